import type { Location } from '@neighbourhood-kit/core/services';

/** What is written next to a point that is only that of the postcode of a place; readers that do not know it keep it. */
export const POINT_OF_POSTCODE: Readonly<Record<string, string>> = { nk_point_from: 'postcode' };

/**
 * Tells whether a point was looked up by the postcode of its place.
 * @param place - A place.
 * @returns True where it is marked so: nobody who keeps the sheet wrote it.
 */
export const hasGuessedPoint = (place: Pick<Location, 'extra'> | undefined): boolean =>
  place?.extra?.['nk_point_from'] === POINT_OF_POSTCODE['nk_point_from'];
