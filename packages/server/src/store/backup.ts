import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import { isFileFault, makeFolders, reasonOf } from '../files.js';
import { StartError } from '../start-error.js';
import { checkAudit, type AuditCheck } from './audit-check.js';
import type { Keyring } from '../keys/keyring.js';
import { usedKeys, type LoadKeys } from '../keys/used-keys.js';
import { maintain } from './classes.js';
import { fillAsOf } from './migrate.js';

/** What a backup holds, by table. */
export interface BackupCounts {
  readonly rows: Readonly<Record<string, number>>;
  readonly schemaVersion: number;
  /** When the snapshot was taken, RFC 3339. */
  readonly at: string;
}

/** First line of a backup. */
interface Header {
  readonly format: 'neighbourhood-kit-backup';
  readonly version: 1;
  readonly schemaVersion: number;
  readonly at: string;
}

/** Last line of a backup. */
interface End {
  readonly end: true;
  readonly sha256: string;
}

const BATCH = 500;

/** Tables to keep: all of the schema but the record of migrations, which the program that restores makes itself. */
async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'nk'::regnamespace and relkind = 'r' and relname <> 'schema_migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function schemaVersionOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select max(version) as version from nk.schema_migrations');
  return rows[0]?.version ?? 0;
}

/** Lines of a backup: header, one line a row, and an end with the digest of all before it. */
async function* lines(
  client: pg.Client,
  now: Date,
  counts: Record<string, number>,
  digest: Hash,
): AsyncGenerator<string> {
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  const header: Header = {
    ...{ format: 'neighbourhood-kit-backup', version: 1 },
    schemaVersion: await schemaVersionOf(client),
    at: now.toISOString(),
  };
  yield line(header);
  for (const table of await tablesOf(client)) {
    counts[table] = 0;
    await client.query(`declare backup_rows no scroll cursor for select row_to_json(t)::text as row from ${table} t`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from backup_rows`);
      // The row stays text: JavaScript's numbers would not hold all of PostgreSQL's.
      for (const { row } of rows) {
        const text = `{"table":"${table}","row":${row}}\n`;
        digest.update(text);
        yield text;
      }
      counts[table] += rows.length;
      if (rows.length < BATCH) break;
    }
    await client.query('close backup_rows');
  }
  yield `${JSON.stringify({ end: true, rows: counts, sha256: digest.digest('hex') })}\n`;
}

/**
 * Writes everything a store holds into one file, compressed: a single snapshot, taken while servers go on. What people wrote is in
 * it as it is stored, encrypted; the master keys are not.
 * @param client - A connection of the owner role.
 * @param file - Path of the file; it appears whole or not at all.
 * @param now - Now.
 * @returns What it holds.
 * @throws StartError `options/invalid` when it cannot be written.
 */
export async function backupTo(client: pg.Client, file: string, now: Date): Promise<BackupCounts> {
  const draft = `${resolve(file)}.${process.pid}.part`;
  const rows: Record<string, number> = {};
  try {
    await makeFolders(dirname(draft));
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('nk.scope', 'maintenance', true)`);
    const schemaVersion = await schemaVersionOf(client);
    const text = Readable.from(lines(client, now, rows, createHash('sha256')));
    await pipeline(text, createGzip(), createWriteStream(draft, { mode: 0o600, flags: 'wx' }));
    const written = await open(draft, 'r+');
    await written.sync();
    await written.close();
    await rename(draft, file);
    return { rows, schemaVersion, at: now.toISOString() };
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    throw new StartError('options/invalid', `${file} could not be written: ${reasonOf(cause)}.`, { cause });
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
    await client.query('rollback').catch(() => undefined);
  }
}

const notWhole = (file: string, why: string) =>
  new StartError('options/invalid', `${file} is no whole backup: ${why}. Nothing was restored.`);

