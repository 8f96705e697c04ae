import { listStoredReferrals, verifyAudit, type DatabasePlace, type KeySource } from '@neighbourhood-kit/server';
import type { Told } from './senders.ts';
import type { ServerProcess } from './server-process.ts';

/** What a scenario found: figures for people, and what must not be. */
export interface Outcome {
  figures: string;
  faults: string[];
}

/** Where a scenario's store is, with the keys that check its audit. */
export interface Place {
  place: DatabasePlace;
  keys: KeySource;
}

/** A data folder as a place. */
export const inFolder = (folder: string): Place => ({ place: { folder }, keys: { folder } });

/** The database of an environment as a place. */
export const inDatabase = (env: Readonly<Record<string, string>>): Place => ({
  place: { url: env['DATABASE_URL'] ?? '' },
  keys: { text: env['NK_MASTER_KEY'] },
});

/** Compares what senders were told with what is stored: lost, doubled, halved, invented, or an audit that does not hold. */
export async function compare({ place, keys }: Place, told: Told): Promise<string[]> {
  const stored = await listStoredReferrals(place);
  const byKey = new Map(stored.map((referral) => [referral.idempotencyKey, referral]));
  const faults = told.contradicted.map((key) => `form ${key} was told two references`);
  for (const [key, reference] of told.acknowledged) {
    if (byKey.get(key)?.reference !== reference) faults.push(`lost: ${reference}`);
  }
  if (byKey.size !== stored.length) faults.push(`doubled: ${stored.length - byKey.size}`);
  for (const { reference, idempotencyKey, events } of stored) {
    if (!told.sent.has(idempotencyKey ?? '')) faults.push(`stored, never sent: ${reference}`);
    if (events.map((event) => event.action).join() !== 'create,send') faults.push(`half: ${reference}`);
  }
  const audit = await verifyAudit(place, keys);
  return [...faults, ...audit.findings.map((finding) => finding.message)];
}

/** Where a server answers. */
export function started(server: ServerProcess): string {
  if (server.url === undefined) throw new Error(`The server did not start: ${server.refusal}`);
  return server.url;
}
