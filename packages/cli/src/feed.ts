import { open } from 'node:fs/promises';
import type { Service } from '@neighbourhood-kit/core/services';
import type { Problem } from '@neighbourhood-kit/core';
import { RULES } from '@neighbourhood-kit/open-referral/check';
import type { Progress } from '@neighbourhood-kit/open-referral/client';
import { askForFile, isPacked, openFeed } from '@neighbourhood-kit/open-referral/node';
import type { Finding } from '@neighbourhood-kit/open-referral/reader';
import { FeedError, type Arguments, type Terminal } from './command.js';
import { directoryFeed, type OpenedFeed } from './directory-feed.js';
import { directoriesAt, directoriesIn, isAddress } from './directory-source.js';
import { formatName } from './format-name.js';
import { count } from './count.js';
import { withPostcodePoints } from './postcodes/fill-points.js';

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

/** What to do where something like an address is no file. */
function hintOf(source: string, { code }: Problem): string {
  if (code !== 'feed/not-found') return '';
  if (/^[a-z]+:\/\//i.test(source)) return ' An address on the web begins with https:// or http://.';
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(source) && !/\.(?:json|csv|xlsx|zip|gz|jsonl|ndjson)$/i.test(source)
    ? ` If it is an address on the web, write https://${source}`
    : '';
}

/**
 * Reads a feed for a command.
 * @param source - File, folder (of tables, or of the parts of a kit directory), zip or web address, as it was typed.
 * @param terminal - Its signal stops the reading.
 * @returns The feed, or a kit directory in the same form.
 * @throws FeedError with the reason when it cannot be read at all.
 */
export async function readFeedOrFail(source: string, terminal: Terminal): Promise<OpenedFeed> {
  const options = { signal: terminal.signal, onProgress: progressLine(source, terminal) };
  const asked = isAddress(source) ? await askForFile(source, options) : undefined;
  const [first, ...others] = await (asked ? directoriesAt(asked) : directoriesIn(source));
  const reading = first ? directoryFeed([first, ...others]) : await openFeed(source, { ...options, asked });
  if (!reading.ok) throw new FeedError(`${source}: ${reading.problem.message}${hintOf(source, reading.problem)}`);
  const isTables = reading.value.evidence.some((line) => line.startsWith('Tables: '));
  return asked?.answer.ok && (isTables || isPacked(asked.answer.value))
    ? { ...reading.value, isFile: true }
    : reading.value;
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
  for (const { rule, field = '', note = '' } of feed.findings)
    if (rule === 'schema/hides-nothing') terminal.err(`${field}: ${note}`);
}

/**
 * Reads a feed's services and says on the side what was read.
 * @param source - File, folder, zip or web address, as it was typed.
 * @param terminal - Where to say it.
 * @param args - What was typed, for commands that look postcodes up.
 * @returns The services, providers and places embedded.
 * @throws FeedError with the reason when it cannot be read at all.
 */
export async function readServices(source: string, terminal: Terminal, args?: Arguments): Promise<readonly Service[]> {
  const feed = await readFeedOrFail(source, terminal);
  sayWhatWasRead(source, feed, terminal);
  return args ? (await withPostcodePoints(feed, args, terminal)).services : feed.services;
}

/**
 * Tells a snapshot from a feed by its first four bytes.
 * @param source - What was typed.
 * @returns True for a file that begins like a finder index, whether or not it is whole.
 */
export async function isSnapshot(source: string): Promise<boolean> {
  if (isAddress(source)) return false;
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
