import { conceal } from '../confidential.js';
import type { Detection } from '../detect.js';
import type { Feed } from '../feed.js';
import * as entities from '../fields.js';
import type { Notes } from '../findings.js';
import { clean, TOO_DEEP } from '../json-guard.js';
import { readEntity } from './entity.js';
import { isEmpty, isRecord, textOf, without, type Draft, type Raw } from './raw.js';
import type { FeedRecord } from './records.js';

/** Makes a readable id of names: `age-uk/lunch-club`. */
function idFrom(...names: readonly unknown[]): string {
  const parts = names.map((name) =>
    textOf(name)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
  );
  return parts.filter(Boolean).join('/').slice(0, 150);
}

/** Puts the records of a feed together: one of each organisation and place, services that know both. */
export class Assembly {
  readonly services = new Map<string, Draft>();
  readonly partners = new Map<string, Draft>();
  readonly locations = new Map<string, Draft>();
  readonly taxonomies = new Map<string, Draft>();
  readonly terms = new Map<string, Draft>();
  records = 0;
  read = 0;
  repaired = 0;
  setAside = 0;

  constructor(private readonly notes: Notes) {}

  /** Reads one record. Whatever it holds, it is counted as read or set aside, and its neighbours do not notice. */
  add(record: FeedRecord): void {
    const { notes } = this;
    this.records++;
    const place = `#${this.records}`;
    const { id } = isRecord(record.raw) ? record.raw : {};
    notes.begin(typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 80) || place : place);
    const done = this.#addRecord(record);
    if (done) {
      this.read++;
      if (notes.touched) this.repaired++;
    } else this.setAside++;
    for (const place of notes.besides.splice(0)) this.provide('location', place);
  }

  /** Reads what records refer to, without counting it as a record of its own. */
  provide(kind: 'organization' | 'location' | 'taxonomy' | 'taxonomy_term', raw: unknown): void {
    const cleaned = clean(raw);
    if (!isRecord(cleaned)) return;
    this.notes.begin(textOf(cleaned['id']).slice(0, 80) || kind);
    this.#addPlain(kind, cleaned);
  }

  #addRecord(record: FeedRecord): boolean {
    const raw = clean(record.raw);
    if (raw === TOO_DEEP)
      return this.#refuse('record/too-deep', 'it nests too many levels of lists and records', undefined);
    if (!isRecord(raw)) return this.#refuse('record/shape', 'it is no record', record.raw);
    switch (record.kind) {
      case 'service':
        return this.#addService(raw, record);
      case 'service_at_location':
        return this.#addServiceAtLocation(raw);
      case 'organization':
      case 'location':
      case 'taxonomy':
      case 'taxonomy_term':
        return this.#addPlain(record.kind, raw);
      case 'unreadable':
        return this.#refuse('record/shape', 'it is no record', raw);
    }
  }

  #refuse(rule: string, why: string, seen: unknown): false {
    this.notes.add(rule, 'error', `Set aside: ${why}.`, seen);
    return false;
  }

  #addPlain(kind: 'organization' | 'location' | 'taxonomy' | 'taxonomy_term', raw: Raw): boolean {
    const [entity, into] = {
      organization: [entities.organization, this.partners] as const,
      location: [entities.location, this.locations] as const,
      taxonomy: [entities.taxonomy, this.taxonomies] as const,
      taxonomy_term: [entities.taxonomyTerm, this.terms] as const,
    }[kind];
    const draft = readEntity(entity, raw, this.notes);
    if (!draft) return false;
    this.#keep(into, draft, idFrom(draft['taxonomy'], draft['name']) || `${kind}-${into.size + 1}`);
    return true;
  }

  /** Keeps one of each; what a second sight adds is added. Returns the one that is kept. */
  #keep(into: Map<string, Draft>, draft: Draft, made: string): Draft {
    const id = typeof draft['id'] === 'string' ? draft['id'] : made;
    const known = into.get(id);
    if (known && known !== draft) {
      for (const [name, value] of Object.entries(draft)) known[name] ??= value;
      if (draft['confidential'] === true) known['confidential'] = true;
      if (into === this.locations) conceal(known);
      return known;
    }
    draft['id'] = id;
    into.set(id, draft);
    return draft;
  }

  #addService(raw: Raw, { organization, location }: FeedRecord): boolean {
    const { notes } = this;
    // A service without a name of its own goes by that of the place or organisation that lists it (Ohana).
    const named = { ...(isEmpty(raw['name']) && nameFrom(location ?? organization)), ...raw };
    const draft = readEntity(
      entities.service,
      organization && isEmpty(raw['organization']) ? { ...named, organization } : named,
      notes,
    );
    if (!draft) return false;
    if (location) {
      const place = readEntity(entities.location, location, notes);
      if (place)
        draft['serviceAtLocations'] = [
          { location: place },
          ...((draft['serviceAtLocations'] ?? []) as readonly Draft[]),
        ];
    }
    return this.#keepService(draft);
  }

  #addServiceAtLocation(raw: Raw): boolean {
    const { service, ...own } = raw;
    if (!isRecord(service)) return this.#refuse('record/hollow', 'it names no service', raw);
    const draft = this.notes.at('service', () => readEntity(entities.service, service, this.notes));
    const offered = readEntity(entities.serviceAtLocation, own, this.notes);
    if (!draft || !offered) return false;
    draft['serviceAtLocations'] = [...((draft['serviceAtLocations'] ?? []) as readonly Draft[]), offered];
    const known = typeof draft['id'] === 'string' ? this.services.get(draft['id']) : undefined;
    if (!known) return this.#keepService(draft);
    this.#linkPlaces(draft, String(draft['id']));
    const places = new Map(
      [known, draft]
        .flatMap((each) => (each['serviceAtLocations'] ?? []) as readonly Draft[])
        .map((each) => [each['id'], each]),
    );
    known['serviceAtLocations'] = [...places.values()];
    return true;
  }

  #keepService(draft: Draft): boolean {
    const { notes, services } = this;
    const organisation = draft['organisation'];
    if (isRecord(organisation)) {
      const kept = this.#keep(
        this.partners,
        organisation,
        idFrom(organisation['name']) || `organisation-${this.partners.size + 1}`,
      );
      draft['organisation'] = kept;
      draft['organisationId'] = kept['id'];
    }
    let id = typeof draft['id'] === 'string' ? draft['id'] : undefined;
    if (id === undefined) {
      id = this.#free(idFrom(isRecord(organisation) ? organisation['name'] : '', draft['name']) || 'service');
      notes.add('id/missing', 'warning', `Given the id ${id}, made from its name.`);
    } else if (services.has(id)) {
      const known = services.get(id)?.['name'];
      if (String(known).toLowerCase() === String(draft['name']).toLowerCase()) {
        return this.#refuse('id/duplicate', 'the same service came before', draft['name']);
      }
      id = this.#free(`${id}/${idFrom(draft['name'])}`);
      notes.add('id/shared', 'warning', `Another service has this id; given the id ${id}.`, draft['name']);
    }
    draft['id'] = id;
    services.set(id, draft);
    this.#linkPlaces(draft, id);
    for (const term of (draft['terms'] ?? []) as readonly Draft[]) this.#keepTerm(term);
    return true;
  }

  #free(wanted: string): string {
    if (!this.services.has(wanted)) return wanted;
    let n = 2;
    while (this.services.has(`${wanted}-${n}`)) n++;
    return `${wanted}-${n}`;
  }

  #linkPlaces(service: Draft, serviceId: string): void {
    const places = (service['serviceAtLocations'] ?? []) as readonly Draft[];
    places.forEach((offered, i) => {
      const place = offered['location'];
      if (isRecord(place)) {
        const made = textOf(offered['locationId']) || `${serviceId.slice(0, 180)}/place-${i + 1}`;
        const kept = this.#keep(this.locations, place, made);
        offered['location'] = kept;
        offered['locationId'] = kept['id'];
      }
      offered['id'] ??= `${serviceId.slice(0, 90)}@${textOf(offered['locationId']).slice(0, 90) || i + 1}`;
    });
  }

  #keepTerm(term: Draft): void {
    const { id, name, taxonomy, extra, ...rest } = term;
    const key = typeof id === 'string' ? id : idFrom(taxonomy, name);
    if (this.terms.has(key)) return;
    const more = isRecord(extra) ? without(extra, 'attribute') : {};
    this.terms.set(key, {
      ...(id !== undefined && { id }),
      name,
      ...(taxonomy !== undefined && { taxonomy }),
      ...rest,
      ...more,
    });
  }

  /** Joins what refers to one another, now that all is known, and notes references that lead nowhere. */
  finish(): Omit<Feed, keyof Detection> {
    for (const [id, service] of this.services) {
      this.notes.begin(id);
      this.#linkOrganisation(service);
      for (const offered of (service['serviceAtLocations'] ?? []) as readonly Draft[]) {
        const known = this.locations.get(textOf(offered['locationId']));
        if (known) offered['location'] = known;
        else if (offered['locationId'] !== undefined && this.locations.size > 0) {
          this.notes.add('reference/dangling', 'warning', 'Kept; the feed holds no such place.', offered['locationId']);
        }
      }
    }
    const { records, read, repaired, setAside, notes } = this;
    // The tables of `fields.ts` are checked against these types by the compiler, and the results against the schemas in tests.
    const lists = {
      services: [...this.services.values()],
      partners: [...this.partners.values()],
      locations: [...this.locations.values()],
      taxonomies: [...this.taxonomies.values()],
      terms: [...this.terms.values()],
    } as unknown as Pick<Feed, 'services' | 'partners' | 'locations' | 'taxonomies' | 'terms'>;
    return { ...lists, records, read, repaired, setAside, findings: notes.findings, findingsLeftOff: notes.leftOff };
  }

  #linkOrganisation(service: Draft): void {
    const { organisationId } = service;
    if (organisationId === undefined) return;
    const known = this.partners.get(textOf(organisationId));
    if (known) service['organisation'] = known;
    else if (this.partners.size > 0)
      this.notes.add('reference/dangling', 'warning', 'Kept; the feed holds no such organisation.', organisationId);
  }
}

function nameFrom(holder: Raw | undefined): Raw {
  if (!holder) return {};
  const { name, description } = holder;
  return { name, description };
}
