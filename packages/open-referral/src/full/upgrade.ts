import { WEEKDAYS } from '@neighbourhood-kit/core/services';
import { wallTime } from '@neighbourhood-kit/core/time';
import { readClock, readSession } from '../clock.js';
import type { FeedReader, Upgrade } from '../reader/feed-reader.js';
import { isEmpty, isRecord, listOf, textOf, without, type Raw } from '../reader/raw.js';
import { RENAMED, termsOf, UPGRADES } from '../reader/upgrade.js';
import { withAgesRead } from './ages-in-words.js';
import { withEveryYear } from './every-year.js';
import { amountInWords, numberOfPhone } from './numbers-in-words.js';
import { fromPlainRow } from './plain-row.js';
import { upgradeSchedules } from './schedules.js';
import { withStartTimes } from './start-times.js';

type Renames = Readonly<Record<string, Readonly<Record<string, string>>>>;

const PEOPLE = { phone: 'phones', contact: 'contacts', language: 'languages' };

const namesOf = (field: string, ...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, field]));

/** Names of HSDS 1 and 2, Ohana and unnamed vendors, as well as those of Open Referral UK 1. */
const MORE: Renames = {
  service: {
    ...PEOPLE,
    hours: 'schedules',
    opening_hours: 'schedules',
    opening_times: 'schedules',
    organisation: 'organization',
    organisation_id: 'organization_id',
    fundings: 'funding',
    funding_sources: 'funding',
    service_taxonomies: 'attributes',
    service_taxonomy: 'attributes',
    services_taxonomy: 'attributes',
    service_attributes: 'attributes',
    service_at_location: 'service_at_locations',
    services_at_location: 'service_at_locations',
    service_area: 'service_areas',
    required_document: 'required_documents',
    cost_option: 'cost_options',
    how_to_apply: 'application_process',
    website: 'url',
    min_age: 'minimum_age',
    max_age: 'maximum_age',
    licences: 'licenses',
    accreditation: 'accreditations',
  },
  organization: {
    ...PEOPLE,
    organisation_identifiers: 'organization_identifiers',
    parent_organisation_id: 'parent_organization_id',
    fundings: 'funding',
  },
  service_at_location: { ...PEOPLE, hours: 'schedules' },
  location: {
    ...PEOPLE,
    hours: 'schedules',
    lat: 'latitude',
    lng: 'longitude',
    lon: 'longitude',
    long: 'longitude',
    website: 'url',
    confidential: 'nk_confidential',
    is_confidential: 'nk_confidential',
  },
  address: {
    postcode: 'postal_code',
    zip: 'postal_code',
    ...namesOf(
      'address_1',
      'address1',
      'address_line_1',
      'line1',
      'street',
      'street_address',
      'streetAddress',
      'address',
    ),
    ...namesOf('address_2', 'address2', 'address_line_2', 'line2'),
    ...namesOf('city', 'town', 'locality', 'addressLocality'),
    addressRegion: 'state_province',
    addressCountry: 'country',
    postalCode: 'postal_code',
    county: 'state_province',
    state: 'state_province',
  },
  phone: {
    phone_number: 'number',
    phone: 'number',
    telephone: 'number',
    number_type: 'type',
    department: 'description',
  },
  schedule: {
    day: 'byday',
    days: 'byday',
    day_of_week: 'byday',
    nk_freq: 'freq',
    ...namesOf('opens_at', 'open', 'opens', 'open_time', 'opening_time', 'start_time'),
    ...namesOf('closes_at', 'close', 'closes', 'close_time', 'closing_time', 'end_time'),
  },
  attribute: { taxonomy_id: 'taxonomy_term_id' },
  taxonomy_term: { term: 'name', uri: 'term_uri' },
  organization_identifier: { identifier_type: 'identifier_scheme', scheme: 'identifier_scheme', value: 'identifier' },
};

/** Every older name of a field, by entity. */
export const ALL_RENAMED: Renames = Object.fromEntries(
  [...new Set([...Object.keys(RENAMED), ...Object.keys(MORE)])].map((entity) => [
    entity,
    { ...MORE[entity], ...RENAMED[entity] },
  ]),
);

