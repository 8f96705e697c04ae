import { randomBytes, randomUUID } from 'node:crypto';
import { makeReference, type Actor, type ReferralEvent, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { keyedDigest } from '../keys/keyring.js';
import { recordReferral, type Recording } from '../outbox/record.js';
import { isPaused } from '../partner-link/pause.js';
import { withScope, type Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { once } from './once.js';

/** What became of a sent form. */
export type Accepted =
  | { readonly kind: 'stored' | 'replayed'; readonly id: string; readonly reference: string; readonly status: 201 }
  /** The key was used for other answers. */
  | { readonly kind: 'other-request' };

/** A checked request with what the server adds to it. */
export interface Incoming {
  readonly request: ReferralRequest;
  /** The sender's Idempotency-Key. */
  readonly key: string;
  /** Partner that answers for the service; absent for the coordinators' list. */
  readonly partnerId?: string | undefined;
  /** Neighbourhood in which the person lives, when it could be told; stored encrypted. */
  readonly areaId?: string | undefined;
  readonly now: Date;
}

/** What a `create` event may say beside who and when. */
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

/**
 * Stores a referral with its first events, its personal data, its key and its audit entries in one transaction, once for each
 * Idempotency-Key.
 * @param recording - The store, and who is told.
 * @param incoming - The checked request.
 * @returns What became of it, after the commit is on disk.
 * @throws The store's error when it cannot be stored now; `isUnavailable` tells which. Then nothing was stored, or, when the
 *   connection broke during the commit, the same key will be answered with what was.
 */
export async function acceptReferral(recording: Recording, incoming: Incoming): Promise<Accepted> {
  const { store } = recording;
  const { request, key } = incoming;
  const body = canonical(request);
  const digest = keyedDigest(store.keyring, 'request-digest', [body]);
  if (!digest) throw new Error('The current key is missing from its own ring.');
  return once(store, key, digest, () => storeForm(recording, incoming, body, digest));
}

function storeForm(recording: Recording, incoming: Incoming, body: string, digest: Buffer): Promise<Accepted> {
  const { store } = recording;
  const { request, key, now } = incoming;
  const id = randomUUID();
  const reference = makeReference(randomBytes(16));
  return withScope(store.db, { kind: 'intake' }, async (trx) => {
    const row = { key, request_digest: digest, digest_key_id: store.keyring.current.id };
    const { numInsertedOrUpdatedRows: added } = await trx
      .insertInto('nk.idempotency')
      .values({ ...row, referral_id: id, reference, status: 201, created_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    if (!added) return earlier(trx, store, key, body);
    const by: Actor = { role: request.referrer.kind === 'self' ? 'person' : 'referrer' };
    const occurredAt = request.receivedDate === undefined ? undefined : `${request.receivedDate}T00:00:00.000Z`;
    const paused = await isPaused(trx, incoming.partnerId);
    const partnerId = paused ? undefined : incoming.partnerId;
    const about = { serviceId: request.serviceId, partnerId, occurredAt, ...told(incoming) };
    const events = firstEvents(id, by, now, about);
    await recordReferral(trx, recording, { events, personal: body, reference, originId: id, hops: 0, paused });
    return { kind: 'stored', id, reference, status: 201 };
  });
}

/** What the answers say for the log; it is stored encrypted. */
function told({ request, areaId }: Incoming): Pick<ReferralEvent, 'needs' | 'areaId'> {
  return { ...(request.needs?.length ? { needs: request.needs } : {}), ...(areaId === undefined ? {} : { areaId }) };
}

async function earlier(trx: Scoped, store: Store, key: string, body: string): Promise<Accepted> {
  const row = await trx.selectFrom('nk.idempotency').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const digest = keyedDigest(store.keyring, 'request-digest', [body], row.digest_key_id);
  if (!digest?.equals(row.request_digest)) return { kind: 'other-request' };
  return { kind: 'replayed', id: row.referral_id, reference: row.reference, status: 201 };
}
