import type { Feed } from '../feed.js';
import { Assembly, AT_PLACE } from '../reader/assemble.js';
import { isEmpty, isRecord, listOf, textOf, without, type Draft, type Raw } from '../reader/raw.js';
import { saidToBeSecret, withoutWhereabouts, withSecretsMarked } from '@neighbourhood-kit/core/directory';
import { conceal } from '../confidential.js';
import { extraOf, settleNamedTerms } from './finish.js';
import { clean, TOO_DEEP } from './guard.js';
import { OwnIds } from './own-ids.js';
import { asSecret, atSecretPlace, isSecret } from './plain-row.js';
import { newerOf, refill } from './versions.js';
import type { FeedRecord, RecordKind } from './records.js';

/** Kinds of record that services refer to. */
export type PlainKind = Exclude<RecordKind, 'service' | 'service_at_location'>;

/** Makes a readable id of names: `age-uk/lunch-club`. */
function idFrom(...names: readonly unknown[]): string {
  const parts = names.map((name) =>
    textOf(name)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  );
  return parts.filter(Boolean).join('/').slice(0, 150);
}

/** Whether a record only names what stands elsewhere. */
const isMention = (draft: Draft): boolean =>
  Object.keys(draft).every((name) => /^(?:id|name|locationType)$/.test(name));

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** All fields, those of a publisher's own by the names that it gave them. */
const fieldsOf = (draft: Draft): Raw => ({ ...extraOf(draft), ...without(draft, 'extra') });

/** Puts together everything a feed holds: services, organisations and places, and also vocabularies and their terms. */
export class FullAssembly extends Assembly {
  readonly #ownIds = new OwnIds();
  readonly #taxonomies = new Map<string, Draft>();
  readonly #terms = new Map<string, Draft>();
  /** What stands in the feed's own lists, where an id means one thing. */
  readonly #listed = new Set<Draft>();

