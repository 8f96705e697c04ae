/**
 * How ids begin that the writer made up because the source has none: UUIDs of version 8, which RFC 9562 section 5.8 leaves to
 * each application. The letters say "nkid".
 */
export const MADE_UP_PREFIX = '6e6b6964';

/**
 * Tells whether an id was made up by the writer, so that a reader does not take it for the publisher's.
 * @param id - Anything.
 * @returns True for such an id.
 */
export function isMadeUpId(id: unknown): boolean {
  return typeof id === 'string' && /^6e6b6964-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id);
}
