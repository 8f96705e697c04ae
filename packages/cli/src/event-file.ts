import type { EpisodeEntry, ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { episodeEntrySchema, explain, referralEventSchema } from '@neighbourhood-kit/core/schemas';
import { FeedError, type Terminal } from './command.js';
import { isDirectory } from './directory-feed.js';
import { readTextFile } from './input-file.js';

/** Most bytes of an event log; about two million events fit, and JavaScript holds no longer text. */
const MAX_BYTES = 500 * 1024 * 1024;

/** An event log as it was read: what passed its schema, and what is wrong with the rest, by record. */
export interface EventFile {
  readonly events: readonly ReferralEvent[];
  readonly entries: readonly EpisodeEntry[];
  /** One sentence a fault. Values are never repeated: an entry can hold a person's words. */
  readonly problems: readonly string[];
  readonly setAside: number;
  /** A sentence, with a space before it, on what a file seems to be that is no log. */
  readonly seems?: string | undefined;
}

/** A record with where it stands, for messages. */
interface Placed {
  readonly place: string;
  readonly value: unknown;
  /** Set when the text could not be parsed. */
  readonly fault?: string;
}

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

function* linesOf(text: string): Generator<Placed> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    const place = `Line ${String(number)}`;
    const reading = parsed(line);
    if (reading.ok) yield { place, value: reading.value };
    else yield { place, value: undefined, fault: 'is not JSON; write one whole record on each line' };
  }
}

function recordsOf(text: string, name: string): Iterable<Placed> {
  if (!/^\s*\[/.test(text)) {
    const whole = parsed(text);
    return whole.ok ? [{ place: 'Record 1', value: whole.value }] : linesOf(text);
  }
  const reading = parsed(text);
  if (!reading.ok || !Array.isArray(reading.value)) {
    throw new FeedError(
      `${name} begins like a JSON list but is not whole. Write a list of records, or one record on each line without a list.`,
    );
  }
  return reading.value.map((value: unknown, i) => ({ place: `Record ${String(i + 1)}`, value }));
}

/** Takes referrals that carry their events, as a server lists them, apart into events. */
function* unpacked(records: Iterable<Placed>): Generator<Placed> {
  for (const record of records) {
    const { place, value } = record;
    const events = hasField(value, 'events') ? (value as { readonly events: unknown }).events : undefined;
    if (!Array.isArray(events)) yield record;
    else yield* events.map((event: unknown, i) => ({ place: `${place}, event ${String(i + 1)}`, value: event }));
  }
}

const hasField = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field);

/**
 * Reads an event log: a JSON list, or one record on each line (NDJSON). A record with an `episodeId` is an entry of a support episode,
 * one with a list of `events` a referral with its log, any other a referral event. A record that does not pass its schema is set aside and explained; its neighbours are read.
 * @param source - Path as it was typed, or `-` for standard input.
 * @param terminal - Whose standard input to read.
 * @returns Events, entries and problems.
 * @throws FeedError when nothing can be read at all.
 */
export async function readEventFile(source: string, terminal: Terminal): Promise<EventFile> {
  const { name, text } = await readTextFile(source, terminal, MAX_BYTES);
  const events: ReferralEvent[] = [];
  const entries: EpisodeEntry[] = [];
  const problems: string[] = [];
  let setAside = 0;
  let seems: string | undefined;
  for (const { place, value, fault } of unpacked(recordsOf(text, name))) {
    if (isDirectory(value)) seems = ' It seems to be a kit directory: give that with --directory.';
    const isEntry = hasField(value, 'episodeId');
    const result =
      fault === undefined ? (isEntry ? episodeEntrySchema : referralEventSchema).safeParse(value) : undefined;
    if (result?.success === true) {
      if (isEntry) entries.push(value as EpisodeEntry);
      else events.push(value as ReferralEvent);
      continue;
    }
    setAside++;
    if (fault !== undefined) problems.push(`${place} ${fault}.`);
    else if (result?.error) problems.push(...explain(result.error).map(({ message }) => `${place}: ${message}`));
  }
  return { events, entries, problems, setAside, seems };
}
