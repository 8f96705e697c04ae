/**
 * What core's events gained: corrections, kind of offer, pathway and handoff as columns; needs, area and reason for a diversion, which
 * say something of a person, in an encrypted row an event. Ends of audit chains get a seal that needs the key.
 */
export const EVENT_DETAILS = `
alter table nk.referral_events
  add column corrects_id uuid,
  add column offer text check (length(offer) <= 40),
  add column pathway_id text check (length(pathway_id) <= 200),
  add column handoff_id text check (length(handoff_id) <= 200);
comment on column nk.referral_events.corrects_id is 'identifier: the earlier event that this one corrects';
comment on column nk.referral_events.offer is 'code';
comment on column nk.referral_events.pathway_id is 'identifier';
comment on column nk.referral_events.handoff_id is 'identifier';

create table nk.event_details (
  referral_id uuid not null,
  sequence integer not null,
  key_id text not null,
  wrapped_key bytea not null,
  ciphertext bytea not null,
  stored_at timestamptz not null,
  primary key (referral_id, sequence),
  foreign key (referral_id, sequence) references nk.referral_events (referral_id, sequence)
);
comment on table nk.event_details is 'What an event says of a person: needs, area, reason for a diversion. One encrypted row an event that has any.';
comment on column nk.event_details.referral_id is 'identifier';
comment on column nk.event_details.sequence is 'code: number of the event';
comment on column nk.event_details.key_id is 'security: the master key that wraps the data key';
comment on column nk.event_details.wrapped_key is 'security: the data key, encrypted';
comment on column nk.event_details.ciphertext is 'personal: AES-256-GCM';
comment on column nk.event_details.stored_at is 'time';
alter table nk.event_details enable row level security;
alter table nk.event_details force row level security;
create policy see on nk.event_details for select using (nk.may_see_referral(referral_id));
create policy add on nk.event_details for insert
  with check (current_setting('nk.scope', true) = 'intake' or nk.may_see_referral(referral_id));
grant select, insert on nk.event_details to nk_app;

alter table nk.audit_heads add column seal bytea;
comment on column nk.audit_heads.seal is 'security: keyed digest of the end, so that an end cannot be moved without the key';
grant update (seal) on nk.audit_heads to nk_app;
`;
