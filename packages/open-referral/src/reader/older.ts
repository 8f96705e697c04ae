import type { Entity } from '../fields.js';
import type { Notes } from '../findings.js';
import { isEmpty, isRecord, listOf, textOf, without, type Raw } from './raw.js';
import { upgradeSchedule, upgradeSchedules } from './schedules.js';

type Renames = Readonly<Record<string, string>>;

const schedules: Renames = { regular_schedules: 'schedules', regular_schedule: 'schedules', hours: 'schedules' };
const people: Renames = {
  phone: 'phones',
  contact: 'contacts',
  language: 'languages',
  phones_attributes: 'phones',
  contacts_attributes: 'contacts',
};

/**
 * Names that fields had in Open Referral UK 1, HSDS 1 and 2 and Ohana, by entity: old name to the name in HSDS 3. An old name
 * counts only where the new one is absent.
 */
export const RENAMED: Readonly<Record<string, Renames>> = {
  service: {
    ...schedules,
    ...people,
    organisation: 'organization',
    organisation_id: 'organization_id',
    fundings: 'funding',
    funding_sources: 'funding',
    service_taxonomys: 'attributes',
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
  },
  organization: {
    ...people,
    url: 'website',
    organisation_identifiers: 'organization_identifiers',
    parent_organisation_id: 'parent_organization_id',
    fundings: 'funding',
  },
  service_at_location: { ...schedules, ...people },
  location: {
    ...schedules,
    ...people,
    lat: 'latitude',
    lng: 'longitude',
    lon: 'longitude',
    long: 'longitude',
    accessibility_for_disabilities: 'accessibility',
    website: 'url',
    confidential: 'nk_confidential',
    is_confidential: 'nk_confidential',
  },
  address: {
    postcode: 'postal_code',
    zip: 'postal_code',
    street: 'address_1',
    address: 'address_1',
    town: 'city',
    county: 'state_province',
    state: 'state_province',
  },
  phone: { phone_number: 'number', number_type: 'type', language: 'languages', department: 'description' },
  language: { language: 'name' },
  accessibility: { accessibility: 'description' },
  service_area: { service_area: 'name' },
  schedule: { weekday: 'byday', day: 'byday', nk_freq: 'freq' },
  attribute: { taxonomy: 'taxonomy_term', taxonomy_id: 'taxonomy_term_id' },
  taxonomy_term: { term: 'name', uri: 'term_uri', vocabulary: 'taxonomy', taxonomy_facet: 'facet' },
  organization_identifier: { scheme: 'identifier_scheme', type: 'identifier_type', value: 'identifier' },
};

type Upgrade = (raw: Raw, notes: Notes) => Raw;

const UPGRADES: Readonly<Record<string, Upgrade>> = {
  service: (raw, notes) => withSchedules(vendorFields(eligibility(raw)), notes),
  service_at_location: (raw, notes) => withSchedules(raw, notes),
  location: (raw, notes) => withSchedules(place(raw), notes),
  schedule: upgradeSchedule,
  organization: (raw, notes) => organisation(firstOf(raw, 'urls', 'website'), notes),
};

/**
 * Brings a record of an older version into the shape of HSDS 3.
 * @param entity - What kind of record it is.
 * @param raw - The record as found.
 * @param notes - Where findings are written.
 * @returns The record itself where nothing is to be done, else a changed copy.
 */
export function upgrade(entity: Entity, raw: Raw, notes: Notes): Raw {
  return UPGRADES[entity.name]?.(raw, notes) ?? raw;
}

function withSchedules(raw: Raw, notes: Notes): Raw {
  const key = ['schedules', ...Object.keys(schedules)].find((name) => !isEmpty(raw[name]));
  if (key === undefined) return raw;
  const upgraded = notes.at(key, () => upgradeSchedules(raw[key], raw['holiday_schedules'], notes));
  return upgraded === raw[key] ? raw : { ...raw, [key]: upgraded };
}

/** ORUK 1: a list of eligibilities with ages; HSDS 1: a text or rows of texts. */
function eligibility(raw: Raw): Raw {
  const key = ['eligibilitys', 'eligibilities', 'eligibility'].find((name) => !isEmpty(raw[name]));
  if (key === undefined) return raw;
  const entries = listOf(raw[key]);
  const texts = entries.map((each) => textOf(isRecord(each) ? each['eligibility'] : each)).filter(Boolean);
  const ages = (name: string) => entries.map((each) => (isRecord(each) ? Number.parseFloat(String(each[name])) : NaN));
  const [lowest, highest] = [Math.min(...ages('minimum_age')), Math.max(...ages('maximum_age'))];
  return {
    ...(texts.length > 0 && { eligibility_description: [...new Set(texts)].join('\n') }),
    // One open end among several eligibilities leaves the whole open; NaN says so.
    ...(Number.isFinite(lowest) && { minimum_age: lowest }),
    ...(Number.isFinite(highest) && { maximum_age: highest }),
    ...without(raw, key),
  };
}

