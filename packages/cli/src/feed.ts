import { open, readFile } from 'node:fs/promises';
import { bad, type Reading } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { openFile } from '@neighbourhood-kit/open-referral/node';
import { readFeed } from '@neighbourhood-kit/open-referral/reader';
import { UsageError, type Terminal } from './command.js';
import { isDirectory, readDirectory, type OpenedFeed } from './directory-feed.js';

/** Milliseconds that a web address is given to answer. */
const TIMEOUT = 30_000;

async function fetchFeed(url: string, signal: AbortSignal): Promise<Reading<OpenedFeed>> {
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
      headers: { accept: 'application/json' },
    });
    if (!answer.ok)
      return bad('feed/refused', `The server answered ${String(answer.status)}. Check the address, or ask its owner.`);
    return readFeed(new Uint8Array(await answer.arrayBuffer()));
  } catch (error) {
    const why =
      error instanceof Error && error.name === 'TimeoutError'
        ? 'it did not answer within 30 seconds'
        : 'there was no answer';
    return bad('feed/unreachable', `The address cannot be reached: ${why}. Check the address and your connection.`);
  }
}

/** The parsed document when a file is a kit directory. */
async function directoryIn(path: string): Promise<object | undefined> {
  if (!path.toLowerCase().endsWith('.json')) return undefined;
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isDirectory(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a feed for a command.
 * @param source - File, folder, zip or web address, as it was typed.
 * @param terminal - Its signal stops the reading.
 * @returns The feed, or a kit directory in the same form.
 * @throws UsageError with the reason when it cannot be read at all.
 */
export async function readFeedOrFail(source: string, terminal: Terminal): Promise<OpenedFeed> {
  const directory = await directoryIn(source);
  const reading = directory
    ? readDirectory(directory)
    : /^https?:/iu.test(source)
      ? await fetchFeed(source, terminal.signal)
      : await openFile(source);
  if (!reading.ok) throw new UsageError(`${source}: ${reading.problem.message}`);
  return reading.value;
}

/**
 * Reads a feed's services and says on the side what was read.
 * @param source - File, folder, zip or web address, as it was typed.
 * @param terminal - Where to say it.
 * @returns The services, providers and places embedded.
 * @throws UsageError with the reason when it cannot be read at all.
 */
export async function readServices(source: string, terminal: Terminal): Promise<readonly Service[]> {
  const feed = await readFeedOrFail(source, terminal);
  const aside =
    feed.setAside === 0 ? '' : `, ${feed.setAside.toLocaleString('en-GB')} records set aside (nk feed check says why)`;
  terminal.err(
    `Read ${feed.services.length.toLocaleString('en-GB')} services from ${source} (${feed.format} ${feed.version})${aside}.`,
  );
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
