import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isPacked, unpacked, type OpenOptions } from '@neighbourhood-kit/open-referral/node';
import { isDirectory } from './directory-feed.js';

/** Bytes beyond which a file is looked into before it is parsed whole: a large feed is read record by record. */
const LARGE = 50_000_000;
/** Most bytes that a packed directory may unpack to. */
const MOST = 100_000_000;
/** Bytes at the beginning in which a directory says what it is. */
const HEAD = 10_000;

/**
 * Tells a web address from a path.
 * @param source - As it was typed.
 * @returns True for http and https.
 */
export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Files of a folder that can be parts of a directory. */
const isPart = (name: string): boolean => /\.json(?:\.gz)?$/i.test(name);

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const saysSo = (head: Uint8Array): boolean => new TextDecoder().decode(head).includes('"schemaVersion"');

function directoryOf(name: string, bytes: Uint8Array): object | undefined {
  if (!(isPart(name) && bytes.length <= LARGE) && !saysSo(bytes.subarray(0, HEAD))) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isDirectory(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Kit directories of a file, however it is packed; none where it cannot be unpacked, which the reader of feeds explains. */
function directoriesOf(name: string, bytes: Uint8Array): object[] {
  const files = unpacked(name, bytes, MOST);
  if (!files.ok) return [];
  return Object.entries(files.value)
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([inner, content]) => directoryOf(inner, content) ?? []);
}

async function directoriesInFile(path: string): Promise<object[]> {
  try {
    const { size } = await stat(path);
    const head = await beginning(path);
    const isWorthIt = isPacked(head) ? size <= MOST : (isPart(path) && size <= LARGE) || saysSo(head);
    return isWorthIt ? directoriesOf(basename(path), await readFile(path)) : [];
  } catch {
    return [];
  }
}

/** `directory.json` first, then by name. */
function inOrder(a: string, b: string): number {
  const later = (name: string): number => Number(!/^directory\.json(?:\.gz)?$/.test(name));
  return later(a) - later(b) || (a < b ? -1 : 1);
}

/**
 * Finds kit directories on disk.
 * @param source - File, also packed with gzip or zip, or folder of the parts of one.
 * @returns The parsed documents, `directory.json` first; none where it is something else.
 */
export async function directoriesIn(source: string): Promise<object[]> {
  const names = await readdir(source).catch(() => undefined);
  if (!names) return directoriesInFile(source);
  const parts = names.filter(isPart).sort(inOrder);
  return (await Promise.all(parts.map((name) => directoriesInFile(join(source, name))))).flat();
}

/**
 * Finds kit directories in an answer of the web.
 * @param asked - The answer, from `askForFile`.
 * @returns As `directoriesIn`.
 */
export function directoriesAt({ url, answer }: NonNullable<OpenOptions['asked']>): object[] {
  return answer.ok ? directoriesOf(basename(new URL(url).pathname), answer.value) : [];
}