/** How people get in, by the words of ORUK 1's `attending_access` and `attending_type`. */
const ACCESS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/drop|walk/, 'walk-in'],
  [/self.?referral/, 'self-referral'],
  [/(?:professional|gp|agency|^) ?referral/, 'professional-referral'],
  [/appointment|booking/, 'appointment'],
  [/phone/, 'telephone'],
  [/online|web|video/, 'online'],
  [/outreach/, 'outreach'],
  [/home/, 'home-visit'],
];

/** Fields of ORUK 1, Placecube (`pc_`) and Ohana that the model has another place for. They stay in `extra` as well. */
function vendorFields(raw: Raw): Raw {
  const said = `${textOf(raw['attending_access'])}|${textOf(raw['attending_type'])}`.toLowerCase().split(/[|,;]\s*/);
  const modes = ACCESS_WORDS.filter(([pattern]) => said.some((word) => pattern.test(word))).map(([, mode]) => mode);
  const audience = listOf(raw['pc_targetAudience']).flatMap((each) =>
    pathOf(isRecord(each) ? each['audienceType'] : each),
  );
  const deliverable = listOf(raw['deliverable_type']).flatMap(pathOf);
  const keywords = listOf(raw['keywords'])
    .flatMap((each) => textOf(each).split(','))
    .map((each) => each.trim())
    .filter(Boolean);
  const terms = [
    ...keywords.map((name) => ({ taxonomy_term: { name, taxonomy: 'keywords' } })),
    ...audience.map((name) => ({ link_type: 'audience', taxonomy_term: { name, taxonomy: 'pc_targetAudience' } })),
    ...deliverable.map((name) => ({
      link_type: 'service-type',
      taxonomy_term: { name, taxonomy: 'deliverable_type' },
    })),
  ];
  const about = isRecord(raw['pc_metadata']) ? raw['pc_metadata'] : undefined;
  const how = raw['pc_attendingAccess_additionalInfo'];
  if (modes.length + terms.length === 0 && !about && isEmpty(how)) return raw;
  const filled: Record<string, unknown> = { ...raw };
  const fill = (name: string, value: unknown) => {
    if (isEmpty(filled[name]) && !isEmpty(value)) filled[name] = value;
  };
  fill('assured_date', about?.['date_assured']);
  fill('assurer_email', about?.['assured_by']);
  fill('last_modified', about?.['date_modified']);
  fill('application_process', how);
  if (modes.length > 0) filled['nk_access_modes'] = [...listOf(raw['nk_access_modes']), ...modes];
  if (terms.length > 0) filled['attributes'] = [...listOf(raw['attributes']), ...terms];
  return filled;
}

/** "Sensory Impaired>Visually Impaired" is for both. */
const pathOf = (value: unknown) =>
  textOf(value)
    .split('>')
    .map((name) => name.trim())
    .filter(Boolean);

const firstOf = (raw: Raw, list: string, single: string): Raw =>
  isEmpty(raw[list]) || !isEmpty(raw[single]) ? raw : { ...raw, [single]: listOf(raw[list])[0] };

/** Places and services are records of their own, not fields of whoever runs them. */
function organisation(raw: Raw, notes: Notes): Raw {
  if (raw['locations'] === undefined && raw['services'] === undefined) return raw;
  notes.besides.push(...listOf(raw['locations']));
  return without(raw, 'locations', 'services');
}

const ADDRESS_LISTS = {
  addresses: undefined,
  physical_addresses: 'physical',
  physical_address: 'physical',
  address: 'physical',
  address_attributes: 'physical',
  postal_addresses: 'postal',
  postal_address: 'postal',
  mail_address: 'postal',
  mail_address_attributes: 'postal',
} as const;

/** Addresses by kind, points in one list, and what Ohana keeps with the place. */
function place(raw: Raw): Raw {
  const lists = Object.entries(ADDRESS_LISTS).filter(([name]) => !isEmpty(raw[name]));
  const filled: Record<string, unknown> = { ...firstOf(raw, 'urls', 'url') };
  if (lists.some(([name]) => name !== 'addresses')) {
    filled['addresses'] = lists.flatMap(([name, address_type]) =>
      listOf(raw[name]).map((each) => (isRecord(each) && address_type ? { address_type, ...each } : each)),
    );
    for (const [name] of lists) if (name !== 'addresses') filled[name] = undefined;
  }
  const point = raw['coordinates'] ?? (isRecord(raw['geo']) ? raw['geo']['coordinates'] : undefined);
  if (Array.isArray(point) && point.length === 2) {
    filled['longitude'] ??= point[0] as unknown;
    filled['latitude'] ??= point[1] as unknown;
    filled['coordinates'] = undefined;
  }
  const faxes = listOf(raw['faxes_attributes']);
  if (faxes.length > 0) {
    filled['phones'] = [
      ...listOf(raw['phones'] ?? raw['phones_attributes']),
      ...faxes.map((each) => (isRecord(each) ? { type: 'fax', ...each } : each)),
    ];
    filled['phones_attributes'] = filled['faxes_attributes'] = undefined;
  }
  if (isEmpty(filled['description'])) {
    filled['description'] = filled['short_desc'];
    filled['short_desc'] = undefined;
  }
  return filled;
}
