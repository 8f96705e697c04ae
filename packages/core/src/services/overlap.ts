import type { CivilDate } from '../time/civil.js';
import { holidayOn } from '../time/bank-holidays.js';
import type { PlaceHoursOptions } from './hours-lines.js';
import { MINUTES_A_WEEK, weekHours, type WeekHours } from './hours-week.js';
import { providerOf } from './provider.js';
import { placesOf } from './service-places.js';
import type { Service } from './service.js';

/** Two services that help the same people with the same need at the same time. */
export interface ServiceOverlap {
  readonly services: readonly [string, string];
  /** Minutes of the week in which both are open; absent when the hours of one are not known. */
  readonly sharedMinutes?: number | undefined;
  readonly sentence: string;
}

/** Ways to reach a set of services: each is one more door to choose between. */
export interface ContactPointCount {
  readonly telephoneNumbers: number;
  readonly emails: number;
  readonly places: number;
  readonly total: number;
}

/** The layers of care that meet one need in one place. */
export interface Layers {
  /** Services that meet the need. */
  readonly services: readonly Service[];
  readonly providers: number;
  readonly contactPoints: ContactPointCount;
  readonly overlaps: readonly ServiceOverlap[];
  readonly sentence: string;
}

/** What the layers are looked at for. */
export interface LayersQuestion extends PlaceHoursOptions {
  /** The need, for the sentence. */
  readonly need: string;
  /** The place, for the sentence. */
  readonly area: string;
  /** Any day of the week whose hours count, `YYYY-MM-DD`. */
  readonly date: CivilDate;
}

/**
 * Counts the services, providers and contact points that meet one need in one place, and finds those that double each other: same
 * ages, same cohort, hours in common. Hours that are not known are never taken for hours apart.
 * @param services - Services in the place with the need (`placeMap` and `hasTerm` find them).
 * @param question - Need, place and week.
 * @returns The layers with their overlaps, each with a sentence. Source: capabilities 2.15, 4.6, 4.10.
 */
export function layersOf(services: readonly Service[], question: LayersQuestion): Layers {
  const weeks = services.map((service) => ({ service, hours: hoursOf(service, question) }));
  const overlaps = weeks.flatMap((a, i) => weeks.slice(i + 1).flatMap((b) => overlapOf(a, b)));
  const providers = new Set(services.flatMap((service) => providerOf(service) ?? [])).size;
  const contactPoints = contactPointsOf(services);
  const layers = services.length === 1 ? '1 service' : `${services.length} services`;
  return {
    services,
    providers,
    contactPoints,
    overlaps,
    sentence:
      services.length === 0
        ? `Nothing in ${question.area} is listed for ${question.need}.`
        : `${question.need} in ${question.area}: ${layers} of ${providers} ${providers === 1 ? 'provider' : 'providers'} and ${contactPoints.total} contact points; ${overlaps.length} ${overlaps.length === 1 ? 'pair overlaps' : 'pairs overlap'}.`,
  };
}

/**
 * Counts the different ways to reach a set of services.
 * @param services - The services; confidential places do not count as places to go to.
 * @returns Telephone numbers, email addresses and places, each once.
 */
export function contactPointsOf(services: readonly Service[]): ContactPointCount {
  const places = services.flatMap((service) => placesOf(service));
  const count = (values: readonly (string | undefined)[]) => new Set(values.filter(Boolean)).size;
  const telephoneNumbers = count(places.flatMap(({ phones }) => phones.map(({ number }) => number.replace(/\D/g, ''))));
  const emails = count(services.map(({ email }) => email?.toLowerCase()));
  const stood = count(places.map(({ location, confidential }) => (confidential ? undefined : location?.id)));
  return { telephoneNumbers, emails, places: stood, total: telephoneNumbers + emails + stood };
}

interface Weekly {
  readonly service: Service;
  readonly hours: readonly WeekHours[];
}

function hoursOf(service: Service, { date, timeZone, holidays = holidayOn }: LayersQuestion): WeekHours[] {
  return placesOf(service).map((place) =>
    weekHours(place.hoursOf === 'location' ? [] : place.schedules, date, { timeZone, holidays }),
  );
}

function overlapOf(a: Weekly, b: Weekly): ServiceOverlap[] {
  if (!sameAges(a.service, b.service) || !sameCohort(a.service, b.service)) return [];
  const services = [a.service.id, b.service.id] as const;
  const names = `${a.service.name} and ${b.service.name}`;
  const sharedMinutes = common(minutes(a.hours, 'open'), minutes(b.hours, 'open'));
  if (sharedMinutes > 0) {
    const hours = (sharedMinutes / 60).toLocaleString('en-GB', { maximumFractionDigits: 1 });
    return [
      {
        services,
        sharedMinutes,
        sentence: `${names} are for the same people and open together ${hours} ${hours === '1' ? 'hour' : 'hours'} a week.`,
      },
    ];
  }
  const doubtful = [a, b].some(({ hours }) => minutes(hours, 'notKnown').some(Boolean));
  return doubtful
    ? [
        {
          services,
          sentence: `${names} are for the same people; whether at the same time is not known, because hours are missing.`,
        },
      ]
    : [];
}

function minutes(hours: readonly WeekHours[], of: keyof WeekHours): Uint8Array {
  const week = new Uint8Array(MINUTES_A_WEEK);
  for (const { [of]: pairs } of hours) {
    for (let i = 0; i + 1 < pairs.length; i += 2) week.fill(1, pairs[i], pairs[i + 1]);
  }
  return week;
}

const common = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, open, minute) => sum + (open & (b[minute] ?? 0)), 0);

/** Without limits a service is for all ages. */
function sameAges(a: Service, b: Service): boolean {
  return (a.minimumAge ?? 0) <= (b.maximumAge ?? Infinity) && (b.minimumAge ?? 0) <= (a.maximumAge ?? Infinity);
}

function sameCohort({ cohorts: a }: Service, { cohorts: b }: Service): boolean {
  return !a?.length || !b?.length || a.some((cohort) => b.includes(cohort));
}
