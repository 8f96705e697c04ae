import { freshnessOf, type Location, type Service } from '@neighbourhood-kit/core/services';
import type { Feed } from '../feed.js';
import type { Finding, Severity } from '../findings.js';
import { findTwins, type Twins } from '../merge/twins.js';
import { farFromItsPostcode } from './far-points.js';
import { givesTimes, hasHours, hoursFindings } from './hours.js';
import { holdsPersonalNumber, mayBeSecret, reachesOnePerson } from './personal.js';
import { canDial, phonesOf } from './phones.js';
import { agesContradict, agesOnlyInWords, isOfUnknownVocabulary, linksNowhere } from './reach.js';
import { readingAge, sentenceLength } from './reading-age.js';

/** Something about a service that is hard on anyone who looks for help. */
type Look = (service: Service, now: Date) => boolean;

const placesOf = (service: Service): readonly Location[] =>
  (service.serviceAtLocations ?? []).flatMap((place) => place.location ?? []);
const hasAny = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0;
const isVisited = (place: Location): boolean => place.locationType !== 'virtual' && !place.confidential;

/** Fewest characters of a description that says what a service does. */
const SHORTEST = 50;

const isDescribed = ({ description = '' }: Service): boolean => description.length >= SHORTEST;

/** Reading age above which a description is told of; the NHS writes for 9 to 11, an average adult reads at about 14. */
const HARDEST_READING = 16;

const LOOKS: readonly (readonly [rule: string, severity: Severity, is: Look])[] = [
  ['assurance/never', 'warning', (service, now) => freshnessOf(service, now).state === 'never-confirmed'],
  ['assurance/stale', 'warning', (service, now) => freshnessOf(service, now).state === 'stale'],
  ['assurance/unreadable', 'warning', (service, now) => freshnessOf(service, now).state === 'unreadable'],
  ['description/none', 'warning', (service) => !service.description],
  ['description/short', 'info', (service) => Boolean(service.description) && !isDescribed(service)],
  ['description/long-sentences', 'info', (service) => sentenceLength(service.description ?? '') > 25],
  [
    'contact/none',
    'error',
    (service) =>
      !service.email &&
      !service.url &&
      ![service, ...(service.serviceAtLocations ?? []), ...placesOf(service)].some((each) => hasAny(each.contacts)) &&
      !phonesOf(service).some(canDial) &&
      !service.organisation?.email &&
      !service.organisation?.website,
  ],
  ['phone/unusable', 'warning', (service) => phonesOf(service).some((phone) => !canDial(phone))],
  ['place/none', 'warning', (service) => !hasAny(service.serviceAtLocations) && !hasAny(service.serviceAreas)],
  [
    'place/no-point',
    'warning',
    (service) => placesOf(service).some((place) => isVisited(place) && place.latitude === undefined),
  ],
  ['hours/none', 'info', (service) => !givesTimes(service)],
  [
    'eligibility/none',
    'info',
    (service) =>
      service.minimumAge === undefined && service.maximumAge === undefined && !service.eligibilityDescription,
  ],
  ['terms/none', 'info', (service) => !hasAny(service.terms)],
  ['description/reading-age', 'info', (service) => (readingAge(service.description ?? '') ?? 0) > HARDEST_READING],
  ['eligibility/only-words', 'info', agesOnlyInWords],
  ['eligibility/contradicts', 'warning', agesContradict],
  ['link/nowhere', 'error', linksNowhere],
  ['taxonomy/unknown', 'info', (service) => service.terms?.some(isOfUnknownVocabulary) ?? false],
  ['personal/number', 'error', holdsPersonalNumber],
  ['personal/contact', 'warning', reachesOnePerson],
  ['place/maybe-secret', 'error', mayBeSecret],
];

/**
 * Looks at services as somebody would who searches for help: what is stale, missing or doubled.
 * @param feed - The feed.
 * @param now - The moment of asking, for freshness.
 * @param others - Services of other feeds, in which the same ones are looked for.
 * @returns Findings; `seen` is the service's name.
 */
