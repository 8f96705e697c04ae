import type { Directory } from '../directory/directory.js';
import type { PlaceHoursOptions } from '../services/hours-lines.js';
import { MINUTES_A_WEEK, weekHours } from '../services/hours-week.js';
import type { Schedule } from '../services/schedule.js';
import { placesOf } from '../services/service-places.js';
import type { Service } from '../services/service.js';
import { percentInWords } from '../text/percent.js';
import { holidayOn } from '../time/bank-holidays.js';
import type { CivilDate } from '../time/civil.js';
import { MINUTES_A_DAY } from '../time/wall-time.js';
import type { Asset } from './asset.js';

/** People, and the hours of everything that is open to them. */
export interface CoverageUnit {
  readonly id: string;
  readonly name: string;
  /** People, for example the list size of a practice; absent when not known. */
  readonly population?: number | undefined;
  /** Hours of each place or service they can use; empty when there is none, `undefined` in it where hours are not given. */
  readonly hours: readonly (readonly Schedule[] | undefined)[];
}

/** A stretch of the week, in minutes after Monday 00:00 on the wall clock; `end` is no longer part of it. */
export interface WeekWindow {
  readonly start: number;
  readonly end: number;
}

const at = (weekday: number, hour: number) => weekday * MINUTES_A_DAY + hour * 60;

/**
 * Extended hours of general practice: outside 08:00 to 18:30 on Monday to Friday, and at weekends.
 * Source: National Health Service (General Medical Services Contracts) Regulations 2015, regulation 3 ("core hours").
 */
export const EXTENDED_HOURS: readonly WeekWindow[] = [
  ...[0, 1, 2, 3, 4].flatMap((day) => [
    { start: at(day, 0), end: at(day, 8) },
    { start: at(day, 18.5), end: at(day, 24) },
  ]),
  { start: at(5, 0), end: at(7, 0) },
];

/**
 * Minutes a week that count as access unless asked otherwise: half an hour, in which somebody can be seen. Doors that shut a minute late
 * are no extended hours. No source sets this number: give `minimumMinutes` where a contract does.
 */
export const MINIMUM_MINUTES = 30;

/** What counts as covered, and in which week. */
export interface CoverageQuestion extends PlaceHoursOptions {
  /** Any day of the week, `YYYY-MM-DD`. */
  readonly date: CivilDate;
  /** The hours that are asked about, for example `EXTENDED_HOURS`. */
  readonly windows: readonly WeekWindow[];
  /** Fewest minutes a week inside the windows that count as access; `MINIMUM_MINUTES` when absent. */
  readonly minimumMinutes?: number | undefined;
  /** What the hours are called in the sentence; `these hours` when absent. */
  readonly called?: string | undefined;
}

/** Access of one unit. */
export interface UnitCoverage {
  readonly id: string;
  readonly name: string;
  readonly population?: number | undefined;
  readonly access: 'yes' | 'no' | 'not-known';
  /** Minutes of the week known to be open inside the windows. */
  readonly minutes: number;
}

/** Which share of people has access, between the least and the most that the data allows. */
export interface PopulationCoverage {
  readonly units: readonly UnitCoverage[];
  /** People in units whose number is known. */
  readonly population: number;
  readonly covered: number;
  readonly notCovered: number;
  readonly notKnown: number;
  /** Shares of the population, 0 to 1: `least` if none of the unknown have access, `most` if all have. Absent without a population. */
  readonly share?: { readonly least: number; readonly most: number } | undefined;
  /** Units whose number of people is not known: they count for nothing, and are named. */
  readonly withoutPopulation: readonly string[];
  readonly sentence: string;
}

/**
 * Weighs access by people: "35 % of the registered population have access to extended hours". Hours that are not known stay a third
 * answer, so the share is a range until they are.
 * @param units - Practices or areas with their people and the hours open to them.
 * @param question - Which hours of which week count.
 * @returns Coverage with every unit's answer. More open hours never lower it. Source: capability 3.20.
 */
