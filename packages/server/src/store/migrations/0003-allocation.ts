/** Who sees to a referral, and steps that were taken back. */
export const ALLOCATION = `
alter table nk.referrals add column assignee_id text check (length(assignee_id) <= 200);
comment on column nk.referrals.assignee_id is 'identifier: account of whoever sees to it, never a name';
grant update (assignee_id) on nk.referrals to nk_app;
create index referrals_open on nk.referrals (state, created_at);

alter table nk.referral_events add column assignee_id text check (length(assignee_id) <= 200);
alter table nk.referral_events add column undoes_id uuid;
comment on column nk.referral_events.assignee_id is 'identifier: account, never a name';
comment on column nk.referral_events.undoes_id is 'identifier: the event that is taken back';
`;
