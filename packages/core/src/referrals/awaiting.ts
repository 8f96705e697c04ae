import { happenedAt } from './corrections.js';
import { REASONS } from './reasons.js';
import type { Referral } from './state-machine.js';
import { FINAL_STATES, type ReferralState } from './states.js';
import { workingDays } from './waits.js';

/** Who has the next step of a referral in hand. */
export interface Awaited {
  readonly who: 'referrer' | 'coordinator' | 'provider' | 'person';
  /** The partner, when it is one. */
  readonly partnerId?: string | undefined;
  /** Since when, RFC 3339. */
  readonly since: string;
  /** Working days since then. */
  readonly workingDays: number;
  readonly sentence: string;
}

/** Reasons for a pause that lie with the person. */
const THE_PERSONS = new Set(['person-asked-to-wait', 'person-unwell']);

const NEXT: Readonly<Partial<Record<ReferralState, string>>> = {
  draft: 'to send it',
  sent: 'to open it',
  received: 'to accept or decline it',
  accepted: 'to begin',
  'in-progress': 'to say what came of it',
  'on-hold': 'to go on',
  completed: 'to tell the referrer what came of it',
  'cancellation-requested': 'to answer the wish to stop',
};

function whoIsAwaited(referral: Referral): Awaited['who'] {
  if (referral.state === 'draft') return 'referrer';
  if (referral.state === 'on-hold' && THE_PERSONS.has(referral.reason ?? '')) return 'person';
  return referral.partnerId === undefined ? 'coordinator' : 'provider';
}

/**
 * Says whose next step a referral awaits, and for how long: a fact about the referral, not a charge against anybody.
 * @param referral - The referral.
 * @param now - The present instant.
 * @param nameOf - Name of a partner by its id; the id is shown without it.
 * @returns Who is awaited; undefined once the referral has ended.
 */
export function awaitedBy(
  referral: Referral,
  now: Date,
  nameOf: (partnerId: string) => string | undefined = () => undefined,
): Awaited | undefined {
  if (FINAL_STATES.includes(referral.state)) return undefined;
  const who = whoIsAwaited(referral);
  // Giving it to another partner starts the time again: the new one could not have answered before.
  const last = referral.events.filter(({ correctsId }) => correctsId === undefined).at(-1);
  const since = new Date((last && happenedAt(last)) ?? referral.updatedAt);
  const partnerId = who === 'provider' ? referral.partnerId : undefined;
  const days = workingDays(since, now);
  const name = partnerId === undefined ? `the ${who}` : (nameOf(partnerId) ?? partnerId);
  const why = REASONS.find(({ code }) => referral.state === 'on-hold' && code === referral.reason)?.label;
  return {
    who,
    ...(partnerId === undefined ? {} : { partnerId }),
    since: since.toISOString(),
    workingDays: days,
    sentence: `Awaiting ${name} ${NEXT[referral.state] ?? 'to act'}, for ${days === 1 ? '1 working day' : `${days} working days`}${why === undefined ? '' : ` (${why.charAt(0).toLowerCase()}${why.slice(1)})`}.`,
  };
}
