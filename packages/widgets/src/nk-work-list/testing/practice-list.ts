import { ENDED_STATES, HOP_LIMIT, OPEN_STATES } from '@neighbourhood-kit/core/referrals';
import { serviceOf } from './practice-referrals.js';
import type { PlaceCount, WorkChoice, WorkItem, WorkPage, WorkQuestion } from '../work.js';

/** A wait by a standard, so many days after a referral was sent. */
export const wait = (days: number) => ({
  standard: 'First contact within ten working days',
  waited: Math.floor(days * 0.7),
  limit: 10,
  unit: 'working-days' as const,
  within: days * 0.7 <= 10,
});

const CHOSEN: Readonly<Record<WorkChoice, (one: WorkItem) => boolean>> = {
  safety: ({ safetyConcern }) => safetyConcern === true,
  added: ({ added }) => added === true,
  mine: ({ mine }) => mine === true,
  nobodys: ({ assigneeId }) => assigneeId === undefined,
  unread: ({ unread }) => unread === true,
  'over-standard': ({ waits }) => waits?.some(({ within }) => !within) === true,
  triage: ({ state, partnerId, alerts = [] }) =>
    alerts.length > 0 || (partnerId === undefined && !ENDED_STATES.includes(state)),
  'passed-on': ({ hops }) => hops >= HOP_LIMIT,
  'waiting-list': ({ waitingList }) => waitingList !== undefined,
};

function placesOf(open: readonly WorkItem[]): PlaceCount[] {
  const ids = new Set(open.flatMap(({ serviceId }) => serviceId ?? []));
  return [...ids].map((id) => ({
    id,
    name: serviceOf(id)?.name ?? id,
    count: open.filter(({ serviceId }) => serviceId === id).length,
  }));
}

/**
 * Lists referrals as a server does: what was asked for, what must not be overlooked first, and how many there are of what.
 * @param all - Every referral.
 * @param question - What is asked.
 * @param offset - How many are passed over.
 * @returns The page, but for what the desk itself knows.
 */
export function listed(
  all: readonly WorkItem[],
  { states, only, serviceId }: WorkQuestion,
  offset: number,
): Pick<WorkPage, 'referrals' | 'counts' | 'services' | 'attention'> {
  const open = all.filter(({ state }) => OPEN_STATES.includes(state));
  const referrals = all
    .filter(({ state }) => states.length === 0 || states.includes(state))
    .filter((one) => serviceId === undefined || one.serviceId === serviceId)
    .filter((one) => only === undefined || CHOSEN[only](one))
    .sort((a, b) => Number(b.safetyConcern) - Number(a.safetyConcern) || Number(b.added) - Number(a.added))
    .slice(offset);
  return {
    referrals,
    counts: Object.fromEntries(all.map(({ state }) => [state, all.filter((each) => each.state === state).length])),
    services: placesOf(open),
    attention: {
      safety: open.filter(CHOSEN.safety).length,
      added: open.filter(CHOSEN.added).length,
      unread: open.filter(CHOSEN.unread).length,
      'over-standard': open.filter(CHOSEN['over-standard']).length,
      'passed-on': open.filter(CHOSEN['passed-on']).length,
      triage: all.filter(CHOSEN.triage).length,
    },
  };
}
