import { hash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { EventTable } from './tables.js';

const instant = (text: string | undefined): string | null => (text === undefined ? null : new Date(text).toISOString());

/** What an event says of a person: it goes into an encrypted row, never into a column. */
export type EventDetails = Pick<ReferralEvent, 'needs' | 'areaId' | 'diversion'>;

/**
 * What of an event has to be encrypted.
 * @param event - The event.
 * @returns The details, or undefined when it has none.
 */
export function detailsOf({ needs, areaId, diversion }: ReferralEvent): EventDetails | undefined {
  if (areaId === undefined && diversion === undefined && (needs ?? []).length === 0) return undefined;
  return { needs, areaId, diversion };
}

/** Columns that came after the first release of the schema: a log from before has the digests of rows without them. */
const LATER = new Set(['corrects_id', 'offer', 'pathway_id', 'handoff_id', 'assignee_id', 'undoes_id']);

/**
 * Writes an event as its row, without what `detailsOf` gives.
 * @param event - The event; its instants are RFC 3339.
 * @returns The row.
 */
export function toRow(event: ReferralEvent): Insertable<EventTable> {
  return {
    referral_id: event.referralId,
    sequence: event.sequence,
    id: event.id,
    action: event.action,
    at: new Date(event.at).toISOString(),
    occurred_at: instant(event.occurredAt),
    actor_role: event.by.role,
    actor_partner_id: event.by.partnerId ?? null,
    actor_account_id: event.by.accountId ?? null,
    service_id: event.serviceId ?? null,
    partner_id: event.partnerId ?? null,
    reason: event.reason ?? null,
    outcome: event.outcome ?? null,
    appointment_at: instant(event.appointmentAt),
    replaced_by_id: event.replacedById ?? null,
    replaces_id: event.replacesId ?? null,
    told_by: event.toldBy ?? null,
    corrects_id: event.correctsId ?? null,
    offer: event.offer ?? null,
    pathway_id: event.pathwayId ?? null,
    handoff_id: event.handoffId ?? null,
    assignee_id: event.assigneeId ?? null,
    undoes_id: event.undoesId ?? null,
  };
}

/**
 * Reads an event from its row.
 * @param row - The row.
 * @returns The event; fields that are null are absent.
 */
export function fromRow(row: Selectable<EventTable>): ReferralEvent {
  const event: ReferralEvent = {
    id: row.id,
    referralId: row.referral_id,
    sequence: row.sequence,
    action: row.action,
    at: row.at.toISOString(),
    occurredAt: row.occurred_at?.toISOString(),
    by: {
      role: row.actor_role,
      partnerId: row.actor_partner_id ?? undefined,
      accountId: row.actor_account_id ?? undefined,
    },
    serviceId: row.service_id ?? undefined,
    partnerId: row.partner_id ?? undefined,
    reason: row.reason ?? undefined,
    outcome: row.outcome ?? undefined,
    appointmentAt: row.appointment_at?.toISOString(),
    replacedById: row.replaced_by_id ?? undefined,
    replacesId: row.replaces_id ?? undefined,
    toldBy: row.told_by ?? undefined,
    correctsId: row.corrects_id ?? undefined,
    offer: row.offer ?? undefined,
    pathwayId: row.pathway_id ?? undefined,
    handoffId: row.handoff_id ?? undefined,
    assigneeId: row.assignee_id ?? undefined,
    undoesId: row.undoes_id ?? undefined,
  };
  // JSON leaves out what is undefined; so does this, so that an event reads the same from the store and from the wire.
  return JSON.parse(JSON.stringify(event)) as ReferralEvent;
}

/**
 * Digest of everything an event says, for the audit chain.
 * @param row - The event's row, as written or as read.
 * @returns SHA-256 of its fields in a fixed order.
 */
export function digestOfEvent(row: Insertable<EventTable> | Selectable<EventTable>): Buffer {
  const text = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null));
  const fields = Object.entries(row)
    .map(([name, value]) => [name, text(value)] as const)
    .filter(([name, value]) => value !== null || !LATER.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify(fields), 'buffer');
}

/**
 * Digest of stored personal data, for the audit chain: of the ciphertext, so that the words cannot be guessed from it.
 * @param ciphertext - What is stored.
 * @returns SHA-256.
 */
export function digestOfCiphertext(ciphertext: Buffer): Buffer {
  return hash('sha256', ciphertext, 'buffer');
}
