import { conceal } from '../confidential.js';
import type { Feed } from '../feed.js';
import type { FeedReader } from './feed-reader.js';
import { isRecord, listOf, textOf, type Draft, type Raw } from './raw.js';

/** What a place and a service at it may both have: where places stand within services, publishers write there what holds for the service. */
export const AT_PLACE = ['schedules', 'phones', 'contacts'];

/** Puts the records of a feed together: one of each organisation and place, services that know both. */
export class Assembly {
  protected readonly services = new Map<string, Draft>();
  protected readonly partners = new Map<string, Draft>();
  protected readonly locations = new Map<string, Draft>();
  protected records = 0;
  protected read = 0;
  #repaired = 0;

  constructor(protected readonly reader: FeedReader) {}

  /** Reads one record: a service, or a service at a location, which holds it. */
  add(raw: unknown): void {
    this.count(raw, () => {
      if (!isRecord(raw) || raw['name'] || !isRecord(raw['service'])) return this.addService(raw);
      return this.addService(raw['service'], this.reader.entity('service_at_location', raw));
    });
  }

  /** Whatever a record holds, it is counted as read or set aside, and its neighbours do not notice. */
  protected count(raw: unknown, take: () => boolean): void {
    const { reader } = this;
    this.records++;
    reader.begin(textOf((raw as Raw | null)?.['id']).slice(0, 80) || `#${this.records}`);
    if (!take()) return;
    this.read++;
    if (reader.touched) this.#repaired++;
  }

  protected addService(raw: unknown, offered?: Draft): boolean {
    const draft = this.reader.entity('service', raw);
    if (!draft) return false;
    const id = this.idFor(draft);
    const organisation = draft['organisation'];
    if (isRecord(organisation))
      draft['organisation'] = this.keep(this.partners, organisation, textOf(organisation['name']));
    const places = [...listOf(draft['serviceAtLocations']), offered].filter(isRecord) as Draft[];
    places.forEach((place, i) => {
      const made = `${id.slice(0, 195)}@${i + 1}`;
      const { location } = place;
      place['id'] ??= made;
      // Kept once, whatever else is there; until all is known the service has the place as it tells it.
      if (isRecord(location))
        place['locationId'] = this.keep(this.locations, location, textOf(place['locationId']) || made)['id'];
    });
    const known = this.services.get(id);
    const before = listOf(known?.['serviceAtLocations']) as readonly Draft[];
    const all = new Map([...before, ...places].map((place) => [place['id'], place]));
    const isNew = !known || all.size > before.length;
    if (!isNew) this.reader.add('id/duplicate', 'set aside', draft['name']);
    const kept = known ?? draft;
    if (isNew && all.size > 0) kept['serviceAtLocations'] = [...all.values()];
    this.services.set(id, kept);
    return isNew;
  }

  /** The id of a service: the publisher's; for a second service under it, or one without, the name. */
  protected idFor(draft: Draft): string {
    const given = textOf(draft['id']);
    const known = this.services.get(given)?.['name'];
    const id =
      given && (!known || known === draft['name'])
        ? given
        : [given, textOf(draft['name'])].filter(Boolean).join('/').slice(0, 200);
    if (id !== given) this.reader.add(given ? 'id/shared' : 'id/missing', 'fixed', draft['name'], id);
    draft['id'] = id;
    return id;
  }

  /** Keeps one of each; what a second sight adds is added. Returns the one that is kept. */
  protected keep(list: Map<string, Draft>, draft: Draft, made: string): Draft {
    const id = textOf(draft['id']) || made.slice(0, 200);
    const kept = list.get(id) ?? draft;
    draft['id'] ??= id;
    list.set(id, kept);
    for (const name of Object.keys(draft)) kept[name] ??= draft[name];
    if (draft['confidential']) kept['confidential'] = true;
    conceal(kept);
    return kept;
  }

  /** Joins services with what they name only, now that all is known. */
  finish(): Pick<
    Feed,
    | 'services'
    | 'partners'
    | 'locations'
    | 'records'
    | 'read'
    | 'repaired'
    | 'setAside'
    | 'findings'
    | 'findingsLeftOff'
  > {
    const { reader, records, read } = this;
    for (const service of this.services.values()) {
      const organisation = service['organisation'] ?? this.partners.get(textOf(service['organisationId']));
      if (isRecord(organisation)) {
        service['organisation'] = organisation;
        service['organisationId'] = organisation['id'];
      }
      for (const offered of listOf(service['serviceAtLocations']) as Draft[]) {
        const told = offered['location'] as Draft | undefined;
        const place = this.locations.get(textOf(offered['locationId']));
        if (!place) continue;
        offered['location'] = place;
        // What a service says of itself goes before what comes with its place, and nothing is added where nobody may be found.
        if (told && !place['confidential'])
          for (const name of AT_PLACE)
            if (!service[name] && JSON.stringify(told[name] ?? place[name]) !== JSON.stringify(place[name]))
              offered[name] ??= told[name];
      }
    }
    const lists = {
      services: [...this.services.values()],
      partners: [...this.partners.values()],
      locations: [...this.locations.values()],
    };
    return {
      // Tests hold the tables of `fields.ts` against the schemas of these types, and what is read from real feeds too.
      ...(lists as unknown as Pick<Feed, 'services' | 'partners' | 'locations'>),
      records,
      read,
      repaired: this.#repaired,
      setAside: records - read,
      findings: reader.findings,
      findingsLeftOff: reader.leftOff,
    };
  }
}
