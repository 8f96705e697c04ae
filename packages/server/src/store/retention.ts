import type pg from 'pg';
import { FINAL_STATES } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { maintain } from './classes.js';
import { eraseLog, eraseWords, sweep } from './erasure.js';

/** How long each class of data is kept, in days. What is right is the controller's to say; these are where a schedule begins. */
export interface RetentionSchedule {
  /** What people wrote, after every referral of the chain has ended. */
  readonly words: number;
  /** Keys of sent forms, after they were sent: a form is sent again within minutes, not weeks. */
  readonly keys: number;
  /** Events: ids, times and codes, after every referral of the chain has ended. */
  readonly log: number;
}

/**
 * Where the controller sets nothing: a year for words, a month for keys of forms, eight years for events. The periods are ours, to be
 * replaced by the controller's own schedule; eight years is meant to follow the Records Management Code of Practice (NHS England,
 * 2021) for records of adults, which we have not checked against its text.
 */
export const DEFAULT_SCHEDULE: RetentionSchedule = { words: 365, keys: 30, log: 2922 };

/** What is due in one class. */
export interface RetentionDue {
  readonly class: keyof RetentionSchedule;
  /** Kept for so many days. */
  readonly days: number;
  /** What is due: referrals, or keys of forms. */
  readonly count: number;
  /** What is done with it, in a sentence. */
  readonly sentence: string;
}

/** What a run found, and did unless it was dry. */
export interface RetentionRun {
  readonly applied: boolean;
  readonly due: readonly RetentionDue[];
  /** Referrals that have not ended since longer than words are kept: somebody should look at them. */
  readonly stillOpen: number;
  /** Ids of referrals whose words, or log, were erased; to be erased again after a restore. */
  readonly erased: readonly string[];
}

const DAY = 86_400_000;
const FINAL = FINAL_STATES.map((state) => `'${state}'`).join();

/** Chains that have ended for so long, with something of a class left. */
async function endedBefore(client: pg.Client, before: Date, left: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from nk.referrals where origin_id in (
       select origin_id from nk.referrals r group by origin_id
       having bool_and(state in (${FINAL})) and max(updated_at) < $1 and bool_or(${left}))`,
    [before.toISOString()],
  );
  return rows.map(({ id }) => id);
}

/**
 * Finds what has been kept for as long as the schedule says, and takes it away unless the run is dry.
 * @param client - A connection of the owner role.
 * @param keyring - The master keys.
 * @param schedule - Days by class.
 * @param now - Now.
 * @param note - Notes the ids of what is about to be erased; without it the run is dry.
 * @returns What is due, and what was done.
 */
export async function runRetention(
  client: pg.Client,
  keyring: Keyring,
  schedule: RetentionSchedule,
  now: Date,
  note?: (ids: readonly string[]) => Promise<void>,
): Promise<RetentionRun> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const found = await maintain(client, async () => {
    const words = await endedBefore(
      client,
      before(schedule.words),
      'exists (select from nk.personal_data p where p.referral_id = r.id)',
    );
    const log = await endedBefore(client, before(schedule.log), 'true');
    const { rows } = await client.query<{ keys: string; open: string }>(
      `select (select count(*) from nk.idempotency where created_at < $1) as keys,
         (select count(*) from nk.referrals where state not in (${FINAL}) and updated_at < $2) as open`,
      [before(schedule.keys).toISOString(), before(schedule.words).toISOString()],
    );
    return { words, log, keys: Number(rows[0]?.keys), open: Number(rows[0]?.open) };
  });
  const due: RetentionDue[] = [
    {
      class: 'words',
      days: schedule.words,
      count: found.words.length,
      sentence: 'What people wrote is erased with its keys; events stay.',
    },
    { class: 'keys', days: schedule.keys, count: found.keys, sentence: 'Keys of sent forms are deleted.' },
    {
      class: 'log',
      days: schedule.log,
      count: found.log.length,
      sentence: 'Events are deleted; the audit keeps that they were.',
    },
  ];
  const erased = note ? [...new Set([...found.words, ...found.log])] : [];
  if (note) {
    if (erased.length > 0) await note(erased);
    if (found.words.length > 0) await eraseWords(client, keyring, found.words, now);
    if (found.log.length > 0) await eraseLog(client, keyring, found.log, now);
    if (found.keys > 0) {
      await maintain(client, () =>
        client.query('delete from nk.idempotency where created_at < $1', [before(schedule.keys).toISOString()]),
      );
    }
    if (erased.length > 0) await sweep(client);
  }
  return { applied: note !== undefined, due, stillOpen: found.open, erased };
}
