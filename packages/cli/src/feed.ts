import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Service } from '@neighbourhood-kit/core/services';
import { RULES } from '@neighbourhood-kit/open-referral/check';
import type { Progress } from '@neighbourhood-kit/open-referral/client';
import { openFeed } from '@neighbourhood-kit/open-referral/node';
import type { Finding } from '@neighbourhood-kit/open-referral/reader';
import { FeedError, type Terminal } from './command.js';
import { directoryFeed, isDirectory, type OpenedFeed } from './directory-feed.js';
import { formatName } from './format-name.js';
import { count } from './count.js';

/** Bytes beyond which a file is looked into before it is parsed whole: a large feed is read record by record. */
const LARGE = 50_000_000;

/** The first of a file, where a directory says what it is. */
async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(10_000), 0, 10_000, 0);
    return new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function directoryIn(path: string): Promise<object | undefined> {
  try {
    const isSmallJson = /\.json$/i.test(path) && (await stat(path)).size <= LARGE;
    if (!isSmallJson && !(await beginning(path)).includes('"schemaVersion"')) return undefined;
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isDirectory(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A kit directory, if that is what a file is or what the JSON files of a folder are parts of, `directory.json` first. */
async function directoriesIn(source: string): Promise<object[]> {
  if (/^https?:/u.test(source)) return [];
  const names = await readdir(source).catch(() => undefined);
  if (!names) return [await directoryIn(source)].filter((found) => found !== undefined);
  const first = (name: string): number => Number(name !== 'directory.json');
  const sorted = names.filter((name) => /\.json$/i.test(name)).sort((a, b) => first(a) - first(b) || (a < b ? -1 : 1));
  const found = await Promise.all(sorted.map((name) => directoryIn(join(source, name))));
  return found.filter((part) => part !== undefined);
}

/**
 * Says every ten pages or hundred services how far the reading of an API is.
 * @param source - As it was typed.
 * @param terminal - Where to say it.
 * @returns What the client tells its progress.
 */
export function progressLine(source: string, terminal: Terminal): (progress: Progress) => void {
  return ({ step, done, of }) => {
    if (done === 0 || done % (step === 'pages' ? 10 : 100) !== 0) return;
    terminal.err(
      `${source}: ${step === 'pages' ? 'page' : 'service'} ${String(done)}${of === undefined ? '' : ` of ${String(of)}`}`,
    );
  };
}

/**
 * Reads a feed for a command.
 * @param source - File, folder (of tables, or of the parts of a kit directory), zip or web address, as it was typed.
 * @param terminal - Its signal stops the reading.
 * @returns The feed, or a kit directory in the same form.
 * @throws FeedError with the reason when it cannot be read at all.
 */
export async function readFeedOrFail(source: string, terminal: Terminal): Promise<OpenedFeed> {
  const [first, ...others] = await directoriesIn(source);
  const reading = first
    ? directoryFeed([first, ...others])
    : await openFeed(source, { signal: terminal.signal, onProgress: progressLine(source, terminal) });
  if (!reading.ok) throw new FeedError(`${source}: ${reading.problem.message}`);
  return reading.value;
}

const isOfFetching = ({ rule }: Finding): boolean => rule.startsWith('fetch/');

/**
 * Says what could not be had of a feed.
 * @param findings - What was noticed while it was read.
 * @returns A sentence for each kind of loss, with the first of its kind.
 */
export function missedLines(findings: readonly Finding[]): string[] {
  const missing = findings.filter(isOfFetching);
  return [...new Set(missing.map(({ rule }) => rule))].map((rule) => {
    const [first, ...others] = missing.filter((finding) => finding.rule === rule);
    const what = RULES[rule]?.what ?? rule;
    const where = [first?.record, first?.seen].filter((part) => part !== undefined).join(': ');
    const times = others.length === 0 ? '' : `, ${count(others.length + 1, 'time')}, first`;
    return `${what.charAt(0).toUpperCase()}${what.slice(1)}${times}: ${where}`;
  });
}

/**
 * Counts what a feed lists and did not give: pages and single services that were not answered.
 * @param feed - The feed.
 * @returns How many answers are missing; what a publisher does not offer is not among them.
 */
export const missed = ({ findings }: OpenedFeed): number =>
  findings.filter((finding) => isOfFetching(finding) && finding.severity === 'error').length;

/**
 * Says on the side what was read, and what could not be had.
 * @param source - As it was typed.
 * @param feed - What was read of it.
 * @param terminal - Where to say it.
 */
export function sayWhatWasRead(source: string, feed: OpenedFeed, terminal: Terminal): void {
  const aside = feed.setAside === 0 ? '' : `, ${count(feed.setAside, 'record')} set aside (nk feed check says why)`;
  terminal.err(`Read ${count(feed.services.length, 'service')} from ${source} (${formatName(feed)})${aside}.`);
  for (const line of missedLines(feed.findings)) terminal.err(line);
}

/**
 * Reads a feed's services and says on the side what was read.
 * @param source - File, folder, zip or web address, as it was typed.
 * @param terminal - Where to say it.
 * @returns The services, providers and places embedded.
 * @throws FeedError with the reason when it cannot be read at all.
 */
export async function readServices(source: string, terminal: Terminal): Promise<readonly Service[]> {
  const feed = await readFeedOrFail(source, terminal);
  sayWhatWasRead(source, feed, terminal);
  return feed.services;
}

/**
 * Tells a snapshot from a feed by its first four bytes.
 * @param source - What was typed.
 * @returns True for a file that begins like a finder index, whether or not it is whole.
 */
export async function isSnapshot(source: string): Promise<boolean> {
  if (/^https?:/u.test(source)) return false;
  const file = await open(source).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
    return bytesRead === 4 && String.fromCharCode(...buffer) === 'NKX1';
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
