import { shown } from '../checked.js';

/** A cell of a spreadsheet read as a number. */
export type NumberCell =
  | {
      readonly ok: true;
      /** `null` where the cell says that there is no figure. */
      readonly value: number | null;
      /** What had to be taken off to read it; absent for a bare number. */
      readonly read?: 'percent' | 'thousands' | 'pounds' | 'no-figure' | undefined;
    }
  | { readonly ok: false; readonly message: string };

/** What NHS and ONS tables write where there is no figure, suppressed figures among them. */
const NO_FIGURE = new Set([
  '',
  '-',
  '–',
  '—',
  '*',
  ':',
  '..',
  '.',
  'c',
  'x',
  'z',
  '#n/a',
  'n/a',
  'na',
  'null',
  'none',
  'nan',
]);

/** Thousands in threes, by comma, space, thin space or no-break space. */
const GROUPED = /^[+-]?\d{1,3}(?:[, \u00A0\u2009\u202F]\d{3})+(?:\.\d+)?$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a cell of a spreadsheet as a number: `1,234`, `93%` (93, not 0.93), `£1,200`, a minus sign of any kind. Cells that say that there
 * is no figure are `null`. A comma that is not between thousands is refused: `1,5` may be one and a half or fifteen.
 * @param text - The cell.
 * @returns The number and what had to be taken off; or why it is none.
 */
export function readNumberCell(text: string): NumberCell {
  const cell = text.trim();
  if (NO_FIGURE.has(cell.toLowerCase())) return { ok: true, value: null, read: cell === '' ? undefined : 'no-figure' };
  if (/^<\s*\d+$/.test(cell)) return { ok: true, value: null, read: 'no-figure' };
  const signed = cell.replace(/^[−–]/, '-');
  const percent = signed.endsWith('%');
  const pounds = /^[+-]?£/.test(signed);
  const bare = (percent ? signed.slice(0, -1) : signed).replace('£', '').trim();
  const grouped = GROUPED.test(bare);
  const value = grouped || PLAIN.test(bare) ? Number(bare.replace(/[^\d.e+-]/gi, '')) : Number.NaN;
  if (!Number.isFinite(value) || (percent && pounds)) {
    const hint = /^\d+,\d+$/.test(bare) ? ' Write decimals with a point.' : '';
    return { ok: false, message: `${shown(cell)} is not a number.${hint}` };
  }
  return { ok: true, value, read: percent ? 'percent' : pounds ? 'pounds' : grouped ? 'thousands' : undefined };
}
