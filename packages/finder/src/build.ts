import type { Service } from '@neighbourhood-kit/core/services';
import { LONDON, toWall } from '@neighbourhood-kit/core/time';
import { EVERYDAY_WORDS } from './everyday-words.js';
import { compileEverydayWords } from './everyday-table.js';
import { facetColumns } from './facet-columns.js';
import type { BuildOptions } from './finder.js';
import { gazetteerColumns } from './gazetteer.js';
import { HoursColumns } from './hours-columns.js';
import { NO_AGE, type IndexFacts } from './index-facts.js';
import { placesOf, UNLOCATED, type Place } from './places.js';
import { nextTurn } from './platform.js';
import { narrow, pack, type Columns } from './snapshot.js';
import { packStrings } from './strings.js';
import { words } from './tokenise.js';
import { WordColumns } from './word-columns.js';

/** Services taken between two pauses of a build that lets others work. */
const SLICE = 64;

/**
 * Builds an index.
 * @param services - Services of a directory, organisations and locations embedded. Those with status `inactive` or `defunct` are left out.
 * @param options - Facets of a site's own, everyday words, page size.
 * @returns One buffer, for `openIndex`; the same services and options give the same bytes.
 * @throws RangeError when `pageSize` is out of range.
 */
export function buildIndex(services: readonly Service[], options: BuildOptions = {}): ArrayBuffer {
  const work = building(services, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Builds an index in slices of a few milliseconds, so that a page stays responsive and a server goes on answering.
 * @param services - As for `buildIndex`.
 * @param options - As for `buildIndex`.
 * @param pause - Waits until others have had their turn; a turn of the event loop where absent.
 * @returns The buffer.
 */
export async function buildIndexGently(
  services: readonly Service[],
  options: BuildOptions = {},
  pause: () => Promise<void> = nextTurn,
): Promise<ArrayBuffer> {
  const work = building(services, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/**
 * Puts services into the order of the index: by name as read, then by id.
 * @param services - Any services.
 * @returns Those that are shown, in order.
 */
export function inIndexOrder(services: readonly Service[]): Service[] {
  return services
    .filter(({ status }) => status !== 'inactive' && status !== 'defunct')
    .map((service) => ({ service, key: `${words(service.name).join(' ')}\n${service.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ service }) => service);
}

/**
 * Reads the page size of build options.
 * @param options - As given.
 * @returns Services to a page.
 * @throws RangeError when it is no whole number from 1 to 1,000.
 */
export function pageSizeOf({ pageSize = 25 }: BuildOptions): number {
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 1000) {
    throw new RangeError(`pageSize must be a whole number from 1 to 1,000; it was ${pageSize}.`);
  }
  return pageSize;
}

function* building(services: readonly Service[], options: BuildOptions): Generator<undefined, ArrayBuffer> {
  const pageSize = pageSizeOf(options);
  const now = new Date(options.now ?? Date.now());
  const timeZone = options.timeZone ?? LONDON;
  const today = Math.floor(toWall(now.getTime() / 60_000, timeZone) / 1440);
  const ordered = inIndexOrder(services);
  yield;
  const wordColumns = new WordColumns();
  const facets = facetColumns(now, options.facets);
  const hours = new HoursColumns(today, timeZone);
  const plain = new PlainColumns();
  for (const [i, service] of ordered.entries()) {
    const places = placesOf(service);
    wordColumns.add(service);
    plain.add(service, places);
    for (const facet of facets) facet.add(service, places);
    for (const { at } of places) {
      if (service.status === 'temporarily closed') hours.addClosed();
      else hours.add(at.schedules);
    }
    if (i % SLICE === SLICE - 1) yield;
  }
  const finished = facets.map((facet, i) => facet.finish(`facet${i}`));
  yield;
  const columns = wordColumns.finish(ordered.length);
  yield;
  const facts: IndexFacts = {
    services: ordered.length,
    places: plain.places,
    located: plain.located,
    placesWithHours: hours.placesWithHours,
    pageSize,
    timeZone,
    firstWeek: hours.firstWeek,
    facets: finished.map((facet) => facet.facts),
  };
  return pack(facts, {
    ...columns,
    ...(Object.assign({}, ...finished.map((facet) => facet.columns)) as Columns),
    ...hours.finish(),
    ...plain.finish(),
    ...gazetteerColumns(ordered),
    ...packStrings('everyday', compileEverydayWords(options.everydayWords ?? EVERYDAY_WORDS)),
  });
}

/** What is kept of each service and place beside words and facets. */
class PlainColumns {
  private readonly ids: string[] = [];
  private readonly names: string[] = [];
  private readonly organisations = new Map<string, number>([['', 0]]);
  private readonly organisation: number[] = [];
  private readonly youngest: number[] = [];
  private readonly oldest: number[] = [];
  private readonly updated: number[] = [];
  private readonly placeCounts: number[] = [];
  private readonly latitude: number[] = [];
  private readonly longitude: number[] = [];
  /** Services with a place that has a point. */
  located = 0;

  get places(): number {
    return this.latitude.length;
  }

  add(service: Service, places: readonly Place[]): void {
    this.ids.push(service.id, ...places.map(({ id }) => id));
    this.names.push(service.name);
    this.organisation.push(numberOf(this.organisations, service.organisation?.name ?? ''));
    this.youngest.push(ageOf(service.minimumAge, Math.floor));
    this.oldest.push(ageOf(service.maximumAge, Math.ceil));
    this.updated.push(dayOf(service.assuredDate ?? service.lastModified));
    this.placeCounts.push(places.length);
    if (places.some(({ latitude }) => latitude !== UNLOCATED)) this.located++;
    for (const { latitude, longitude } of places) {
      this.latitude.push(latitude);
      this.longitude.push(longitude);
    }
  }

  finish(): Columns {
    return {
      // Ids of places follow the id of their service: the two often share their digits.
      ...packStrings('id', this.ids),
      ...packStrings('name', this.names),
      ...packStrings('organisations', [...this.organisations.keys()]),
      organisation: narrow(this.organisation),
      youngest: narrow(this.youngest),
      oldest: narrow(this.oldest),
      updated: narrow(this.updated),
      places: narrow(this.placeCounts),
      latitude: Int32Array.from(this.latitude),
      longitude: Int32Array.from(this.longitude),
    };
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  let number = numbers.get(text);
  if (number === undefined) numbers.set(text, (number = numbers.size));
  return number;
}

function ageOf(age: number | undefined, round: (age: number) => number): number {
  return age === undefined || !(age >= 0) ? NO_AGE : Math.min(NO_AGE - 1, round(age));
}

/** Days since 1970; 0 where not known. */
function dayOf(date: string | undefined): number {
  const day = Math.floor(Date.parse(date ?? '') / 86_400_000);
  return day > 0 ? day : 0;
}
