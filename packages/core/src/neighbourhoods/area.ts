import type { LatLng } from '../place/point.js';
import type { RecordKeeping } from '../record.js';
import type { Deprivation } from './deprivation.js';

/** What sort of area it is. Areas may overlap, and none of these is keyed on today's map. */
export const AREA_KINDS = ['neighbourhood', 'place', 'system', 'local-authority', 'pcn', 'ward', 'other'] as const;
/** One of `AREA_KINDS`. */
export type AreaKind = (typeof AREA_KINDS)[number];

/** A count of people, with where it comes from. */
export interface Population {
  readonly value: number;
  /** Day the count holds for, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
  /** Youngest and oldest age in years counted, inclusive; both absent for everybody. */
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
}

/** People at a point, for example at the centre of a small area or sector. */
export interface PopulatedPoint extends LatLng {
  readonly people: number;
}

/** Where the people of an area live, as a count by point. */
export interface PopulationPoints {
  /** Day the counts hold for, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
  readonly points: readonly PopulatedPoint[];
}

/**
 * A neighbourhood, place, system or other area: GSS codes plus or minus agreed exceptions.
 * Areas change (districts and ICBs are being reorganised in 2027 and 2028), so each has dates and successors.
 */
export interface Area extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** ONS GSS codes that make it up, for example `E07000032`. */
  readonly gssCodes?: readonly string[] | undefined;
  /** GSS codes taken out of those, usually smaller areas inside them. */
  readonly exceptGssCodes?: readonly string[] | undefined;
  /** Areas this one lies in, by id. */
  readonly withinIds?: readonly string[] | undefined;
  readonly populations?: readonly Population[] | undefined;
  /** Where its people live; `walkReach` counts those near an asset. */
  readonly populationPoints?: PopulationPoints | undefined;
  readonly deprivation?: Deprivation | undefined;
  /** Range a planner expects; a population outside it is a warning, never an error. */
  readonly expectedPopulation?: { readonly from: number; readonly to: number } | undefined;
  /** Partners that agreed the boundary, by id. */
  readonly agreedByIds?: readonly string[] | undefined;
  /** First day the area exists, `YYYY-MM-DD`, inclusive. */
  readonly validFrom?: string | undefined;
  /** Last day the area exists, `YYYY-MM-DD`, inclusive. */
  readonly validTo?: string | undefined;
  readonly successorIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A population that falls outside what was expected of an area. */
export interface PopulationWarning {
  readonly areaId: string;
  readonly population: Population;
  readonly expected: { readonly from: number; readonly to: number };
  readonly message: string;
}

/**
 * Compares an area's whole-population counts with the range its planners expect
 * ("70,000 to 125,000 people"). Outside the range is worth a look, not a fault: real districts fall outside it.
 * @param area - The area to look at.
 * @returns One warning a count outside the range; empty when there is no range.
 */
export function populationWarnings(area: Area): PopulationWarning[] {
  const expected = area.expectedPopulation;
  if (!expected) return [];
  return (area.populations ?? [])
    .filter((p) => p.minimumAge === undefined && p.maximumAge === undefined)
    .filter((p) => p.value < expected.from || p.value > expected.to)
    .map((population) => ({
      areaId: area.id,
      population,
      expected,
      message: `${area.name} has ${population.value.toLocaleString('en-GB')} people (${population.source}), outside the expected ${expected.from.toLocaleString('en-GB')} to ${expected.to.toLocaleString('en-GB')}.`,
    }));
}

/**
 * Tells whether an area exists on a day.
 * @param area - The area, with its dates.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns True when the day lies within the area's dates; an open end always matches.
 */
export function areaExistsOn(area: Area, date: string): boolean {
  return (!area.validFrom || area.validFrom <= date) && (!area.validTo || date <= area.validTo);
}
