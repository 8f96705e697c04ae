import { isRecord, listOf, textOf } from '../reader/raw.js';

/** What the national validator's schema asks of a field: `!` in front where it must be there, `*` behind for a list. */
type Profile = Readonly<Record<string, string>>;

/** Types and required fields of Open Referral UK 3.0, by entity. A test holds them against the official schemas. */
const PROFILE: Readonly<Record<string, Profile>> = {
  service: {
    id: '!uuid', organization_id: 'uuid', name: '!string', description: 'string', url: 'uri', email: 'email',
    status: '!active|inactive|defunct|temporarily closed', fees: 'string', accreditations: 'string', minimum_age: 'number', maximum_age: 'number',
    assured_date: 'string', assurer_email: 'email', alert: 'string', last_modified: 'date-time', schedules: 'schedule*', service_areas: 'service_area*',
    service_at_locations: 'service_at_location*', languages: 'language*', organization: 'organization', funding: 'funding*', cost_options: 'cost_option*',
    contacts: 'contact*', attributes: 'attribute*',
  },
  organization: {
    id: '!uuid', name: '!string', description: '!string', email: 'email', website: 'uri', logo: 'string', uri: 'uri', parent_organization_id: 'uuid',
    organization_identifiers: 'organization_identifier*', attributes: 'attribute*',
  },
  organization_identifier: { id: '!uuid', organization_id: 'uuid', identifier_scheme: 'string', identifier_type: '!string', identifier: '!string', attributes: 'attribute*' },
  schedule: {
    id: '!uuid', service_id: 'uuid', service_at_location_id: 'uuid', valid_from: 'string', valid_to: 'string', dtstart: 'string', freq: 'WEEKLY|MONTHLY',
    interval: 'number', byday: 'string', bymonthday: 'string', description: 'string', opens_at: 'string', closes_at: 'string', schedule_link: 'uri',
    attending_type: 'string', notes: 'string',
  },
  service_area: { id: '!uuid', service_id: 'uuid', name: 'string', extent: 'string', extent_type: 'string', uri: 'string', service_area: 'string' },
  service_at_location: { id: '!uuid', service_id: 'uuid', location_id: 'uuid', location: 'location' },
  location: {
    id: '!uuid', location_type: '!physical|postal|virtual', name: 'string', description: 'string', latitude: 'number', longitude: 'number',
    external_identifier: 'string', external_identifier_type: 'string', addresses: 'address*', accessibility: 'accessibility*', attributes: 'attribute*',
  },
  address: {
    id: '!uuid', location_id: 'uuid', attention: 'string', address_1: '!string', city: '!string', region: 'string', state_province: '!string',
    postal_code: '!string', country: '!string', address_type: '!physical|postal|virtual', attributes: 'attribute*',
  },
  accessibility: { id: '!uuid', location_id: 'uuid', description: 'string', details: 'string', url: 'uri', attributes: 'attribute*', accessibility: 'string' },
  language: { id: '!uuid', service_id: 'uuid', phone_id: 'uuid' },
  funding: { id: '!uuid', service_id: 'uuid', source: 'string' },
  cost_option: { id: '!uuid', service_id: 'uuid', valid_from: 'string', valid_to: 'string', option: 'string', amount: 'number', amount_description: 'string' },
  contact: { id: '!uuid', service_id: 'uuid', name: 'string', title: 'string', attributes: 'attribute*' },
  attribute: { id: '!uuid', link_id: 'uuid', taxonomy_term_id: 'uuid', link_type: 'string', taxonomy_term: 'taxonomy_term' },
  taxonomy_term: { id: '!uuid', name: '!string', description: '!string', parent_id: 'uuid', taxonomy: 'string', taxonomy_id: 'uuid', term_uri: 'uri', term: 'string' },
}; // prettier-ignore

const FORMATS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  uuid: /^(?:urn:uuid:)?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  uri: /^[a-z][a-z\d+.-]*:(?:[\w!$&'()*+,./:;=?@~#[\]-]|%[\da-f]{2})+$/i,
  email:
    /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d](?:[a-z\d-]*[a-z\d])?$/i,
  'date-time':
    /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):?(?:[0-5]\d)?)$/i,
};

/** What the validator would find wrong, and how often. */
export interface Fault {
  /** Path without numbers: `service_at_locations.location.latitude`. */
  readonly field: string;
  readonly problem: string;
  readonly count: number;
  /** Id of the first service with the fault. */
  readonly example: string;
}

/** How the national validator's check of the response against the schema would end for these services. */
export interface Verdict {
  readonly passes: boolean;
  readonly services: number;
  readonly valid: number;
  /** The most frequent first. */
  readonly faults: readonly Fault[];
}

type Report = (field: string, problem: string) => void;

function checkValue(what: string, value: unknown, path: string, report: Report): void {
  if (value === null) report(path, 'is null; leave it out');
  else if (PROFILE[what]) checkRecord(what, value, path, report);
  else if (what === 'number') {
    if (typeof value !== 'number') report(path, 'must be a number');
  } else if (typeof value !== 'string') report(path, 'must be text');
  else if (what.includes('|')) {
    if (!what.split('|').includes(value)) report(path, `must be one of ${what.split('|').join(', ')}`);
  } else if (!FORMATS[what]?.test(value)) report(path, `is no valid ${what}`);
}

function checkRecord(entity: string, value: unknown, path: string, report: Report): void {
  if (!isRecord(value)) {
    report(path || entity, 'must be a record');
    return;
  }
  for (const [name, spec] of Object.entries(PROFILE[entity] ?? {})) {
    const at = path ? `${path}.${name}` : name;
    const found = value[name];
    const what = spec.replace(/^!|\*$/g, '');
    if (found === undefined) {
      if (spec.startsWith('!')) report(at, 'is missing');
    } else if (!spec.endsWith('*')) checkValue(what, found, at, report);
    else if (!Array.isArray(found)) report(at, found === null ? 'is null; leave it out' : 'must be a list');
    else for (const item of found) checkValue(what, item, at, report);
  }
}

/**
 * Says how the national validator would judge services against the Open Referral UK 3.0 schema. Its other tests, of endpoints and
 * paging, need the running API. It checks neither dates nor coordinates nor duplicates.
 * @param services - Records as published: a list, a page or one service.
 * @returns The verdict with every fault.
 */
export function verdictOf(services: unknown): Verdict {
  const page = isRecord(services) ? (services['contents'] ?? services['content'] ?? services) : services;
  const records = listOf(page);
  const faults = new Map<string, Fault>();
  let valid = 0;
  records.forEach((record, i) => {
    const example = (isRecord(record) && textOf(record['id']).slice(0, 80)) || `#${i + 1}`;
    const found: string[] = [];
    checkRecord('service', record, '', (field, problem) => {
      const key = `${field} ${problem}`;
      found.push(key);
      faults.set(key, { example, ...faults.get(key), field, problem, count: (faults.get(key)?.count ?? 0) + 1 });
    });
    if (found.length === 0) valid++;
  });
  return {
    passes: valid === records.length,
    services: records.length,
    valid,
    faults: [...faults.values()].sort((a, b) => b.count - a.count),
  };
}
