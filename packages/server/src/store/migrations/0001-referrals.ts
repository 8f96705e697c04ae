/**
 * The first migration. Every column carries its data class in a comment, which a test checks:
 * - `identifier`: names a record, not a person by itself
 * - `code`: one of a published list, or a number
 * - `time`: an instant
 * - `personal`: words about a person; ciphertext only
 * - `security`: keys, digests and what proves that nothing was changed
 * - `public`: words that are meant to be published
 *
 * Row-level security is forced on every table that says anything of a referral. Settings of the transaction decide what is seen:
 * `nk.scope` is `partner` (rows of `nk.partner`), `coordinator` (all rows) or `intake` (may add, sees nothing). Unset sees nothing.
 */
export const REFERRALS = `
create table nk.referrals (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$'),
  partner_id text check (length(partner_id) <= 200),
  service_id text check (length(service_id) <= 200),
  state text not null check (length(state) <= 40),
  progress text check (length(progress) <= 40),
  reason text check (length(reason) <= 40),
  outcome text check (length(outcome) <= 40),
  appointment_at timestamptz,
  contact_attempts integer not null default 0,
  sequence integer not null check (sequence > 0),
  origin_id uuid not null,
  hops integer not null default 0 check (hops >= 0),
  replaces_id uuid references nk.referrals (id),
  replaced_by_id uuid references nk.referrals (id) deferrable initially deferred,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index referrals_by_partner on nk.referrals (partner_id, created_at desc);
create index referrals_by_origin on nk.referrals (origin_id);
comment on table nk.referrals is 'Where each referral is: computed from its events, kept for lists.';
comment on column nk.referrals.id is 'identifier';
comment on column nk.referrals.reference is 'identifier: told to the person; 55 bits of chance';
comment on column nk.referrals.partner_id is 'identifier: the partner that is to answer; null on the coordinators'' list';
comment on column nk.referrals.service_id is 'identifier: the service asked for';
comment on column nk.referrals.state is 'code';
comment on column nk.referrals.progress is 'code';
comment on column nk.referrals.reason is 'code';
comment on column nk.referrals.outcome is 'code';
comment on column nk.referrals.appointment_at is 'time';
comment on column nk.referrals.contact_attempts is 'code: a count';
comment on column nk.referrals.sequence is 'code: number of the last event';
comment on column nk.referrals.origin_id is 'identifier: the first referral of the chain';
comment on column nk.referrals.hops is 'code: how often it was passed on';
comment on column nk.referrals.replaces_id is 'identifier';
comment on column nk.referrals.replaced_by_id is 'identifier';
comment on column nk.referrals.created_at is 'time';
comment on column nk.referrals.updated_at is 'time';

create table nk.referral_events (
  referral_id uuid not null references nk.referrals (id),
  sequence integer not null check (sequence > 0),
  id uuid not null unique,
  action text not null check (length(action) <= 40),
  at timestamptz not null,
  occurred_at timestamptz,
  actor_role text not null check (length(actor_role) <= 40),
  actor_partner_id text check (length(actor_partner_id) <= 200),
  actor_account_id text check (length(actor_account_id) <= 200),
  service_id text check (length(service_id) <= 200),
  partner_id text check (length(partner_id) <= 200),
  reason text check (length(reason) <= 40),
  outcome text check (length(outcome) <= 40),
  appointment_at timestamptz,
  replaced_by_id uuid,
  replaces_id uuid,
  told_by text check (length(told_by) <= 40),
  primary key (referral_id, sequence)
);
comment on table nk.referral_events is 'What happened to each referral. Only ever added to.';
comment on column nk.referral_events.referral_id is 'identifier';
comment on column nk.referral_events.sequence is 'code: place in the log, from 1 without gaps';
comment on column nk.referral_events.id is 'identifier';
comment on column nk.referral_events.action is 'code';
comment on column nk.referral_events.at is 'time: recorded';
comment on column nk.referral_events.occurred_at is 'time: happened, when that was earlier';
comment on column nk.referral_events.actor_role is 'code';
comment on column nk.referral_events.actor_partner_id is 'identifier';
comment on column nk.referral_events.actor_account_id is 'identifier: account at the identity provider, never a name';
comment on column nk.referral_events.service_id is 'identifier';
comment on column nk.referral_events.partner_id is 'identifier';
comment on column nk.referral_events.reason is 'code';
comment on column nk.referral_events.outcome is 'code';
comment on column nk.referral_events.appointment_at is 'time';
comment on column nk.referral_events.replaced_by_id is 'identifier';
comment on column nk.referral_events.replaces_id is 'identifier';
comment on column nk.referral_events.told_by is 'code';

create table nk.personal_data (
  referral_id uuid primary key references nk.referrals (id),
  key_id text not null,
  wrapped_key bytea not null,
  ciphertext bytea not null,
  stored_at timestamptz not null
);
comment on table nk.personal_data is 'What a person wrote: one encrypted row a referral, under a key of its own.';
comment on column nk.personal_data.referral_id is 'identifier';
comment on column nk.personal_data.key_id is 'security: the master key that wraps the data key';
comment on column nk.personal_data.wrapped_key is 'security: the data key, encrypted';
comment on column nk.personal_data.ciphertext is 'personal: AES-256-GCM';
comment on column nk.personal_data.stored_at is 'time';

create table nk.idempotency (
  key text primary key check (length(key) <= 200),
  request_digest bytea not null,
  digest_key_id text not null,
  referral_id uuid not null references nk.referrals (id) deferrable initially deferred,
  reference text not null,
  status smallint not null,
  created_at timestamptz not null
);
comment on table nk.idempotency is 'One row a sent form, so that sending it again changes nothing.';
comment on column nk.idempotency.key is 'identifier: made by the form at random';
comment on column nk.idempotency.request_digest is 'security: keyed digest of the request';
comment on column nk.idempotency.digest_key_id is 'security';
comment on column nk.idempotency.referral_id is 'identifier';
comment on column nk.idempotency.reference is 'identifier: told again when the form is sent again';
comment on column nk.idempotency.status is 'code: HTTP status that was answered';
comment on column nk.idempotency.created_at is 'time';

create table nk.audit_heads (
  lane smallint primary key,
  place bigint not null default 0,
  link bytea not null
);
insert into nk.audit_heads (lane, link) select lane, '\\x' from generate_series(0, 7) as lane;
comment on table nk.audit_heads is 'End of each audit chain. Several chains, so that commits do not wait for each other.';
comment on column nk.audit_heads.lane is 'security';
comment on column nk.audit_heads.place is 'security: number of the chain''s last entry';
comment on column nk.audit_heads.link is 'security: that entry''s link';

create table nk.audit (
  lane smallint not null references nk.audit_heads (lane),
  place bigint not null,
  at timestamptz not null,
  action text not null check (length(action) <= 40),
  referral_id uuid not null,
  sequence integer,
  actor_role text not null check (length(actor_role) <= 40),
  actor_partner_id text check (length(actor_partner_id) <= 200),
  actor_account_id text check (length(actor_account_id) <= 200),
  content_digest bytea,
  key_id text not null,
  link bytea not null,
  primary key (lane, place)
);
comment on table nk.audit is 'Who did or saw what: each entry is linked to the one before by a keyed digest.';
comment on column nk.audit.lane is 'security';
comment on column nk.audit.place is 'security: number in the chain, from 1 without gaps';
comment on column nk.audit.at is 'time';
comment on column nk.audit.action is 'code';
comment on column nk.audit.referral_id is 'identifier';
comment on column nk.audit.sequence is 'code: number of the event, when it was one';
comment on column nk.audit.actor_role is 'code';
comment on column nk.audit.actor_partner_id is 'identifier';
comment on column nk.audit.actor_account_id is 'identifier';
comment on column nk.audit.content_digest is 'security: digest of the event, or of the encrypted personal data';
comment on column nk.audit.key_id is 'security';
comment on column nk.audit.link is 'security: keyed digest of this entry and the link before it';

create table nk.master_keys (
  id text primary key,
  first_used timestamptz not null
);
comment on table nk.master_keys is 'Which master keys have been used; the server does not start without all of them.';
comment on column nk.master_keys.id is 'security: the key''s name, not the key';
comment on column nk.master_keys.first_used is 'time';

create function nk.may_see(partner text) returns boolean language sql stable as $$
  select current_setting('nk.scope', true) = 'coordinator'
      or (current_setting('nk.scope', true) = 'partner' and partner = current_setting('nk.partner', true))
$$;
create function nk.may_see_referral(referral uuid) returns boolean language sql stable as $$
  select exists (select from nk.referrals where id = referral)
$$;

alter table nk.referrals enable row level security;
alter table nk.referrals force row level security;
create policy see on nk.referrals for select using (nk.may_see(partner_id));
create policy add on nk.referrals for insert with check (current_setting('nk.scope', true) = 'intake' or nk.may_see(partner_id));
create policy change on nk.referrals for update using (nk.may_see(partner_id)) with check (nk.may_see(partner_id));

alter table nk.referral_events enable row level security;
alter table nk.referral_events force row level security;
create policy see on nk.referral_events for select using (nk.may_see_referral(referral_id));
create policy add on nk.referral_events for insert
  with check (current_setting('nk.scope', true) = 'intake' or nk.may_see_referral(referral_id));

alter table nk.personal_data enable row level security;
alter table nk.personal_data force row level security;
create policy see on nk.personal_data for select using (nk.may_see_referral(referral_id));
create policy add on nk.personal_data for insert with check (current_setting('nk.scope', true) = 'intake');

alter table nk.idempotency enable row level security;
alter table nk.idempotency force row level security;
create policy see on nk.idempotency for select using (current_setting('nk.scope', true) in ('intake', 'coordinator'));
create policy add on nk.idempotency for insert with check (current_setting('nk.scope', true) = 'intake');

grant usage on schema nk to nk_app;
grant select, insert on nk.referrals to nk_app;
grant update (partner_id, state, progress, reason, outcome, appointment_at, contact_attempts, sequence, replaced_by_id, updated_at)
  on nk.referrals to nk_app;
grant select, insert on nk.referral_events to nk_app;
grant select, insert on nk.personal_data to nk_app;
grant select, insert on nk.idempotency to nk_app;
grant insert on nk.audit to nk_app;
grant select, update (place, link) on nk.audit_heads to nk_app;
grant select on nk.schema_migrations to nk_app;
`;
