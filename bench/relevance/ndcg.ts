/**
 * Normalised discounted cumulative gain of the first ten hits (Järvelin and Kekäläinen 2002, with gain 2^grade - 1).
 * @param ids - Hits, best first; a repeated id counts once.
 * @param grades - Grade by id; anything else is 0.
 * @returns 0 to 1, 1 for the best order there is.
 */
export function ndcg10(ids: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gains = [...new Set(ids)].slice(0, 10).map((id) => grades[id] ?? 0);
  const ideal = Object.values(grades).sort((a, b) => b - a);
  return discounted(gains) / discounted(ideal.slice(0, 10));
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}
