import { HOP_LIMIT, OPEN_STATES, type ReferralState } from '@neighbourhood-kit/core/referrals';
import type { AlertCode } from '../outbox/message.js';
import { alertsOf } from '../outbox/read.js';
import type { Keyring } from '../keys/keyring.js';
import {
  countByPlace,
  countByState,
  countTriage,
  eventsOf,
  listReferrals,
  versionOf,
  waitingPlaces,
  type ReferralFilter,
} from '../store/referrals.js';
import type { Scoped } from '../store/scope.js';
import { summaryOfRow, type ReferralSummary, type SummaryContext } from './summary.js';

/** What a list can be narrowed to, beside state, service and partner. */
export const WORK_FILTERS = [
  'mine',
  'nobodys',
  'unread',
  'over-standard',
  'triage',
  'passed-on',
  'waiting-list',
] as const;
/** One of `WORK_FILTERS`. */
export type WorkFilter = (typeof WORK_FILTERS)[number];

/** What is asked of the list. */
export interface WorkQuestion {
  readonly states?: readonly ReferralState[] | undefined;
  readonly only?: WorkFilter | undefined;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A service or partner with open referrals. */
export interface PlaceCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** A page of the list, with what else there is. */
export interface WorkPage {
  readonly referrals: readonly (ReferralSummary & { readonly alerts?: readonly AlertCode[] | undefined })[];
  /** How many a coordinator has to look at. */
  readonly triage: number;
  readonly counts: Partial<Record<ReferralState, number>>;
  readonly services: readonly PlaceCount[];
  readonly partners: readonly PlaceCount[];
  /** Open referrals that should not be overlooked; absent where there are too many to look at each. */
  readonly attention?: Readonly<Record<'unread' | 'over-standard' | 'passed-on' | 'triage', number>> | undefined;
  /** Changes whenever something in what is seen does; for `GET /staff/changes`. */
  readonly version: string;
  readonly more: boolean;
  /** True on a practice server: every referral is made up. */
  readonly practice?: boolean | undefined;
}

/** What a page is written with. */
export interface ListContext extends SummaryContext {
  readonly keyring: Keyring;
}

/** Most open referrals that are looked at one by one for what should not be overlooked. */
const LOOKED_AT = 2000;

/** What the database can narrow to; the rest takes the events. */
function filterOf(
  { states, only, serviceId, partnerId }: WorkQuestion,
  accountId: string,
): Omit<ReferralFilter, 'limit' | 'offset'> {
  const place = { states, serviceId, partnerId };
  switch (only) {
    case 'mine':
      return { ...place, assigneeId: accountId };
    case 'nobodys':
      return { ...place, assigneeId: null };
    case 'triage':
      return { ...place, triage: true };
    case 'passed-on':
      return { ...place, minimumHops: HOP_LIMIT };
    case 'waiting-list':
      return { ...place, reason: 'waiting-list', states: ['on-hold'] };
    default:
      return place;
  }
}

/** Open referrals one by one: only their events tell whether they were opened in time and how long a clock has run. */
async function lookAtEach(trx: Scoped, context: ListContext): Promise<ReferralSummary[] | undefined> {
  const rows = await listReferrals(trx, { states: OPEN_STATES, limit: LOOKED_AT + 1, offset: 0 });
  if (rows.length > LOOKED_AT) return undefined;
  const logs = await eventsOf(
    trx,
    context.keyring,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => summaryOfRow(row, logs.get(row.id) ?? [], undefined, context));
}

const NEEDS_EVENTS: Partial<Record<WorkFilter, (one: ReferralSummary) => boolean>> = {
  unread: ({ unread }) => unread,
  'over-standard': ({ waits }) => waits.some(({ within }) => !within),
};

function attentionOf(open: readonly ReferralSummary[]): WorkPage['attention'] {
  const count = (holds: (one: ReferralSummary) => boolean | undefined) => open.filter(holds).length;
  return {
    unread: count(({ unread }) => unread),
    'over-standard': count(({ waits }) => waits.some(({ within }) => !within)),
    'passed-on': count(({ hops }) => hops >= HOP_LIMIT),
    triage: count(({ partnerId }) => partnerId === undefined),
  };
}

/** Sums by one key, with names, in the order of names. */
function summed(
  rows: readonly { readonly id: string | null; readonly number: number }[],
  nameOf: (id: string) => string | undefined,
): PlaceCount[] {
  const counts = new Map<string, number>();
  for (const { id, number } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + number);
  return [...counts]
    .map(([id, count]) => ({ id, name: nameOf(id) ?? id, count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/**
 * Reads one page of the work list.
 * @param trx - A transaction in the scope of whoever is signed in.
 * @param question - What is asked.
 * @param context - Names, standards, who is signed in and when.
 * @returns The page. Referrals that have waited longest come first.
 */
export async function workPage(trx: Scoped, question: WorkQuestion, context: ListContext): Promise<WorkPage> {
  const { limit, offset, only } = question;
  const { services, staff } = context;
  const open = await lookAtEach(trx, context);
  const test = only && NEEDS_EVENTS[only];
  const ids = test && (open ?? []).filter(test).map(({ id }) => id);
  const rows = await listReferrals(trx, { ...filterOf(question, staff.accountId), ids, limit: limit + 1, offset });
  const shown = rows.slice(0, limit);
  const shownIds = shown.map(({ id }) => id);
  const logs = await eventsOf(trx, context.keyring, shownIds);
  const places = await waitingPlaces(trx);
  const alerts = await alertsOf(trx, shownIds);
  const byPlace = await countByPlace(trx, OPEN_STATES);
  return {
    referrals: shown.map((row) => ({
      ...summaryOfRow(row, logs.get(row.id) ?? [], places.get(row.id), context),
      alerts: alerts.get(row.id),
    })),
    triage: await countTriage(trx),
    counts: await countByState(trx),
    services: summed(
      byPlace.map(({ serviceId, number }) => ({ id: serviceId, number })),
      (id) => services.service(id)?.name,
    ),
    partners: summed(
      byPlace.map(({ partnerId, number }) => ({ id: partnerId, number })),
      services.partnerName,
    ),
    attention: open && attentionOf(open),
    version: await versionOf(trx),
    more: rows.length > limit,
  };
}
