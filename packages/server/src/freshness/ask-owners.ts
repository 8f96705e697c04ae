import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Service } from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { planMessages } from '@neighbourhood-kit/open-referral/freshness';
import type { FreshnessKind } from '../outbox/message.js';
import type { Scoped } from '../store/scope.js';
import type { Store } from '../store/store.js';
import { addQuestion, addReminder, onQuestions, openQuestions } from './questions.js';

/** Days for which a message to an owner is tried: a small office reads its mail once a week. */
const TRY_DAYS = 7;
const DAY = 86_400_000;
/** New questions of one round, so that a directory of thousands does not look like spam to a mail server. */
const MOST_A_ROUND = 200;
/** "nk" in hexadecimal, and 20: one server plans at a time. */
const LOCK = 0x6e6b0014;

async function post(
  trx: Scoped,
  confirmationId: string,
  kind: FreshnessKind,
  recipient: 'owner' | 'coordinator',
  now: Date,
): Promise<void> {
  await trx
    .insertInto('nk.outbox')
    .values({
      id: randomUUID(),
      confirmation_id: confirmationId,
      sequence: 1,
      kind,
      recipient,
      channel: 'email',
      due_at: now.toISOString(),
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + TRY_DAYS * DAY).toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Asks owners of entries that nobody has confirmed for six months, and reminds those who have not answered for 14 and 28 days, by the
 * same plan as `nk feed confirm ask`. Question and message are stored in one transaction; whichever server comes first asks.
 * @param store - The store.
 * @param services - The directory as it stands, provider embedded.
 * @param now - Now.
 * @returns How many owners were written to. Of new questions at most 200 a call.
 */
export function askOwners(store: Store, services: readonly Service[], now: Date): Promise<number> {
  return onQuestions(store, async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    const { messages } = planMessages(services, await openQuestions(trx), civilDayOf(now));
    let [asked, written] = [0, 0];
    for (const { ask, kind } of messages) {
      if (kind === 'first' && ++asked > MOST_A_ROUND) continue;
      const id = kind === 'first' ? await addQuestion(trx, store.keyring, ask) : await addReminder(trx, ask);
      if (id === undefined) continue;
      await post(trx, id, kind, 'owner', now);
      written++;
    }
    return written;
  });
}

/**
 * Tells the coordinator that answers wait, at most once a day.
 * @param store - The store.
 * @param now - Now.
 * @returns True when a message was put into the outbox.
 */
export function tellOfAnswers(store: Store, now: Date): Promise<boolean> {
  return onQuestions(store, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select c.id from nk.confirmations c
      where c.said is not null and c.settled is null
        and not exists (select from nk.outbox o where o.confirmation_id = c.id and o.kind = 'answers-wait')
        and not exists (select from nk.outbox o where o.kind = 'answers-wait' and o.created_at > ${new Date(now.getTime() - DAY)})
      order by c.answered_on desc limit 1`.execute(trx);
    const [newest] = rows;
    if (newest) await post(trx, newest.id, 'answers-wait', 'coordinator', now);
    return newest !== undefined;
  });
}