export function populationCoverage(units: readonly CoverageUnit[], question: CoverageQuestion): PopulationCoverage {
  const answers = units.map((unit) => unitCoverage(unit, question));
  const people = (access: UnitCoverage['access']) =>
    answers.reduce((sum, unit) => sum + (unit.access === access ? (unit.population ?? 0) : 0), 0);
  const [covered, notCovered, notKnown] = [people('yes'), people('no'), people('not-known')];
  const population = covered + notCovered + notKnown;
  const share = population > 0 ? { least: covered / population, most: (covered + notKnown) / population } : undefined;
  const withoutPopulation = answers.filter((unit) => unit.population === undefined).map(({ id }) => id);
  const result = { units: answers, population, covered, notCovered, notKnown, share, withoutPopulation };
  return { ...result, sentence: inWords(result, question.called ?? 'these hours') };
}

function unitCoverage({ id, name, population, hours }: CoverageUnit, question: CoverageQuestion): UnitCoverage {
  const { date, windows, minimumMinutes = MINIMUM_MINUTES, timeZone, holidays = holidayOn } = question;
  const open = new Uint8Array(MINUTES_A_WEEK);
  const unknown = new Uint8Array(MINUTES_A_WEEK);
  for (const schedules of hours) {
    const week = weekHours(schedules, date, { timeZone, holidays });
    fill(open, week.open);
    fill(unknown, week.notKnown);
  }
  const asked = new Uint8Array(MINUTES_A_WEEK);
  for (const { start, end } of windows) asked.fill(1, start, end);
  const minutes = asked.reduce((sum, is, minute) => sum + (is & (open[minute] ?? 0)), 0);
  const possible = asked.reduce((sum, is, minute) => sum + (is & ((open[minute] ?? 0) | (unknown[minute] ?? 0))), 0);
  const access = minutes >= minimumMinutes ? 'yes' : possible >= minimumMinutes ? 'not-known' : 'no';
  return { id, name, population, access, minutes };
}

function fill(week: Uint8Array, pairs: readonly number[]): void {
  for (let i = 0; i + 1 < pairs.length; i += 2) week.fill(1, pairs[i], pairs[i + 1]);
}

function inWords(
  { share, population, units, withoutPopulation }: Omit<PopulationCoverage, 'sentence'>,
  called: string,
): string {
  if (!share) return `Nothing can be said about ${called}: of ${units.length} units no number of people is known.`;
  const range =
    share.least === share.most
      ? capital(percentInWords(share.least))
      : `Between ${percentInWords(share.least)} and ${percentInWords(share.most)}`;
  const unsure = units.filter(({ access }) => access === 'not-known').length;
  return [
    `${range} of ${population.toLocaleString('en-GB')} people have access to ${called}.`,
    ...(unsure > 0 ? [`Of ${unsure} of ${units.length} the hours are not known.`] : []),
    ...(withoutPopulation.length > 0
      ? [`Of ${withoutPopulation.length} the number of people is not known, so they are not counted.`]
      : []),
  ].join(' ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Gathers the practices of a directory with their registered patients and the hours of what is open to those.
 * @param directory - The directory.
 * @param counts - Which services count, for example those of general practice.
 * @returns A unit for each asset with `registeredPatients`: services its own partner offers at its place, and services of others that name
 * the partner in `registeredWithIds`. A practice for which none is listed has hours that are not known: it may well be open.
 */
export function registeredUnits(
  directory: Pick<Directory, 'all'>,
  counts: (service: Service) => boolean,
): CoverageUnit[] {
  const services = directory.all('services').filter((service) => service.status === 'active' && counts(service));
  return directory.all('assets').flatMap((asset) => {
    const { id, name, registeredPatients } = asset;
    if (!registeredPatients) return [];
    const hours = services.flatMap((service) => hoursFor(asset, service));
    return { id, name, population: registeredPatients.value, hours: hours.length > 0 ? hours : [undefined] };
  });
}

function hoursFor({ partnerId, locationId }: Asset, service: Service): (readonly Schedule[] | undefined)[] {
  if (partnerId === undefined) return [];
  const shared = service.registeredWithIds?.includes(partnerId) ?? false;
  const own = !service.registeredWithIds && service.organisationId === partnerId;
  return placesOf(service)
    .filter(({ location }) => shared || (own && (locationId === undefined || location?.id === locationId)))
    .map(({ schedules, hoursOf }) => (hoursOf === 'location' || schedules.length === 0 ? undefined : schedules));
}
