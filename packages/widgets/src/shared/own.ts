/**
 * Looks a word up that came from outside. A feed may well say "constructor" or "__proto__", and an object answers to those too.
 * @param table - What is known, by name.
 * @param key - Any text.
 * @returns The table's own entry, or undefined.
 */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
