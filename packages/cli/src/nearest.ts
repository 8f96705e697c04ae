/** Letters that have to be changed, left out, put in or swapped with their neighbour to make one word of another. */
function distance(from: string, to: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= from.length; i++) {
    const now = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      now[j] = Math.min(
        (last?.[j] ?? 0) + 1,
        (now[j - 1] ?? 0) + 1,
        (last?.[j - 1] ?? 0) + (isSame ? 0 : 1),
        ...(isSwapped ? [(before?.[j - 2] ?? 0) + 1] : []),
      );
    }
    [before, last] = [last ?? [], now];
  }
  return last?.at(-1) ?? 0;
}

/**
 * Finds what was probably meant by a word that nobody knows.
 * @param typed - The word.
 * @param known - Words that are known.
 * @returns The nearest of them; undefined where none is near.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  const far = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((each) => ({ each, away: each.startsWith(word) && word.length > 2 ? 0 : distance(word, each) }))
    .filter(({ away }) => away <= far)
    .sort((a, b) => a.away - b.away);
  return best?.each;
}
