import type { Kysely, Selectable } from 'kysely';
import { replay, type Referral, type ReferralEvent, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { unseal } from '../keys/sealed.js';
import { errorFields, type LogFields, type Logger } from '../log/logger.js';
import { inRounds } from '../rounds.js';
import { fromRow } from './event-rows.js';
import { withScope } from './scope.js';
import type { PersonalTable, Tables } from './tables.js';

/**
 * Version of the rules by which a row is worked out from its log. It is raised whenever core reads a log that is stored already otherwise
 * than before, or a column is worked out otherwise. 2: another partner starts again. 3: a concern for somebody's safety is shown.
 */
export const RULES = 3;

/** Rows that are worked out in one transaction; nobody else can move them on meanwhile. */
const BATCH = 100;
/** Milliseconds between looks for rows that a server of an earlier version wrote, that somebody held, or that could not be worked out. */
const EVERY = 60_000;
/** Most rows that cannot be worked out that are named in the log. */
const NAMED = 20;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * What lists show of a referral, worked out from its log.
 * @param referral - The referral as core makes it of its events.
 * @returns The columns of its row that events change.
 */
export const rowOf = (referral: Referral) => ({
  partner_id: referral.partnerId ?? null,
  state: referral.state,
  progress: referral.progress ?? null,
  reason: referral.reason ?? null,
  outcome: referral.outcome ?? null,
  appointment_at: referral.appointmentAt ?? null,
  assignee_id: referral.assigneeId ?? null,
  contact_attempts: referral.contactAttempts,
  sequence: referral.events.length,
  replaced_by_id: referral.replacedById ?? null,
  updated_at: referral.updatedAt,
  rules: RULES,
});

/**
 * Tells whether a referral was sent because somebody is worried about safety: all that a row shows of what was written.
 * @param words - What was written, as JSON; undefined when it was erased.
 * @returns True for that basis; false also for what is no JSON.
 */
export function isSafetyConcern(words: string | undefined): boolean {
  try {
    const request = JSON.parse(words ?? '{}') as Partial<ReferralRequest> | null;
    return request?.referrer?.basis === 'safety-concern';
  } catch {
    return false;
  }
}

/**
 * Opens what was written in a referral, for its row: what does not open any more opens for nobody, and keeps no row from being worked out.
 * @param keyring - The keys.
 * @param row - The row of personal data.
 * @returns The words as JSON; undefined where they do not open.
 */
export function wordsOf(
  keyring: Keyring,
  row: Pick<Selectable<PersonalTable>, 'referral_id' | 'key_id' | 'wrapped_key' | 'ciphertext'>,
): string | undefined {
  try {
    return unseal(keyring, row.referral_id, {
      keyId: row.key_id,
      wrappedKey: row.wrapped_key,
      ciphertext: row.ciphertext,
    });
  } catch {
    return undefined;
  }
}

/** The next rows of earlier rules. */
function nextRows(db: Kysely<Tables>, after: string, limit: number): Promise<string[]> {
  return withScope(db, { kind: 'coordinator' }, async (trx) => {
    const found = trx.selectFrom('nk.referrals').select('id').where('rules', '<', RULES).where('id', '>', after);
    return (await found.orderBy('id').limit(limit).execute()).map(({ id }) => id);
  });
}

/** Rows that could not be worked out, and what may be logged of why. */
type Failed = ReadonlyMap<string, LogFields>;

/**
 * Works out those rows that nobody else holds. A log that does not hold keeps its row: opening it says so, and so does the check of the
 * audit. Where the words do not open, what the row says of safety is all that is left of them, and stays.
 */
function workOut(db: Kysely<Tables>, keyring: Keyring, found: readonly string[]): Promise<Failed> {
  return withScope(db, { kind: 'coordinator' }, async (trx) => {
    const rows = await trx
      .selectFrom('nk.referrals')
      .select('id')
      .where('id', 'in', found)
      .where('rules', '<', RULES)
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = rows.map(({ id }) => id);
    const failed = new Map<string, LogFields>();
    if (ids.length === 0) return failed;
    const logs = new Map<string, ReferralEvent[]>();
    for (const row of await trx.selectFrom('nk.referral_events').selectAll().where('referral_id', 'in', ids).execute())
      logs.set(row.referral_id, [...(logs.get(row.referral_id) ?? []), fromRow(row)]);
    const written = await trx.selectFrom('nk.personal_data').selectAll().where('referral_id', 'in', ids).execute();
    const words = new Map(written.map((row) => [row.referral_id, wordsOf(keyring, row)]));
    for (const id of ids) {
      const reading = replay(logs.get(id) ?? []);
      if (!reading.ok) {
        failed.set(id, { code: reading.problem.code });
        continue;
      }
      const said = words.get(id);
      const safety = said === undefined ? {} : { safety_concern: isSafetyConcern(said) };
      await trx
        .updateTable('nk.referrals')
        .set({ ...rowOf(reading.value), ...safety })
        .where('id', '=', id)
        .execute();
    }
    return failed;
  });
}

/** Goes through all rows of earlier rules once. Where some cannot be worked out together, each is by itself, and one that cannot is passed over. */
async function workOutAll(db: Kysely<Tables>, keyring: Keyring, over: AbortSignal): Promise<Failed> {
  let after = BEFORE_ALL;
  let singly = 0;
  const failed = new Map<string, LogFields>();
  while (!over.aborted) {
    const ids = await nextRows(db, after, singly > 0 ? 1 : BATCH);
    const last = ids.at(-1);
    if (last === undefined) break;
    try {
      for (const [id, why] of await workOut(db, keyring, ids)) failed.set(id, why);
    } catch (error) {
      if (ids.length > 1) {
        singly = ids.length;
        continue;
      }
      failed.set(last, errorFields(error));
    }
    singly--;
    after = last;
  }
  return failed;
}

/** Names the rows of which nothing was said after the round before: a row that stays as it is would else fill the log. */
function tell(log: Logger, failed: Failed, before: Failed): void {
  const news = [...failed].filter(([id]) => !before.has(id));
  const [first] = news;
  if (first) log('error', 'rows', { ...first[1], count: news.length, ids: news.slice(0, NAMED).map(([id]) => id) });
}

/** How rows are worked out again. */
export interface WorkOutOptions {
  readonly log: Logger;
  /** Milliseconds between rounds. */
  readonly every?: number;
}

/**
 * Works out every row of earlier rules again, some at a time, while the store serves: until its turn a row shows what the earlier rules made
 * of it. Each transaction stands by itself, so that what a killed server has not come to is left to the next one; several may do it at once.
 * It is done again and again, because during an upgrade servers of the version before go on writing.
 * @param db - The store.
 * @param keyring - The keys.
 * @param options - Where it is logged that rows cannot be worked out, and how often it is done.
 * @param over - Ends it after the rows that are under way.
 * @returns Settles when it has ended.
 */
export function workOutRows(
  db: Kysely<Tables>,
  keyring: Keyring,
  { log, every = EVERY }: WorkOutOptions,
  over: AbortSignal,
): Promise<void> {
  let before: Failed = new Map();
  const round = async () => {
    const failed = await workOutAll(db, keyring, over);
    tell(log, failed, before);
    before = failed;
    return every;
  };
  return inRounds({ name: 'rows', round, afterFailure: every, log }, over);
}
