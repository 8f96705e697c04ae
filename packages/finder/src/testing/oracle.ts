/** Strict questions answered slowly and plainly: every service looked at, every rule spelt out. Shares no code with the engine. */
import { distanceMetres } from '@neighbourhood-kit/core/place';
import { costOf, openState, type Service, type ServiceAtLocation } from '@neighbourhood-kit/core/services';
import { holidayOn } from '@neighbourhood-kit/core/time';
import type { FinderQuery } from '../finder.js';

/** What the oracle answers. */
export interface OracleAnswer {
  /** Ids of the services found, in the order of the question's sort where that is `distance`, `name` or `updated`. */
  readonly ids: readonly string[];
  readonly distances: ReadonlyMap<string, number | undefined>;
  /** Number of services by value, by facet. */
  readonly facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
  readonly notEligible: ReadonlySet<string>;
}

interface Placed {
  readonly service: Service;
  readonly place: ServiceAtLocation | undefined;
}

/**
 * Answers one strict question.
 * @param services - All services.
 * @param query - Words (all of them, as they are), facets, age, hours, distance.
 * @param now - Moment at which costs must be in force.
 * @returns What must be found.
 */
export function oracle(services: readonly Service[], query: FinderQuery, now: Date): OracleAnswer {
  const chosen = Object.entries(query.facets ?? {}).filter(([, values]) => values.length > 0);
  const wanted = wordsOf(query.text ?? '');
  const byText = services.filter((service) => wanted.every((word) => wordsOfService(service).has(word)));

  /** Places of a service that pass all filters but one. */
  const passing = (service: Service, but?: string): Placed[] =>
    placed(service).filter(
      (at) =>
        chosen.every(([key, values]) => key === but || fits(key, values, valuesOf(key, at, now))) &&
        (but === 'age' || query.age === undefined || ageFits(service, query.age)) &&
        (query.withinMetres === undefined || !query.near || (metres(at, query) ?? Infinity) <= query.withinMetres) &&
        (query.openAt === undefined || isOpen(at, query.openAt)),
    );

  const found = byText.filter((service) => passing(service).length > 0);
  const distances = new Map(
    found.map((service) => {
      const all = passing(service).flatMap((at) => metres(at, query) ?? []);
      return [service.id, all.length > 0 ? Math.min(...all) : undefined];
    }),
  );
  const facets: Record<string, Map<string, number>> = {};
  for (const key of query.facetCounts ?? []) {
    const counts = (facets[key] = new Map<string, number>());
    for (const service of byText) {
      const values = new Set(passing(service, key).flatMap((at) => valuesOf(key, at, now)));
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const notEligible = byText.filter((service) => passing(service).length === 0 && passing(service, 'age').length > 0);
  return {
    ids: found.sort(orderOf(query, distances)).map(({ id }) => id),
    distances,
    facets,
    notEligible: new Set(notEligible.map(({ id }) => id)),
  };
}

function orderOf(
  query: FinderQuery,
  distances: ReadonlyMap<string, number | undefined>,
): (a: Service, b: Service) => number {
  const byName = (a: Service, b: Service) => {
    const key = ({ name, id }: Service) => `${wordsOf(name).join(' ')}\n${id}`;
    return key(a) < key(b) ? -1 : 1;
  };
  if (query.sort === 'distance')
    return (a, b) => compare(distances.get(a.id) ?? Infinity, distances.get(b.id) ?? Infinity) || byName(a, b);
  if (query.sort === 'updated') return (a, b) => compare(b.assuredDate ?? '', a.assuredDate ?? '') || byName(a, b);
  return byName;
}

function compare<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Read once for each service: ten thousand questions ask for them. */
const known = new WeakMap<Service, ReadonlySet<string>>();

function wordsOfService(service: Service): ReadonlySet<string> {
  const words = known.get(service) ?? new Set(wordsOf(textOf(service)));
  known.set(service, words);
  return words;
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function textOf(service: Service): string {
  const places = (service.serviceAtLocations ?? []).flatMap(({ location }) =>
    location && !location.confidential
      ? [
          location.name,
          ...(location.addresses ?? []).flatMap(({ address1, address2, city, postalCode }) => [
            address1,
            address2,
            city,
            postalCode,
          ]),
        ]
      : [],
  );
  return [
    service.name,
    service.alternateName,
    ...(service.terms ?? []).map(({ name }) => name),
    service.organisation?.name,
    service.organisation?.alternateName,
    ...(service.serviceAreas ?? []).map(({ name }) => name),
    ...places,
    service.summary,
    service.description,
    service.eligibilityDescription,
    service.interpretationServices,
    ...(service.languages ?? []).map(({ name }) => name),
  ]
    .filter(Boolean)
    .join(' \n ');
}

function placed(service: Service): Placed[] {
  const places = service.serviceAtLocations ?? [];
  return places.length > 0 ? places.map((place) => ({ service, place })) : [{ service, place: undefined }];
}

function valuesOf(key: string, { service, place }: Placed, now: Date): string[] {
  const terms = (role: string) =>
    (service.terms ?? []).filter((term) => term.role === role).map(({ code, name }) => code ?? name);
  switch (key) {
    case 'cost':
      return [costOf(service, now).kind];
    case 'access':
      return [...(service.accessModes ?? [])];
    case 'accessibility':
      return (place?.location?.accessibility ?? []).flatMap(({ description }) => description ?? []);
    case 'language':
      return (service.languages ?? []).flatMap(({ name }) => name ?? []);
    case 'type':
      return terms('service-type');
    case 'need':
      return terms('need');
    case 'statutory':
      return service.statutory === undefined ? [] : [service.statutory ? 'yes' : 'no'];
    case 'town':
      return place?.location?.confidential ? [] : (place?.location?.addresses ?? []).flatMap(({ city }) => city ?? []);
    default:
      throw new Error(`The oracle does not know facet ${key}.`);
  }
}

function fits(key: string, chosen: readonly string[], values: readonly string[]): boolean {
  const has = (value: string) => values.includes(value);
  return key === 'accessibility' ? chosen.every(has) : chosen.some(has);
}

function ageFits({ minimumAge = 0, maximumAge = Infinity }: Service, age: number): boolean {
  return age >= minimumAge && Math.floor(age) <= maximumAge;
}

function metres({ place }: Placed, { near }: FinderQuery): number | undefined {
  const { latitude, longitude, confidential } = place?.location ?? {};
  if (!near || confidential || latitude === undefined || longitude === undefined) return undefined;
  return distanceMetres(near, { latitude, longitude });
}

function isOpen({ service, place }: Placed, openAt: Date | number): boolean {
  return openState(place?.schedules ?? service.schedules, new Date(openAt), { holidays: holidayOn }).state === 'open';
}
