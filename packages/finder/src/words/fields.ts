import type { Service } from '@neighbourhood-kit/core/services';

/** A kind of text of a service, with what a word in it is worth. */
export interface Field {
  readonly name: string;
  /** Worth of a word that stands in it often enough, relative to the others. */
  readonly weight: number;
  /** Words that a usual text of this kind has. Fixed, so that one service scores the same in whatever company. */
  readonly usualLength: number;
  /** True when two neighbouring words are kept together as one more word: "food bank" is then found as "foodbank". */
  readonly pairs: boolean;
  /** The texts of a service, each by itself. */
  readonly texts: (service: Service) => readonly (string | undefined)[];
}

/** What is searched, heaviest first. */
export const FIELDS: readonly Field[] = [
  {
    name: 'name',
    weight: 1,
    usualLength: 4,
    pairs: true,
    texts: (service) => [service.name, service.alternateName],
  },
  {
    name: 'terms',
    weight: 0.7,
    usualLength: 6,
    pairs: true,
    texts: (service) => (service.terms ?? []).map((term) => term.name),
  },
  {
    name: 'organisation',
    weight: 0.35,
    usualLength: 4,
    pairs: true,
    texts: (service) => [service.organisation?.name, service.organisation?.alternateName],
  },
  {
    name: 'place',
    weight: 0.35,
    usualLength: 8,
    pairs: false,
    texts: placeTexts,
  },
  {
    name: 'body',
    weight: 0.35,
    usualLength: 80,
    pairs: false,
    texts: (service) => [
      service.summary !== undefined && service.description?.startsWith(service.summary) ? undefined : service.summary,
      service.description,
      service.eligibilityDescription,
      service.interpretationServices,
      ...(service.languages ?? []).map((language) => language.name),
    ],
  },
];

/** Names of the places where a service is; nothing of a confidential one. */
function placeTexts(service: Service): (string | undefined)[] {
  const texts: (string | undefined)[] = (service.serviceAreas ?? []).map((area) => area.name);
  for (const { location } of service.serviceAtLocations ?? []) {
    if (!location || location.confidential) continue;
    texts.push(location.name);
    for (const address of location.addresses ?? []) {
      texts.push(address.address1, address.address2, address.city, address.postalCode);
    }
  }
  return texts;
}

/** Tf at which a word has half of its worth in a text of usual length, and how far a longer text dilutes it (BM25's k1 and b). */
const HALF = 1.2;
const DILUTION = 0.5;

/** Greatest worth a word can have in one service. */
export const GREATEST_WORTH = FIELDS.reduce((sum, field) => sum + field.weight, 0);

/**
 * Tells what a word is worth in one text (BM25F with the saturation taken field by field).
 * @param field - The kind of text.
 * @param times - How often the word stands in it.
 * @param length - Number of words of the text.
 * @returns 0 to `field.weight`.
 */
export function worthIn(field: Field, times: number, length: number): number {
  return (field.weight * times) / (times + HALF * (1 - DILUTION + (DILUTION * length) / field.usualLength));
}
