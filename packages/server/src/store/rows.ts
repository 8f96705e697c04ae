import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import { replay, type Referral, type ReferralEvent, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { unseal } from '../keys/sealed.js';
import { fromRow } from './event-rows.js';
import { withScope } from './scope.js';
import type { PersonalTable, Tables } from './tables.js';

/**
 * Version of the rules by which a row is worked out from its log. It is raised whenever core reads a log that is stored already otherwise
 * than before, or a column is worked out otherwise. 2: another partner begins anew. 3: a concern for somebody's safety is shown.
 */
export const RULES = 3;

/** Rows that are worked out in one transaction; nobody else can move them on meanwhile. */
const BATCH = 100;
/** Milliseconds before another try when the database, or somebody who holds a row, did not let it happen. */
const PAUSE = 1000;
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
 * @returns True for that basis.
 */
export function isSafetyConcern(words: string | undefined): boolean {
  const { referrer } = JSON.parse(words ?? '{}') as Partial<ReferralRequest>;
  return referrer?.basis === 'safety-concern';
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

/** Works out the next rows of earlier rules. A log that does not hold keeps its row: opening it says so, and so does the check of the audit. */
function workOutSome(db: Kysely<Tables>, keyring: Keyring, after: string): Promise<string | undefined> {
  return withScope(db, { kind: 'coordinator' }, async (trx) => {
    const rows = await trx
      .selectFrom('nk.referrals')
      .select('id')
      .where('rules', '<', RULES)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return undefined;
    const logs = new Map<string, ReferralEvent[]>();
    for (const row of await trx.selectFrom('nk.referral_events').selectAll().where('referral_id', 'in', ids).execute())
      logs.set(row.referral_id, [...(logs.get(row.referral_id) ?? []), fromRow(row)]);
    const written = await trx.selectFrom('nk.personal_data').selectAll().where('referral_id', 'in', ids).execute();
    const words = new Map(written.map((row) => [row.referral_id, wordsOf(keyring, row)]));
    for (const [id, events] of logs) {
      const reading = replay(events);
      if (!reading.ok) continue;
      const row = { ...rowOf(reading.value), safety_concern: isSafetyConcern(words.get(id)) };
      await trx.updateTable('nk.referrals').set(row).where('id', '=', id).execute();
    }
    return ids.at(-1);
  });
}

/**
 * Works out every row of earlier rules anew, some at a time, while the store serves: until its turn a row shows what the earlier rules made
 * of it. Each transaction stands by itself, so that what a killed server has not come to is left to the next one; several may do it at once.
 * @param db - The store.
 * @param keyring - The keys.
 * @param over - Ends it after the rows that are under way.
 */
export async function workOutRows(db: Kysely<Tables>, keyring: Keyring, over: AbortSignal): Promise<void> {
  let last: string | undefined = BEFORE_ALL;
  while (last !== undefined && !over.aborted) {
    try {
      last = await workOutSome(db, keyring, last);
    } catch {
      await wait(PAUSE, undefined, { signal: over }).catch(() => undefined);
    }
  }
}
