import type { Location } from './location.js';

/** Fields of a place that would lead somebody there. */
export const WHEREABOUTS = [
  'latitude',
  'longitude',
  'addresses',
  'areaIds',
  'transportation',
  'alternateName',
  'description',
  'url',
  'extra',
] as const satisfies readonly (keyof Location)[];

/**
 * Takes out of a confidential place whatever would lead somebody there.
 * @param location - The place.
 * @returns Another place without address, point and directions, nor a name that holds a number; the same one where it is not confidential.
 */
export function concealed<T extends Location>(location: T): T {
  if (location.confidential !== true) return location;
  const tells = new Set<string>([...WHEREABOUTS, ...(/\d/.test(location.name ?? '') ? ['name'] : [])]);
  return Object.fromEntries(Object.entries(location).filter(([field]) => !tells.has(field))) as T;
}
