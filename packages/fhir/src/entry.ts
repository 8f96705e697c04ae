import { mustBeRecord } from '@neighbourhood-kit/core/text';
import type { BundleEntry, FhirResource } from 'fhir/r4.js';

/** Characters that FHIR R4 does not let stand in a text: control characters but tab and the ends of lines. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
/** Half of a character: JSON can hold it, UTF-8 cannot. */
const HALF = /\p{Cs}/gu;

/**
 * Makes text that can be written as UTF-8.
 * @param text - Any text.
 * @returns The same, with the sign for what cannot be read in the place of half a character.
 */
export const wellFormed = (text: string): string => text.replace(HALF, '\ufffd');

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value).replace(CONTROL, '').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(tidied).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, tidied(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/**
 * Puts a resource into a bundle, without what FHIR R4 allows nowhere: texts of nothing but spaces, control characters, halves of characters, and
 * elements that are empty without them.
 * @param resource - The resource.
 * @returns Its entry, under the address by which others in the bundle refer to it.
 */
export const entryOf = (resource: FhirResource): BundleEntry => ({
  fullUrl: `urn:uuid:${resource.id ?? ''}`,
  resource: tidied(resource) as FhirResource,
});

/**
 * The moment for which a bundle is written.
 * @param options - Its options.
 * @returns The moment.
 * @throws TypeError when there is none.
 */
export function momentOf(options: { readonly now: Date }): Date {
  mustBeRecord(options, 'options', '{ now: new Date() }', []);
  const { now } = options as { readonly now: unknown };
  if (now instanceof Date && !Number.isNaN(now.getTime())) return now;
  throw new TypeError('options.now is no moment; give { now: new Date() }.');
}
