import type { Directory } from '../directory/directory.js';
import type { Partner } from '../partners/partner.js';
import { bad, good, type Reading } from '../result.js';
import { openOn, openState, type HoursUnknown, type OpenState, type Session } from '../services/hours.js';
import type { PlaceHoursOptions } from '../services/hours-lines.js';
import type { Location, Phone } from '../services/location.js';
import type { Schedule } from '../services/schedule.js';
import { placesOf, type ServicePlace } from '../services/service-places.js';
import type { AccessMode, Service, ServiceStatus } from '../services/service.js';
import { holidayOn } from '../time/bank-holidays.js';
import { civilDate, dayNumber, type CivilDate } from '../time/civil.js';
import { MINUTES_A_DAY } from '../time/wall-time.js';
import { toWall } from '../time/zone.js';
import type { Asset, IntegrationLevel } from './asset.js';

/** `nhs-contractor`: an independent practice, pharmacy, optician or dentist that works for the NHS. */
export type ProviderStanding = 'nhs' | 'nhs-contractor' | 'not-nhs' | 'not-known';

/** One day of a service under the roof. */
export interface OneStopDay {
  readonly date: CivilDate;
  /** `not-known` is a third answer: tell people to ask, never that it is closed. */
  readonly state: 'open' | 'closed' | 'not-known';
  /** In order of the clock; among them those whose times are not given. */
  readonly sessions: readonly Session[];
  readonly bankHoliday?: 'check' | undefined;
  /** Set where the state is not known; `building-only`: the building is open, and nobody says when the service is there. */
  readonly why?: HoursUnknown | 'building-only' | undefined;
}

/** A service under the roof, with what somebody at the door needs to know. */
export interface OneStopService {
  readonly id: string;
  readonly name: string;
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  /** `active`, or `temporarily closed`, which is closed on every day. */
  readonly status: ServiceStatus;
  readonly alert?: string | undefined;
  /** Who runs it. */
  readonly provider?: { readonly id: string; readonly name: string } | undefined;
  readonly standing: ProviderStanding;
  /** How to get in; empty when the source does not say. */
  readonly accessModes: readonly AccessMode[];
  /** True when people can simply come; absent when the source does not say how to get in. */
  readonly withoutAppointment?: boolean | undefined;
  /** True when it gives information and nothing else here. */
  readonly informationOnly: boolean;
  readonly applicationProcess?: string | undefined;
  readonly phones: readonly Phone[];
  readonly openNow: OpenState;
  readonly days: readonly OneStopDay[];
}

/** What goes on under one roof. */
export interface OneStopShop {
  readonly asset: { readonly id: string; readonly name: string };
  readonly location: Location;
  readonly informationPoint: boolean;
  readonly integration?: IntegrationLevel | undefined;
  /** How to reach the house as a whole, where it has a number or address of its own. */
  readonly contact: {
    readonly phones: readonly Phone[];
    readonly email?: string | undefined;
    readonly url?: string | undefined;
  };
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** By name. Services that have ended are left out. */
  readonly services: readonly OneStopService[];
  /** How many services there are of each standing. */
  readonly standings: Readonly<Record<ProviderStanding, number>>;
  readonly providers: number;
  /** The whole in English, for a list or a screen reader. */
  readonly sentence: string;
}

/** The moment and the days a view is made for. */
export interface OneStopShopOptions extends PlaceHoursOptions {
  readonly now: Date;
  /** First day shown, `YYYY-MM-DD`; the day of `now` on the place's clock when absent. */
  readonly from?: CivilDate | undefined;
  /** How many days are shown, 1 to 31; 7 when absent. */
  readonly days?: number | undefined;
}

/**
 * Shows what is on under an asset's roof: every service there with its openings, who runs it, whether that is the NHS, and how to get in.
 * @param asset - The asset.
 * @param directory - Where its place, its services and their providers stand; for the public, one opened from `publicDirectory`.
 * @param options - The moment, the days, and the zone of lines that name none.
 * @returns The view, or a problem: `one-stop-shop/no-place` (people or a story, not a building), `one-stop-shop/place-not-found`,
 * `one-stop-shop/confidential` (nothing of a refuge is ever shown), `one-stop-shop/date`. Source: capabilities 1.14, 1.22, 1.23.
 */
export function oneStopShop(
  asset: Asset,
  directory: Pick<Directory, 'find' | 'servicesAt'>,
  options: OneStopShopOptions,
): Reading<OneStopShop> {
  const dates = datesOf(options);
  if (!dates) return bad('one-stop-shop/date', 'Give the moment and the first day as real dates, and 1 to 31 days.');
  const place = placeOf(asset, directory);
  if (!place.ok) return place;
  const services = directory
    .servicesAt(place.value.id)
    .filter(({ status }) => status === 'active' || status === 'temporarily closed')
    .flatMap((service) => underRoof(service, place.value.id, dates, options))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const standings = { nhs: 0, 'nhs-contractor': 0, 'not-nhs': 0, 'not-known': 0 };
  for (const { standing } of services) standings[standing]++;
  const partner = asset.partnerId === undefined ? undefined : directory.find('partners', asset.partnerId);
  const view = {
    asset: { id: asset.id, name: asset.name },
    location: place.value,
    informationPoint: asset.informationPoint ?? false,
    integration: asset.integration,
    contact: contactOf(place.value, partner),
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    services,
    standings,
    providers: new Set(services.flatMap(({ provider }) => provider?.id ?? [])).size,
  };
  return good({ ...view, sentence: inWords(view) });
}

