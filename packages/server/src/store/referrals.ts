import { sql, type Insertable } from 'kysely';
import {
  contactInUse,
  replay,
  withContact,
  type Actor,
  type ContactChange,
  type Referral,
  type ReferralEvent,
  type ReferralRequest,
} from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { seal, unseal } from '../keys/sealed.js';
import { addToAudit, growAudit, type AuditEntry, type AuditHead } from './audit.js';
import { insertDetails, sealDetails, withDetails } from './event-details.js';
import { digestOfCiphertext, digestOfEvent, fromRow, toRow } from './event-rows.js';
import { insertRows } from './insert-rows.js';
import { readNotes } from './notes.js';
import type { Statement } from './pipeline.js';
import { isSafetyConcern, rowOf, RULES } from './rows.js';
import { ownRows, type Scoped } from './scope.js';
import type { EventDetailTable, EventTable, PersonalTable, ReferralTable } from './tables.js';
import { readWish } from './wishes.js';

/** A referral with what the log alone does not say. */
export interface StoredReferral extends Referral {
  readonly reference: string;
  /** The first referral of the chain it stands in. */
  readonly originId: string;
  /** How often the person was passed on before it got here. */
  readonly hops: number;
  /** The person who sent it is worried about somebody's safety. */
  readonly safetyConcern: boolean;
}

/** A referral to be stored for the first time. */
export interface NewReferral {
  /** Its events so far, `create` first. */
  readonly events: readonly ReferralEvent[];
  /** What the person wrote, as JSON; stored encrypted. */
  readonly personal: string;
  readonly reference: string;
  readonly originId: string;
  readonly hops: number;
}

function inMachineOrder(events: readonly ReferralEvent[]): Referral {
  const reading = replay(events);
  if (!reading.ok) throw new Error(`A referral's log does not hold: ${reading.problem.message}`);
  return reading.value;
}

const eventEntry = (row: Insertable<EventTable>, by: Actor): AuditEntry => ({
  action: 'event',
  referralId: row.referral_id,
  sequence: row.sequence,
  by,
  contentDigest: digestOfEvent(row),
});

/** New referrals as rows, before their place in the audit is known. */
export interface SealedReferrals {
  readonly referrals: readonly Insertable<ReferralTable>[];
  readonly events: readonly Insertable<EventTable>[];
  readonly personal: readonly Insertable<PersonalTable>[];
  readonly details: readonly Insertable<EventDetailTable>[];
  readonly entries: readonly AuditEntry[];
}

function sealOne(keyring: Keyring, added: NewReferral): SealedReferrals {
  const referral = inMachineOrder(added.events);
  const events = added.events.map(toRow);
  const sealed = seal(keyring, referral.id, added.personal);
  const by: Actor = added.events[0]?.by ?? { role: 'system' };
  const details = sealDetails(keyring, added.events, by);
  const contentDigest = digestOfCiphertext(sealed.ciphertext);
  const row: Insertable<ReferralTable> = {
    ...rowOf(referral),
    id: referral.id,
    reference: added.reference,
    service_id: referral.serviceId ?? null,
    origin_id: added.originId,
    hops: added.hops,
    replaces_id: referral.replacesId ?? null,
    created_at: referral.createdAt,
    safety_concern: isSafetyConcern(added.personal),
  };
  const personal: Insertable<PersonalTable> = {
    referral_id: referral.id,
    key_id: sealed.keyId,
    wrapped_key: sealed.wrappedKey,
    ciphertext: sealed.ciphertext,
    stored_at: referral.updatedAt,
  };
  return {
    ...{ referrals: [row], events, personal: [personal], details: details.map((detail) => detail.row) },
    entries: [
      ...added.events.map((event, i) => eventEntry(events[i] ?? toRow(event), event.by)),
      { action: 'store-personal', referralId: referral.id, by, contentDigest },
      ...details.map(({ entry }) => entry),
    ],
  };
}

/**
 * Encrypts new referrals and makes their rows.
 * @param keyring - The keys.
 * @param added - The referrals.
 * @returns The rows, to be stored with `storeSealed`.
 */
export function sealReferrals(keyring: Keyring, added: readonly NewReferral[]): SealedReferrals {
  const each = added.map((one) => sealOne(keyring, one));
  return {
    referrals: each.flatMap(({ referrals }) => referrals),
    events: each.flatMap(({ events }) => events),
    personal: each.flatMap(({ personal }) => personal),
    details: each.flatMap(({ details }) => details),
    entries: each.flatMap(({ entries }) => entries),
  };
}

/**
 * The statement that stores new referrals: projections, events, encrypted personal data and audit entries. Needs the scope `intake`.
 * @param keyring - The keys.
 * @param head - The end of an audit chain that the transaction holds.
 * @param sealed - The referrals; at least one.
 * @param at - Now, RFC 3339.
 * @returns The statement.
 */
export function storeSealed(
  keyring: Keyring,
  head: AuditHead,
  { referrals, events, personal, details, entries }: SealedReferrals,
  at: string,
): Statement {
  const { rows, head: end } = growAudit(keyring, head, at, entries);
  const detailed = details.length > 0;
  // One statement, because each is a round trip that people wait for.
  const query = sql`
    with referral as (${insertRows('nk.referrals', referrals)}),
    events as (${insertRows('nk.referral_events', events)}),
    personal as (${insertRows('nk.personal_data', personal)}),
    ${detailed ? sql`details as (${insertRows('nk.event_details', details)}),` : sql``}
    entries as (${insertRows('nk.audit', rows)})
    update nk.audit_heads set place = ${end.place}, link = ${end.link}, seal = ${end.seal} where lane = ${end.lane}`;
  return { name: detailed ? 'nk store with details' : 'nk store', query };
}

