import type { Actor } from '@neighbourhood-kit/core/referrals';
import { keyedDigest, type Keyring } from '../keys/keyring.js';
import type { Statement } from './pipeline.js';
import type { Scoped } from './scope.js';
import type { AuditHeadTable, AuditTable } from './tables.js';
import { sql, type Insertable, type Selectable } from 'kysely';

/** Something to be remembered: an event, personal data or words that were stored, a look at them, that they were found by a name, that too many were looked for, an alert that was dealt with, that somebody asked again to be reached in another way while a wish waits, or an erasure. */
export interface AuditEntry {
  readonly action:
    | 'event'
    | 'store-personal'
    | 'store-detail'
    | 'store-note'
    | 'read-personal'
    | 'find-personal'
    | 'find-too-often'
    | 'deal-with-alert'
    | 'ask-again'
    | 'erase-personal'
    | 'erase-log';
  /** Absent for `find-too-often`, which is of no single referral. */
  readonly referralId?: string;
  readonly sequence?: number;
  readonly by: Actor;
  readonly contentDigest?: Buffer;
}

/** The fields that a link covers, in the order it covers them. */
type Covered = Omit<Insertable<AuditTable>, 'link'>;

/**
 * The link of an entry: a keyed digest of its fields and of the link before it, so that an entry that is changed, dropped,
 * added or moved breaks the chain for anybody who has the key.
 * @param keyring - The keys.
 * @param previous - Link of the entry before.
 * @param entry - The entry.
 * @returns The link, or undefined when the ring lacks the entry's key.
 */
export function linkOf(
  keyring: Keyring,
  previous: Buffer,
  entry: Covered | Selectable<AuditTable>,
): Buffer | undefined {
  const { lane, place, at, action, referral_id, sequence, actor_role, actor_partner_id, actor_account_id } = entry;
  const fields = [
    lane,
    String(place),
    at instanceof Date ? at.toISOString() : at,
    action,
    referral_id,
    sequence ?? null,
    actor_role,
    actor_partner_id ?? null,
    actor_account_id ?? null,
    entry.content_digest?.toString('hex') ?? null,
  ];
  return keyedDigest(keyring, 'audit', [previous, JSON.stringify(fields)], entry.key_id);
}

/** The end of one audit chain, held by the transaction. */
export type AuditHead = Pick<Selectable<AuditHeadTable>, 'lane' | 'place' | 'link'>;

/**
 * The seal of a chain's end: anyone who moves the end needs the key.
 * @param keyring - The keys.
 * @param head - The end.
 * @param keyId - The key of the chain's last entry.
 * @returns The seal, or undefined when the ring lacks the key.
 */
export function sealOf(keyring: Keyring, { lane, place, link }: AuditHead, keyId?: string): Buffer | undefined {
  return keyedDigest(keyring, 'audit', ['end', String(lane), place, link], keyId);
}

/** New entries of a chain, and where it ends with them. */
export interface AuditGrowth {
  readonly rows: readonly Insertable<AuditTable>[];
  readonly head: AuditHead & { readonly seal: Buffer };
}

/**
 * The statement that takes hold of the end of an audit chain for the rest of the transaction: of any chain that nobody else is adding to,
 * so that commits rarely wait for each other. No row when all are held.
 */
export const FREE_HEAD: Statement<AuditHead> = {
  name: 'nk free end',
  query: sql`select lane, place, link from nk.audit_heads order by lane limit 1 for update skip locked`,
};

/** The statement that waits for the first chain. */
export const FIRST_HEAD: Statement<AuditHead> = {
  name: 'nk first end',
  query: sql`select lane, place, link from nk.audit_heads order by lane limit 1 for update`,
};

/**
 * Takes hold of the end of an audit chain for the rest of the transaction.
 * @param trx - The transaction.
 * @returns The end.
 */
export async function takeAuditHead(trx: Scoped): Promise<AuditHead> {
  const [free] = (await FREE_HEAD.query.execute(trx)).rows;
  const [head = free] = free ? [] : (await FIRST_HEAD.query.execute(trx)).rows;
  if (!head) throw new Error('The audit has no chain to add to.');
  return head;
}

/**
 * Links entries to the end of a chain.
 * @param keyring - The keys.
 * @param head - The end, as taken.
 * @param at - Now, RFC 3339.
 * @param entries - What to remember, in order.
 * @returns The rows to add, and the new end.
 */
export function growAudit(keyring: Keyring, head: AuditHead, at: string, entries: readonly AuditEntry[]): AuditGrowth {
  let place = BigInt(head.place);
  let link = head.link;
  const rows = entries.map((entry): Insertable<AuditTable> => {
    place += 1n;
    const row: Covered = {
      lane: head.lane,
      place: String(place),
      at,
      action: entry.action,
      referral_id: entry.referralId ?? null,
      sequence: entry.sequence ?? null,
      actor_role: entry.by.role,
      actor_partner_id: entry.by.partnerId ?? null,
      actor_account_id: entry.by.accountId ?? null,
      content_digest: entry.contentDigest ?? null,
      key_id: keyring.current.id,
    };
    const next = linkOf(keyring, link, row);
    if (!next) throw new Error('The current key is missing from its own ring.');
    link = next;
    return { ...row, link };
  });
  const end = { lane: head.lane, place: String(place), link };
  const seal = sealOf(keyring, end);
  if (!seal) throw new Error('The current key is missing from its own ring.');
  return { rows, head: { ...end, seal } };
}

/**
 * Adds entries to an audit chain, in the transaction that does what they tell of.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param at - Now, RFC 3339.
 * @param entries - What to remember, in order.
 */
export async function addToAudit(
  trx: Scoped,
  keyring: Keyring,
  at: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  const { rows, head } = growAudit(keyring, await takeAuditHead(trx), at, entries);
  await trx
    .with('added', (query) => query.insertInto('nk.audit').values(rows))
    .updateTable('nk.audit_heads')
    .set({ place: head.place, link: head.link, seal: head.seal })
    .where('lane', '=', head.lane)
    .execute();
}
