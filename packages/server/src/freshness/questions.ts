import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Answer, Ask, Settled } from '@neighbourhood-kit/open-referral/freshness';
import { keyedDigest, type Keyring } from '../keys/keyring.js';
import { digestOfSecret } from '../partner-link/link.js';
import { withScope, type Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import type { ConfirmationTable } from '../store/tables.js';

/** A question to an owner, as it is stored: without the address it went to, which stands in the entry. */
export interface Question extends Ask {
  readonly id: string;
}

type Row = Selectable<ConfirmationTable>;

const answerOf = ({ said, answered_on: on, changes }: Row): Answer | undefined =>
  said === null || on === null ? undefined : { said, on, ...(changes && { changes }) };

function questionOf(row: Row): Question {
  const answer = answerOf(row);
  return {
    id: row.id,
    serviceId: row.service_id,
    askedOn: row.asked_on,
    reminders: row.reminders,
    ...(answer && { answer }),
    ...(row.settled !== null && { settled: row.settled }),
  };
}

/**
 * The secret of a question's link, derived from the master key as those of partners' links are.
 * @param keyring - The keys.
 * @param id - The question.
 * @param keyId - The master key under which it was made.
 * @returns 43 letters, digits, dashes and underscores; undefined when the key is not at hand.
 */
export const tokenOfQuestion = (keyring: Keyring, id: string, keyId: string): string | undefined =>
  keyedDigest(keyring, 'owner-link', [id], keyId)?.toString('base64url');

/**
 * Stores a new question in place of one about the same entry that nobody answered.
 * @param trx - A transaction in the scope `coordinator`.
 * @param keyring - The keys.
 * @param ask - The question.
 * @returns Its id.
 */
export async function addQuestion(trx: Scoped, keyring: Keyring, { serviceId, askedOn }: Ask): Promise<string> {
  const id = randomUUID();
  const keyId = keyring.current.id;
  const token = tokenOfQuestion(keyring, id, keyId);
  if (token === undefined) throw new Error('The current key is missing from its own ring.');
  await trx.deleteFrom('nk.confirmations').where('service_id', '=', serviceId).where('said', 'is', null).execute();
  await trx
    .insertInto('nk.confirmations')
    .values({ id, service_id: serviceId, asked_on: askedOn, token_digest: digestOfSecret(token), key_id: keyId })
    .execute();
  return id;
}

/**
 * Writes down that an owner was reminded.
 * @param trx - A transaction in the scope `coordinator`.
 * @param ask - The question, with the days on which its owner was reminded.
 * @returns Its id; undefined when it was answered meanwhile.
 */
export async function addReminder(trx: Scoped, { serviceId, reminders }: Ask): Promise<string | undefined> {
  const row = await trx
    .updateTable('nk.confirmations')
    .set({ reminders: [...reminders] })
    .where('service_id', '=', serviceId)
    .where('said', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Reads the questions that are not done with: those nobody has answered, and answers that wait for an editor.
 * @param trx - A transaction in the scope `coordinator`.
 * @returns The questions, the oldest answers first.
 */
export async function openQuestions(trx: Scoped): Promise<Question[]> {
  const rows = await trx
    .selectFrom('nk.confirmations')
    .selectAll()
    .where('settled', 'is', null)
    .orderBy('answered_on')
    .orderBy('service_id')
    .execute();
  return rows.map(questionOf);
}

/**
 * Reads the answers that were approved.
 * @param trx - A transaction in the scope `coordinator`.
 * @returns Questions with answers, in the order in which they were approved.
 */
export async function approvedQuestions(trx: Scoped): Promise<Question[]> {
  const rows = await trx
    .selectFrom('nk.confirmations')
    .selectAll()
    .where('settled', '=', 'approved')
    .orderBy('settled_at')
    .orderBy('id')
    .execute();
  return rows.map(questionOf);
}

/**
 * Settles an answer that waits.
 * @param trx - A transaction in the scope `coordinator`.
 * @param id - The question.
 * @param settled - What the editor makes of it.
 * @param by - Account of the editor.
 * @param now - Now.
 * @returns False when no such answer waits: somebody else was faster.
 */
export async function settleQuestion(
  trx: Scoped,
  id: string,
  settled: Settled,
  by: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('nk.confirmations')
    .set({ settled, settled_at: now.toISOString(), settled_by: by.slice(0, 200) })
    .where('id', '=', id)
    .where('said', 'is not', null)
    .where('settled', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const TOKEN = /^[\w-]{43}$/u;

/** Works on the question of a link, held until the transaction ends; the transaction sees nothing else. */
async function withQuestion<T>(
  { db }: Store,
  token: string,
  work: (trx: Scoped, row: Row) => Promise<T>,
): Promise<T | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const digest = digestOfSecret(token);
  return withScope(db, { kind: 'link', key: digest.toString('hex') }, async (trx) => {
    const row = await trx
      .selectFrom('nk.confirmations')
      .selectAll()
      .where('token_digest', '=', digest)
      .forUpdate()
      .executeTakeFirst();
    return row && work(trx, row);
  });
}

/**
 * Finds the question of a link. Looking changes nothing, however often programs do that read mail before people.
 * @param store - The store.
 * @param token - The secret of the link.
 * @returns The question; undefined when there is none, or another took its place.
 */
export const questionOfLink = (store: Store, token: string): Promise<Question | undefined> =>
  withQuestion(store, token, (_, row) => Promise.resolve(questionOf(row)));

/**
 * Takes an answer in. A link answers once.
 * @param store - The store.
 * @param token - The secret of the link.
 * @param answer - What the owner said.
 * @returns False when it was answered before or leads nowhere.
 */
export async function answerQuestion(store: Store, token: string, { said, on, changes }: Answer): Promise<boolean> {
  const taken = await withQuestion(store, token, async (trx, row) => {
    if (row.said !== null) return false;
    await trx
      .updateTable('nk.confirmations')
      .set({ said, answered_on: on, changes: changes ? JSON.stringify(changes) : null })
      .where('id', '=', row.id)
      .execute();
    return true;
  });
  return taken ?? false;
}

/** Works on every question. */
export const onQuestions = <T>({ db }: Store, work: (trx: Scoped) => Promise<T>): Promise<T> =>
  withScope(db, { kind: 'coordinator' }, work);
