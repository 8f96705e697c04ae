import type pg from 'pg';
import type { Selectable } from 'kysely';
import type { Keyring } from '../keys/keyring.js';
import { linkOf } from './audit.js';
import { digestOfCiphertext, digestOfEvent } from './event-rows.js';
import type { AuditTable, EventTable } from './tables.js';

/** Something in the audit, or in what it covers, that is not as it was written. */
export interface AuditFinding {
  /** `link`: an entry was changed, moved, added or dropped. `end`: the end of a chain is not where it was. `event` or `personal`: the record is not the one that was written, or its entry is missing. `key`: the key to check it is missing. */
  readonly kind: 'link' | 'end' | 'event' | 'personal' | 'key';
  /** What it is about, in a sentence. */
  readonly message: string;
}

/** Result of checking the audit. */
export interface AuditCheck {
  readonly ok: boolean;
  readonly entries: number;
  readonly findings: readonly AuditFinding[];
  /** End of each chain: keep it elsewhere, and a later check shows whether the end was cut off. */
  readonly heads: readonly { readonly lane: number; readonly place: string; readonly link: string }[];
}

type Entry = Selectable<AuditTable>;

const BATCH = 1000;

/** Reads a table in order of its key, a batch at a time, so that a long log fits in memory. */
async function* rowsOf<T extends object>(client: pg.Client, query: string): AsyncGenerator<T> {
  await client.query(`declare audit_rows no scroll cursor for ${query}`);
  try {
    for (;;) {
      const { rows } = await client.query<T>(`fetch ${BATCH} from audit_rows`);
      yield* rows;
      if (rows.length < BATCH) return;
    }
  } finally {
    await client.query('close audit_rows');
  }
}

/** Walks one chain after the other and collects what their entries say was written. */
async function checkLinks(client: pg.Client, keyring: Keyring, findings: AuditFinding[]) {
  const written = new Map<string, string>();
  const ends = new Map<number, { place: bigint; link: Buffer }>();
  let entries = 0;
  const query = 'select * from nk.audit order by lane, place';
  for await (const entry of rowsOf<Entry>(client, query)) {
    entries++;
    const before = ends.get(entry.lane) ?? { place: 0n, link: Buffer.alloc(0) };
    const where = `Entry ${entry.place} of chain ${entry.lane}`;
    const link = linkOf(keyring, before.link, entry);
    if (!link) findings.push({ kind: 'key', message: `${where} needs the key ${entry.key_id}, which was not given.` });
    else if (BigInt(entry.place) !== before.place + 1n || !link.equals(entry.link)) {
      findings.push({
        kind: 'link',
        message: `${where} does not follow from the one before it: it, or what stood before it, was changed.`,
      });
    }
    ends.set(entry.lane, { place: BigInt(entry.place), link: entry.link });
    if (entry.content_digest) written.set(subject(entry), entry.content_digest.toString('hex'));
  }
  return { written, ends, entries };
}

const subject = ({ action, referral_id, sequence }: Pick<Entry, 'action' | 'referral_id' | 'sequence'>) =>
  action === 'event' ? `event ${String(sequence)} of ${referral_id}` : `personal data of ${referral_id}`;

async function checkRecords(client: pg.Client, written: Map<string, string>, findings: AuditFinding[]): Promise<void> {
  const compare = (kind: 'event' | 'personal', name: string, digest: Buffer) => {
    if (written.get(name) !== digest.toString('hex')) {
      findings.push({ kind, message: `The ${name} is not what the audit says was written, or its entry is missing.` });
    }
    written.delete(name);
  };
  for await (const row of rowsOf<Selectable<EventTable>>(client, 'select * from nk.referral_events')) {
    compare('event', subject({ ...row, action: 'event' }), digestOfEvent(row));
  }
  for await (const row of rowsOf<{ referral_id: string; ciphertext: Buffer }>(
    client,
    'select referral_id, ciphertext from nk.personal_data',
  )) {
    compare(
      'personal',
      subject({ action: 'store-personal', sequence: null, ...row }),
      digestOfCiphertext(row.ciphertext),
    );
  }
  for (const name of written.keys()) {
    findings.push({
      kind: name.startsWith('event') ? 'event' : 'personal',
      message: `The ${name} was written, and is gone.`,
    });
  }
}

/**
 * Checks that nothing in the log was changed since it was written: every link of every chain, the end of each, and that each
 * event and each encrypted record is the one the audit tells of. One snapshot of the database is looked at, so a server may run.
 * @param client - A connection of the owner role.
 * @param keyring - The master keys.
 * @returns What was found.
 */
export async function checkAudit(client: pg.Client, keyring: Keyring): Promise<AuditCheck> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(`select set_config('nk.scope', 'coordinator', true)`);
    const findings: AuditFinding[] = [];
    const { written, ends, entries } = await checkLinks(client, keyring, findings);
    const { rows: heads } = await client.query<{ lane: number; place: string; link: Buffer }>(
      'select lane, place, link from nk.audit_heads order by lane',
    );
    for (const head of heads) {
      const end = ends.get(head.lane) ?? { place: 0n, link: Buffer.alloc(0) };
      if (end.place !== BigInt(head.place) || !end.link.equals(head.link)) {
        findings.push({
          kind: 'end',
          message: `Chain ${head.lane} ends at entry ${end.place}; its end was entry ${head.place}.`,
        });
      }
    }
    if (heads.length !== 8)
      findings.push({ kind: 'end', message: `There are ${heads.length} ends of chains; there were 8.` });
    await checkRecords(client, written, findings);
    return {
      ok: findings.length === 0,
      entries,
      findings,
      heads: heads.map(({ lane, place, link }) => ({ lane, place, link: link.toString('hex') })),
    };
  } finally {
    // When the connection broke, that is what the caller has to hear of, not this.
    await client.query('rollback').catch(() => undefined);
  }
}
