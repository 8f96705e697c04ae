/**
 * Makes one list of services of several feeds, and finds the same service in two of them.
 * @packageDocumentation
 */
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import type { Feed } from './feed.js';
import { findTwins, type Twins } from './merge/twins.js';
import { isEmpty } from './reader/raw.js';
import { isUuid } from './writer/ids.js';

export { findTwins, type SharedMark, type Twins } from './merge/twins.js';

/** A feed with the name by which its records are told apart from others'. */
export interface NamedFeed extends Pick<Feed, 'services'> {
  /** Short and lasting: `council`, `bristol`. Stands in front of ids that two feeds use for different things. */
  readonly name: string;
}

/** Several feeds as one. */
export interface MergedFeeds {
  readonly services: readonly Service[];
  /** Entries of different feeds that are likely one service and were left apart. */
  readonly twins: readonly Twins[];
  /** Entries that were joined into one, with the one that is left. */
  readonly joined: readonly Twins[];
  /** Ids that two feeds used for different things, with what the later feed's became. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What may be set for a merge. */
export interface MergeOptions {
  /** Whether entries that are certainly one service become one; they stay apart when absent. */
  readonly join?: boolean | undefined;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Gives out ids, so that one id means one thing in the whole. */
class Ids {
  readonly #names = new Map<string, string>();
  readonly renamed = new Map<string, string>();

  /** The id under which a record goes in: its own unless another feed uses that for something else. */
  take(kind: string, id: string, name: string | undefined, feed: string): string {
    const known = this.#names.get(`${kind} ${id}`);
    const own = plain(name ?? '');
    if (known === undefined || known === own || isUuid(id)) {
      this.#names.set(`${kind} ${id}`, own);
      return id;
    }
    const other = `${feed}/${id}`.slice(0, 200);
    this.renamed.set(id, other);
    this.#names.set(`${kind} ${other}`, own);
    return other;
  }
}

/** A service with ids that no other feed uses for something else. */
function renumbered(service: Service, feed: string, ids: Ids): Service {
  const { organisation, serviceAtLocations } = service;
  const partner: Partner | undefined = organisation && {
    ...organisation,
    id: ids.take('organisation', organisation.id, organisation.name, feed),
  };
  const places = serviceAtLocations?.map((place) => {
    if (!place.location) return place;
    const { location } = place;
    const named = location.name ?? location.addresses?.[0]?.postalCode;
    const moved: Location = { ...location, id: ids.take('location', location.id, named, feed) };
    return { ...place, location: moved, locationId: moved.id };
  });
  return {
    ...service,
    id: ids.take('service', service.id, service.name, feed),
    ...(partner && { organisation: partner, organisationId: partner.id }),
    ...(places && { serviceAtLocations: places }),
  };
}

/** Which of two entries is kept: the one that was confirmed last, then the one changed last, then the one that says more. */
function better(a: Service, b: Service): readonly [Service, Service] {
  const day = ({ assuredDate = '', lastModified = '' }: Service): string => `${assuredDate}|${lastModified}`;
  const says = (service: Service): number => JSON.stringify(service).length;
  const first = day(a) === day(b) ? says(a) >= says(b) : day(a) > day(b);
  return first ? [a, b] : [b, a];
}

/** One entry of two: what the better says, and the other's words where it says nothing; the other's id is kept as an identifier. */
function join(a: Service, b: Service): Service {
  const [kept, other] = better(a, b);
  const filled = Object.fromEntries(
    Object.entries(other).filter(
      ([name, value]) => !isEmpty(value) && isEmpty((kept as unknown as Record<string, unknown>)[name]),
    ),
  );
  const identifiers = [
    ...(kept.identifiers ?? []),
    ...(other.identifiers ?? []),
    ...(other.id === kept.id ? [] : [{ scheme: 'source-id', value: other.id }]),
  ];
  return { ...filled, ...kept, ...(identifiers.length > 0 && { identifiers }) };
}

/**
 * Makes one list of the services of several feeds. An entry that two feeds have under one id and name is joined. Others that are likely
 * one service are told; the certain ones become one when that is asked for.
 * @param feeds - The feeds, those that are trusted most first.
 * @param options - Whether to join.
 * @returns The services, what was joined, what a person should look at, and ids that had to change.
 */
export function mergeFeeds(feeds: readonly NamedFeed[], options: MergeOptions = {}): MergedFeeds {
  mustBeRecords(feeds, 'feeds', 'a list of { name, services }', ['name']);
  for (const [i, { services }] of feeds.entries())
    mustBeRecords(services, `feeds[${String(i)}].services`, 'services as readFeed gives them', ['id', 'name']);
  const ids = new Ids();
  const from = new Map<string, string>();
  const services = new Map<string, Service>();
  for (const { name, services: each } of feeds) {
    for (const service of each) {
      const own = renumbered(service, name, ids);
      const known = services.get(own.id);
      services.set(own.id, known ? join(known, own) : own);
      if (!known) from.set(own.id, name);
    }
  }
  const joined: Twins[] = [];
  const twins: Twins[] = [];
  for (const pair of findTwins([...services.values()])) {
    const [first, second] = [services.get(pair.first.id), services.get(pair.second.id)];
    // What one feed has twice it had before; and one of the two may have been joined already.
    if (!first || !second || from.get(first.id) === from.get(second.id)) continue;
    if (!options.join || pair.certainty !== 'certain') twins.push(pair);
    else {
      const one = join(first, second);
      services.delete(first.id);
      services.delete(second.id);
      services.set(one.id, one);
      joined.push(pair);
    }
  }
  return { services: [...services.values()], twins, joined, renamed: ids.renamed };
}
