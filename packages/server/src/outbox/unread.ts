import { sql } from 'kysely';
import { ENDED_STATES, isUnread, UNREAD_LIMIT } from '@neighbourhood-kit/core/referrals';
import { errorFields, type Logger } from '../log/logger.js';
import { ALERT_STANDS, opens } from '../store/alerts.js';
import { loadReferral } from '../store/referrals.js';
import { withScope, type Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { sayStuck } from './alarm.js';
import type { DeliveryOptions } from './deliver.js';

/** Referrals looked at in one round. */
const BATCH = 100;
const DAY = 86_400_000;

/** Referrals whose last partner has not opened them since it was given them, and of which nobody was told yet. */
async function notOpened(trx: Scoped, before: Date): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from nk.referrals r
    cross join lateral (select sequence, at from nk.referral_events
      where referral_id = r.id and action in ('send', 'assign') and corrects_id is null order by sequence desc limit 1) given
    where r.state not in (${sql.join(ENDED_STATES)}) and r.partner_id is not null and r.created_at < ${before} and given.at < ${before}
      and not exists (select from nk.alerts a where a.referral_id = r.id and a.code = 'unread' and ${ALERT_STANDS})
      and not exists (select from nk.referral_events e
        where e.referral_id = r.id and e.sequence > given.sequence and ${opens(sql`r.partner_id`)})
    order by given.at limit ${BATCH}`.execute(trx);
  return rows;
}

interface UnreadOptions extends Pick<DeliveryOptions, 'contacts' | 'now'> {
  readonly store: Store;
  readonly log: Logger;
}

/**
 * Looks for referrals that nobody has opened for more than two working days, and tells of each once. One that cannot be told of is
 * logged, and keeps nobody from being told of the others.
 * @param options - The store, who is told, the clock and the log.
 * @returns How many were told of.
 */
export async function tellOfUnread(options: UnreadOptions): Promise<number> {
  const { store, log } = options;
  const now = options.now();
  // Two working days are never less than two days: what is younger need not be read.
  const before = new Date(now.getTime() - UNREAD_LIMIT * DAY);
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

function tell({ store, contacts }: UnreadOptions, id: string, now: Date): Promise<boolean> {
  return withScope(store.db, { kind: 'coordinator' }, async (trx) => {
    const referral = await loadReferral(trx, id, true);
    if (!referral || !isUnread(referral, now)) return false;
    const about = { referralId: id, sequence: referral.events.length, now };
    await sayStuck(trx, { keyring: store.keyring, contacts }, about, 'unread');
    return true;
  });
}
