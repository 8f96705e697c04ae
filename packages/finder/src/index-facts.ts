import type { FacetFacts } from './facets/facet-columns.js';

/** What the header of an index says. */
export interface IndexFacts {
  readonly services: number;
  /** Places of all services together; a service without any has one, nowhere. */
  readonly places: number;
  /** Services with a place that has a point. */
  readonly located: number;
  /** Places whose hours are known in part at least. */
  readonly placesWithHours: number;
  readonly pageSize: number;
  /** Zone of the places' clocks. */
  readonly timeZone: string;
  /** First week for which hours that do not simply repeat were worked out, in weeks since 1970. */
  readonly firstWeek: number;
  readonly facets: readonly FacetFacts[];
  /** Tells the texts that belong to it from others. */
  readonly edition?: string | undefined;
}

/** Age column of a service that states none. */
export const NO_AGE = 255;
