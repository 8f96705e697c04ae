import { conceal } from '../confidential.js';
import type { Feed } from '../feed.js';
import type { FeedReader } from './feed-reader.js';
import { isRecord, listOf, textOf, type Draft, type Raw } from './raw.js';

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
    reader.begin((isRecord(raw) && textOf(raw['id']).slice(0, 80)) || `#${this.records}`);
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
      draft['organisation'] = this.keep(this.partners, organisation, () => textOf(organisation['name']));
    const places = [...listOf(draft['serviceAtLocations']), offered].filter(isRecord) as Draft[];
    places.forEach((place, i) => {
      this.keepPlace(place, `${id.slice(0, 195)}@${i + 1}`);
    });
    const known = this.services.get(id);
    const before = listOf(known?.['serviceAtLocations']) as readonly Draft[];
    const all = new Map([...before, ...places].map((place) => [place['id'], place]));
    if (known && all.size === before.length) {
      this.reader.add('id/duplicate', 'set aside', draft['name']);
      return false;
    }
    if (all.size > 0) (known ?? draft)['serviceAtLocations'] = [...all.values()];
    if (!known) this.services.set(id, draft);
    return true;
  }

  /** The id of a service: the publisher's; for a second service under it, or one without, the name. */
  protected idFor(draft: Draft): string {
    const given = textOf(draft['id']);
    const known = given && this.services.get(given)?.['name'];
    const id =
      given && (!known || known === draft['name'])
        ? given
        : [given, textOf(draft['name'])].filter(Boolean).join('/').slice(0, 200);
    if (id !== given) this.reader.add(given ? 'id/shared' : 'id/missing', 'fixed', draft['name'], id);
    draft['id'] = id;
    return id;
  }

  /** Keeps one of each; what a second sight adds is added. Returns the one that is kept. */
  protected keep(list: Map<string, Draft>, draft: Draft, made: () => string): Draft {
    const id = textOf(draft['id']) || made().slice(0, 200);
    const known = list.get(id);
    draft['id'] ??= id;
    if (known) for (const name of Object.keys(draft)) known[name] ??= draft[name];
    else list.set(id, draft);
    const kept = known ?? draft;
    if (draft['confidential']) kept['confidential'] = true;
    conceal(kept);
    return kept;
  }

  /** Keeps the place of a service once, whoever else is there. */
  protected keepPlace(offered: Draft, made: string): void {
    const { location } = offered;
    offered['id'] ??= made;
    if (!isRecord(location)) return;
    const kept = this.keep(this.locations, location, () => textOf(offered['locationId']) || made);
    offered['location'] = kept;
    offered['locationId'] = kept['id'];
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
      const organisation = this.#link(service, 'organisation', 'organisationId', this.partners);
      if (organisation) service['organisationId'] = organisation['id'];
      for (const offered of listOf(service['serviceAtLocations']) as Draft[])
        this.#link(offered, 'location', 'locationId', this.locations);
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

  #link(holder: Draft, name: string, reference: string, known: ReadonlyMap<string, Draft>): Raw | undefined {
    const found = isRecord(holder[name]) ? holder[name] : known.get(textOf(holder[reference]));
    if (found) holder[name] = found;
    return found;
  }
}