function datesOf({ now, from, days = 7, timeZone }: OneStopShopOptions): CivilDate[] | undefined {
  const minute = now.getTime() / 60_000;
  const first = from === undefined ? Math.floor(toWall(minute, timeZone) / MINUTES_A_DAY) : dayNumber(from);
  if (Number.isNaN(minute) || first === undefined || !Number.isInteger(days) || days < 1 || days > 31) return undefined;
  return Array.from({ length: days }, (_, i) => civilDate(first + i));
}

function placeOf(asset: Asset, directory: Pick<Directory, 'find' | 'servicesAt'>): Reading<Location> {
  if (asset.locationId === undefined) {
    return bad(
      'one-stop-shop/no-place',
      `${asset.name} has no place of its own. Give the asset a locationId if it has one.`,
    );
  }
  const location = directory.find('locations', asset.locationId);
  if (!location) {
    return bad(
      'one-stop-shop/place-not-found',
      `The place "${asset.locationId}" of ${asset.name} is not in the directory. Add it to locations, or correct the id.`,
    );
  }
  // A service may carry its own copy of the place, and one that says "confidential" is enough.
  const secret = directory
    .servicesAt(location.id)
    .some((service) => placesAt(service, location.id).some(({ confidential }) => confidential));
  return location.confidential || secret
    ? bad('one-stop-shop/confidential', 'This place is confidential, so nothing of it is shown.')
    : good(location);
}

const placesAt = (service: Service, locationId: string): ServicePlace[] =>
  placesOf(service).filter(({ location }) => location?.id === locationId);

function underRoof(
  service: Service,
  locationId: string,
  dates: readonly CivilDate[],
  options: OneStopShopOptions,
): OneStopService[] {
  const places = placesAt(service, locationId);
  const [place] = places;
  if (!place) return [];
  const schedules = places.flatMap((each) => each.schedules);
  const closed = service.status !== 'active';
  const hours = { schedules, closed, ofBuilding: place.hoursOf === 'location' };
  const { accessModes = [], organisation } = service;
  return [
    {
      id: service.id,
      name: service.name,
      summary: service.summary,
      url: service.url,
      status: service.status,
      alert: service.alert,
      provider: organisation && { id: organisation.id, name: organisation.name },
      standing: standingOf(organisation),
      accessModes,
      ...(accessModes.length > 0 && { withoutAppointment: accessModes.some((mode) => FREELY.has(mode)) }),
      informationOnly: accessModes.includes('information-only'),
      applicationProcess: service.applicationProcess,
      phones: place.phones,
      openNow: stateNow(hours, options),
      days: dates.map((date) => dayOf(hours, date, options)),
    },
  ];
}

const FREELY: ReadonlySet<AccessMode> = new Set(['walk-in', 'information-only']);

function standingOf(organisation: Partner | undefined): ProviderStanding {
  const { sector, contractorType } = organisation ?? {};
  if (contractorType !== undefined || sector === 'primary-care') return 'nhs-contractor';
  if (sector === undefined) return 'not-known';
  return sector === 'nhs' ? 'nhs' : 'not-nhs';
}

interface Hours {
  readonly schedules: readonly Schedule[];
  /** Temporarily closed, whatever the hours say. */
  readonly closed: boolean;
  /** Only the building's hours are known: when it is open the service may be there or not. */
  readonly ofBuilding: boolean;
}

function stateNow(
  { schedules, closed, ofBuilding }: Hours,
  { now, timeZone, holidays = holidayOn }: OneStopShopOptions,
): OpenState {
  if (closed) return { state: 'closed' };
  const state = openState(schedules, now, { timeZone, holidays });
  if (!ofBuilding) return state;
  return state.state === 'closed' ? { state: 'closed' } : { state: 'not-known', why: 'no-hours' };
}

function dayOf(
  { schedules, closed, ofBuilding }: Hours,
  date: CivilDate,
  { timeZone, holidays = holidayOn }: PlaceHoursOptions,
): OneStopDay {
  if (closed) return { date, state: 'closed', sessions: [] };
  const day = openOn(schedules, date, { timeZone, holidays });
  if (day.state === 'closed') return { date, state: 'closed', sessions: [] };
  if (day.state === 'not-known') return { date, state: 'not-known', sessions: day.sessions ?? [], why: day.why };
  if (ofBuilding) return { date, state: 'not-known', sessions: [], why: 'building-only' };
  return { date, state: 'open', sessions: day.sessions, ...(day.bankHoliday && { bankHoliday: day.bankHoliday }) };
}

function contactOf(location: Location, partner: Partner | undefined): OneStopShop['contact'] {
  const own = location.phones ?? [];
  return {
    phones: own.length > 0 ? own : (partner?.phones ?? []),
    email: partner?.email,
    url: location.url ?? partner?.website,
  };
}

function inWords(view: Omit<OneStopShop, 'sentence'>): string {
  const { asset, services, standings, providers, from, to } = view;
  const ask = view.informationPoint ? ['You can come in and ask, without an appointment.'] : [];
  if (services.length === 0) return [`Nothing is listed at ${asset.name}.`, ...ask].join(' ');
  const has = ({ days }: OneStopService, wanted: OneStopDay['state']) => days.some(({ state }) => state === wanted);
  const open = services.filter((each) => has(each, 'open')).length;
  const unsure = services.filter((each) => !has(each, 'open') && has(each, 'not-known')).length;
  const offer = `${counted(services.length, 'service')} of ${counted(providers, 'organisation')}, ${standings['not-nhs']} of them outside the NHS.`;
  const week = `From ${dayInWords(from)} to ${dayInWords(to)} ${open} ${open === 1 ? 'is' : 'are'} open`;
  return [
    `${asset.name}: ${offer}`,
    unsure > 0 ? `${week}; of ${unsure} the hours are not known.` : `${week}.`,
    ...ask,
  ].join(' ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dayInWords = (date: CivilDate): string =>
  new Date(`${date}T00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
