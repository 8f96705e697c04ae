/**
 * Coordinators see every referral, so what hangs on referrals need not be looked up row by row for them: with thousands of messages
 * waiting, finding the next one took a tenth of a second. What each scope sees is unchanged.
 */
export const COORDINATORS_SEE_ALL = ['referral_events', 'personal_data', 'event_details', 'outbox', 'alerts', 'notes']
  .map(
    (table) =>
      `alter policy see on nk.${table} using (current_setting('nk.scope', true) = 'coordinator' or nk.may_see_referral(referral_id));`,
  )
  .join('\n');
