/**
 * Shortens a value for a message.
 * @param seen - Any value.
 * @returns Text of at most 40 characters, in quotes if it was text.
 */
export function shown(seen: unknown): string {
  if (seen === undefined) return 'missing';
  if (typeof seen === 'string') return `"${seen.length > 40 ? `${seen.slice(0, 39)}…` : seen}"`;
  if (typeof seen === 'number' || typeof seen === 'boolean' || seen === null) return String(seen);
  return Array.isArray(seen) ? 'a list' : typeof seen === 'object' ? 'an object' : `a ${typeof seen}`;
}
