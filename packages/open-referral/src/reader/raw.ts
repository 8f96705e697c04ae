/** A record of a feed, before it is read. */
export type Raw = Readonly<Record<string, unknown>>;
/** A record of the model while it is put together. */
export type Draft = Record<string, unknown>;

/**
 * Tells whether a value is a record.
 * @param value - Anything.
 * @returns True for an object that is no list.
 */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Tells whether a value of a feed holds nothing: absent, empty, blank.
 * @param value - Anything.
 * @returns True for what the writer leaves out and the reader does not report.
 */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * The text of a value.
 * @param value - Anything.
 * @returns Text without spaces at the ends, numbers as text; empty for everything else.
 */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/**
 * A value as a list.
 * @param value - One value, a list, or nothing.
 * @returns The list; of one for a single value, empty for nothing.
 */
export function listOf(value: unknown): readonly unknown[] {
  if (isEmpty(value)) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * A record without some of its fields.
 * @param raw - The record.
 * @param names - Fields to leave out.
 * @returns A copy without them and without empty fields.
 */
export function without(raw: Raw, ...names: readonly string[]): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([name, value]) => !names.includes(name) && !isEmpty(value)));
}

/**
 * Takes what is empty out of a value that is kept as found: an empty field and none are the same in every feed.
 * @param value - A value that `clean` let through.
 * @returns The value itself where nothing was to be done.
 */
export function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !isEmpty(each)).map(prune);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, prune(each)] as const)
      .filter(([, each]) => !isEmpty(each)),
  );
}
