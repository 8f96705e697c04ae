import { WHEREABOUTS } from '@neighbourhood-kit/core/services';
import { listOf, textOf } from './reader/raw.js';

/** Words that stand where an address is kept from the public. */
const WITHHELD =
  /\b(confidential|undisclosed|withheld|not (disclosed|published|public)|address (is )?(private|hidden|secret|protected)|secret location)\b/i;

/**
 * Tells whether words where an address would stand say that it is kept from the public.
 * @param line - A line of an address.
 * @returns True for "Address withheld" and the like; false for longer texts, which speak of other things too.
 */
export const saysWithheld = (line: string): boolean => line.length < 200 && WITHHELD.test(line);

/** A place of the model, or one that is being put together. */
type Place = Record<string, unknown>;

/**
 * Tells whether a place must not be found: by its flag, or where it has none by the words of its address.
 * @param place - A place of the model, or a draft of one.
 * @returns True when it is confidential.
 */
export function isConfidential(place: Place): boolean {
  if (place['confidential'] !== undefined) return place['confidential'] === true;
  return (listOf(place['addresses']) as readonly Place[])
    .flatMap((address) => [address['address1'], address['address2'], address['attention']].map(textOf))
    .some(saysWithheld);
}

/**
 * Takes out of a confidential place whatever would lead somebody there: name, address, point, directions and fields nobody knows.
 * @param place - A place of the model, or a draft of one; changed in place.
 * @returns True when the place is confidential.
 */
export function conceal(place: Place): boolean {
  if (!isConfidential(place)) return false;
  for (const name of WHEREABOUTS) Reflect.deleteProperty(place, name);
  place['confidential'] = true;
  return true;
}
