import type { Accessibility, Location } from './location.js';
import type { ServiceAtLocation } from './service.js';

/** Fields of a place that would lead somebody there, or name it. */
export const WHEREABOUTS = [
  'latitude',
  'longitude',
  'addresses',
  'areaIds',
  'transportation',
  'name',
  'alternateName',
  'description',
  'url',
  'extra',
] as const satisfies readonly (keyof Location)[];

/** Parts of a place that hold words of their own. */
const PARTS = ['schedules', 'phones', 'contacts'];
/** Words, which may name the house or its street; unknown fields stand in `extra`. */
const WORDS: readonly string[] = ['title', 'department', 'email', 'notes', 'scheduleLink', 'provenance'];

/** When, in figures; and the numbers, which are the way in. People and words go, and of access all that is no code. */
function told<T extends object>(record: T): T {
  const left = Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    if ([...WHEREABOUTS, ...WORDS].includes(name)) return [];
    if (PARTS.includes(name))
      return [
        [
          name,
          (value as object[] | undefined)?.map(told).filter((item) => Object.keys(item).some((key) => key !== 'id')),
        ],
      ];
    if (name !== 'accessibility') return [[name, value]];
    const facts = ((value ?? []) as Accessibility[]).map(({ description = '' }) => description);
    return [[name, facts.filter((fact) => /^[a-z-]+$/.test(fact)).map((description) => ({ description }))]];
  });
  return Object.fromEntries(left.filter(([, value]) => !Array.isArray(value) || value.length > 0)) as T;
}

/**
 * Takes out of a confidential place whatever would lead somebody there or name it.
 * @param location - The place.
 * @returns Another place with its hours in figures, telephone numbers, languages and the codes of its access; the same one where it is not confidential.
 */
export const concealed = <T extends Location>(location: T): T =>
  location.confidential === true ? told(location) : location;

/**
 * Does the same for what a service says of itself at a confidential place.
 * @param place - The service at that place; an embedded place is concealed too.
 * @returns Another entry.
 */
export function concealedAt({ location, ...place }: ServiceAtLocation): ServiceAtLocation {
  if (!location) return told(place);
  return {
    ...told(place),
    locationId: place.locationId ?? location.id,
    location: told({ ...location, confidential: true }),
  };
}