async function* linesOf(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  const failed = pipeline(createReadStream(file), text).then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  const reader = createInterface({ input: text, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([reader.next(), failed]);
    if (next.done) return;
    yield next.value;
  }
}

/** A backup that is whole. */
export interface CheckedBackup {
  readonly file: string;
  readonly schemaVersion: number;
}

/**
 * Reads a backup to its end and makes sure that it is the one that was written, before anything is stored.
 * @param file - Path of the file.
 * @returns The backup.
 * @throws StartError `options/invalid` when it cannot be read, or is not whole.
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const digest = createHash('sha256');
  let header: Partial<Header> | null = {};
  let end: Partial<End> | null;
  let last = '';
  try {
    for await (const line of linesOf(file)) {
      if (last === '') header = JSON.parse(line) as Partial<Header> | null;
      else digest.update(`${last}\n`);
      last = line;
    }
    end = JSON.parse(last) as Partial<End> | null;
  } catch (cause) {
    if (!isFileFault(cause)) throw notWhole(file, 'it cannot be read to its end');
    const why = `${file} could not be read: ${reasonOf(cause)}. Nothing was restored.`;
    throw new StartError('options/invalid', why, { cause });
  }
  const { format, schemaVersion } = header ?? {};
  if (format !== 'neighbourhood-kit-backup' || schemaVersion === undefined)
    throw notWhole(file, 'it does not begin as one');
  if (end?.end !== true || end.sha256 !== digest.digest('hex')) throw notWhole(file, 'its digest does not fit');
  return { file, schemaVersion };
}

async function load(client: pg.Client, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(JSON.parse(rows[0] ?? '{}') as object).map((name) => client.escapeIdentifier(name));
  await client.query(
    `insert into ${table} (${names.join()}) overriding system value
     select ${names.join()} from json_populate_recordset(null::${table}, $1::json)`,
    [`[${rows.join()}]`],
  );
}

/** References between rows are checked at the end, because rows come in no order. */
async function deferReferences(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; how: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name,
       case when not condeferrable then 'not deferrable' when condeferred then 'deferrable initially deferred' else 'deferrable' end as how
     from pg_constraint where contype = 'f' and connamespace = 'nk'::regnamespace`,
  );
  for (const { table, name } of rows) {
    await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`);
  }
  return async () => {
    await client.query('set constraints all immediate');
    for (const { table, name, how } of rows) await client.query(`alter table ${table} alter constraint ${name} ${how}`);
  };
}

/** Without its keys nothing could be erased again: then nothing is restored either. */
async function keysOf(client: pg.Client, loadKeys: LoadKeys): Promise<Keyring> {
  const used = await usedKeys(client);
  const keyring = await loadKeys(used);
  const missing = used.find((id) => !keyring.ids.includes(id));
  if (missing === undefined) return keyring;
  throw new StartError(
    'keys/wrong',
    `Nothing was restored: the backup's words are under the key ${missing}, which was not given. Put the master keys of the old store in place first.`,
  );
}

/** Puts the rows of a backup in the place of all there are. */
async function putRows(client: pg.Client, file: string): Promise<void> {
  const known = new Set(await tablesOf(client));
  const restoreReferences = await deferReferences(client);
  for (const table of known) await client.query(`delete from ${table}`);
  let [table, rows]: [string, string[]] = ['', []];
  const flush = async () => {
    await load(client, table, rows);
    rows = [];
  };
  for await (const line of linesOf(file)) {
    const found = /^\{"table":"([\w.]+)","row":(.*)\}$/su.exec(line);
    if (!found) continue;
    const [, name = '', row = ''] = found;
    if (!known.has(name)) throw notWhole(file, `it names a table ${name}, which a store does not have`);
    if (name !== table || rows.length >= BATCH) await flush();
    table = name;
    rows.push(row);
  }
  await flush();
  await restoreReferences();
}

/**
 * Puts a backup into an empty store, whole or not at all, and checks the audit.
 * @param client - A connection of the owner role of a store without referrals, whose schema is at least as new as the backup's.
 * @param loadKeys - Loads the master keys that the backup's rows were encrypted under.
 * @param backup - The backup.
 * @returns What the check of the audit found, and the keys.
 * @throws StartError `options/invalid` when the store is not empty; `store/newer` when the backup is; `keys/missing` or `keys/wrong` when a key is not there.
 */
export async function restoreFrom(
  client: pg.Client,
  loadKeys: LoadKeys,
  { file, schemaVersion }: CheckedBackup,
): Promise<AuditCheck & { readonly keyring: Keyring }> {
  const keyring = await maintain(client, async () => {
    const version = await schemaVersionOf(client);
    if (schemaVersion > version) {
      throw new StartError(
        'store/newer',
        `The backup has schema version ${schemaVersion}; this program knows ${version}. Restore it with the newer program.`,
      );
    }
    const { rowCount } = await client.query('select from nk.referrals union all select from nk.audit limit 1');
    if (rowCount !== 0) {
      throw new StartError(
        'options/invalid',
        'There are referrals in this store. A backup is restored into an empty one: name another folder or database.',
      );
    }
    const put = () => putRows(client, file);
    await (schemaVersion < version ? fillAsOf(client, schemaVersion, put) : put());
    return keysOf(client, loadKeys);
  });
  return { ...(await checkAudit(client, keyring)), keyring };
}
