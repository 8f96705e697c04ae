import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { makeReference, type Actor, type ReferralEvent, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { dayNumber, fromWall, MINUTES_A_DAY } from '@neighbourhood-kit/core/time';
import { keyedDigest } from '../keys/keyring.js';
import { recordStatements, type Recorded, type Recording } from '../outbox/record.js';
import { pausedAmong } from '../partner-link/pause.js';
import { FIRST_HEAD, FREE_HEAD } from '../store/audit.js';
import { isUnavailable } from '../store/failure.js';
import { insertRows } from '../store/insert-rows.js';
import { inPipeline, type Statement } from '../store/pipeline.js';
import type { Store } from '../store/store.js';
import type { IdempotencyTable } from '../store/tables.js';
import { groupCommit } from './group-commit.js';
import { openOnce, type Accepted } from './once.js';

/** A checked request with what the server adds to it. */
export interface Incoming {
  readonly request: ReferralRequest;
  /** The sender's Idempotency-Key. */
  readonly key: string;
  /** Partner that answers for the service; absent for the coordinators' list. */
  readonly partnerId?: string | undefined;
  /** Neighbourhood in which the person lives, when it could be told; stored encrypted. */
  readonly areaId?: string | undefined;
  /** True when it looks as if no person had filled the form in. */
  readonly machine?: boolean | undefined;
  readonly now: Date;
}

/** What a `create` event may say as well as who and when. */
export type CreateFacts = Pick<
  ReferralEvent,
  | 'serviceId'
  | 'partnerId'
  | 'replacesId'
  | 'occurredAt'
  | 'needs'
  | 'areaId'
  | 'offer'
  | 'diversion'
  | 'pathwayId'
  | 'handoffId'
>;

/** JSON with the keys in order, so that the same answers have one form. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * The first events of a referral: made, then sent.
 * @param referralId - Its id.
 * @param by - Who made it.
 * @param now - Now.
 * @param about - What `create` says.
 * @returns Two events.
 */
export function firstEvents(referralId: string, by: Actor, now: Date, about: CreateFacts): ReferralEvent[] {
  const at = now.toISOString();
  return [
    { id: randomUUID(), referralId, sequence: 1, action: 'create', at, by, ...about },
    // A form that is keyed later was sent when it was received: waits run from then.
    { id: randomUUID(), referralId, sequence: 2, action: 'send', at, by, occurredAt: about.occurredAt },
  ];
}

/** A checked form, ready to be stored. */
interface Form {
  readonly id: string;
  readonly reference: string;
  readonly body: string;
  readonly digest: Buffer;
  readonly incoming: Incoming;
}

/** Takes forms in. */
export type Intake = (incoming: Incoming) => Promise<Accepted>;

/** Most forms of one transaction: what is written at once stays far under a megabyte. */
const MOST = 64;
/** Transactions of forms at the same time: one that waits for another server, or for the disk, leaves the other free. */
const LANES = 2;
/** Errors that say "not now" because of one form of many: its key is held by another server. */
const HELD = new Set(['55P03', '40P01']);

/**
 * Opens the intake of a store: each referral is stored with its first events, its personal data, its key and its audit entries in one
 * transaction, once for each Idempotency-Key. Forms that come while others are being stored go together in the next transaction, because
 * most of the time goes into waiting for the disk.
 * @param recording - The store, and who is told.
 * @returns Takes a checked request, and tells what became of it after the commit is on disk. Rejects with the store's error when it cannot
 *   be stored now; `isUnavailable` tells which. Then nothing was stored, or, when the connection broke during the commit, the same key will be
 *   answered with what was.
 */
export function openIntake(recording: Recording): Intake {
  const { keyring } = recording.store;
  const store = groupCommit<Form, Accepted>({
    commit: (forms) => storeForms(recording, forms),
    isOnes: (error) => !isUnavailable(error) || HELD.has(String((error as { code?: unknown }).code)),
    lanes: LANES,
    most: MOST,
  });
  const once = openOnce();
  return async (incoming) => {
    const body = canonical(incoming.request);
    const digest = keyedDigest(keyring, 'request-digest', [body]);
    if (!digest) throw new Error('The current key is missing from its own ring.');
    const made = { id: randomUUID(), reference: makeReference(randomBytes(16)) };
    return once(incoming.key, digest, () => store({ ...made, body, digest, incoming }));
  };
}

/** Stores forms in one transaction, or none of them. */
function storeForms(recording: Recording, forms: readonly Form[]): Promise<Accepted[]> {
  const { store } = recording;
  return inPipeline(store, { kind: 'intake' }, async ({ run, commit }) => {
    const partnerIds = forms.flatMap(({ incoming }) => incoming.partnerId ?? []);
    const [keys, pauses, heads] = await run(addKeys(store, forms), pausedAmong(partnerIds), FREE_HEAD);
    const [head = heads[0]] = heads.length === 0 ? (await run(FIRST_HEAD))[0] : [];
    if (!head) throw new Error('The audit has no chain to add to.');
    const added = new Set(keys.map((row) => row.referral_id));
    const paused = new Set(pauses.map((row) => row.partner_id));
    const fresh = forms.filter(({ id }) => added.has(id));
    const copies = forms.filter(({ id }) => !added.has(id));
    const now = fresh.at(-1)?.incoming.now ?? new Date(0);
    const records = fresh.map((form) => toRecord(form, paused));
    const used = copies.length === 0 ? [] : (await run(usedKeys(copies)))[0];
    await commit(...recordStatements(recording, head, records, now));
    const before = new Map(used.map((row) => [row.key, row]));
    return forms.map((form) =>
      added.has(form.id)
        ? { kind: 'stored', id: form.id, reference: form.reference, status: 201 }
        : again(store, form, before.get(form.incoming.key)),
    );
  });
}

/** Adds the keys of forms; gives the ids of those whose key is new. */
function addKeys({ keyring }: Store, forms: readonly Form[]): Statement<{ referral_id: string }> {
  const rows = forms.map(({ id, reference, digest, incoming }) => ({
    key: incoming.key,
    request_digest: digest,
    digest_key_id: keyring.current.id,
    referral_id: id,
    reference,
    status: 201,
    created_at: incoming.now.toISOString(),
  }));
  // Always in the same order, so that two servers with the same keys never wait for each other.
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = insertRows('nk.idempotency', rows);
  return { name: 'nk keys', query: sql`${keys} on conflict (key) do nothing returning referral_id` };
}

type UsedKey = Pick<IdempotencyTable, 'key' | 'request_digest' | 'digest_key_id' | 'referral_id' | 'reference'>;

/** The rows of keys that were used before. */
const usedKeys = (copies: readonly Form[]): Statement<UsedKey> => ({
  name: 'nk used keys',
  query: sql`select key, request_digest, digest_key_id, referral_id, reference from nk.idempotency
    where key = any(${copies.map(({ incoming }) => incoming.key)})`,
});

/** What a form is told whose key was used before. */
function again({ keyring }: Store, { body }: Form, row: UsedKey | undefined): Accepted {
  if (!row) throw new Error('A key was neither added nor there.');
  const digest = keyedDigest(keyring, 'request-digest', [body], row.digest_key_id);
  if (!digest?.equals(row.request_digest)) return { kind: 'other-request' };
  return { kind: 'replayed', id: row.referral_id, reference: row.reference, status: 201 };
}

function toRecord({ id, reference, body, incoming }: Form, paused: ReadonlySet<string>): Recorded {
  const { request, now } = incoming;
  const by: Actor = { role: request.referrer.kind === 'self' ? 'person' : 'referrer' };
  const received = dayNumber(request.receivedDate);
  const occurredAt = received === undefined ? undefined : fromWall(received * MINUTES_A_DAY).toISOString();
  const isPaused = incoming.partnerId !== undefined && paused.has(incoming.partnerId);
  const partnerId = isPaused ? undefined : incoming.partnerId;
  const about = { serviceId: request.serviceId, partnerId, occurredAt, ...told(incoming) };
  const events = firstEvents(id, by, now, about);
  return { events, personal: body, reference, originId: id, hops: 0, paused: isPaused, machine: incoming.machine };
}

/** What the answers say for the log; it is stored encrypted. */
function told({ request, areaId }: Incoming): Pick<ReferralEvent, 'needs' | 'areaId'> {
  return { ...(request.needs?.length ? { needs: request.needs } : {}), ...(areaId === undefined ? {} : { areaId }) };
}
