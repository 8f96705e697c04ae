/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers of services and places are within their arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { LONDON, toWall } from '@neighbourhood-kit/core/time';
import type { EverydayTable } from '../everyday/everyday.js';
import { newFacetColumns } from '../facets/facet-columns.js';
import { facetsOf } from '../facets/facet-definitions.js';
import type { BuildOptions } from '../finder.js';
import { newHoursColumns, type HoursParts } from '../hours/hours-columns.js';
import { NO_AGE, type IndexFacts } from '../index-facts.js';
import { inOrder, isShown, newOrdering, type IndexOrder } from './order.js';
import { UNLOCATED } from '../places/coordinates.js';
import { newGazetteerColumns } from '../places/gazetteer.js';
import { placesOf } from '../places/places.js';
import { numberIn } from '../columns/numbering.js';
import { nextTurn } from '../columns/platform.js';
import { remembering } from '../columns/remembering.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { packStrings } from '../columns/strings.js';
import type { Topics } from '../topics/topics.js';
import { newWordColumns } from '../words/word-columns.js';

/** Services taken between two pauses of a build that lets others work. */
const SLICE = 64;

/** Services whose texts stand in one page where a site says nothing else. */
export const PAGE_SIZE = 25;

/** What an index is built with that not every page needs. */
export interface BuildParts {
  /** Works out opening hours from a week on, in a zone; where absent none are known. */
  readonly hours?: ((firstWeek: number, timeZone: string) => HoursParts) | undefined;
  /** Table of everyday words; where absent the index has none, and who opens it must bring one. */
  readonly table?: EverydayTable | undefined;
  /** Topics; where absent what is told in several words is understood by the table alone. */
  readonly topics?: Topics | undefined;
}

/** An index before it is one buffer. */
export interface Built {
  readonly facts: IndexFacts;
  /** What lists, narrows, sorts and counts services. */
  readonly listing: Columns;
  /** What finds them by words. */
  readonly words: Columns;
}

/**
 * Builds an index.
 * @param services - Services of a directory, organisations and locations embedded. Those with status `inactive` or `defunct` are left out.
 * @param options - Moment, facets of a site's own, page size as `pageSizeOf` read it.
 * @param parts - Hours, everyday words and topics.
 * @returns The index; the same services and options give the same.
 */
export function build(services: readonly Service[], options: BuildOptions, parts: BuildParts): Built {
  const work = building(services, options, parts);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Builds an index in slices of a few milliseconds, so that a page stays responsive and a server goes on answering.
 * @param services - As for `build`.
 * @param options - As for `build`.
 * @param parts - As for `build`.
 * @param pause - Waits until others have had their turn; a turn of the event loop where absent.
 * @returns The index.
 */
export async function buildGently(
  services: readonly Service[],
  options: BuildOptions,
  parts: BuildParts,
  pause: () => Promise<void> = nextTurn,
): Promise<Built> {
  const work = building(services, options, parts);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Builds an index in slices: the caller may do something else after each. */
function* building(
  services: readonly Service[],
  options: BuildOptions,
  { hours, table, topics }: BuildParts,
): Generator<undefined, Built> {
  const { pageSize = PAGE_SIZE } = options;
  const now = new Date(options.now ?? Date.now());
  const timeZone = options.timeZone ?? LONDON;
  const firstWeek = weekOf(now, timeZone);
  const shown = services.filter(isShown);
  const words = newWordColumns(shown.length);
  const facets = facetsOf(now, options.facets).map((facet, number) => newFacetColumns(facet, `facet${number}`));
  const hoursOfPlaces = newHoursColumns(hours?.(firstWeek, timeZone));
  const gazetteer = newGazetteerColumns();
  const ordering = newOrdering();
  const placeIds: string[] = [];
  let located = 0;
  let named = 0;
  // Everything of a service is read at once, while it is at hand; what was read is put in order when all is known.
  for (const [at, service] of shown.entries()) {
    const places = placesOf(service);
    ordering.add(service, places);
    words.add(service);
    for (const facet of facets) facet.add(service, places);
    for (const place of places) {
      placeIds.push(place.id);
      hoursOfPlaces.add(service.status === 'temporarily closed' ? undefined : place.at.schedules);
      gazetteer.add(place);
      if (place.at.serviceAtLocation) named++;
    }
    if (places.some((place) => place.latitude !== UNLOCATED)) located++;
    if ((at + 1) % SLICE === 0) yield;
  }
  const order = ordering.finish();
  yield;
  const wordsInOrder = yield* words.finish(order.services, topics);
  yield;
  const finished = facets.map((facet) => facet.finish(order));
  const ordered = Array.from(order.services, (at) => shown[at]!);
  const facts: IndexFacts = {
    services: shown.length,
    places: named,
    located,
    placesWithHours: hoursOfPlaces.known(),
    pageSize,
    timeZone,
    firstWeek,
    facets: finished.map((facet) => facet.facts),
    edition: options.edition,
  };
  const listing = {
    ...(Object.assign({}, ...finished.map((facet) => facet.columns)) as Columns),
    ...hoursOfPlaces.finish(order.places),
    ...plainColumns(ordered),
    ...packCards(ordered, order, placeIds),
    rank: narrow(order.ranks),
    owners: narrow(order.owners),
    latitude: new Int32Array(inOrder(order.places, ordering.latitude)),
    longitude: new Int32Array(inOrder(order.places, ordering.longitude)),
    ...gazetteer.finish(),
  };
  return { facts, listing, words: { ...wordsInOrder, ...table, ...topics?.columns } };
}

/** Number of the week of a moment in a zone; weeks begin on Mondays. */
function weekOf(moment: Date, timeZone: string): number {
  // 1970-01-01 was a Thursday.
  return Math.floor((toWall(moment.getTime() / 60_000, timeZone) / 1440 + 3) / 7);
}

/** Name, id and ids of places of each service; those of further places in the order of the index. */
function packCards(services: readonly Service[], { places, owners }: IndexOrder, placeIds: readonly string[]): Columns {
  const idOf = (at: number) => placeIds[places[at]!]!;
  // Ids of places are next to the id of their service: the two often share their digits.
  const cards = services.map(({ name, id }, at) => [name, id, ...(idOf(at) ? [idOf(at)] : [])]);
  owners.forEach((owner, at) => cards[owner]!.push(idOf(services.length + at)));
  return packStrings(
    'card',
    cards.map((parts) => parts.map((text) => text.replaceAll('\0', ' ')).join('\0')),
  );
}

/** What is kept of each service as well as words, facets and places. */
function plainColumns(services: readonly Service[]): Columns {
  const organisations = new Map([['', 0]]);
  const organisation = services.map(({ organisation }) => numberIn(organisations, organisation?.name ?? ''));
  const days = remembering(Infinity, dayOf);
  return {
    ...packStrings('organisations', [...organisations.keys()]),
    organisation: narrow(organisation),
    youngest: narrow(services.map(({ minimumAge }) => ageOf(minimumAge, Math.floor))),
    oldest: narrow(services.map(({ maximumAge }) => ageOf(maximumAge, Math.ceil))),
    updated: narrow(services.map(({ assuredDate, lastModified }) => days(assuredDate ?? lastModified ?? ''))),
  };
}

function ageOf(age: number | undefined, round: (age: number) => number): number {
  return age !== undefined && age >= 0 ? Math.min(NO_AGE - 1, round(age)) : NO_AGE;
}

/** Days since 1970; 0 where not known. */
function dayOf(date: string): number {
  return Math.max(0, Math.floor(Date.parse(date) / 86_400_000)) || 0;
}
