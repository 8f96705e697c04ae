import type { Insertable, Selectable } from 'kysely';
import type { Actor, ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { seal, unseal } from '../keys/sealed.js';
import type { AuditEntry } from './audit.js';
import { detailsOf, digestOfCiphertext, fromRow, type EventDetails } from './event-rows.js';
import type { Scoped } from './scope.js';
import type { EventDetailTable, EventTable } from './tables.js';

/**
 * The name that binds a row of details to its event.
 * @param referralId - The referral's id.
 * @param sequence - The event's number.
 * @returns The name.
 */
export const boundTo = (referralId: string, sequence: number) => `${referralId} ${sequence}`;

/** A row of details with the audit entry that tells of it. */
export interface SealedDetails {
  readonly row: Insertable<EventDetailTable>;
  readonly entry: AuditEntry;
}

/**
 * Encrypts what events say of a person.
 * @param keyring - The master keys.
 * @param events - The events.
 * @param by - Who stores them.
 * @returns One row for each event that has any.
 */
export function sealDetails(keyring: Keyring, events: readonly ReferralEvent[], by: Actor): SealedDetails[] {
  return events.flatMap((event) => {
    const details = detailsOf(event);
    if (!details) return [];
    const { referralId, sequence } = event;
    const { keyId, wrappedKey, ciphertext } = seal(keyring, boundTo(referralId, sequence), JSON.stringify(details));
    const row = { key_id: keyId, wrapped_key: wrappedKey, ciphertext, stored_at: event.at };
    const contentDigest = digestOfCiphertext(ciphertext);
    return {
      row: { referral_id: referralId, sequence, ...row },
      entry: { action: 'store-detail', referralId, sequence, by, contentDigest },
    };
  });
}

/**
 * Adds rows of details to the store.
 * @param trx - The transaction.
 * @param details - What was encrypted; may be empty.
 */
export async function insertDetails(trx: Scoped, details: readonly SealedDetails[]): Promise<void> {
  if (details.length === 0) return;
  await trx
    .insertInto('nk.event_details')
    .values(details.map(({ row }) => row))
    .execute();
}

/** Opens a row of details; throws when it does not open. */
function openDetails(
  keyring: Keyring,
  row: Pick<EventDetailTable, 'referral_id' | 'sequence' | 'key_id' | 'wrapped_key' | 'ciphertext'>,
): EventDetails {
  const sealed = { keyId: row.key_id, wrappedKey: row.wrapped_key, ciphertext: row.ciphertext };
  return JSON.parse(unseal(keyring, boundTo(row.referral_id, row.sequence), sealed)) as EventDetails;
}

/**
 * Reads events with what they say of people.
 * @param keyring - The master keys.
 * @param rows - Rows of events.
 * @param sealed - Rows of details; those of other events are passed over.
 * @returns The events, in the order of their rows.
 * @throws Error when a row of details does not open.
 */
export function withDetails(
  keyring: Keyring,
  rows: readonly Selectable<EventTable>[],
  sealed: readonly Selectable<EventDetailTable>[],
): ReferralEvent[] {
  const details = new Map(sealed.map((row) => [boundTo(row.referral_id, row.sequence), openDetails(keyring, row)]));
  return rows.map((row) => ({ ...fromRow(row), ...details.get(boundTo(row.referral_id, row.sequence)) }));
}

/**
 * Opens what the first event of a referral says of the person, for passing the referral on.
 * @param trx - The transaction.
 * @param keyring - The master keys.
 * @param id - The referral's id.
 * @returns The details; empty when there are none or they were erased.
 */
export async function detailsOfCreate(trx: Scoped, keyring: Keyring, id: string): Promise<EventDetails> {
  const row = await trx
    .selectFrom('nk.event_details')
    .selectAll()
    .where('referral_id', '=', id)
    .where('sequence', '=', 1)
    .executeTakeFirst();
  return row ? openDetails(keyring, row) : {};
}
