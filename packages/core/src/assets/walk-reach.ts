import type { PopulatedPoint } from '../neighbourhoods/area.js';
import { distanceMetres, type LatLng } from '../place/point.js';
import { countInWords } from '../text/list-in-words.js';
import { percentInWords } from '../text/percent.js';

export type { PopulatedPoint };

/** How many people live near an asset. */
export interface WalkReach {
  /** Absent when it is not known where people live: that is not the same as nobody. */
  readonly people?: number | undefined;
  /** Of all people given, 0 to 1; absent when there are none or it is not known. */
  readonly share?: number | undefined;
  readonly sentence: string;
}

/** A quarter of an hour's walk at 80 metres a minute. */
export const WALKING_METRES = 1200;

/**
 * Counts the people who live within walking distance of a point, in a straight line: streets are longer, so it is the most there can be.
 * @param from - Where the asset stands.
 * @param population - People by point, for example `populationPoints.points` of an area; none when nobody has said where people live.
 * @param metres - Distance that counts; `WALKING_METRES` when absent.
 * @returns People and their share. Source: capability 4.25.
 */
export function walkReach(
  from: LatLng,
  population: readonly PopulatedPoint[],
  metres: number = WALKING_METRES,
): WalkReach {
  const near = `within ${metres.toLocaleString('en-GB')} m`;
  if (population.length === 0) return { sentence: `How many people live ${near} is not known.` };
  const sum = (points: readonly PopulatedPoint[]) => points.reduce((people, point) => people + point.people, 0);
  const total = sum(population);
  const people = sum(population.filter((point) => distanceMetres(from, point) <= metres));
  const share = total > 0 ? people / total : undefined;
  const part = share === undefined ? '' : `, ${percentInWords(share)} of ${total.toLocaleString('en-GB')}`;
  const who = countInWords(people, 'person lives', 'people live');
  return { people, share, sentence: `${who} ${near} in a straight line${part}.` };
}
