/** A record of a feed, before it is read. */
export type Raw = Readonly<Record<string, unknown>>;
/** A record of the model while it is put together. */
export type Draft = Record<string, unknown>;

/** Words by which people and programs say that there is nothing. */
export const NOTHING = /^(?:null|undefined|nan|n\/?a|not applicable|tb[ac]|none|nil|[-–.?]+)$/i;

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
  if (typeof value !== 'object') return value === undefined || (typeof value === 'string' && value.trim() === '');
  for (const name in value) if (Object.hasOwn(value, name)) return false;
  return true;
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
 * Tells whether a field means yes: by `true`, or the words and figures that stand for it.
 * @param found - The field.
 * @returns True for yes; false for no and for anything else.
 */
export const saysYes = (found: unknown): boolean => found === true || /^(?:true|t|1|y|yes)$/i.test(textOf(found));

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
  const kept: Draft = {};
  for (const name of Object.keys(raw)) {
    // Assigned to, that name would change what the copy is.
    if (name !== '__proto__' && !names.includes(name) && !isEmpty(raw[name])) kept[name] = raw[name];
  }
  return kept;
}
