/**
 * A wish to be reached in another way that was refused is counted once, however often the page sends it: a lost answer has it send the same
 * again. Nothing reads these rows but the key itself.
 */
export const REFUSED_WISHES = `
create table nk.refused_wishes (
  id uuid primary key,
  referral_id uuid not null references nk.referrals (id) on delete cascade,
  at timestamptz not null
);
create index refused_wishes_by_referral on nk.refused_wishes (referral_id);
comment on table nk.refused_wishes is 'Wishes to be reached in another way that were not taken, because one waits or too many came in a day. What was asked is not kept.';
comment on column nk.refused_wishes.id is 'identifier: made by the page, the same when the same is sent again';
comment on column nk.refused_wishes.referral_id is 'identifier';
comment on column nk.refused_wishes.at is 'time';
alter table nk.refused_wishes enable row level security;
alter table nk.refused_wishes force row level security;
create policy add on nk.refused_wishes for insert with check (nk.may_see_referral(referral_id));
grant insert on nk.refused_wishes to nk_app;
`;
