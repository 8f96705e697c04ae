/**
 * Messages that leave the server, links for partners without a system, what was asked or added in words, and what a coordinator
 * has to look at. Every column carries its data class in a comment, as in the first migration.
 *
 * Two scopes are added: `link` sees the one link whose token was shown, `reference` and `chain` the referral that a person named by its
 * reference, and those it became.
 */
export const OUTBOX = `
create table nk.partner_links (
  id uuid primary key,
  referral_id uuid not null references nk.referrals (id) on delete cascade,
  partner_id text not null check (length(partner_id) <= 200),
  token_digest bytea not null unique,
  key_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  tries smallint not null default 0 check (tries >= 0),
  session_digest bytea,
  session_ends_at timestamptz
);
create index partner_links_by_referral on nk.partner_links (referral_id);
comment on table nk.partner_links is 'One-time links by which a partner without a system answers. The token itself is stored nowhere.';
comment on column nk.partner_links.id is 'identifier';
comment on column nk.partner_links.referral_id is 'identifier';
comment on column nk.partner_links.partner_id is 'identifier';
comment on column nk.partner_links.token_digest is 'security: SHA-256 of the token, which has 256 bits';
comment on column nk.partner_links.key_id is 'security: the master key from which the token is derived';
comment on column nk.partner_links.created_at is 'time';
comment on column nk.partner_links.expires_at is 'time';
comment on column nk.partner_links.opened_at is 'time: used, with the right code';
comment on column nk.partner_links.tries is 'code: wrong codes so far';
comment on column nk.partner_links.session_digest is 'security: SHA-256 of the secret of the page that was opened';
comment on column nk.partner_links.session_ends_at is 'time';

create table nk.outbox (
  id uuid primary key,
  referral_id uuid not null references nk.referrals (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  kind text not null check (length(kind) <= 40),
  recipient text not null check (recipient in ('partner', 'coordinator', 'referrer')),
  partner_id text check (length(partner_id) <= 200),
  channel text not null check (channel in ('email', 'webhook')),
  link_id uuid references nk.partner_links (id) on delete cascade,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed', 'expired')),
  attempts integer not null default 0 check (attempts >= 0),
  failure text check (length(failure) <= 40),
  due_at timestamptz not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index outbox_due on nk.outbox (due_at) where state = 'pending';
create index outbox_by_referral on nk.outbox (referral_id);
create unique index outbox_once on nk.outbox (referral_id, sequence, kind, recipient, channel) where link_id is null;
comment on table nk.outbox is 'Messages to be delivered, written with the event they tell of. No address and no words: both are found when a message leaves.';
comment on column nk.outbox.id is 'identifier: also names the message to its receiver, each time it is sent';
comment on column nk.outbox.referral_id is 'identifier';
comment on column nk.outbox.sequence is 'code: number of the event it tells of';
comment on column nk.outbox.kind is 'code';
comment on column nk.outbox.recipient is 'code';
comment on column nk.outbox.partner_id is 'identifier';
comment on column nk.outbox.channel is 'code';
comment on column nk.outbox.link_id is 'identifier: the link it carries';
comment on column nk.outbox.state is 'code';
comment on column nk.outbox.attempts is 'code: a count';
comment on column nk.outbox.failure is 'code: what went wrong last';
comment on column nk.outbox.due_at is 'time';
comment on column nk.outbox.expires_at is 'time';
comment on column nk.outbox.created_at is 'time';
comment on column nk.outbox.finished_at is 'time';

create table nk.alerts (
  referral_id uuid not null references nk.referrals (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  code text not null check (length(code) <= 40),
  raised_at timestamptz not null,
  primary key (referral_id, sequence, code)
);
comment on table nk.alerts is 'What a coordinator has to look at. An alert stands until something further happens to its referral.';
comment on column nk.alerts.referral_id is 'identifier';
comment on column nk.alerts.sequence is 'code: number of the last event when it was raised';
comment on column nk.alerts.code is 'code';
comment on column nk.alerts.raised_at is 'time';

create table nk.notes (
  referral_id uuid not null references nk.referrals (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  ciphertext bytea not null,
  stored_at timestamptz not null,
  primary key (referral_id, sequence)
);
comment on table nk.notes is 'What was asked or added in words, with the event that says so. Encrypted under the key of its referral, so that it is erased with it.';
comment on column nk.notes.referral_id is 'identifier';
comment on column nk.notes.sequence is 'code: number of the event';
comment on column nk.notes.ciphertext is 'personal: AES-256-GCM';
comment on column nk.notes.stored_at is 'time';

create table nk.partner_settings (
  partner_id text primary key check (length(partner_id) <= 200),
  code_digest bytea,
  code_key_id text,
  code_set_at timestamptz,
  paused_at timestamptz
);
comment on table nk.partner_settings is 'What a partner without a system has agreed: its answer code, and whether referrals to it are paused.';
comment on column nk.partner_settings.partner_id is 'identifier';
comment on column nk.partner_settings.code_digest is 'security: keyed digest of the answer code';
comment on column nk.partner_settings.code_key_id is 'security';
comment on column nk.partner_settings.code_set_at is 'time';
comment on column nk.partner_settings.paused_at is 'time';

create function nk.is_named(reference text, origin uuid) returns boolean language sql stable as $$
  select case current_setting('nk.scope', true)
    when 'reference' then reference = current_setting('nk.key', true)
    when 'chain' then origin = current_setting('nk.key', true)::uuid
    else false end
$$;
create policy see_named on nk.referrals for select using (nk.is_named(reference, origin_id));
create policy change_named on nk.referrals for update using (nk.is_named(reference, origin_id)) with check (nk.is_named(reference, origin_id));

alter table nk.partner_links enable row level security;
alter table nk.partner_links force row level security;
create policy see on nk.partner_links for select using (
  nk.may_see(partner_id) or (current_setting('nk.scope', true) = 'link' and encode(token_digest, 'hex') = current_setting('nk.key', true)));
create policy add on nk.partner_links for insert
  with check (current_setting('nk.scope', true) in ('intake', 'chain') or nk.may_see(partner_id));
create policy change on nk.partner_links for update using (
  nk.may_see(partner_id) or (current_setting('nk.scope', true) = 'link' and encode(token_digest, 'hex') = current_setting('nk.key', true)));

alter table nk.outbox enable row level security;
alter table nk.outbox force row level security;
create policy see on nk.outbox for select using (nk.may_see_referral(referral_id));
create policy add on nk.outbox for insert
  with check (current_setting('nk.scope', true) = 'intake' or nk.may_see_referral(referral_id));
create policy change on nk.outbox for update using (current_setting('nk.scope', true) = 'coordinator');

alter table nk.alerts enable row level security;
alter table nk.alerts force row level security;
create policy see on nk.alerts for select using (nk.may_see_referral(referral_id));
create policy add on nk.alerts for insert
  with check (current_setting('nk.scope', true) = 'intake' or nk.may_see_referral(referral_id));

alter table nk.notes enable row level security;
alter table nk.notes force row level security;
create policy see on nk.notes for select using (nk.may_see_referral(referral_id));
create policy add on nk.notes for insert
  with check (current_setting('nk.scope', true) = 'intake' or nk.may_see_referral(referral_id));

grant select, insert on nk.partner_links to nk_app;
grant update (opened_at, tries, session_digest, session_ends_at) on nk.partner_links to nk_app;
grant select, insert on nk.outbox to nk_app;
grant update (state, attempts, failure, due_at, finished_at) on nk.outbox to nk_app;
grant select, insert on nk.alerts to nk_app;
grant select, insert on nk.notes to nk_app;
grant select, insert, update on nk.partner_settings to nk_app;
`;
