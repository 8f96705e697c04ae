import { sql } from 'kysely';
import type { ReferralAction } from '@neighbourhood-kit/core/referrals';

/** What answers a partner's question, or leaves nobody to wait for the answer. */
export const SETTLES_QUESTION: readonly ReferralAction[] = [
  'accept',
  'add-information',
  'assign',
  'complete',
  'reject',
  're-route',
  'cancel',
  'fail',
];

/** What moves a referral no further: who sees to it, and taking that back. */
const MOVES_NOTHING: readonly ReferralAction[] = ['allocate', 'undo'];

/** True of the alert `a` while it stands: a question until it is settled, any other until something further happens to its referral, a correction included. What was taken back did not happen. */
export const ALERT_STANDS = sql<boolean>`not exists (
  select from nk.referral_events e
  where e.referral_id = a.referral_id and e.sequence > a.sequence
    and case a.code when 'question' then e.corrects_id is null and e.action in (${sql.join(SETTLES_QUESTION)})
      else e.action not in (${sql.join(MOVES_NOTHING)}) end
    and not exists (
      select from nk.referral_events u where u.referral_id = e.referral_id and u.undoes_id = e.id))`;
