/**
 * Questions to owners of entries: whether an entry is still right. No address is kept: it stands in the entry, and is found when a
 * message leaves. Their messages go through the same outbox as those about referrals, so a message is about one or the other.
 *
 * A data class is added, `public`: words that whoever wrote them wants to have published, once an editor has approved them.
 */
export const FRESHNESS = `
create table nk.confirmations (
  id uuid primary key,
  service_id text not null check (length(service_id) <= 1000),
  asked_on text not null check (asked_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  reminders text[] not null default '{}',
  token_digest bytea not null unique,
  key_id text not null,
  said text check (said in ('confirmed', 'amended', 'closed')),
  answered_on text check (answered_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  changes jsonb,
  settled text check (settled in ('approved', 'refused')),
  settled_at timestamptz,
  settled_by text check (length(settled_by) <= 200),
  check ((said is null) = (answered_on is null)),
  check (settled is null or said is not null)
);
create unique index confirmations_open on nk.confirmations (service_id) where said is null;
create index confirmations_waiting on nk.confirmations (answered_on) where said is not null and settled is null;
comment on table nk.confirmations is 'Questions to owners whether an entry is still right, their answers, and what an editor made of them.';
comment on column nk.confirmations.id is 'identifier';
comment on column nk.confirmations.service_id is 'identifier: the entry, as the directory names it';
comment on column nk.confirmations.asked_on is 'time: a day';
comment on column nk.confirmations.reminders is 'time: days';
comment on column nk.confirmations.token_digest is 'security: SHA-256 of the token of the link, which has 256 bits';
comment on column nk.confirmations.key_id is 'security: the master key from which the token is derived';
comment on column nk.confirmations.said is 'code';
comment on column nk.confirmations.answered_on is 'time: a day';
comment on column nk.confirmations.changes is 'public: new texts of fields of the entry, to be published once approved';
comment on column nk.confirmations.settled is 'code';
comment on column nk.confirmations.settled_at is 'time';
comment on column nk.confirmations.settled_by is 'identifier: account of the editor, never a name';

alter table nk.confirmations enable row level security;
alter table nk.confirmations force row level security;
create function nk.may_see_confirmation(digest bytea) returns boolean language sql stable as $$
  select current_setting('nk.scope', true) = 'coordinator'
      or (current_setting('nk.scope', true) = 'link' and encode(digest, 'hex') = current_setting('nk.key', true))
$$;
create policy see on nk.confirmations for select using (nk.may_see_confirmation(token_digest));
create policy add on nk.confirmations for insert with check (current_setting('nk.scope', true) = 'coordinator');
create policy change on nk.confirmations for update using (nk.may_see_confirmation(token_digest));
create policy remove on nk.confirmations for delete using (current_setting('nk.scope', true) = 'coordinator');
grant select, insert, delete on nk.confirmations to nk_app;
grant update (reminders, said, answered_on, changes, settled, settled_at, settled_by) on nk.confirmations to nk_app;

alter table nk.outbox alter column referral_id drop not null;
alter table nk.outbox add column confirmation_id uuid references nk.confirmations (id) on delete cascade;
alter table nk.outbox add check (num_nonnulls(referral_id, confirmation_id) = 1);
alter table nk.outbox drop constraint outbox_recipient_check;
alter table nk.outbox add check (recipient in ('partner', 'coordinator', 'referrer', 'owner'));
create index outbox_by_confirmation on nk.outbox (confirmation_id) where confirmation_id is not null;
create unique index outbox_confirmation_once on nk.outbox (confirmation_id, kind) where confirmation_id is not null;
comment on column nk.outbox.confirmation_id is 'identifier: the question to an owner that it is about';
create policy see_confirmations on nk.outbox for select
  using (confirmation_id is not null and current_setting('nk.scope', true) = 'coordinator');
create policy add_confirmations on nk.outbox for insert
  with check (confirmation_id is not null and current_setting('nk.scope', true) = 'coordinator');
`;
