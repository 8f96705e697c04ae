import type { Severity } from '../findings.js';
import { cellName } from './grid.js';

/** Something about a spreadsheet, in a sentence for the person who fills it in. */
export interface SheetNote {
  /** Stable machine name: `sheet/lost-zero`, or the rule of a feed. */
  readonly rule: string;
  /** `error`: something was left out; `warning`: it was fixed or is doubtful; `info`: nothing to do. */
  readonly severity: Severity;
  /** As the spreadsheet numbers it, from 1; absent for the sheet as a whole. */
  readonly row?: number | undefined;
  /** The heading as it stands in the sheet. */
  readonly column?: string | undefined;
  /** For example `F7`. */
  readonly cell?: string | undefined;
  /** The whole sentence: "Row 7, column 'Phone': …". */
  readonly message: string;
}

/** Where a note belongs: a row, and a column of it. Both count from 0. */
export interface Where {
  readonly row?: number | undefined;
  readonly column?: { readonly at: number; readonly heading: string } | undefined;
}

/** Notes kept one by one; a sheet of a million faults must not fill the memory. */
const MOST = 5000;

/** Collects notes while a sheet is read. */
export class SheetNotes {
  readonly all: SheetNote[] = [];
  /** How many notes came after the list was full. */
  leftOff = 0;

  /** Writes a note down. `words` begin in lower case and say what is so and what to do. */
  add(rule: string, severity: Severity, { row, column }: Where, words: string): void {
    if (this.all.length >= MOST) {
      this.leftOff++;
      return;
    }
    const place = [row === undefined ? '' : `Row ${row + 1}`, column ? `column '${column.heading}'` : '']
      .filter(Boolean)
      .join(', ');
    const start = place === '' ? '' : `${place.charAt(0).toUpperCase()}${place.slice(1)}: `;
    this.all.push({
      rule,
      severity,
      ...(row !== undefined && { row: row + 1 }),
      ...(column && { column: column.heading }),
      ...(row !== undefined && column && { cell: cellName(row, column.at) }),
      message: start === '' ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : `${start}${words}`,
    });
  }
}

/**
 * Repeats what somebody wrote, shortened, in quotation marks.
 * @param text - Any text.
 * @returns One line of at most 60 characters.
 */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