export function qualityFindings(feed: Pick<Feed, 'services'>, now: Date, others: readonly Service[] = []): Finding[] {
  const findings = feed.services.flatMap((service) =>
    LOOKS.filter(([, , is]) => is(service, now)).map(([rule, severity]): Finding => ({
      rule,
      severity,
      record: service.id,
      seen: service.name.slice(0, 120),
      done: 'kept',
    })),
  );
  const far = farFromItsPostcode(feed.services).map(([{ id, name }, postcode]): Finding => ({
    ...{ rule: 'point/far-from-postcode', severity: 'warning', record: id, seen: name.slice(0, 120), done: 'kept' },
    note: postcode,
  }));
  const hours = feed.services.flatMap((service) => hoursFindings(service, now));
  return [...findings, ...hours, ...far, ...duplicates(feed.services, others)];
}

const sameName = ({ name, organisationId = '' }: Service): string =>
  `${name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}\n${organisationId}`;

/** What a pair of entries has in common, as a sentence. */
function inCommon({ name, id }: Service, { shared }: Pick<Twins, 'shared'>): string {
  const marks = shared.length === 0 ? 'the same name' : `the same ${shared.join(', ')} and a like name`;
  return `${marks} as “${name.slice(0, 80)}” (${id.slice(0, 80)})`;
}

/** Entries that are one service under two ids: in the feed, and in the feed and another. */
function duplicates(services: readonly Service[], others: readonly Service[]): Finding[] {
  const own = new Set(services);
  const first = new Map<string, Service>();
  const found = new Map<Service, Finding>();
  const add = (rule: string, severity: Severity, service: Service, note: string): void => {
    if (!found.has(service))
      found.set(service, { rule, severity, record: service.id, seen: service.name.slice(0, 120), done: 'kept', note });
  };
  for (const service of services) {
    const twin = first.get(sameName(service));
    if (twin) add('service/duplicate', 'warning', service, inCommon(twin, { shared: [] }));
    else first.set(sameName(service), service);
  }
  for (const pair of findTwins([...services, ...others])) {
    const [one, other] = own.has(pair.second) ? [pair.second, pair.first] : [pair.first, pair.second];
    if (!own.has(one)) continue;
    const isSure = pair.certainty === 'certain';
    if (!own.has(other)) add('service/in-other-feed', isSure ? 'warning' : 'info', one, inCommon(other, pair));
    else if (isSure) add('service/duplicate', 'warning', one, inCommon(other, pair));
    else add('service/maybe-duplicate', 'info', one, inCommon(other, pair));
  }
  return [...found.values()];
}

/** How much of what people search by a feed holds. */
export interface Findability {
  /** 0 to 100: the mean of the parts. */
  readonly score: number;
  /** Share of services, 0 to 1, that have each part. */
  readonly parts: Readonly<Record<string, number>>;
}

const PARTS: Readonly<Record<string, Look>> = {
  description: isDescribed,
  contact: (service) =>
    Boolean(service.email ?? service.url) || (service.phones ?? []).some(canDial) || hasAny(service.contacts),
  place: (service) =>
    hasAny(service.serviceAreas) ||
    placesOf(service).some((place) => place.latitude !== undefined || place.locationType === 'virtual'),
  hours: hasHours,
  eligibility: (service) =>
    service.minimumAge !== undefined || service.maximumAge !== undefined || Boolean(service.eligibilityDescription),
  cost: (service) => Boolean(service.feesDescription) || hasAny(service.costOptions),
  terms: (service) => hasAny(service.terms),
  confirmed: (service, now) => ['fresh', 'due'].includes(freshnessOf(service, now).state),
};

/**
 * Says how much of what people search by a feed holds.
 * @param feed - The feed.
 * @param now - The moment of asking, for freshness.
 * @returns The score and its parts; all 0 for a feed without services.
 */
export function findability(feed: Pick<Feed, 'services'>, now: Date): Findability {
  const { services } = feed;
  const share = (has: Look) =>
    services.length === 0 ? 0 : services.filter((service) => has(service, now)).length / services.length;
  const parts = Object.fromEntries(Object.entries(PARTS).map(([name, has]) => [name, share(has)]));
  const shares = Object.values(parts);
  return { score: Math.round((100 * shares.reduce((sum, part) => sum + part, 0)) / shares.length), parts };
}