/** Changes of shape between any older version and HSDS 3, by entity. */
export const ALL_UPGRADES: Readonly<Record<string, Upgrade>> = {
  service: (raw, reader) => {
    const row = withHolidaysSomewhere(fromPlainRow(raw));
    const known = withPlaces(
      eligibility(withAgesRead(withSchedules(row, reader), 'eligibility_description', reader), reader),
    );
    const keywords = [
      ...termsOf(known, 'keywords', ''),
      ...listOf(known['taxonomy_terms']).map((taxonomy_term) => ({ taxonomy_term })),
    ];
    const tagged =
      keywords.length > 0
        ? { ...without(known, 'taxonomy_terms'), attributes: [...listOf(known['attributes']), ...keywords] }
        : known;
    return UPGRADES['service']?.(tagged, reader) ?? tagged;
  },
  service_at_location: withSchedules,
  location: (raw, reader) => {
    const known = place(withSchedules(raw, reader));
    return UPGRADES['location']?.(known, reader) ?? known;
  },
  organization: organisation,
  cost_option: amountInWords,
  phone: numberOfPhone,
  schedule: (raw, reader) => frequency(session(withStartTimes(withEveryYear(raw), reader), reader), reader),
};

function withSchedules(raw: Raw, reader: FeedReader): Raw {
  const { schedules, holiday_schedules } = raw;
  if (isEmpty(schedules)) return raw;
  const upgraded = reader.at('schedules', () => upgradeSchedules(schedules, holiday_schedules, reader));
  // What rows of holidays say stands in the lines from here on; read again as well, it would hold twice.
  return upgraded === schedules ? raw : { ...without(raw, 'holiday_schedules'), schedules: upgraded };
}

const hasHours = (raw: unknown): boolean =>
  isRecord(raw) && ['schedules', 'regular_schedules', 'regular_schedule'].some((name) => !isEmpty(raw[name]));

/**
 * Rows of holidays of a service without hours hold for those at its places; where there are none either, with hours that nobody knows.
 * A place is not read so: it would hide the hours that its service has.
 */
function withHolidaysSomewhere(raw: Raw): Raw {
  const { holiday_schedules, service_at_locations } = raw;
  if (isEmpty(holiday_schedules) || hasHours(raw)) return raw;
  const places = listOf(service_at_locations);
  // A line without times says that nobody knows when it is open on its days.
  if (!places.some(hasHours)) return { ...raw, schedules: [{ freq: 'WEEKLY', byday: WEEKDAYS.join() }] };
  const closing = (place: unknown): unknown =>
    isRecord(place) && hasHours(place)
      ? { ...place, holiday_schedules: [...listOf(place['holiday_schedules']), ...listOf(holiday_schedules)] }
      : place;
  return { ...without(raw, 'holiday_schedules'), service_at_locations: places.map(closing) };
}

/** Some name the places of a service themselves, without what is between the two in HSDS, or next to it. */
function withPlaces(raw: Raw): Raw {
  const names = ['locations', 'location'].filter((name) => listOf(raw[name]).some(isRecord));
  if (names.length === 0) return raw;
  const given = listOf(raw['service_at_locations']);
  const known = new Set(
    given.filter(isRecord).flatMap((each) => [textOf(each['location_id']), idIn(each['location'])]),
  );
  const more = names
    .flatMap((name) => listOf(raw[name]))
    .filter((location) => idIn(location) === '' || !known.has(idIn(location)));
  return {
    ...without(raw, ...names),
    service_at_locations: [...given, ...more.map((location) => ({ location }))],
  };
}

const idIn = (value: unknown): string => (isRecord(value) ? textOf(value['id']) : '');

const ELIGIBILITIES = ['eligibilitys', 'eligibilities', 'eligibility'];

/** HSDS 1 and Ohana: texts, or rows with a text. With ages, see `reader/upgrade.ts`. */
function eligibility(raw: Raw, reader: FeedReader): Raw {
  const found = ELIGIBILITIES.find((name) => !isEmpty(raw[name]));
  if (found === undefined) return raw;
  const entries = listOf(raw[found]);
  if (entries.some((each) => isRecord(each) && !isEmpty(each['minimum_age'] ?? each['maximum_age']))) {
    const eligibilitys = reader.at(found, () =>
      entries.map((each, i) => (isRecord(each) ? reader.at(i, () => withAgesRead(each, 'eligibility', reader)) : each)),
    );
    return { ...without(raw, 'eligibilities', 'eligibility'), eligibilitys };
  }
  const texts = entries.map((each) => textOf(isRecord(each) ? each['eligibility'] : each)).filter(Boolean);
  return {
    eligibility_description: [...new Set(texts)].join('\n'),
    ...without(raw, ...ELIGIBILITIES),
  };
}

