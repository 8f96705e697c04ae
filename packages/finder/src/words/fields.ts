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
  /** Takes the texts of a service, each by itself. */
  readonly read: (service: Service, take: TakeText) => void;
}

/** Takes a text; an absent one is passed over. */
export type TakeText = (text: string | undefined) => void;

/** What is searched, heaviest first. */
export const FIELDS: readonly Field[] = [
  {
    name: 'name',
    weight: 1,
    usualLength: 4,
    pairs: true,
    read(service, take) {
      take(service.name);
      take(service.alternateName);
    },
  },
  {
    name: 'terms',
    weight: 0.7,
    usualLength: 6,
    pairs: true,
    read(service, take) {
      for (const { name } of service.terms ?? []) take(name);
    },
  },
  {
    name: 'organisation',
    weight: 0.35,
    usualLength: 4,
    pairs: true,
    read(service, take) {
      take(service.organisation?.name);
      take(service.organisation?.alternateName);
    },
  },
  {
    name: 'place',
    weight: 0.35,
    usualLength: 8,
    pairs: false,
    read: readPlaces,
  },
  {
    name: 'body',
    weight: 0.35,
    usualLength: 80,
    pairs: false,
    read(service, take) {
      const { summary, description } = service;
      if (summary === undefined || !description?.startsWith(summary)) take(summary);
      take(description);
      take(service.eligibilityDescription);
      take(service.interpretationServices);
      for (const { name } of service.languages ?? []) take(name);
    },
  },
];

/** Names of the places where a service is; nothing of a confidential one. */
function readPlaces(service: Service, take: TakeText): void {
  for (const { name } of service.serviceAreas ?? []) take(name);
  for (const { location } of service.serviceAtLocations ?? []) {
    if (!location || location.confidential) continue;
    take(location.name);
    for (const { address1, address2, city, postalCode } of location.addresses ?? []) {
      take(address1);
      take(address2);
      take(city);
      take(postalCode);
    }
  }
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
