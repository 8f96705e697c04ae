import type { ReferralEvent, ReferralState } from '@neighbourhood-kit/core/referrals';
import type { Selectable } from 'kysely';
import type { KeySource } from '../keys/master-key.js';
import { checkAudit, type AuditCheck, type AuditEnd } from './audit-check.js';
import type { DatabasePlace } from './database.js';
import { withDetails } from './event-details.js';
import { fromRow } from './event-rows.js';
import { withKeys, withOwner } from './owner.js';
import type { EventDetailTable, EventTable } from './tables.js';

/** A stored referral, without personal data. */
export interface ListedReferral {
  readonly id: string;
  readonly reference: string;
  /** Key of the form that made it; absent when staff made it by passing one on. */
  readonly idempotencyKey?: string | undefined;
  readonly state: ReferralState;
  readonly events: readonly ReferralEvent[];
}

/**
 * Lists every stored referral with its events.
 * @param place - Where the store is.
 * @returns The referrals, in the order in which they were made. No personal data.
 * @throws StartError with a `store/` code.
 */
export function listStoredReferrals(place: DatabasePlace): Promise<ListedReferral[]> {
  return withOwner(place, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('nk.scope', 'coordinator', true)`);
    const { rows } = await client.query<{ id: string; reference: string; state: ReferralState; key: string | null }>(
      `select r.id, r.reference, r.state, i.key from nk.referrals r left join nk.idempotency i on i.referral_id = r.id
       order by r.created_at, r.id`,
    );
    const { rows: events } = await client.query<Selectable<EventTable>>(
      'select * from nk.referral_events order by referral_id, sequence',
    );
    await client.query('rollback');
    const logs = new Map(rows.map(({ id }): [string, ReferralEvent[]] => [id, []]));
    for (const row of events) logs.get(row.referral_id)?.push(fromRow(row));
    return rows.map(({ id, reference, state, key }) => ({
      id,
      reference,
      idempotencyKey: key ?? undefined,
      state,
      events: logs.get(id) ?? [],
    }));
  });
}

/**
 * Reads the log of every referral for counting, with what events say of people: needs, area, reason for a diversion. Nothing that
 * a person wrote; still, what is shown of it has to be suppressed, as insight does.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @returns The events, in the order in which they were recorded.
 * @throws StartError with a `store/` or `keys/` code.
 */
export function readEventLog(place: DatabasePlace, keys: KeySource): Promise<ReferralEvent[]> {
  return withKeys(place, keys, async (client, keyring) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('nk.scope', 'coordinator', true)`);
    const { rows } = await client.query<Selectable<EventTable>>(
      'select * from nk.referral_events order by at, referral_id, sequence',
    );
    const { rows: sealed } = await client.query<Selectable<EventDetailTable>>('select * from nk.event_details');
    await client.query('rollback');
    return withDetails(keyring, rows, sealed);
  });
}

/**
 * Checks that nothing in a store's log was changed since it was written.
 * @param place - Where the store is.
 * @param keys - Where the master keys are.
 * @param since - Ends of chains as an earlier check gave them; they must still be there.
 * @returns What was found.
 * @throws StartError with a `store/` or `keys/` code.
 */
export function verifyAudit(
  place: DatabasePlace,
  keys: KeySource,
  since: readonly AuditEnd[] = [],
): Promise<AuditCheck> {
  return withKeys(place, keys, (client, keyring) => checkAudit(client, keyring, since));
}
