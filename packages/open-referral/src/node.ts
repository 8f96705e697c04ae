/**
 * Reads feeds from files, folders and zip archives. For servers and the command line; needs Node.
 * @packageDocumentation
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bad, type Reading } from '@neighbourhood-kit/core';
import { unzipSync } from 'fflate';
import { fetchFeed, type FetchOptions } from './client.js';
import type { Feed, ReadOptions } from './feed.js';
import { fullReader, MAX_BYTES, readFeed, readValues, tooLarge } from './full-reader.js';
import { Notes } from './findings.js';
import { decodeText } from './full/guard.js';
import { parseJsonOrLines } from './full/json-text.js';
import { isRecord } from './reader/raw.js';
import { isSheetCsv, isWorkbook, readSheetFeed } from './sheet/feed.js';
import { readFeedStream } from './stream.js';
import { readTables } from './tables.js';
import { tableName } from './tables/join.js';

/** What may be set for opening a feed wherever it is. */
export type OpenOptions = ReadOptions & FetchOptions;

/**
 * Opens a feed from a file, a folder, a zip archive or a web address.
 * @param source - Path, or an address that begins with http.
 * @param options - Limits; for a web address also timeouts, progress and a signal to stop.
 * @returns The feed, or why it could not be read.
 */
export function openFeed(source: string, options: OpenOptions = {}): Promise<Reading<Feed>> {
  return /^https?:\/\//i.test(source) ? fetchFeed(source, options) : openFile(source, options);
}

/** Largest file that is read record by record: what is read of it has to fit in memory. */
const MAX_STREAM_BYTES = 2_000_000_000;

type Files = Record<string, Uint8Array>;

/**
 * Opens a feed on disk, whatever form it has: a JSON file (also compressed with gzip), JSON lines, one CSV table, a spreadsheet of services (XLSX or CSV), a
 * folder or a zip archive of CSV tables or of JSON answers.
 * @param path - File or folder.
 * @param options - Limits; `maxBytes` holds for everything together, unpacked.
 * @returns The feed, or a problem: `feed/not-found`, `feed/unreadable`, `feed/zip`, `feed/gzip`, and those of `readFeed` and `readTables`.
 */
export async function openFile(path: string, options: ReadOptions = {}): Promise<Reading<Feed>> {
  const limit = options.maxBytes ?? MAX_BYTES;
  try {
    const about = await stat(path);
    if (about.isDirectory()) return readFiles(await readFolder(path, limit), options);
    if (about.size > limit) {
      // JSON is read record by record; archives and tables must be whole.
      const isJson = /\.(?:json|jsonl|ndjson)$/i.test(path);
      if (options.maxBytes !== undefined || !isJson || about.size > MAX_STREAM_BYTES) return tooLarge(limit);
      return await readFeedStream(createReadStream(path, { highWaterMark: 1 << 20 }));
    }
    const bytes = await readFile(path);
    if (isGzip(bytes))
      return await readBytes(path.replace(/\.gz$/i, ''), gunzipSync(bytes, { maxOutputLength: limit }), limit, options);
    return await readBytes(path, bytes, limit, options);
  } catch (error) {
    return explain(path, error);
  }
}

async function readBytes(path: string, bytes: Uint8Array, limit: number, options: ReadOptions): Promise<Reading<Feed>> {
  if (isZip(bytes)) return isWorkbook(bytes) ? readSheetFeed(bytes) : readZip(bytes, limit, options);
  if (extname(path).toLowerCase() !== '.csv') return readFeed(bytes, options);
  return isSheetCsv(bytes) ? readSheetFeed(bytes) : readTable(basename(path), bytes, options);
}

/** One CSV table: under a name of Open Referral, else by its headings a table of services or a spreadsheet of them. */
async function readTable(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading<Feed>> {
  if (tableName(name) !== undefined) return readTables({ [name]: bytes }, options);
  const [heading = ''] = decodeText(bytes.subarray(0, 20_000), new Notes()).split(/\r?\n|\r/, 1);
  const columns = heading.split(/[,;\t]/).map((each) =>
    each
      .replace(/["\ufeff]/g, '')
      .trim()
      .toLowerCase(),
  );
  if (columns.includes('id') && columns.includes('name')) return readTables({ 'services.csv': bytes }, options);
  const sheet = await readSheetFeed(bytes);
  if (sheet.ok) return sheet;
  return bad(
    'feed/no-tables',
    'This table has no headings of services: neither id and name, as a table of Open Referral has, nor “Service name”, as a spreadsheet of services has. “nk sheet template” writes one to fill in.',
  );
}

function explain(path: string, error: unknown): Reading<never> {
  const code = isRecord(error) || error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (error === TOO_LARGE || code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(MAX_BYTES);
  if (code?.startsWith('Z_'))
    return bad('feed/gzip', 'The compressed file cannot be unpacked. It may be damaged or cut short; make it anew.');
  if (code === 'ENOENT') return bad('feed/not-found', `There is no file or folder ${path}. Check the name.`);
  return bad('feed/unreadable', `${path} cannot be opened (${code ?? 'unknown reason'}). Check that you may read it.`);
}

const TOO_LARGE = new Error('too large');

/** Only these can hold records; pictures and documents in a package are passed over. */
const isData = (name: string) => /\.(?:csv|json|jsonl|ndjson)$/i.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/.test(name);

async function readFolder(folder: string, limit: number): Promise<Files> {
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
      left -= about.size;
      if (left < 0) throw TOO_LARGE;
      files[join(inner, name)] = await readFile(path);
    }
  }
  return files;
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

function readZip(bytes: Uint8Array, limit: number, options: ReadOptions): Reading<Feed> {
  let left = limit;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isData(name)) return false;
        left -= originalSize;
        if (left < 0) throw TOO_LARGE;
        return true;
      },
    });
    return readFiles(files, options);
  } catch (error) {
    if (error === TOO_LARGE) return tooLarge(limit);
    return bad(
      'feed/zip',
      'The zip archive cannot be unpacked. It may be damaged or protected by a password; make it anew.',
    );
  }
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
