/**
 * A message that is lost, or a link that is closed, after a coordinator has looked is not what they have dealt with, also where nothing else
 * happened to the referral meanwhile: each such alert is a row of its own. The others are there once while they stand.
 */
export const ALERTS_ONE_BY_ONE = `
alter table nk.alerts add column id uuid primary key default gen_random_uuid();
comment on column nk.alerts.id is 'identifier';
drop index nk.alerts_once;
create unique index alerts_once on nk.alerts (referral_id, sequence, code)
  where dealt_with_at is null and code not in ('undelivered', 'locked');
`;