/** Places and services are records of their own, not fields of their provider. */
function organisation(raw: Raw, reader: FeedReader): Raw {
  const known = firstOf(raw, 'urls', 'website');
  if (!known['locations'] && !known['services']) return known;
  (reader.apart ??= []).push(...listOf(known['locations']));
  return without(known, 'locations', 'services');
}

const firstOf = (raw: Raw, list: string, single: string): Raw =>
  isEmpty(raw[list]) || !isEmpty(raw[single]) ? raw : { ...raw, [single]: listOf(raw[list])[0] };

/** Addresses without a list, points as a pair, and what Ohana keeps with the place. */
function place(raw: Raw): Raw {
  const filled: Record<string, unknown> = { ...firstOf(raw, 'urls', 'url') };
  for (const [name, as] of [
    ['address', 'physical_addresses'],
    ['physical_address', 'physical_addresses'],
    ['postal_address', 'postal_addresses'],
    ['mail_address', 'postal_addresses'],
  ] as const) {
    if (isEmpty(filled[name])) continue;
    filled[as] = [
      ...listOf(filled[as]),
      ...listOf(filled[name]).map((each) => (isRecord(each) ? each : { address_1: each })),
    ];
    filled[name] = undefined;
  }
  const point = filled['coordinates'];
  if (Array.isArray(point) && point.length === 2 && point.every((each) => textOf(each) !== '')) {
    filled['longitude'] ??= point[0] as unknown;
    filled['latitude'] ??= point[1] as unknown;
    filled['coordinates'] = undefined;
  }
  const faxes = listOf(filled['faxes']).map((each) =>
    isRecord(each) ? { type: 'fax', ...each } : { type: 'fax', number: each },
  );
  if (faxes.length > 0) Object.assign(filled, { phones: [...listOf(filled['phones']), ...faxes], faxes: undefined });
  return filled;
}

/** Sloppy but certain: nobody would read it another way, so it is fixed and said. */
const SLOPPY = /\dm$|^\d{1,2}$|:\d(?!\d)|^\d{3,4}[ap]m$/i;
const EXACT = /^\d\d:\d\d(?::\d\d)?$/;

/** Reads opening and closing time together: "9:00am" to "5:00" is the afternoon. */
function session(raw: Raw, reader: FeedReader): Raw {
  const [opens, closes] = [textOf(raw['opens_at']), textOf(raw['closes_at'])];
  if (!opens || !closes || (EXACT.test(opens) && EXACT.test(closes))) return raw;
  const [from, to] = [readClock(opens), readClock(closes)];
  if (!from || !to) return raw;
  const read = readSession(from, to);
  const both = `${opens} to ${closes}`;
  if (!read) reader.add('hours/unclear', 'left out', both);
  const [opens_at, closes_at] = read ? [wallTime(read.opens), wallTime(read.closes)] : [];
  if (read && (SLOPPY.test(opens) || SLOPPY.test(closes))) {
    reader.add('hours/fixed', 'fixed', both, `${wallTime(read.opens)} to ${wallTime(read.closes)}`);
  }
  return { ...raw, opens_at, closes_at };
}

/** Fills in the frequency that the days imply, and fixes one that they contradict. */
function frequency(raw: Raw, reader: FeedReader): Raw {
  const byday = textOf(raw['byday']);
  const freq = textOf(raw['freq']).toUpperCase();
  if (freq === 'WEEKLY' && /[1-5]\s*(?:MO|TU|WE|TH|FR|SA|SU)/i.test(byday)) {
    // A week has no second Thursday.
    reader.add('hours/frequency', 'fixed', byday, 'MONTHLY');
    return { ...raw, freq: 'MONTHLY' };
  }
  const isDated = !isEmpty(raw['dtstart']);
  // A first day and no frequency is one event.
  if (isDated && /^ONCE$|^ONE.?OFF$/.test(freq)) return without(raw, 'freq', 'byday');
  if (isDated && freq === 'FORTNIGHTLY') {
    reader.add('hours/frequency', 'fixed', freq, 'WEEKLY, interval 2');
    return { ...raw, freq: 'WEEKLY', interval: 2 };
  }
  if (freq !== 'DAILY' || Number(raw['interval'] ?? 1) !== 1) return raw;
  // Open Referral UK 3 has no daily lines; every day of every week is the same.
  return { ...raw, freq: 'WEEKLY', byday: byday || 'MO,TU,WE,TH,FR,SA,SU' };
}