/**
 * Adds an event to a referral that was loaded in the same transaction.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param after - The referral with the event applied, as core's state machine gave it.
 */
export async function insertEvent(trx: Scoped, keyring: Keyring, after: Referral): Promise<void> {
  const event = after.events.at(-1);
  if (!event) throw new Error('A referral has at least one event.');
  const row = toRow(event);
  await trx.insertInto('nk.referral_events').values(row).execute();
  // An event does not say all that a row shows: one of earlier rules stays one, so that it is still worked out as a whole.
  const rules = sql<number>`least(rules, ${RULES})`;
  await trx
    .updateTable('nk.referrals')
    .set({ ...rowOf(after), rules })
    .where('id', '=', after.id)
    .execute();
  const details = sealDetails(keyring, [event], event.by);
  await insertDetails(trx, details);
  await addToAudit(trx, keyring, event.at, [eventEntry(row, event.by), ...details.map(({ entry }) => entry)]);
}

/**
 * Reads the events of some referrals, with needs and areas.
 * @param trx - The transaction.
 * @param keyring - The master keys.
 * @param ids - Their ids.
 * @returns Events by referral, each in order.
 */
export async function eventsOf(
  trx: Scoped,
  keyring: Keyring,
  ids: readonly string[],
): Promise<Map<string, ReferralEvent[]>> {
  const logs = new Map<string, ReferralEvent[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return logs;
  const rows = await trx
    .selectFrom('nk.referral_events')
    .selectAll()
    .where('referral_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  const details = await trx.selectFrom('nk.event_details').selectAll().where('referral_id', 'in', ids).execute();
  for (const event of withDetails(keyring, rows, details)) logs.get(event.referralId)?.push(event);
  return logs;
}

/**
 * Reads every event of the referrals that the scope may see, with needs and areas, for counting.
 * @param trx - The transaction.
 * @param keyring - The master keys.
 * @returns The events, each referral's in order.
 */
export async function allEvents(trx: Scoped, keyring: Keyring): Promise<ReferralEvent[]> {
  const own = trx.selectFrom('nk.referrals').select('id').where(ownRows(trx));
  const rows = await trx
    .selectFrom('nk.referral_events')
    .selectAll()
    .where('referral_id', 'in', own)
    .orderBy('referral_id')
    .orderBy('sequence')
    .execute();
  const details = await trx.selectFrom('nk.event_details').selectAll().execute();
  return withDetails(keyring, rows, details);
}

/**
 * Loads one referral by replaying its events.
 * @param trx - The transaction.
 * @param id - Its id, a UUID.
 * @param lock - True to keep others from changing it until the transaction ends.
 * @returns The referral, or undefined when there is none that the scope may see.
 */
export async function loadReferral(trx: Scoped, id: string, lock = false): Promise<StoredReferral | undefined> {
  const columns = ['reference', 'origin_id', 'hops', 'safety_concern'] as const;
  let query = trx.selectFrom('nk.referrals').select(columns).where('id', '=', id).where(ownRows(trx));
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const events = await trx.selectFrom('nk.referral_events').selectAll().where('referral_id', '=', id).execute();
  const { reference, origin_id: originId, hops, safety_concern: safetyConcern } = row;
  return { ...inMachineOrder(events.map(fromRow)), reference, originId, hops, safetyConcern };
}

/**
 * Opens what the person wrote, with how they are reached now, without a trace: for passing it on, never for showing it.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param id - The referral's id.
 * @param before - Number of an event: how they were reached before it.
 * @returns The words as JSON, or undefined when they were erased or the scope may not see them.
 * @throws Error when the row does not open.
 */
export async function openPersonal(
  trx: Scoped,
  keyring: Keyring,
  id: string,
  before?: number,
): Promise<string | undefined> {
  const row = await trx.selectFrom('nk.personal_data').selectAll().where('referral_id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const words = unseal(keyring, id, { keyId: row.key_id, wrappedKey: row.wrapped_key, ciphertext: row.ciphertext });
  const change = await contactOf(trx, keyring, id, before);
  return change ? JSON.stringify(withContact(JSON.parse(words) as ReferralRequest, change)) : words;
}

/** How somebody asked to be reached, where that is used. Few have asked, and only they take more than one look. */
async function contactOf(
  trx: Scoped,
  keyring: Keyring,
  id: string,
  before: number | undefined,
): Promise<ContactChange | undefined> {
  let events = trx
    .selectFrom('nk.referral_events')
    .selectAll()
    .where('referral_id', '=', id)
    .where('action', 'in', ['request-contact-change', 'use-contact', 'keep-contact', 'undo']);
  if (before !== undefined) events = events.where('sequence', '<', before);
  const sequence = contactInUse((await events.execute()).map(fromRow))?.sequence;
  if (sequence === undefined) return undefined;
  const note = (await readNotes(trx, keyring, id)).find((one) => one.sequence === sequence);
  return note && readWish(note);
}

/**
 * Opens what the person wrote for somebody to read, and remembers who looked.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param id - The referral's id.
 * @param by - Who looks.
 * @param at - Now, RFC 3339.
 * @returns The words as JSON, or undefined when they were erased or the scope may not see them.
 */
export async function readPersonal(
  trx: Scoped,
  keyring: Keyring,
  id: string,
  by: Actor,
  at: string,
): Promise<string | undefined> {
  const words = await openPersonal(trx, keyring, id);
  if (words !== undefined) await addToAudit(trx, keyring, at, [{ action: 'read-personal', referralId: id, by }]);
  return words;
}
