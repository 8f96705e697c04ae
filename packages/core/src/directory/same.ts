import { VISIBILITIES, type Visibility } from '../record.js';
import { hasFields, type Fields } from './references.js';

/**
 * Compares two values as JSON would have them: the order of fields does not count, nor does a field without a value.
 * @param a - One value.
 * @param b - The other.
 * @returns True when they say the same.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, i) => sameContent(entry, b[i]));
  return hasFields(a) && hasFields(b) && differingFields(a, b).length === 0;
}

/**
 * Names the fields in which two records differ.
 * @param a - One record.
 * @param b - The other.
 * @param apart - Fields that are not compared.
 * @returns Their names.
 */
export function differingFields(a: Fields, b: Fields, apart: readonly string[] = []): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => !apart.includes(field) && !sameContent(valueOf(a, field), valueOf(b, field)),
  );
}

function valueOf(record: Fields, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/**
 * The more careful of two visibilities; a word that is not known counts as restricted.
 * @param a - What one record says; absent means everybody.
 * @param b - What the other says.
 * @returns The stricter.
 */
export function stricterVisibility(a: unknown, b: unknown): Visibility {
  const rank = (said: unknown): number => {
    if (said === undefined) return 0;
    const at = VISIBILITIES.findIndex((each) => each === said);
    return at === -1 ? VISIBILITIES.length - 1 : at;
  };
  return VISIBILITIES[Math.max(rank(a), rank(b))] ?? 'restricted';
}
