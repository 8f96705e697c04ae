/**
 * A coordinator can say that they have dealt with an alert. It stays on record, and what happens once more raises it once more: an alert
 * is there once while nobody has dealt with it.
 */
export const ALERTS_DEALT_WITH = `
alter table nk.alerts add column dealt_with_at timestamptz;
comment on column nk.alerts.dealt_with_at is 'time: a coordinator said so; who did is in the audit';
alter table nk.alerts drop constraint alerts_pkey;
create unique index alerts_once on nk.alerts (referral_id, sequence, code) where dealt_with_at is null;
create index alerts_by_referral on nk.alerts (referral_id);
create policy deal_with on nk.alerts for update using (current_setting('nk.scope', true) = 'coordinator')
  with check (current_setting('nk.scope', true) = 'coordinator');
grant update (dealt_with_at) on nk.alerts to nk_app;
`;
