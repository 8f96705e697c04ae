import { ACCESS_MODES, CAPACITY_STATUSES, WEEKDAYS } from '@neighbourhood-kit/core/services';

/**
 * The fields of one kind of record by their names in HSDS 3, in the order in which they are written. Each says how it is read:
 * - a kind of value: `id` or `ref`, an identifier of the record itself or of another; `in`, the identifier of what the record stands
 *   in, told by its place; `name`, `short`, `line`, one line of up to 1,000, 200 or 4,000 characters; `long`, paragraphs and lists;
 *   `url`, `date`, `number`… (`reader/values.ts` has them all);
 * - the name of an entity;
 * - one of several words, `open|closed`;
 *
 * with `*` behind, a list of them. The name in the model is the field's own in camel case, without the `nk_` that marks what only
 * this kit has, or what follows `>`. With `+` in front the model does not have the field: it is checked and kept in `extra`.
 */
export type Fields = Readonly<Record<string, string>>;

const PLACE_TYPES = 'physical|postal|virtual';
const any = (words: readonly string[]) => words.join('|');

/** One field of the table, taken apart. */
export interface Field {
  /** Name in the model, or in `extra`. */
  readonly to: string;
  readonly inExtra: boolean;
  readonly isList: boolean;
  /** Whether it identifies a record, itself or another. */
  readonly isId: boolean;
  /** Kind, entity, or words with bars between them. */
  readonly what: string;
}

/** Fields by entity and name. */
export type FieldTable = ReadonlyMap<string, ReadonlyMap<string, Field>>;

/**
 * Takes a table of fields apart, once, so that every record is read and written by look-up.
 * @param entities - Fields by entity.
 * @returns The same, ready for use.
 */
export function fieldTable(entities: Readonly<Record<string, Fields>>): FieldTable {
  return new Map(
    Object.entries(entities).map(([entity, fields]) => [
      entity,
      new Map(Object.entries(fields).map(([name, spec]) => [name, parseField(name, spec)])),
    ]),
  );
}

function parseField(name: string, spec: string): Field {
  const [shape = '', named] = spec.split('>');
  const what = shape.replace(/[+*]/g, '');
  const inExtra = shape.startsWith('+');
  const camel = name.replace(/^nk_/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    to: named ?? (inExtra ? name : camel),
    inExtra,
    isList: shape.endsWith('*'),
    isId: /^(?:id|ref)$/.test(what),
    what,
  };
}

/** The fields that the model has, by entity. Reader and writer share this table. */
export const MODEL_FIELDS = {
  language: { name: 'short', code: 'short', note: 'line' },
  phone: {
    id: 'id',
    number: 'short',
    extension: 'extension',
    type: 'short',
    description: 'line',
    languages: 'language*',
  },
  contact: { id: 'id', name: 'short', title: 'short', department: 'short', email: 'email', phones: 'phone*' },
  address: {
    id: 'id',
    attention: 'short',
    address_1: 'line',
    address_2: 'line',
    city: 'short',
    region: 'short',
    state_province: 'short',
    postal_code: 'short',
    country: 'short',
    address_type: PLACE_TYPES,
  },
  accessibility: { id: 'id', description: 'line', details: 'long' },
  schedule: {
    id: 'id',
    valid_from: 'date',
    valid_to: 'date',
    dtstart: 'date',
    timezone: 'zone>timeZone',
    until: 'date',
    count: 'whole',
    wkst: any(WEEKDAYS),
    freq: 'DAILY|WEEKLY|MONTHLY',
    interval: 'interval',
    byday: 'byday',
    bymonthday: 'short',
    description: 'long',
    opens_at: 'clock',
    closes_at: 'clock',
    notes: 'long',
    nk_except: 'date*',
    nk_bank_holidays: 'open|closed',
  },
  location: {
    id: 'id',
    location_type: PLACE_TYPES,
    name: 'short',
    description: 'long',
    transportation: 'long',
    latitude: 'latitude',
    longitude: 'longitude',
    nk_confidential: 'flag',
    languages: 'language*',
    addresses: 'address*',
    contacts: 'contact*',
    accessibility: 'accessibility*',
    phones: 'phone*',
    schedules: 'schedule*',
  },
  taxonomy_term: { id: 'id', code: 'short', name: 'name', taxonomy: 'short', term_uri: 'url>uri' },
  attribute: { link_type: 'short', taxonomy_term: 'taxonomy_term' },
  organization: {
    id: 'id',
    name: 'name',
    alternate_name: 'line',
    description: 'long',
    email: 'email',
    website: 'url',
    contacts: 'contact*',
    phones: 'phone*',
  },
  service_area: { id: 'id', name: 'line', description: 'long', nk_code: 'short', uri: 'url' },
  cost_option: {
    id: 'id',
    valid_from: 'date',
    valid_to: 'date',
    option: 'line',
    currency: 'short',
    amount: 'price',
    amount_description: 'line',
  },
  service_at_location: {
    id: 'id',
    location_id: 'ref',
    description: 'long',
    contacts: 'contact*',
    phones: 'phone*',
    schedules: 'schedule*',
    location: 'location',
  },
  nk_capacity: { status: any(CAPACITY_STATUSES), wait_weeks: 'weeks', usual_reply_days: 'weeks', updated: 'date' },
  link: { label: 'short', url: 'url' },
  service: {
    id: 'id',
    organization_id: 'ref>organisationId',
    name: 'name',
    alternate_name: 'line',
    nk_summary: 'line',
    description: 'long',
    url: 'url',
    additional_urls: 'link*',
    email: 'email',
    status: 'status',
    interpretation_services: 'long',
    application_process: 'long',
    fees_description: 'long',
    wait_time: 'line',
    eligibility_description: 'long',
    minimum_age: 'age',
    maximum_age: 'age',
    nk_not_for: 'words*',
    nk_access_modes: `${any(ACCESS_MODES)}*`,
    nk_statutory: 'flag',
    nk_capacity: 'nk_capacity',
    assured_date: 'date',
    alert: 'long',
    last_modified: 'instant',
    phones: 'phone*',
    schedules: 'schedule*',
    service_areas: 'service_area*',
    service_at_locations: 'service_at_location*',
    languages: 'language*',
    organization: 'organization>organisation',
    cost_options: 'cost_option*',
    required_documents: 'words*',
    contacts: 'contact*',
    attributes: 'attribute*>terms',
  },
} as const satisfies Readonly<Record<string, Fields>>;

/** The field of the model without which a record of these entities says nothing. */
export const NEEDS = { service: 'name', organization: 'name', phone: 'number', taxonomy_term: 'name', link: 'url' };
