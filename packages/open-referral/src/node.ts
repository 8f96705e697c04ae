/**
 * Reads feeds from files, folders and zip archives. For servers and the command line; needs Node.
 * @packageDocumentation
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { fetchFeed, type FetchOptions } from './client.js';
import { isList, withoutSlash } from './client/api.js';
import { request } from './client/request.js';
import type { Feed, ReadOptions } from './feed.js';
import { fullReader, MAX_BYTES, readFeed, readValues, tooLarge } from './full-reader.js';
import { Notes } from './findings.js';
import { decodeText } from './full/guard.js';
import { parseJsonOrLines } from './full/json-text.js';
import { isRecord } from './reader/raw.js';
import { fetchWithoutDetours } from './node/detours.js';
import { isData, isPacked, isTable, unpacked, type Files } from './node/unpack.js';
import { isSheetCsv, readSheetFeed } from './sheet/feed.js';
import { readFeedStream } from './stream.js';
import { readTables } from './tables.js';
import { tableName } from './tables/join.js';

export { fetchWithoutDetours } from './node/detours.js';
export { isPacked, unpacked, type Files } from './node/unpack.js';

/** What may be set for opening a feed wherever it is. */
export type OpenOptions = ReadOptions & FetchOptions;

/**
 * Opens a feed from a file, a folder, a zip archive or a web address. A file is told by what it holds, on disk and on the web.
 * @param source - Path, or an address that begins with http.
 * @param options - Limits; for a web address also timeouts, progress and a signal to stop.
 * @returns The feed, or why it could not be read.
 */
export function openFeed(source: string, options: OpenOptions = {}): Promise<Reading<Feed>> {
  return isText(source) && /^https?:\/\//i.test(source) ? openAddress(source, options) : openFile(source, options);
}

const isText = (given: unknown): given is string => typeof given === 'string';

/** Longest wait for a file, in milliseconds: it comes whole, and the pages of an API do not. */
const FILE_TIMEOUT = 60_000;

/**
 * Asks once for an address that may be that of a file.
 * @param address - Begins with http.
 * @param options - As for `openFeed`, which takes what is returned as `asked` and does not ask again.
 * @returns The answer, of at most `maxBytes`; undefined for the address of a list of services, which is asked for by pages.
 */
export async function askForFile(address: string, options: OpenOptions = {}): Promise<OpenOptions['asked']> {
  if (!URL.canParse(address) || isList(new URL(address))) return undefined;
  const url = withoutSlash(new URL(address));
  const isNamed = /\.\w{2,5}$/.test(url.pathname);
  const answer = await request(url.href, {
    ...(isNamed && { timeout: FILE_TIMEOUT }),
    fetch: fetchWithoutDetours,
    ...options,
    maxPageBytes: options.maxBytes ?? MAX_BYTES,
  });
  return { url: url.href, answer };
}

/** Faults of an answer that reading it as a file may overcome: lines of JSON, JSON that has to be fixed. */
const FIXABLE = new Set(['feed/not-json', 'feed/truncated']);

async function openAddress(source: string, options: OpenOptions): Promise<Reading<Feed>> {
  const { asked = await askForFile(source, options), maxBytes = MAX_BYTES } = options;
  const body = asked?.answer.ok ? asked.answer.value : undefined;
  const name = basename(asked ? new URL(asked.url).pathname : '');
  const isFile = body && (isPacked(body) || isTable(body));
  const file = isFile ? await readBytes(name, body, maxBytes, options) : undefined;
  // An API may greet in words, which look like a table of one line.
  if (file && (file.ok || isPacked(body ?? new Uint8Array()))) return file;
  const fetched = await fetchFeed(source, { fetch: fetchWithoutDetours, ...options, asked });
  if (fetched.ok || !body) return fetched;
  if (file) return file;
  if (!FIXABLE.has(fetched.problem.code)) return fetched;
  const read = await readBytes(name, body, maxBytes, options);
  return read.ok ? read : fetched;
}

/** Largest file that is read record by record: what is read of it has to fit in memory. */
const MAX_STREAM_BYTES = 2_000_000_000;

/**
 * Opens a feed on disk, whatever form it has: a JSON file, JSON lines, one CSV table, a spreadsheet of services (XLSX or CSV), any of them compressed
 * with gzip, a folder or a zip archive of CSV tables or of JSON answers.
 * @param path - File or folder.
 * @param options - Limits; `maxBytes` holds for everything together, unpacked.
 * @returns The feed, or a problem: `feed/not-found`, `feed/unreadable`, `feed/zip`, `feed/gzip`, and those of `readFeed` and `readTables`.
 */
