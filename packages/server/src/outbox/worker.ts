import { sql } from 'kysely';
import { errorFields, type Logger } from '../log/logger.js';
import { inRounds } from '../rounds.js';
import { withScope, type Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { sayStuck } from './alarm.js';
import { waitAfter } from './backoff.js';
import { deliver, type DeliveryOptions, type Message } from './deliver.js';
import type { MessageState } from './message.js';
import type { Tried } from './mail.js';
import { tellOfUnread } from './unread.js';

/** What the worker works with. */
export interface WorkerOptions extends Omit<DeliveryOptions, 'keyring'> {
  readonly store: Store;
  readonly log: Logger;
  /** Hours that a partner has to open what was sent out of worry about somebody's safety. */
  readonly safetyHours?: number | undefined;
  /** Milliseconds between looks at an empty outbox. */
  readonly every?: number | undefined;
}

/** A running worker. */
export interface Worker {
  /** Takes nothing new, and settles when what is under way is done. */
  readonly stop: () => Promise<void>;
}

/** Messages that one server delivers at the same time. */
const LANES = 2;
const EVERY = 1000;
/** Milliseconds that a lane rests after a message: mail servers take a few dozen a second, and a person who sends a form comes first. */
const PACE = 100;
/** Milliseconds between looks for referrals that nobody has opened. */
const WATCH = 60_000;
/** Longer than any transport takes to give up: the row is held for as long as its message is under way. */
const LONGEST = '90s';

/** What becomes of the row. */
function fateOf(
  message: Message,
  tried: Tried,
  now: Date,
): { state: MessageState; failure: string | null; due?: Date } {
  if (tried.kind === 'delivered') return { state: 'delivered', failure: null };
  const { failure } = tried;
  if (tried.kind === 'never') return { state: failure === 'superseded' ? 'expired' : 'failed', failure };
  const due = new Date(now.getTime() + waitAfter(message.attempts + 1, Math.random()));
  return due > message.expires_at ? { state: 'expired', failure } : { state: 'pending', failure, due };
}

async function settle(trx: Scoped, message: Message, tried: Tried, options: WorkerOptions): Promise<void> {
  const now = options.now();
  const { state, failure, due } = fateOf(message, tried, now);
  await trx
    .updateTable('nk.outbox')
    .set({
      state,
      failure,
      attempts: message.attempts + 1,
      ...(due ? { due_at: due.toISOString() } : {}),
      ...(state === 'pending' ? {} : { finished_at: now.toISOString() }),
    })
    .where('id', '=', message.id)
    .execute();
  const lost = (state === 'failed' || state === 'expired') && failure !== 'superseded';
  if (!lost || message.recipient !== 'partner' || message.referral_id === null) return;
  const { sequence, partner_id: has } = await trx
    .selectFrom('nk.referrals')
    .select(['sequence', 'partner_id'])
    .where('id', '=', message.referral_id)
    .executeTakeFirstOrThrow();
  const about = { referralId: message.referral_id, sequence, now };
  const former = message.kind === 'stopped' || message.partner_id !== has ? message.partner_id : undefined;
  await sayStuck(trx, { keyring: options.store.keyring, contacts: options.contacts }, about, 'undelivered', former);
}

/** A code for what was thrown: of the system where it has one, never its message, which may quote a person. */
function failureOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code.slice(0, 40).toLowerCase() : 'fault';
}

/** Tries to deliver; whatever is thrown, by a folder that cannot be written or a record that does not open, is a try that failed. */
async function attempt(trx: Scoped, message: Message, options: WorkerOptions): Promise<Tried> {
  await sql`savepoint attempt`.execute(trx);
  try {
    return await deliver(trx, message, { ...options, keyring: options.store.keyring });
  } catch (error) {
    // Where the database itself has gone, this throws too: then nothing is stored of the try.
    await sql`rollback to savepoint attempt`.execute(trx);
    options.log('error', 'undelivered', errorFields(error));
    return { kind: 'again', failure: failureOf(error) };
  }
}

/**
 * Delivers the message that is due longest and that no other worker holds. Its row stays locked until what became of it is stored: a
 * crash lets go of it at once, and it is tried again under the same Message-ID.
 * @param options - What it works with.
 * @returns False when nothing was due.
 */
export function deliverNext(options: WorkerOptions): Promise<boolean> {
  const { store, now } = options;
  return withScope(store.db, { kind: 'coordinator' }, async (trx) => {
    // The index has them in order. Statistics of a table that has just filled up would have all of them read and sorted.
    await sql`select set_config('idle_in_transaction_session_timeout', ${LONGEST}, true), set_config('enable_sort', 'off', true)`.execute(
      trx,
    );
    const message = await trx
      .selectFrom('nk.outbox')
      .selectAll()
      .where('state', '=', 'pending')
      .where('due_at', '<=', now())
      .orderBy('due_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!message) return false;
    await settle(trx, message, await attempt(trx, message, options), options);
    return true;
  });
}

/**
 * Starts delivering what is in the outbox, and telling of referrals that nobody opens. Any number of servers may do so on one database.
 * @param options - What it works with.
 * @returns The worker.
 */
export function startWorker(options: WorkerOptions): Worker {
  const stopping = new AbortController();
  const { log, every = EVERY } = options;
  const forEver = (name: string, round: () => Promise<number>, afterFailure: number) =>
    inRounds({ name, round, afterFailure, log }, stopping.signal);
  const deliverOne = async () => ((await deliverNext(options)) ? Math.min(PACE, every) : every);
  const watch = async () => {
    const count = await tellOfUnread(options);
    if (count > 0) log('info', 'unread', { count });
    return WATCH;
  };
  const lanes = Array.from({ length: LANES }, () => forEver('outbox', deliverOne, every));
  const all = Promise.all([...lanes, forEver('unread-watch', watch, WATCH)]);
  return {
    stop: async () => {
      stopping.abort();
      await all;
      options.mail.close();
    },
  };
}
