import { readUkTelephone } from '@neighbourhood-kit/core/identifiers';
import { readPostcode } from '@neighbourhood-kit/core/place';
import { placesOf, type Service } from '@neighbourhood-kit/core/services';

/** What two entries of one service may have in common as well as the name. */
export type SharedMark = 'telephone' | 'web page' | 'e-mail' | 'postcode' | 'provider';

/** Two entries that are likely one service. */
export interface Twins {
  readonly first: Service;
  readonly second: Service;
  /** `certain`: nearly the same name, and a way to reach it or a place in common; `likely`: a person should look. */
  readonly certainty: 'certain' | 'likely';
  /** How alike the names are, 0 to 1. */
  readonly alike: number;
  readonly shared: readonly SharedMark[];
}

/** Entries with one mark in common beyond which it says nothing: the switchboard of a council. */
const MOST_WITH_ONE_MARK = 40;
/** Alikeness of names from which two entries are taken for one without a look, and with one. */
const SAME_NAME = 0.9;
const LIKE_NAME = 0.7;
/** With so many marks in common the names need be less alike. */
const MANY_MARKS = 3;
const LOOSE_NAME = 0.4;

const FILLERS = /\b(?:the|ltd|limited|cic|charity|trust|of|and|in|at|for|a|an|service|services)\b/g;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(FILLERS, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Pairs of letters next to each other, with how often. */
function pairsOf(name: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i < name.length - 1; i++) pairs.set(name.slice(i, i + 2), (pairs.get(name.slice(i, i + 2)) ?? 0) + 1);
  return pairs;
}

/** Share of the pairs of letters that two names have in common (Dice's coefficient). */
function alikeness(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  for (const count of [...a.values(), ...b.values()]) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** What tells the parts of a series apart: "Group 2", "Monday club", "under 5s". */
const SERIES =
  /\d+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:north|south|east|west|upper|lower|men|women|boys|girls|children|adults?|junior|senior|beginners?|advanced|online)s?\b/g;
const seriesOf = (name: string): string => (name.match(SERIES) ?? []).sort().join(' ');

interface Entry {
  readonly service: Service;
  readonly pairs: Map<string, number>;
  readonly series: string;
  readonly marks: ReadonlyMap<string, SharedMark>;
}

function pageOf(url: string | undefined): string | undefined {
  const [address = ''] = (url ?? '').toLowerCase().split(/[?#]/, 1);
  const page = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?<!\/)\/+$/, '');
  return page === '' ? undefined : page;
}

function marksOf(service: Service): Map<string, SharedMark> {
  const marks = new Map<string, SharedMark>();
  const add = (kind: SharedMark, value: string | undefined): void => {
    if (value !== undefined && value !== '') marks.set(`${kind} ${value}`, kind);
  };
  const places = placesOf(service);
  for (const { number } of [...(service.phones ?? []), ...places.flatMap(({ phones }) => phones)]) {
    const read = readUkTelephone(number);
    add('telephone', read.ok ? read.value.dial : number.replace(/\D/g, '').slice(-9));
  }
  add('web page', pageOf(service.url));
  add('e-mail', service.email?.toLowerCase());
  for (const { location, confidential } of places) {
    for (const { postalCode } of confidential ? [] : (location?.addresses ?? [])) {
      const read = readPostcode(postalCode);
      if (read.ok) add('postcode', read.value.text);
    }
  }
  if (service.organisation) add('provider', plain(service.organisation.name));
  return marks;
}

const entryOf = (service: Service): Entry => {
  const name = plain(service.name);
  return { service, pairs: pairsOf(name), series: seriesOf(service.name.toLowerCase()), marks: marksOf(service) };
};

function compare(a: Entry, b: Entry): Twins | undefined {
  if (a.series !== b.series) return undefined;
  const alike = alikeness(a.pairs, b.pairs);
  const shared = [...new Set([...a.marks].flatMap(([key, kind]) => (b.marks.has(key) ? [kind] : [])))];
  // One provider runs many things; that alone says little.
  const telling = shared.filter((kind) => kind !== 'provider');
  const certain = alike >= SAME_NAME && telling.length > 0;
  const likely =
    (alike >= LIKE_NAME && telling.length > 0) ||
    (alike >= LOOSE_NAME && telling.length >= MANY_MARKS) ||
    (alike >= SAME_NAME && shared.length > 0);
  if (!certain && !likely) return undefined;
  return {
    first: a.service,
    second: b.service,
    certainty: certain ? 'certain' : 'likely',
    alike,
    shared,
  };
}

/**
 * Finds entries that are likely one service under two ids, in one feed or in several put together.
 * @param services - Provider and places embedded.
 * @returns Pairs, the certain ones first. Entries are compared only where they have a telephone number, web page, e-mail address,
 * postcode or provider in common; parts of a series ("Group 1", "Group 2") are not taken for one.
 */
export function findTwins(services: readonly Service[]): Twins[] {
  const entries = services.map(entryOf);
  const byMark = new Map<string, number[]>();
  entries.forEach(({ marks }, i) => {
    for (const key of marks.keys()) byMark.set(key, [...(byMark.get(key) ?? []), i]);
  });
  const twins = new Map<string, Twins>();
  const seen = new Set<string>();
  for (const group of byMark.values()) {
    if (group.length > MOST_WITH_ONE_MARK) continue;
    group.forEach((i, at) => {
      for (const j of group.slice(at + 1)) {
        const [a, b] = [entries[i], entries[j]];
        const key = `${i} ${j}`;
        if (!a || !b || seen.has(key)) continue;
        seen.add(key);
        const found = compare(a, b);
        if (found) twins.set(key, found);
      }
    });
  }
  return [...twins.values()].sort(
    (a, b) => Number(a.certainty !== 'certain') - Number(b.certainty !== 'certain') || b.alike - a.alike,
  );
}