  /** Reads one record of any kind. */
  addOf(record: FeedRecord): void {
    this.count(record.raw, () => this.#addRecord(record));
    for (const place of this.reader.apart?.splice(0) ?? []) this.provide('location', place);
  }

  /** Reads what records refer to, without counting it as a record of its own. */
  provide(kind: PlainKind, raw: unknown): void {
    const cleaned = clean(raw);
    if (!isRecord(cleaned)) return;
    this.reader.begin(textOf(cleaned['id']).slice(0, 80) || kind);
    this.#addPlain(kind, cleaned);
  }

  #addRecord(record: FeedRecord): boolean {
    const raw = clean(record.raw);
    if (raw === TOO_DEEP) return this.#setAside('record/too-deep');
    if (typeof raw === 'symbol') return this.#setAside('record/not-json', raw.description);
    if (!isRecord(raw)) return this.#setAside('record/shape', record.raw);
    const { kind } = record;
    if (kind === 'service') {
      const [organization, location] = [record.organization, record.location].map(clean);
      return this.#addServiceOf(
        raw,
        isRecord(organization) ? organization : undefined,
        isRecord(location) ? location : undefined,
      );
    }
    if (kind !== 'service_at_location') return this.#addPlain(kind, raw);
    const { service, ...own } = raw;
    if (!isRecord(service)) return this.#setAside('record/hollow', own);
    const offered = isSecret(service) ? atSecretPlace(own) : own;
    return this.addService(service, this.reader.entity('service_at_location', offered));
  }

  #setAside(rule: string, seen?: unknown): false {
    this.reader.add(rule, 'set aside', seen);
    return false;
  }

  #addPlain(kind: PlainKind, raw: Raw): boolean {
    const list = {
      organization: this.partners,
      location: this.locations,
      taxonomy: this.#taxonomies,
      taxonomy_term: this.#terms,
    }[kind];
    const draft = this.reader.entity(kind, raw);
    if (!draft) return false;
    const made = idFrom(draft['taxonomy'], draft['name']) || `${kind}-${list.size + 1}`;
    this.#listed.add(draft);
    this.#listed.add(this.keep(list, draft, made));
    return true;
  }

  #addServiceOf(raw: Raw, organization: Raw | undefined, location: Raw | undefined): boolean {
    // A service without a name of its own goes by that of the place or organisation that lists it.
    const { name, description } = location ?? organization ?? {};
    const named = isEmpty(raw['name'])
      ? { ...raw, name, description: isEmpty(raw['description']) ? description : raw['description'] }
      : raw;
    const held = organization && !isRecord(raw['organization']) ? { ...named, organization } : named;
    const place = location && this.reader.entity('location', isSecret(raw) ? asSecret(location) : location);
    return this.addService(held, place && { location: place });
  }

  protected override idFor(draft: Draft): string {
    const given = textOf(draft['id']);
    const known = this.services.get(given)?.['name'];
    let id = given;
    if (!given || (known !== undefined && textOf(known).toLowerCase() !== textOf(draft['name']).toLowerCase())) {
      const { organisation } = draft;
      const wanted = given
        ? `${given}/${idFrom(draft['name'])}`
        : idFrom(isRecord(organisation) && organisation['name'], draft['name']) || 'service';
      id = wanted.slice(0, 190);
      for (let n = 2; this.services.has(id); n++) id = `${wanted.slice(0, 190)}-${n}`;
      this.reader.add(given ? 'id/shared' : 'id/missing', 'fixed', draft['name'], id);
    } else this.#again(this.services.get(given), draft);
    draft['id'] = id;
    return id;
  }

  /** Of two services under one id and name the newer or fuller is kept, and the places of both. */
  #again(known: Draft | undefined, draft: Draft): void {
    if (!known) return;
    const { organisation } = draft;
    if (isRecord(organisation))
      draft['organisation'] = this.keep(this.partners, organisation, textOf(organisation['name']));
    const { serviceAtLocations, ...before } = known;
    refill(known, newerOf(before, without(draft, 'serviceAtLocations'), this.reader));
    if (serviceAtLocations !== undefined) known['serviceAtLocations'] = serviceAtLocations;
    draft['organisation'] = known['organisation'];
  }

  protected override keep(list: Map<string, Draft>, draft: Draft, made: string): Draft {
    const unnamed = list === this.partners ? idFrom(made) || `organisation-${list.size + 1}` : made;
    const given = textOf(draft['id']) || unnamed.slice(0, 200);
    const known = list.get(given);
    // A service may call by another name what a list of the feed holds under that id.
    const isListed = known && (this.#isNamed(known, draft) || this.#isNamed(draft, known));
    const id = isListed ? given : this.#ownIds.idOf(draft, given, known, list === this.locations);
    if (id !== given && !list.has(id)) this.reader.add('id/shared', 'fixed', given, id);
    draft['id'] = id;
    const kind = list === this.locations ? 'location' : list === this.partners ? 'organization' : undefined;
    const before = list.get(id);
    if (kind) this.#noteDifferences(kind, before, draft);
    if (before && isRecord(draft['extra'])) before['extra'] = { ...draft['extra'], ...extraOf(before) };
    if (before && list === this.locations) this.#settle(before, draft);
    // What one service tells of a place is not what is kept of it: it may be its own.
    const kept = super.keep(list, { ...draft }, made);
    // Nobody can tell which of those under one id is the one that must not be found.
    for (const each of kept['confidential'] ? this.#ownIds.all(given) : []) {
      const other = list.get(textOf(each['id'])) ?? each;
      other['confidential'] = true;
      conceal(other);
    }
    return kept;
  }

  /**
   * What a list of the feed says of a place holds for all services there. What services tell otherwise with a place, or one of them not at all, is their
   * own: else one would seem open at the hours of another.
   */
  #settle(known: Draft, draft: Draft): void {
    if (isMention(known) || isMention(draft)) return;
    for (const name of AT_PLACE)
      if (this.#listed.has(draft)) known[name] = draft[name] ?? false;
      else if (this.#listed.has(known)) known[name] ??= false;
      else if (differ(known[name], draft[name])) known[name] = false;
  }

  /** What a second copy says otherwise is lost, but for what every service keeps of its place. */
  #noteDifferences(kind: 'location' | 'organization', known: Draft | undefined, draft: Draft): void {
    if (!known || known === draft || known['confidential']) return;
    const isKept = (name: string) => kind === 'location' && AT_PLACE.includes(name);
    const [first, second] = [fieldsOf(known), fieldsOf(draft)];
    // A name that is only written otherwise tells nobody more.
    const told = (record: Raw, name: string) => (name === 'name' ? idFrom(record[name]) : JSON.stringify(record[name]));
    for (const name of Object.keys(second))
      if (!isKept(name) && first[name] !== undefined && told(first, name) !== told(second, name))
        this.reader.at(`${kind}.${name}`, () => {
          this.reader.add(`${kind}/differs`, 'left out', second[name]);
        });
  }

  #isNamed(listed: Draft, mention: Draft): boolean {
    return this.#listed.has(listed) && isMention(mention);
  }

  /** Joins what refers to one another, and notes references that lead nowhere. */
  finishAll(): Omit<Feed, 'format' | 'version' | 'evidence'> {
    const { reader } = this;
    for (const service of this.services.values())
      for (const term of listOf(service['terms']) as Draft[]) this.#keepTerm(term);
    for (const [id, service] of this.services) {
      reader.begin(id);
      this.#noteDangling(service['organisation'], service['organisationId'], this.partners);
      for (const offered of listOf(service['serviceAtLocations']) as Draft[])
        this.#noteDangling(offered['location'], offered['locationId'], this.locations);
      settleNamedTerms(service, this.#terms, reader);
    }
    const lists = { taxonomies: [...this.#taxonomies.values()], terms: [...this.#terms.values()] };
    for (const place of this.locations.values())
      for (const name of AT_PLACE) if (place[name] === false) Reflect.deleteProperty(place, name);
    const read = this.finish();
    for (const id of saidToBeSecret(read)) {
      reader.begin(id);
      reader.add('location/says-confidential', 'fixed');
    }
    return {
      ...(lists as unknown as Pick<Feed, 'taxonomies' | 'terms'>),
      ...read,
      ...withoutWhereabouts(withSecretsMarked({ services: read.services, locations: read.locations })),
    };
  }

  #noteDangling(embedded: unknown, id: unknown, known: ReadonlyMap<string, Draft>): void {
    if (id !== undefined && !embedded && known.size > 0 && !known.has(textOf(id)))
      this.reader.add('reference/dangling', 'kept', id);
  }

  #keepTerm(term: Draft): void {
    const key = textOf(term['id']) || idFrom(term['taxonomy'], term['name']);
    const extra = isRecord(term['extra']) ? without(term['extra'], 'attribute') : {};
    if (!this.#terms.has(key))
      this.#terms.set(key, { ...without(term, 'role', 'extra'), ...(!isEmpty(extra) && { extra }) });
  }
}
