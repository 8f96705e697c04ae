import { readFile } from 'node:fs/promises';
import type { SheetNote, SheetOptions, SheetReading } from '@neighbourhood-kit/open-referral/sheet';
import { readSheet } from '@neighbourhood-kit/open-referral/sheet';
import { FeedError, type Terminal } from './command.js';
import { whyNot } from './file-fault.js';
import { count } from './count.js';

/** A spreadsheet and what it holds. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  readonly reading: SheetReading;
}

/**
 * Reads a spreadsheet for a command.
 * @param path - As it was typed.
 * @param options - Services that rows may update, and whether places go that no row names.
 * @returns The file and what was read of it.
 * @throws FeedError with the reason when it cannot be read at all.
 */
export async function readSheetFile(path: string, options: SheetOptions = {}): Promise<SheetFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FeedError(whyNot(path, 'read', error));
  }
  const reading = await readSheet(bytes, options);
  if (!reading.ok) throw new FeedError(`${path}: ${reading.problem.message}`);
  return { bytes, reading: reading.value };
}

/**
 * Says how many rows were read.
 * @param reading - What was read.
 * @returns A sentence.
 */
export function rowsInWords({ records, read, setAside, rows }: SheetReading): string {
  const of = (done: string): number => rows.filter((row) => row.done === done).length;
  const parts = [`${of('new')} new`, `${of('updated')} updated`, `${of('unchanged')} unchanged`].filter(
    (part) => !part.startsWith('0 '),
  );
  const aside = setAside === 0 ? '' : ` ${count(setAside, 'row')} left out.`;
  return `Read ${read.toLocaleString('en-GB')} of ${count(records, 'row')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.${aside}`;
}

const HEADINGS: readonly (readonly [SheetNote['severity'], string])[] = [
  ['error', 'To put right (what stands there was left out)'],
  ['warning', 'To look at (it was read, or kept as it is)'],
  ['info', 'For your information'],
];

/**
 * Prints the notes on a spreadsheet, the worst first, each in the order of the rows.
 * @param reading - What was read.
 * @param terminal - Where to print.
 */
export function printNotes({ notes, notesLeftOff }: SheetReading, terminal: Terminal): void {
  for (const [severity, heading] of HEADINGS) {
    const some = notes.filter((note) => note.severity === severity);
    if (some.length > 0) terminal.out(`\n${heading}`);
    for (const { message } of some) terminal.out(`  ${message}`);
  }
  if (notesLeftOff > 0) terminal.out(`\n${count(notesLeftOff, 'further note')} not listed.`);
}
