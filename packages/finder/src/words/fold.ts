import { remembering } from '../columns/remembering.js';

/** Ends a word. */
export const SEPARATES = 1;
/** Stands inside a word without being part of it: an apostrophe, an accent, a soft hyphen. */
export const JOINS = 2;

/** Letters that Unicode does not take apart into a base letter and an accent, as English readers type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ı: 'i',
};

/** Folded form of the letters of most European languages by UTF-16 unit, worked out when first met; 0 is not yet known. */
const known = new Uint16Array(0x250);
/** That of others: dashes, quotation marks, other scripts. */
const foldOther = remembering(Infinity, workOut);

/**
 * Folds one UTF-16 unit: lower case, without accent.
 * @param unit - The unit, 0 to 0xFFFF.
 * @returns The folded unit, or `SEPARATES`, or `JOINS`. Halves of surrogate pairs separate: no living script of these services needs them.
 */
export function fold(unit: number): number {
  return unit < known.length ? known[unit] || (known[unit] = workOut(unit)) : foldOther(unit);
}

function workOut(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (/['’‘ʼ`\u00ad\u200b-\u200d\ufeff\p{M}]/u.test(letter)) return JOINS;
  if (!/[\p{L}\p{N}]/u.test(letter)) return SEPARATES;
  const base = letter.normalize('NFKD').toLowerCase();
  return (PLAIN[base] ?? base).charCodeAt(0);
}
