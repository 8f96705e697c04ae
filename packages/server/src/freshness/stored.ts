import type { Ask, Settled } from '@neighbourhood-kit/open-referral/freshness';
import { maintain } from '../store/classes.js';
import type { DatabasePlace } from '../store/database.js';
import { withOwner } from '../store/owner.js';

/**
 * Reads the answers of owners out of a store, whether its server runs or not.
 * @param place - Where the store is.
 * @returns Those that wait for an editor and those that were settled, in the order in which they were given.
 * @throws StartError with a `store/` code.
 */
export function storedAnswers(place: DatabasePlace): Promise<readonly Ask[]> {
  return withOwner(place, (client) =>
    maintain(client, async () => {
      const { rows } = await client.query<{ ask: Ask }>(
        `select json_strip_nulls(json_build_object('serviceId', service_id, 'askedOn', asked_on, 'reminders', reminders,
           'answer', json_build_object('said', said, 'on', answered_on, 'changes', changes), 'settled', settled)) as ask
         from nk.confirmations where said is not null order by answered_on, id`,
      );
      return rows.map(({ ask }) => ask);
    }),
  );
}

/**
 * Settles answers in a store, as the page of editors does.
 * @param place - Where the store is.
 * @param decisions - What an editor makes of the answers that wait, by the id of their entry.
 * @param now - Now.
 * @throws StartError with a `store/` code.
 */
export function settleStored(place: DatabasePlace, decisions: ReadonlyMap<string, Settled>, now: Date): Promise<void> {
  return withOwner(place, (client) =>
    maintain(client, async () => {
      for (const [serviceId, settled] of decisions)
        await client.query(
          `update nk.confirmations set settled = $2, settled_at = $3, settled_by = 'command line'
           where service_id = $1 and said is not null and settled is null`,
          [serviceId, settled, now.toISOString()],
        );
    }),
  );
}
