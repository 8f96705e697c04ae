import { distanceMetres, type LatLng } from '../place/point.js';
import { percentInWords } from '../text/percent.js';

/** People at a point, for example at the centre of a small area or sector. */
export interface PopulatedPoint extends LatLng {
  readonly people: number;
}

/** How many people live near an asset. */
export interface WalkReach {
  readonly people: number;
  /** Of all people given, 0 to 1; absent when there are none. */
  readonly share?: number | undefined;
  readonly sentence: string;
}

/** A quarter of an hour's walk at 80 metres a minute. */
export const WALKING_METRES = 1200;

/**
 * Counts the people who live within walking distance of a point, in a straight line: streets are longer, so it is the most there can be.
 * @param from - Where the asset stands.
 * @param population - People by point.
 * @param metres - Distance that counts; `WALKING_METRES` when absent.
 * @returns People and their share. Source: capability 4.25.
 */
export function walkReach(
  from: LatLng,
  population: readonly PopulatedPoint[],
  metres: number = WALKING_METRES,
): WalkReach {
  const sum = (points: readonly PopulatedPoint[]) => points.reduce((people, point) => people + point.people, 0);
  const total = sum(population);
  const people = sum(population.filter((point) => distanceMetres(from, point) <= metres));
  const share = total > 0 ? people / total : undefined;
  const part = share === undefined ? '' : `, ${percentInWords(share)} of ${total.toLocaleString('en-GB')}`;
  return {
    people,
    share,
    sentence: `${people.toLocaleString('en-GB')} people live within ${metres.toLocaleString('en-GB')} m in a straight line${part}.`,
  };
}
