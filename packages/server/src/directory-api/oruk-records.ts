import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Schedule, Service, ServiceTerm, TermRole } from '@neighbourhood-kit/core/services';
import type { Point } from '@neighbourhood-kit/finder';
import {
  writeService,
  writeServiceAtLocations,
  writeTaxonomy,
  writeTerm,
  type Written,
} from '@neighbourhood-kit/open-referral';

/** What lists are narrowed by, ready to compare. Ids are those that go out. */
export interface OrukEntry {
  readonly service: Service;
  readonly id: string;
  readonly organisationId: string | undefined;
  readonly terms: ReadonlySet<string>;
  readonly taxonomies: ReadonlySet<string>;
  readonly schedules: readonly Schedule[];
}

/** One place of a service. */
export interface OrukPlace {
  readonly entry: OrukEntry;
  readonly id: string;
  /** Absent for a confidential place and one without a point. */
  readonly point: Point | undefined;
  /** Hours that hold there. */
  readonly schedules: readonly Schedule[];
}

/** A directory as Open Referral UK 3.0 asks for it. */
export interface OrukRecords {
  readonly entries: readonly OrukEntry[];
  readonly places: readonly OrukPlace[];
  readonly taxonomies: readonly Written[];
  readonly terms: readonly Written[];
  /** A service by the id that goes out or the feed's own. */
  readonly entry: (id: string) => OrukEntry | undefined;
  readonly place: (id: string) => OrukPlace | undefined;
}

/** Services taken between two turns of the event loop. */
const SLICE = 16;

/** Many feeds name a term without an id; the same term then gets the same id everywhere. */
const termId = ({ id, taxonomy = '', code, name }: ServiceTerm) => id ?? `${taxonomy}:${code ?? name}`;
const withTermIds = (service: Service): Service =>
  service.terms ? { ...service, terms: service.terms.map((term) => ({ ...term, id: termId(term) })) } : service;

const idOf = (record: Written): string => String(record['id']);

/** What a vocabulary is about, by what its terms say of a service. */
const ABOUT: Readonly<Record<TermRole, string>> = {
  'service-type': 'Kinds of service',
  need: 'What people need help with',
  circumstance: 'Circumstances that people are in',
  audience: 'Whom a service is for',
  other: 'What else is said of a service',
};

/** Directories name a vocabulary by a short code (`esd:service-types`), which tells a reader of the API nothing. */
function inWords(code: string, role: TermRole = 'other'): { readonly name: string; readonly description: string } {
  const short = /^[\w-]{1,40}:([\w-]{1,80})$/u.exec(code)?.[1]?.replaceAll(/[-_]/gu, ' ');
  const name = short === undefined ? code : short.charAt(0).toUpperCase() + short.slice(1);
  return { name, description: `${ABOUT[role]}, by the terms of the vocabulary ${code}.` };
}

class Vocabularies {
  readonly taxonomies = new Map<string, Written>();
  readonly terms = new Map<string, Written>();

  /** Learns a term; returns the ids that go out. */
  learn(term: ServiceTerm): { term: string; taxonomy: string | undefined } {
    const taxonomy = term.taxonomy === undefined ? undefined : this.#taxonomy(term.taxonomy, term.role);
    const key = termId(term);
    const known = this.terms.get(key);
    const { name, code, uri } = term;
    const parent = term.extra?.['parent_id'];
    const extra = {
      ...(taxonomy && { taxonomy_detail: taxonomy }),
      ...(typeof parent === 'string' && { parent_id: parent }),
    };
    const written = known ?? writeTerm({ id: key, name, code, uri, taxonomy: term.taxonomy, extra });
    this.terms.set(key, written);
    return { term: idOf(written), taxonomy: taxonomy && idOf(taxonomy) };
  }

  #taxonomy(code: string, role: TermRole | undefined): Written {
    const { name, description } = inWords(code, role);
    const written = this.taxonomies.get(code) ?? writeTaxonomy({ id: code, name, extra: { description } });
    this.taxonomies.set(code, written);
    return written;
  }
}

function entryOf(service: Service, vocabularies: Vocabularies): OrukEntry {
  const written = writeService(service);
  const learned = (service.terms ?? []).map((term) => vocabularies.learn(term));
  const organisationId = written['organization_id'];
  return {
    service,
    id: idOf(written),
    organisationId: typeof organisationId === 'string' ? organisationId : undefined,
    terms: new Set(learned.map(({ term }) => term)),
    taxonomies: new Set(learned.flatMap(({ taxonomy }) => taxonomy ?? [])),
    schedules: [
      ...(service.schedules ?? []),
      ...(service.serviceAtLocations ?? []).flatMap((place) => place.schedules ?? place.location?.schedules ?? []),
    ],
  };
}

function placesOf(entry: OrukEntry): OrukPlace[] {
  const { service } = entry;
  const written = writeServiceAtLocations(service);
  return (service.serviceAtLocations ?? []).flatMap((place, i) => {
    const record = written[i];
    if (!record) return [];
    const { latitude, longitude, confidential } = place.location ?? {};
    const known = latitude !== undefined && longitude !== undefined && !confidential;
    return {
      entry,
      id: idOf(record),
      point: known ? { latitude, longitude } : undefined,
      schedules: place.schedules ?? place.location?.schedules ?? service.schedules ?? [],
    };
  });
}

/**
 * Prepares a directory for the Open Referral UK endpoints, a few services at a time, so that a server goes on answering meanwhile.
 * @param services - Services as they may be published.
 * @returns The records, in the order of the services.
 */
export async function orukRecords(services: readonly Service[]): Promise<OrukRecords> {
  const vocabularies = new Vocabularies();
  const entries: OrukEntry[] = [];
  const places: OrukPlace[] = [];
  for (const [i, service] of services.entries()) {
    if (i % SLICE === SLICE - 1) await nextTurn();
    const entry = entryOf(withTermIds(service), vocabularies);
    entries.push(entry);
    places.push(...placesOf(entry));
  }
  const byId = new Map(entries.flatMap((entry) => [[entry.service.id, entry] as const, [entry.id, entry] as const]));
  const placeById = new Map(places.map((place) => [place.id, place]));
  return {
    entries,
    places,
    taxonomies: [...vocabularies.taxonomies.values()],
    terms: [...vocabularies.terms.values()],
    entry: (id) => byId.get(id),
    place: (id) => placeById.get(id),
  };
}