export async function openFile(path: string, options: ReadOptions = {}): Promise<Reading<Feed>> {
  if (!isText(path))
    return bad('feed/not-found', 'Give the path of a file or folder, or an address that begins with https://.');
  const limit = options.maxBytes ?? MAX_BYTES;
  try {
    const about = await stat(path);
    if (about.isDirectory()) {
      const files = await readFolder(path, limit);
      return files.ok ? await readUnpacked(files.value, options) : files;
    }
    if (about.size > limit) {
      // JSON is read record by record; archives and tables must be whole.
      const isJson = /\.(?:json|jsonl|ndjson)$/i.test(path);
      if (options.maxBytes !== undefined || !isJson || about.size > MAX_STREAM_BYTES) return tooLarge(limit);
      const bytes = () => createReadStream(path, { highWaterMark: 1 << 20 });
      return await readFeedStream(bytes(), bytes);
    }
    return await readBytes(basename(path), await readFile(path), limit, options);
  } catch (error) {
    return explain(path, error);
  }
}

async function readBytes(name: string, bytes: Uint8Array, limit: number, options: ReadOptions): Promise<Reading<Feed>> {
  const files = unpacked(name, bytes, limit);
  return files.ok ? readUnpacked(files.value, options) : files;
}

async function readUnpacked(files: Files, options: ReadOptions): Promise<Reading<Feed>> {
  const [only, ...others] = Object.entries(files);
  if (!only || others.length > 0) return readFiles(files, options);
  const [inner, content] = only;
  if (isPacked(content)) return readSheetFeed(content);
  if (!isTable(content) && extname(inner).toLowerCase() !== '.csv') return readFeed(content, options);
  return isSheetCsv(content) ? readSheetFeed(content) : readTable(basename(inner), content, options);
}

/** One CSV table: by its headings one of Open Referral, whose name says which, or a spreadsheet of services. */
async function readTable(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading<Feed>> {
  const table = tableName(name) ?? 'services';
  const file = tableName(name) === undefined ? 'services.csv' : name;
  const [heading = ''] = decodeText(bytes.subarray(0, 20_000), new Notes()).split(/\r?\n|\r/, 1);
  const columns = heading.split(/[,;\t]/).map((each) =>
    each
      .replace(/["\ufeff]/g, '')
      .trim()
      .toLowerCase(),
  );
  const has = (pattern: RegExp) => columns.some((each) => pattern.test(each));
  if (has(/^(?:\w+_)?(?:id|uuid)$/) && (table !== 'services' || has(/^(?:\w+_)?name$/)))
    return readTables({ [file]: bytes }, options);
  const sheet = await readSheetFeed(bytes);
  if (sheet.ok) return sheet;
  if (tableName(name) !== undefined) return readTables({ [name]: bytes }, options);
  return bad(
    'feed/no-tables',
    'This table has no headings of services: neither id and name, as a table of Open Referral has, nor “Service name”, as a spreadsheet of services has. “nk sheet template” writes one to fill in.',
  );
}

function explain(path: string, error: unknown): Reading<never> {
  const code = isRecord(error) || error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === 'ENOENT') return bad('feed/not-found', `There is no file or folder ${path}. Check the name.`);
  return bad('feed/unreadable', `${path} cannot be opened (${code ?? 'unknown reason'}). Check that you may read it.`);
}

async function readFolder(folder: string, limit: number): Promise<Reading<Files>> {
  const files: Files = {};
  let left = limit;
  // HSDS packages keep their tables in the folder itself or in `data`.
  for (const inner of ['', 'data']) {
    const names = await readdir(join(folder, inner)).catch((error: unknown) => {
      if (inner === '') throw error;
      return [];
    });
    for (const name of names.filter(isData).sort()) {
      const path = join(folder, inner, name);
      const about = await stat(path);
      if (!about.isFile()) continue;
      if (about.size > left) return tooLarge(limit);
      const plain = unpacked(join(inner, name), await readFile(path), left);
      if (!plain.ok)
        return plain.problem.code === 'feed/too-large'
          ? tooLarge(limit)
          : bad(plain.problem.code, `${name}: ${plain.problem.message}`);
      for (const content of Object.values(plain.value)) left -= content.length;
      Object.assign(files, plain.value);
    }
  }
  return good(files);
}

/** Tables where there are any; else every JSON file as an answer of the same API. */
function readFiles(files: Files, options: ReadOptions): Reading<Feed> {
  const tables = readTables(files, options);
  if (tables.ok || tables.problem.code !== 'feed/no-tables') return tables;
  const reader = fullReader();
  const values: unknown[] = [];
  let first: Reading<never> | undefined;
  for (const [name, bytes] of Object.entries(files).filter(([each]) => !/\.csv$|datapackage\.json$/i.test(each))) {
    const page = parseJsonOrLines(decodeText(bytes, new Notes()), reader);
    if (page.ok) values.push(page.value);
    else {
      first ??= bad(page.problem.code, `${name}: ${page.problem.message}`);
      reader.begin(name);
      reader.add('fetch/page-failed', 'left out', page.problem.message);
    }
  }
  return values.length > 0 ? readValues(values, reader) : (first ?? tables);
}
