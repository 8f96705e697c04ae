import type { ColumnType, Generated } from 'kysely';
import type {
  OutcomeCode,
  Progress,
  ReferralAction,
  ReferralEvent,
  ReferralState,
} from '@neighbourhood-kit/core/referrals';
import type { Said, Settled } from '@neighbourhood-kit/open-referral/freshness';
import type { AlertCode, Channel, MessageKind, MessageState, Recipient } from '../outbox/message.js';

/** An instant: read as a `Date`, written as RFC 3339. */
type Instant = ColumnType<Date, string, string>;
type OptionalInstant = ColumnType<Date | null, string | null, string | null>;
/** PostgreSQL's bigint, which `pg` reads as text. */
type Big = ColumnType<string, number | string, number | string>;

/** `nk.referrals`. */
export interface ReferralTable {
  id: string;
  reference: string;
  partner_id: string | null;
  service_id: string | null;
  state: ReferralState;
  progress: Progress | null;
  reason: string | null;
  outcome: OutcomeCode | null;
  appointment_at: OptionalInstant;
  assignee_id: string | null;
  contact_attempts: number;
  sequence: number;
  origin_id: string;
  hops: number;
  replaces_id: string | null;
  replaced_by_id: string | null;
  created_at: Instant;
  updated_at: Instant;
  rules: number;
  safety_concern: boolean;
}

/** `nk.referral_events`. */
export interface EventTable {
  referral_id: string;
  sequence: number;
  id: string;
  action: ReferralAction;
  at: Instant;
  occurred_at: OptionalInstant;
  actor_role: ReferralEvent['by']['role'];
  actor_partner_id: string | null;
  actor_account_id: string | null;
  service_id: string | null;
  partner_id: string | null;
  reason: string | null;
  outcome: OutcomeCode | null;
  appointment_at: OptionalInstant;
  replaced_by_id: string | null;
  replaces_id: string | null;
  told_by: NonNullable<ReferralEvent['toldBy']> | null;
  corrects_id: string | null;
  offer: NonNullable<ReferralEvent['offer']> | null;
  pathway_id: string | null;
  handoff_id: string | null;
  assignee_id: string | null;
  undoes_id: string | null;
}

/** `nk.event_details`. */
export interface EventDetailTable {
  referral_id: string;
  sequence: number;
  key_id: string;
  wrapped_key: Buffer;
  ciphertext: Buffer;
  stored_at: Instant;
}

/** `nk.personal_data`. */
export interface PersonalTable {
  referral_id: string;
  key_id: string;
  wrapped_key: Buffer;
  ciphertext: Buffer;
  stored_at: Instant;
}

/** `nk.idempotency`. */
export interface IdempotencyTable {
  key: string;
  request_digest: Buffer;
  digest_key_id: string;
  referral_id: string;
  reference: string;
  status: number;
  created_at: Instant;
}

/** `nk.audit_heads`. */
export interface AuditHeadTable {
  lane: number;
  place: Big;
  link: Buffer;
  /** Null before anything was added, and in ends made before ends had seals. */
  seal: Buffer | null;
}

/** `nk.audit`. */
export interface AuditTable {
  lane: number;
  place: Big;
  at: Instant;
  action: string;
  referral_id: string | null;
  sequence: number | null;
  actor_role: string;
  actor_partner_id: string | null;
  actor_account_id: string | null;
  content_digest: Buffer | null;
  key_id: string;
  link: Buffer;
}

/** `nk.partner_links`. */
export interface PartnerLinkTable {
  id: string;
  referral_id: string;
  partner_id: string;
  token_digest: Buffer;
  key_id: string;
  created_at: Instant;
  expires_at: Instant;
  opened_at: OptionalInstant;
  tries: Generated<number>;
  session_digest: Buffer | null;
  session_ends_at: OptionalInstant;
}

/** `nk.outbox`. */
export interface OutboxTable {
  id: string;
  /** Null in messages about an entry of the directory. */
  referral_id: string | null;
  /** The question to an owner that the message is about; null in messages about a referral. */
  confirmation_id: string | null;
  sequence: number;
  kind: MessageKind;
  recipient: Recipient;
  partner_id: string | null;
  channel: Channel;
  link_id: string | null;
  state: Generated<MessageState>;
  attempts: Generated<number>;
  failure: string | null;
  due_at: Instant;
  expires_at: Instant;
  created_at: Instant;
  finished_at: OptionalInstant;
}

/** `nk.alerts`. */
export interface AlertTable {
  id: Generated<string>;
  referral_id: string;
  sequence: number;
  code: AlertCode;
  raised_at: Instant;
  dealt_with_at: OptionalInstant;
}

/** `nk.notes`. */
export interface NoteTable {
  referral_id: string;
  sequence: number;
  ciphertext: Buffer;
  stored_at: Instant;
  seen_at: OptionalInstant;
  told_at: OptionalInstant;
  asked_again: Generated<number>;
  asked_again_at: ColumnType<Date | null, string | undefined, string>;
}

/** `nk.refused_wishes`. */
export interface RefusedWishTable {
  id: string;
  referral_id: string;
  at: Instant;
}

/** `nk.partner_settings`. */
export interface PartnerSettingsTable {
  partner_id: string;
  code_digest: Buffer | null;
  code_key_id: string | null;
  code_set_at: OptionalInstant;
  wrong_codes: Generated<number>;
  wrong_codes_since: OptionalInstant;
  paused_at: OptionalInstant;
}

/** `nk.confirmations`. Days are civil days, `YYYY-MM-DD`. */
export interface ConfirmationTable {
  id: string;
  service_id: string;
  asked_on: string;
  reminders: ColumnType<string[], string[] | undefined, string[]>;
  token_digest: Buffer;
  key_id: string;
  said: Said | null;
  answered_on: string | null;
  changes: ColumnType<Readonly<Record<string, string>> | null, string | null, string | null>;
  settled: Settled | null;
  settled_at: OptionalInstant;
  settled_by: string | null;
}

/** Every table that requests touch, by name. */
export interface Tables {
  'nk.referrals': ReferralTable;
  'nk.referral_events': EventTable;
  'nk.personal_data': PersonalTable;
  'nk.event_details': EventDetailTable;
  'nk.idempotency': IdempotencyTable;
  'nk.audit_heads': AuditHeadTable;
  'nk.audit': AuditTable;
  'nk.partner_links': PartnerLinkTable;
  'nk.outbox': OutboxTable;
  'nk.alerts': AlertTable;
  'nk.notes': NoteTable;
  'nk.refused_wishes': RefusedWishTable;
  'nk.partner_settings': PartnerSettingsTable;
  'nk.confirmations': ConfirmationTable;
}
