/** Corrections that whoever typed a value may have meant; each only where there is one and no other. */

/** Number of single-letter slips (missing, extra, other, swapped) between two words, up to 3. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min((row[j] ?? 3) + 1, (next[j - 1] ?? 3) + 1, (row[j - 1] ?? 3) + (same ? 0 : 1));
      if (swapped) next[j] = Math.min(next[j] ?? 3, (before[j - 2] ?? 3) + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 3;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

/**
 * Finds the word of a list that somebody may have meant.
 * @param seen - What was written.
 * @param words - What may be written.
 * @returns The word that differs only in case, spaces or dashes, or else in one or two letters, if it is the only one.
 */
export function nearestWord(seen: unknown, words: readonly unknown[]): string | undefined {
  if (typeof seen !== 'string' || seen.length > 60) return undefined;
  const known = words.filter((word): word is string => typeof word === 'string');
  const alike = known.filter((word) => plain(word) === plain(seen));
  if (alike.length === 1) return alike[0];
  const allowed = seen.length < 5 ? 1 : 2;
  const close = known.map((word) => [word, slips(plain(seen), plain(word))] as const).filter(([, n]) => n <= allowed);
  const least = Math.min(...close.map(([, n]) => n));
  const best = close.filter(([, n]) => n === least);
  return best.length === 1 ? best[0]?.[0] : undefined;
}

/**
 * Reads a number or a yes or no that was written as text.
 * @param seen - What was written.
 * @param wanted - What the schema wants, in zod's words.
 * @returns The value as JSON has it.
 */
export function nearestValue(seen: unknown, wanted: string): string | undefined {
  if (typeof seen !== 'string') return undefined;
  const text = seen.trim();
  if ((wanted === 'number' || wanted === 'int') && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text)) {
    return wanted === 'int' && text.includes('.') ? undefined : String(Number(text));
  }
  if (wanted !== 'boolean') return undefined;
  if (/^(?:true|yes|y)$/i.test(text)) return 'true';
  return /^(?:false|no|n)$/i.test(text) ? 'false' : undefined;
}

/**
 * Reads a day written as the British write it.
 * @param seen - For example `31/12/2026` or `1.2.26`; an American order cannot be told and is read as day first.
 * @returns The day as YYYY-MM-DD, if there is such a day.
 */
export function nearestDay(seen: unknown): string | undefined {
  const found = typeof seen === 'string' ? /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(seen) : null;
  if (!found) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

/**
 * Reads a time written as on a poster.
 * @param seen - For example `9am`, `9.30 pm`, `9:30`.
 * @returns The time as HH:MM.
 */
export function nearestTime(seen: unknown): string | undefined {
  const text = typeof seen === 'string' && seen.length < 30 ? seen.trim() : '';
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.?m?\.?)?$/i.exec(text);
  if (!found) return undefined;
  const [, hours = '', minutes = '00', half = ''] = found;
  if (half === '' && found[2] === undefined) return undefined;
  const hour = Number(hours);
  if (Number(minutes) > 59 || hour > 23 || (half !== '' && (hour < 1 || hour > 12))) return undefined;
  const on24 = half === '' ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(on24).padStart(2, '0')}:${minutes}`;
}
