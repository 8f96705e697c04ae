import type pg from 'pg';
import type { Selectable } from 'kysely';
import { replay, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { opens } from '../keys/sealed.js';
import { linkOf, sealOf } from './audit.js';
import { boundTo } from './event-details.js';
import { digestOfCiphertext, digestOfEvent, fromRow } from './event-rows.js';
import { isSafetyConcern, RULES, wordsOf } from './rows.js';
import type {
  AuditHeadTable,
  AuditTable,
  EventDetailTable,
  EventTable,
  NoteTable,
  PersonalTable,
  ReferralTable,
} from './tables.js';

/** Something in the audit, or in what it covers, that is not as it was written. */
export interface AuditFinding {
  /**
   * `link`: an entry was changed, moved, added or dropped. `end`: the end of a chain is not where it was. `event`, `personal` or
   * `detail`: the record is not the one that was written, or its entry is missing. `state`: a referral does not stand where its events
   * say. `rules`: a referral stands where an earlier version put it, and no server of this one has run yet. `key`: the key to check it is
   * missing.
   */
  readonly kind: 'link' | 'end' | 'event' | 'personal' | 'detail' | 'state' | 'rules' | 'key';
  /** What it is about and where, in a sentence. */
  readonly message: string;
}

/** The end of a chain, to be kept elsewhere. */
export interface AuditEnd {
  readonly lane: number;
  /** Number of the last entry. */
  readonly place: string;
  /** Its link, in hexadecimal. */
  readonly link: string;
}

/** Result of checking the audit. */
export interface AuditCheck {
  readonly ok: boolean;
  readonly entries: number;
  readonly findings: readonly AuditFinding[];
  /** End of each chain: keep it elsewhere, and a later check shows whether the end was cut off. */
  readonly heads: readonly AuditEnd[];
}

/** Some of an instant that JavaScript's dates do not hold: microseconds beyond the millisecond. Nothing is written with any. */
interface Finer {
  readonly finer: boolean;
}

type Entry = Selectable<AuditTable> & Finer;
type Head = Selectable<AuditHeadTable>;

const BATCH = 1000;
const LANES = 8;

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

const finerThanMilliseconds = (...columns: string[]) =>
  columns.map((name) => `coalesce(date_trunc('milliseconds', ${name}) <> ${name}, false)`).join(' or ');

interface End {
  place: bigint;
  link: Buffer;
  keyId: string | undefined;
  at: Date | undefined;
}

const BEGINNING: End = { place: 0n, link: Buffer.alloc(0), keyId: undefined, at: undefined };

/** What one pass over the chains tells. */
interface Walked {
  /** Digest of each record, by its name, as it was written. */
  readonly written: Map<string, string>;
  /** Referrals whose words, or whose log, were erased. */
  readonly erased: { readonly personal: Set<string>; readonly log: Set<string> };
  readonly ends: Map<number, End>;
  /** Links at the places that were asked for, by `lane place`. */
  readonly links: Map<string, string>;
  entries: number;
}

/** Walks one chain after the other and collects what their entries say was written. */
async function walk(client: pg.Client, keyring: Keyring, since: readonly AuditEnd[], findings: AuditFinding[]) {
  const walked: Walked = {
    written: new Map(),
    erased: { personal: new Set(), log: new Set() },
    ends: new Map(),
    links: new Map(since.map(({ lane, place }) => [`${lane} ${place}`, ''])),
    entries: 0,
  };
  const query = `select *, ${finerThanMilliseconds('at')} as finer from nk.audit order by lane, place`;
  for await (const entry of rowsOf<Entry>(client, query)) {
    walked.entries++;
    const before = walked.ends.get(entry.lane) ?? BEGINNING;
    const where = `Entry ${entry.place} of chain ${entry.lane}`;
    const link = linkOf(keyring, before.link, entry);
    if (!link) findings.push({ kind: 'key', message: `${where} needs the key ${entry.key_id}, which was not given.` });
    else if (entry.finer || BigInt(entry.place) !== before.place + 1n || !link.equals(entry.link)) {
      findings.push({
        kind: 'link',
        message: `${where} does not follow from the one before it: it, or what stood before it, was changed.`,
      });
    }
    const place = BigInt(entry.place);
    walked.ends.set(entry.lane, { place, link: entry.link, keyId: entry.key_id, at: entry.at });
    if (walked.links.has(`${entry.lane} ${entry.place}`)) {
      walked.links.set(`${entry.lane} ${entry.place}`, entry.link.toString('hex'));
    }
    const { referral_id: id } = entry;
    if (id !== null && entry.action === 'erase-personal') walked.erased.personal.add(id);
    if (id !== null && entry.action === 'erase-log') walked.erased.log.add(id);
    if (entry.content_digest) walked.written.set(subject(entry), entry.content_digest.toString('hex'));
  }
  return walked;
}

const subject = ({ action, referral_id, sequence }: Pick<Entry, 'action' | 'referral_id' | 'sequence'>) => {
  if (action === 'event') return `event ${String(sequence)} of ${referral_id}`;
  if (action === 'store-detail') return `detail ${String(sequence)} of ${referral_id}`;
  if (action === 'store-note') return `words of event ${String(sequence)} of ${referral_id}`;
  return `personal data of ${referral_id}`;
};

const kindOf = (name: string): 'event' | 'detail' | 'personal' =>
  name.startsWith('event') ? 'event' : name.startsWith('detail') ? 'detail' : 'personal';

/** Compares the ends that the database remembers with the ends of the chains, and their seals. */
async function checkEnds(client: pg.Client, keyring: Keyring, { ends }: Walked, findings: AuditFinding[]) {
  const { rows: heads } = await client.query<Head>('select * from nk.audit_heads order by lane');
  const { rows: since } = await client.query<{ at: Date }>(
    'select applied_at as at from nk.schema_migrations where version = 2',
  );
  for (const head of heads) {
    const end = ends.get(head.lane) ?? BEGINNING;
    if (end.place !== BigInt(head.place) || !end.link.equals(head.link)) {
      findings.push({
        kind: 'end',
        message: `Chain ${head.lane} ends at entry ${end.place}; its end was entry ${head.place}.`,
      });
    } else if (!sealHolds(keyring, head, end, since[0]?.at)) {
      findings.push({
        kind: 'end',
        message: `Chain ${head.lane} ends at entry ${end.place}; its end was moved there.`,
      });
    }
  }
  if (heads.length !== LANES) {
    findings.push({ kind: 'end', message: `There are ${heads.length} ends of chains; there were ${LANES}.` });
  }
  return heads;
}

/** An end without a seal is right only when nothing was added since ends have seals. */
function sealHolds(keyring: Keyring, head: Head, end: End, since: Date | undefined): boolean {
  if (head.seal === null) return end.at === undefined || since === undefined || end.at < since;
  // A key that is missing has been told of with the entry.
  if (end.keyId !== undefined && !keyring.ids.includes(end.keyId)) return true;
  return sealOf(keyring, head, end.keyId)?.equals(head.seal) ?? false;
}

/** Compares every record with what the audit says was written. */
async function checkRecords(client: pg.Client, keyring: Keyring, walked: Walked, findings: AuditFinding[]) {
  const { written, erased } = walked;
  const compare = (name: string, digest: Buffer | undefined) => {
    if (digest === undefined || written.get(name) !== digest.toString('hex')) {
      const message = `The ${name} is not what the audit says was written, or its entry is missing.`;
      findings.push({ kind: kindOf(name), message });
    }
    written.delete(name);
  };
  const times = finerThanMilliseconds('at', 'occurred_at', 'appointment_at');
  for await (const { finer, ...row } of rowsOf<Selectable<EventTable> & Finer>(
    client,
    `select *, ${times} as finer from nk.referral_events`,
  )) {
    compare(subject({ ...row, action: 'event' }), finer ? undefined : digestOfEvent(row));
  }
  type Sealed = Pick<Selectable<PersonalTable>, 'referral_id' | 'key_id' | 'wrapped_key' | 'ciphertext'>;
  const check = (row: Sealed, name: string, bound: string) => {
    const sealed = { keyId: row.key_id, wrappedKey: row.wrapped_key, ciphertext: row.ciphertext };
    const known = keyring.ids.includes(row.key_id);
    if (!known) {
      findings.push({ kind: 'key', message: `The ${name} needs the key ${row.key_id}, which was not given.` });
    }
    compare(name, !known || opens(keyring, bound, sealed) ? digestOfCiphertext(row.ciphertext) : undefined);
  };
  for await (const row of rowsOf<Selectable<EventDetailTable>>(client, 'select * from nk.event_details')) {
    check(row, subject({ ...row, action: 'store-detail' }), boundTo(row.referral_id, row.sequence));
  }
  for await (const row of rowsOf<Sealed>(client, 'select * from nk.personal_data')) {
    check(row, subject({ action: 'store-personal', sequence: null, ...row }), row.referral_id);
  }
  for await (const row of rowsOf<Pick<Selectable<NoteTable>, 'referral_id' | 'sequence' | 'ciphertext'>>(
    client,
    'select referral_id, sequence, ciphertext from nk.notes',
  )) {
    compare(subject({ action: 'store-note', ...row }), digestOfCiphertext(row.ciphertext));
  }
  for (const name of written.keys()) {
    const kind = kindOf(name);
    const id = name.slice(name.lastIndexOf(' ') + 1);
    if ((kind === 'event' ? erased.log : erased.personal).has(id)) continue;
    findings.push({ kind, message: `The ${name} was written, and is gone.` });
  }
}

type Standing = Pick<
  Selectable<ReferralTable>,
  'id' | 'state' | 'partner_id' | 'sequence' | 'reason' | 'outcome' | 'rules' | 'safety_concern'
> & { readonly personal: Sealed | null };

/** Personal data as PostgreSQL writes it in JSON: bytes are text there. */
interface Sealed {
  readonly key_id: string;
  readonly wrapped_key: string;
  readonly ciphertext: string;
}

/** Whether a row is to say that somebody is worried about safety: as it does, where what was written does not open. */
function flagged(keyring: Keyring, { id, personal, safety_concern }: Standing): boolean {
  if (!personal) return false;
  const bytes = (text: string) => Buffer.from(text.slice(2), 'hex');
  const sealed = { wrapped_key: bytes(personal.wrapped_key), ciphertext: bytes(personal.ciphertext) };
  const words = wordsOf(keyring, { referral_id: id, key_id: personal.key_id, ...sealed });
  return words === undefined ? safety_concern : isSafetyConcern(words);
}

/** Compares where each referral is said to be with what its events make of it. */
async function checkStanding(
  client: pg.Client,
  keyring: Keyring,
  { erased }: Walked,
  findings: AuditFinding[],
): Promise<void> {
  let earlier = 0;
  const query = `select r.id, r.state, r.partner_id, r.sequence, r.reason, r.outcome, r.rules, r.safety_concern,
      (select to_json(p) from nk.personal_data p where p.referral_id = r.id) as personal,
      (select coalesce(json_agg(e), '[]') from (select * from nk.referral_events where referral_id = r.id order by sequence) e) as events
    from nk.referrals r`;
  for await (const row of rowsOf<Standing & { events: (Selectable<EventTable> & { at: string })[] }>(client, query)) {
    const reading = replay(row.events.map(eventOfJson));
    const held = reading.ok ? reading.value : undefined;
    const same =
      held?.state === row.state &&
      (held.partnerId ?? null) === row.partner_id &&
      (held.reason ?? null) === row.reason &&
      (held.outcome ?? null) === row.outcome &&
      held.events.length === row.sequence &&
      flagged(keyring, row) === row.safety_concern;
    if (same || erased.log.has(row.id)) continue;
    if (row.rules < RULES) earlier++;
    else findings.push({ kind: 'state', message: `Referral ${row.id} is not where its events say.` });
  }
  if (earlier > 0) {
    const message = `${earlier === 1 ? 'A referral is' : `${earlier} referrals are`} where an earlier version of this program put ${earlier === 1 ? 'it' : 'them'}: whether anybody changed that cannot be told yet. Start the server of this version once and let it run for a minute: it works them out again from their events. Then check again.`;
    findings.push({ kind: 'rules', message });
  }
}

/** An event as PostgreSQL writes it in JSON: instants are text there. */
function eventOfJson(row: Selectable<EventTable>): ReferralEvent {
  const date = (text: Date | null) => (text === null ? null : new Date(text));
  return fromRow({
    ...row,
    at: new Date(row.at),
    occurred_at: date(row.occurred_at),
    appointment_at: date(row.appointment_at),
  });
}

/**
 * Checks that nothing in the log was changed since it was written: every link of every chain, the end of each, and that each
 * event and each encrypted record is the one the audit tells of. One snapshot of the database is looked at, so a server may run.
 * @param client - A connection of the owner role.
 * @param keyring - The master keys.
 * @param since - Ends of chains as an earlier check gave them: they must still be there.
 * @returns What was found.
 */
export async function checkAudit(
  client: pg.Client,
  keyring: Keyring,
  since: readonly AuditEnd[] = [],
): Promise<AuditCheck> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(`select set_config('nk.scope', 'coordinator', true)`);
    const findings: AuditFinding[] = [];
    const walked = await walk(client, keyring, since, findings);
    for (const { lane, place, link } of since) {
      if (place === '0' || walked.links.get(`${lane} ${place}`) === link) continue;
      findings.push({
        kind: 'end',
        message: `Chain ${lane} no longer has the entry ${place} that an earlier check saw.`,
      });
    }
    const heads = await checkEnds(client, keyring, walked, findings);
    await checkRecords(client, keyring, walked, findings);
    await checkStanding(client, keyring, walked, findings);
    return {
      ok: findings.length === 0,
      entries: walked.entries,
      findings,
      heads: heads.map(({ lane, place, link }) => ({ lane, place, link: link.toString('hex') })),
    };
  } finally {
    // When the connection broke, that is what the caller has to hear of, not this.
    await client.query('rollback').catch(() => undefined);
  }
}
