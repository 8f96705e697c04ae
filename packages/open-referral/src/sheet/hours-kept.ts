import type { Schedule } from '@neighbourhood-kit/core/services';
import { readHours } from '../hours-text.js';
import { hoursParts, sayTheSame, type KeptWords } from './hours-words.js';

/** What a cell says of hours that were known. */
export interface KnownHours {
  /** Lines that the cell names, as they were or with the days and times that stand there now. */
  readonly kept: readonly Schedule[];
  /** What is to be read of the cell. */
  readonly rest: string;
  /** Lines that were read from words before. */
  readonly plainLines: readonly Schedule[];
  /** Words of lines that the cell no longer names. */
  readonly gone: readonly string[];
}

/** Finds words as a part of a cell, whatever became of their spaces and breaks of line on the way. */
function partOf(words: string): RegExp {
  const pieces = words.split(/[;\s]+/).filter(Boolean);
  const escaped = pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<=^|[;\n])\s*${escaped.join(String.raw`[;\s]+`)}\s*(?=[;\n]|$)`, 'i');
}

/** A line whose days or times were put right before its note. */
function putRight(text: string, { front, note, lines }: KeptWords): { part: string; lines: Schedule[] } | undefined {
  if (note === '' || front === '') return undefined;
  const part = text.split(/[;\n]/).find((each) => each.trim().toLowerCase().endsWith(`(${note})`.toLowerCase()));
  const before = readHours(front).lines[0];
  const said = readHours(part?.trim().slice(0, -note.length - 2) ?? '');
  const [now, ...others] = said.lines;
  if (part === undefined || !before || !now || others.length > 0 || !said.complete) return undefined;
  const { freq, byday, opensAt, closesAt } = now;
  const days = byday === before.byday && freq === before.freq ? {} : { freq, byday };
  return { part, lines: lines.map((line) => ({ ...line, ...days, opensAt, closesAt })) };
}

/**
 * Takes out of a cell the lines that words do not say as they are read back.
 * @param text - The cell.
 * @param schedules - Hours as they were.
 * @returns Lines that stay, and what is to be read.
 */
export function knownHours(text: string, schedules: readonly Schedule[]): KnownHours {
  const { kept, plainLines } = hoursParts(schedules);
  let rest = text;
  const lines: Schedule[] = [];
  const missing = kept
    .toSorted((a, b) => b.words.length - a.words.length)
    .filter(({ words, lines: own }) => {
      const found = words === '' ? '' : partOf(words).exec(rest)?.[0];
      if (found === undefined) return true;
      rest = found === '' ? rest : rest.replace(partOf(words), '');
      lines.push(...own);
      return false;
    });
  const gone = missing.filter((each) => {
    const now = putRight(rest, each);
    if (!now) return true;
    rest = rest.replace(now.part, () => '');
    lines.push(...now.lines);
    return false;
  });
  const tidy = rest
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .join('; ');
  return { kept: lines, rest: tidy, plainLines, gone: gone.map(({ words }) => words) };
}

/** A line as it was, with what the cell says of it now. */
function broughtUp(before: Schedule, now: Schedule): Schedule {
  const bankHolidays = before.bankHolidays === 'open' ? before.bankHolidays : undefined;
  return { ...before, description: undefined, bankHolidays, ...now };
}

/**
 * Puts the hours of a cell together: what was kept, and what was read, which keeps what words do not say of it.
 * @param known - What the cell says of known hours.
 * @param read - Lines that were read of its rest.
 * @returns All lines.
 */
export function joinedHours({ kept, plainLines }: KnownHours, read: readonly Schedule[] = []): readonly Schedule[] {
  const left = [...plainLines];
  const isWhole = read.every(({ opensAt }) => opensAt !== undefined);
  const joined = new Map<Schedule, Schedule>();
  const pair = (isSame: (before: Schedule, now: Schedule) => boolean, join: typeof broughtUp) => {
    for (const now of read) {
      const at = joined.has(now) || now.opensAt === undefined ? -1 : left.findIndex((before) => isSame(before, now));
      const [before] = at < 0 ? [] : left.splice(at, 1);
      if (before) joined.set(now, join(before, now));
    }
  };
  pair(
    (before, now) => sayTheSame([before], [now]),
    (before, now) => {
      // Words that speak of hours may speak of those that have changed.
      const isStale = before.description !== undefined && readHours(before.description).lines.length > 0;
      return isWhole && !isStale ? before : broughtUp(before, now);
    },
  );
  pair((before, now) => before.byday === now.byday && (before.freq ?? 'WEEKLY') === now.freq, broughtUp);
  pair((before, now) => before.opensAt === now.opensAt && before.closesAt === now.closesAt, broughtUp);
  return [...kept, ...read.map((line) => joined.get(line) ?? line)];
}
