/** Words by key; a value may be a table of words itself. */
type Table = Readonly<Record<string, unknown>>;

/**
 * Lays words of a language over those it falls back to, a single word at a time, in tables of words too.
 * @param words - What is fallen back to.
 * @param over - Words that stand in their place, in order; whatever they lack stays.
 * @returns All words.
 */
export function withWords(words: object, ...over: readonly (object | undefined)[]): Table {
  const merged: Record<string, unknown> = { ...words };
  for (const [key, value] of over.flatMap((layer) => Object.entries(layer ?? {}) as [string, unknown][])) {
    const before = merged[key];
    merged[key] = isTable(before) && isTable(value) ? withWords(before, value) : value;
  }
  return merged;
}

/** Lists of sentences are taken whole: another language may need more or fewer. */
function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
