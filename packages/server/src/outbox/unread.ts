import { sql } from 'kysely';
import { ENDED_STATES, isUnread, SAFETY_HOURS, UNREAD_LIMIT } from '@neighbourhood-kit/core/referrals';
import { errorFields, type Logger } from '../log/logger.js';
import { ALERT_STANDS, opens } from '../store/alerts.js';
import { loadReferral } from '../store/referrals.js';
import { withScope, type Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { sayStuck } from './alarm.js';
import type { DeliveryOptions } from './deliver.js';

/** Referrals looked at in one round. */
const BATCH = 100;
const HOUR = 3_600_000;

/** Instants before which what was given is looked at. */
interface Before {
  readonly any: Date;
  /** Of what was sent out of worry about somebody's safety. */
  readonly worried: Date;
}

/** Referrals whose last partner has not opened them since it was given them, and of which nobody was told yet. */
async function notOpened(trx: Scoped, { any, worried }: Before): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from nk.referrals r
    cross join lateral (select sequence, at from nk.referral_events
      where referral_id = r.id and action in ('send', 'assign') and corrects_id is null order by sequence desc limit 1) given
    where r.state not in (${sql.join(ENDED_STATES)}) and r.partner_id is not null
      and (r.created_at < ${any} or (r.safety_concern and r.created_at < ${worried}))
      and given.at < case when r.safety_concern then ${worried}::timestamptz else ${any}::timestamptz end
      and not exists (select from nk.alerts a where a.referral_id = r.id and a.code = 'unread' and ${ALERT_STANDS})
      and not exists (select from nk.referral_events e
        where e.referral_id = r.id and e.sequence > given.sequence and ${opens(sql`r.partner_id`)})
    order by r.safety_concern desc, given.at limit ${BATCH}`.execute(trx);
  return rows;
}

interface UnreadOptions extends Pick<DeliveryOptions, 'contacts' | 'now'> {
  readonly store: Store;
  readonly log: Logger;
  /** Hours that a partner has to open what was sent out of worry about somebody's safety; `SAFETY_HOURS` where absent. */
  readonly safetyHours?: number | undefined;
}

/**
 * Looks for referrals that nobody has opened for more than two working days, or hours where somebody is worried about safety, and tells of each once. One that cannot be told of is
 * logged, and keeps nobody from being told of the others.
 * @param options - The store, who is told, the clock and the log.
 * @returns How many were told of.
 */
export async function tellOfUnread(options: UnreadOptions): Promise<number> {
  const { store, log, safetyHours = SAFETY_HOURS } = options;
  const now = options.now();
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  // Two working days are never less than two days: what is younger need not be read.
  const before = { any: ago(UNREAD_LIMIT * 24), worried: ago(safetyHours) };
  const waiting = await withScope(store.db, { kind: 'coordinator' }, (trx) => notOpened(trx, before));
  let told = 0;
  for (const { id } of waiting) {
    const isTold = await tell(options, id, now).catch((error: unknown) => {
      log('error', 'unread', errorFields(error));
      return false;
    });
    if (isTold) told++;
  }
  return told;
}

function tell({ store, contacts, safetyHours = SAFETY_HOURS }: UnreadOptions, id: string, now: Date): Promise<boolean> {
  return withScope(store.db, { kind: 'coordinator' }, async (trx) => {
    const referral = await loadReferral(trx, id, true);
    if (!referral || !isUnread(referral, now, undefined, referral.safetyConcern ? safetyHours : undefined))
      return false;
    const about = { referralId: id, sequence: referral.events.length, now };
    await sayStuck(trx, { keyring: store.keyring, contacts }, about, 'unread');
    return true;
  });
}
