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
