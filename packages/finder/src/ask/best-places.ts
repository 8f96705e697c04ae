/* eslint-disable @typescript-eslint/no-non-null-assertion -- service and place numbers are within the arrays by construction */
import { hasBit, listBits, noBits, type Bits } from '../columns/bits.js';
import { servicesOf } from '../columns/layout.js';
import type { Point } from '../finder.js';
import type { SquaredTo } from '../places/positions.js';
import type { OpenedIndex } from './opened-index.js';

/** Looking for a smaller circle beats measuring every distance once the total is this many times the number wanted. */
const MANY = 8;
/** Metres to the other side of the earth. */
const HALF_ROUND = 2e7;

/** How the best place of a service is chosen, and how many services are wanted. */
export interface PlaceChoice {
  /** Squared straight line from the person's point; NaN where not known. */
  readonly squared: SquaredTo;
  /** Whether the words of the question name the town of a place; undefined when they name none. */
  readonly isNamed: ((place: number) => boolean) | undefined;
  /** When only the nearest are wanted: from where, how far at most, and how many. */
  readonly nearest: { readonly to: Point; readonly withinMetres: number; readonly wanted: number } | undefined;
}

/** Services that were found, each at its best place; the first `count()` entries of each array hold. */
export interface BestPlaces {
  readonly services: Uint32Array;
  /** Best place of each. */
  readonly places: Uint32Array;
  /** Squared straight line to it; NaN where not known. */
  readonly squared: Float64Array;
  /** 1 where it is in a town that the question names. */
  readonly named: Uint8Array;
  readonly count: () => number;
}

/** Best places that can be filled again for each question. */
export interface FillableBestPlaces extends BestPlaces {
  /**
   * Lists the services with a place in `pass`, each at its best one. There are `total` of them; where only the nearest are wanted, those
   * farther away may be left out.
   */
  readonly fill: (pass: Bits, total: number, choice: PlaceChoice) => void;
}

/**
 * Makes room for the best places of an index's services.
 * @param index - The index.
 * @returns Best places of no service so far.
 */
export function bestPlacesIn({ layout, positions }: OpenedIndex): FillableBestPlaces {
  const { single } = layout;
  const services = new Uint32Array(layout.services);
  const places = new Uint32Array(layout.services);
  const squared = new Float64Array(layout.services);
  const named = new Uint8Array(layout.services);
  const close = noBits(layout.places);
  const listed = noBits(layout.services);
  let count = 0;

  const listServices = (places: Bits) => listBits(servicesOf(layout, places, listed), services);

  /** Lists services by growing a circle around the person until it holds enough of them; undefined when that would not be quicker. */
  const listNearest = (pass: Bits, total: number, nearest: PlaceChoice['nearest']): number | undefined => {
    if (!nearest || total < MANY * nearest.wanted) return undefined;
    const { to, withinMetres, wanted } = nearest;
    // As if services were spread evenly over the circle; it doubles a dozen times at most.
    let metres = Number.isFinite(withinMetres) ? withinMetres * Math.sqrt((2 * wanted) / total) : 1000;
    for (; metres < Math.min(withinMetres, HALF_ROUND); metres *= 2) {
      close.fill(0);
      for (const run of positions.around(to, metres))
        for (let w = run.start >>> 5; w << 5 < run.end; w++) close[w]! |= positions.within(run, w, pass[w]!);
      const found = listServices(close);
      if (found >= wanted) return found;
    }
    return undefined;
  };

  return {
    services,
    places,
    squared,
    named,
    count: () => count,
    fill(pass, total, choice) {
      const { squared: squaredTo, isNamed, nearest } = choice;
      count = listNearest(pass, total, nearest) ?? listServices(pass);
      for (let at = 0; at < count; at++) {
        const service = services[at]!;
        // The usual case: the only place of a service has the same number.
        const place = hasBit(single, service) ? service : bestAmong(layout.placesOf(service), pass, choice);
        places[at] = place;
        named[at] = Number(isNamed?.(place) ?? false);
        squared[at] = squaredTo(place);
      }
    },
  };
}

/** Chooses among the places of a service that are in `pass`: one in a town that the question names, or else the nearest. */
function bestAmong(places: readonly number[], pass: Bits, { squared, isNamed }: PlaceChoice): number {
  let best = -1;
  let least = NaN;
  let inTown = false;
  for (const place of places) {
    if (!hasBit(pass, place)) continue;
    const distance = squared(place);
    const isIn = isNamed?.(place) ?? false;
    // A distance that is not known (NaN) is the greatest.
    const nearer = distance < least || (Number.isNaN(least) && !Number.isNaN(distance));
    if (best >= 0 && !(isIn && !inTown) && !(isIn === inTown && nearer)) continue;
    best = place;
    least = distance;
    inTown = isIn;
  }
  return best;
}
