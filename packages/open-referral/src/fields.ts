import {
  ACCESS_MODES,
  CAPACITY_STATUSES,
  WEEKDAYS,
  type Accessibility,
  type Address,
  type Contact,
  type CostOption,
  type Identifier,
  type Language,
  type Location,
  type Phone,
  type Schedule,
  type Service,
  type ServiceArea,
  type ServiceAtLocation,
  type ServiceCapacity,
} from '@neighbourhood-kit/core/services';
import {
  CONTRACTOR_TYPES,
  PARTNER_KINDS,
  SECTORS,
  type Partner,
  type PartnerRole,
} from '@neighbourhood-kit/core/partners';

/** How a single value is read and written; `reader/values.ts` and `writer/values.ts` hold one function for each. */
export type Kind =
  | 'id' // identifier of this entity
  | 'ref' // identifier of another entity, kept
  | 'parent' // identifier of the entity it stands in: told by its place, so neither kept nor written
  | 'name' // one line, up to 1,000 characters
  | 'short' // one line, up to 200
  | 'line' // one line, up to 4,000
  | 'long' // paragraphs and lists, up to 50,000
  | 'url'
  | 'email'
  | 'date'
  | 'instant'
  | 'clock'
  | 'extension' // of a telephone: text here, a number in HSDS
  | 'number'
  | 'whole'
  | 'age'
  | 'flag'
  | 'status'
  | 'freq'
  | 'byday'
  | 'zone'
  | 'words' // list of short texts
  | 'dates'
  | 'as-found';

/** One word of a closed list. */
export interface OneOf {
  readonly oneOf: readonly string[];
}

/** Several words of a closed list. */
export interface SomeOf {
  readonly someOf: readonly string[];
}

/** A list of entities. */
export interface Many {
  readonly many: Entity;
}

/** What a field of a feed becomes: the name in the model and how it is read. Without a name it is checked and kept in `extra`. */
export type Field = readonly [to: string | undefined, as: Shape];

/** How a field is read: a single value, a word of a list, an entity or a list of entities. */
export type Shape = Kind | OneOf | SomeOf | Entity | Many;

/** One kind of record of Open Referral: the single table that reader and writer share. */
export interface Entity {
  /** Name in HSDS 3.x, for example `service_at_location`. */
  readonly name: string;
  /** Fields in the order in which they are written. */
  readonly fields: ReadonlyMap<string, Field>;
  /** A bare text in place of the record stands for this field. */
  readonly main: string | undefined;
  /** Without these fields the record says nothing and is left out. */
  readonly needs: readonly string[];
  /** True for records that the model keeps in the feed's own shape. */
  readonly plain: boolean;
}

interface EntityOptions {
  readonly main?: string;
  readonly needs?: readonly string[];
}

/** Field names of a model type, apart from `extra`. */
type NameOf<T> = Exclude<keyof T, 'extra'> & string;

/** Declares an entity that the model has a type for. The compiler refuses a field that the type does not have. */
function entity<T>() {
  return (
    name: string,
    fields: Readonly<Record<string, readonly [to: NameOf<T>, as: Shape] | Shape>>,
    { main, needs = [] }: EntityOptions = {},
  ): Entity => ({
    name,
    main,
    needs,
    plain: false,
    fields: new Map(
      Object.entries(fields).map(([feed, field]) => [feed, isPair(field) ? field : ([undefined, field] as const)]),
    ),
  });
}

function isPair<T extends string>(field: readonly [T, Shape] | Shape): field is readonly [T, Shape] {
  return Array.isArray(field);
}

/** Declares an entity that the model keeps as the feed has it. */
function plain(name: string, fields: Readonly<Record<string, Shape>>, options: EntityOptions = {}): Entity {
  return { ...entity<never>()(name, fields, options), plain: true };
}

/** Kinds of place and address in HSDS 3.x. */
const PLACE_TYPES = ['physical', 'postal', 'virtual'];

const many = (of: Entity): Many => ({ many: of });

const metadata = plain('metadata', {
  id: 'id',
  resource_id: 'ref',
  resource_type: 'line',
  last_action_date: 'short',
  last_action_type: 'line',
  field_name: 'line',
  previous_value: 'long',
  replacement_value: 'long',
  updated_by: 'line',
});
const history = { metadata: many(metadata) };

/** A vocabulary. */
export const taxonomy = plain(
  'taxonomy',
  { id: 'id', name: 'name', description: 'long', uri: 'url', version: 'short', ...history },
  { needs: ['name'] },
);

/** A word of a vocabulary. */
export const taxonomyTerm = plain(
  'taxonomy_term',
  {
    id: 'id',
    code: 'short',
    name: 'name',
    description: 'long',
    parent_id: 'ref',
    taxonomy: 'short',
    taxonomy_detail: taxonomy,
    language: 'short',
    taxonomy_id: 'ref',
    term_uri: 'url',
    term: 'name',
    ...history,
  },
  { main: 'name', needs: ['name'] },
);

/** A vocabulary's word attached to something. */
export const attribute = plain('attribute', {
  id: 'id',
  link_id: 'parent',
  service_id: 'parent',
  location_id: 'parent',
  organization_id: 'parent',
  taxonomy_term_id: 'ref',
  link_type: 'short',
  link_entity: 'short',
  value: 'line',
  label: 'line',
  taxonomy_term: taxonomyTerm,
  ...history,
});
const tagged = { attributes: many(attribute), ...history };

export const language = entity<Language>()(
  'language',
  {
    id: 'id',
    service_id: 'parent',
    location_id: 'parent',
    phone_id: 'parent',
    name: ['name', 'short'],
    code: ['code', 'short'],
    note: ['note', 'line'],
    ...tagged,
  },
  { main: 'name', needs: ['name', 'code', 'note', 'id'] },
);

export const phone = entity<Phone>()(
  'phone',
  {
    id: ['id', 'id'],
    location_id: 'parent',
    service_id: 'parent',
    organization_id: 'parent',
    contact_id: 'parent',
    service_at_location_id: 'parent',
    number: ['number', 'short'],
    extension: ['extension', 'extension'],
    type: ['type', 'short'],
    description: ['description', 'line'],
    languages: ['languages', many(language)],
    ...tagged,
  },
  { main: 'number', needs: ['number'] },
);

export const contact = entity<Contact>()(
  'contact',
  {
    id: ['id', 'id'],
    organization_id: 'parent',
    service_id: 'parent',
    service_at_location_id: 'parent',
    location_id: 'parent',
    name: ['name', 'short'],
    title: ['title', 'short'],
    department: ['department', 'short'],
    email: ['email', 'email'],
    phones: ['phones', many(phone)],
    ...tagged,
  },
  { main: 'name', needs: ['name', 'title', 'department', 'email', 'phones'] },
);

export const address = entity<Address>()(
  'address',
  {
    id: ['id', 'id'],
    location_id: 'parent',
    attention: ['attention', 'short'],
    address_1: ['address1', 'line'],
    address_2: ['address2', 'line'],
    city: ['city', 'short'],
    region: ['region', 'short'],
    state_province: ['stateProvince', 'short'],
    postal_code: ['postalCode', 'short'],
    country: ['country', 'short'],
    address_type: ['addressType', { oneOf: PLACE_TYPES }],
    ...tagged,
  },
  { main: 'address_1', needs: ['address_1', 'address_2', 'city', 'region', 'state_province', 'postal_code'] },
);

export const accessibility = entity<Accessibility>()(
  'accessibility',
  {
    id: ['id', 'id'],
    location_id: 'parent',
    description: ['description', 'line'],
    details: ['details', 'long'],
    url: ['url', 'url'],
    accessibility: 'line',
    ...tagged,
  },
  { main: 'description', needs: ['description', 'details', 'url', 'accessibility'] },
);

export const schedule = entity<Schedule>()(
  'schedule',
  {
    id: ['id', 'id'],
    service_id: 'parent',
    location_id: 'parent',
    service_at_location_id: 'parent',
    valid_from: ['validFrom', 'date'],
    valid_to: ['validTo', 'date'],
    dtstart: ['dtstart', 'date'],
    timezone: ['timeZone', 'zone'],
    until: ['until', 'date'],
    count: ['count', 'whole'],
    wkst: ['wkst', { oneOf: WEEKDAYS }],
    freq: ['freq', 'freq'],
    interval: ['interval', 'whole'],
    byday: ['byday', 'byday'],
    byweekno: 'short',
    bymonthday: ['bymonthday', 'short'],
    byyearday: 'short',
    description: ['description', 'long'],
    opens_at: ['opensAt', 'clock'],
    closes_at: ['closesAt', 'clock'],
    schedule_link: ['scheduleLink', 'url'],
    attending_type: ['attendingType', 'short'],
    notes: ['notes', 'long'],
    nk_except: ['except', 'dates'],
    nk_bank_holidays: ['bankHolidays', { oneOf: ['open', 'closed'] }],
    ...tagged,
  },
  { main: 'description' },
);

export const location = entity<Location>()(
  'location',
  {
    id: ['id', 'id'],
    location_type: ['locationType', { oneOf: PLACE_TYPES }],
    url: ['url', 'url'],
    organization_id: 'ref',
    name: ['name', 'short'],
    alternate_name: ['alternateName', 'short'],
    description: ['description', 'long'],
    transportation: ['transportation', 'long'],
    latitude: ['latitude', 'number'],
    longitude: ['longitude', 'number'],
    external_identifier: 'short',
    external_identifier_type: 'short',
    nk_confidential: ['confidential', 'flag'],
    languages: ['languages', many(language)],
    addresses: ['addresses', many(address)],
    contacts: ['contacts', many(contact)],
    accessibility: ['accessibility', many(accessibility)],
    phones: ['phones', many(phone)],
    schedules: ['schedules', many(schedule)],
    ...tagged,
  },
  { main: 'name', needs: ['id', 'name', 'addresses', 'latitude', 'description', 'url'] },
);

const program = plain(
  'program',
  { id: 'id', organization_id: 'parent', name: 'name', alternate_name: 'name', description: 'long', ...tagged },
  { main: 'name', needs: ['name'] },
);
const funding = plain(
  'funding',
  { id: 'id', organization_id: 'parent', service_id: 'parent', source: 'long', ...tagged },
  { main: 'source', needs: ['source'] },
);
/** An identifier under a scheme, as HSDS has it; `Partner.identifiers` holds what matters of it. */
export const organizationIdentifier = plain(
  'organization_identifier',
  {
    id: 'id',
    organization_id: 'parent',
    identifier_scheme: 'short',
    identifier_type: 'short',
    identifier: 'short',
    ...tagged,
  },
  { needs: ['identifier'] },
);
/** A labelled web address, as HSDS 3.1 has it. */
export const url = plain(
  'url',
  { id: 'id', organization_id: 'parent', service_id: 'parent', label: 'short', url: 'url', ...tagged },
  { main: 'url', needs: ['url'] },
);
/** A document to bring, as HSDS has it; `Service.requiredDocuments` holds the words. */
export const requiredDocument = plain(
  'required_document',
  { id: 'id', service_id: 'parent', document: 'name', uri: 'url', ...tagged },
  { main: 'document', needs: ['document'] },
);
const unit = plain('unit', { id: 'id', name: 'name', scheme: 'short', identifier: 'short', uri: 'url', ...tagged });
/** How many places are free, as HSDS 3.1 has it; `Service.capacity` holds what it means. */
export const capacity = plain('service_capacity', {
  id: 'id',
  service_id: 'parent',
  unit,
  unit_id: 'ref',
  available: 'number',
  maximum: 'number',
  description: 'long',
  updated: 'short',
  ...tagged,
});

const role = entity<PartnerRole>()(
  'nk_role',
  {
    code: ['code', 'short'],
    name: ['name', 'short'],
    primary: ['primary', 'flag'],
    from: ['from', 'date'],
    to: ['to', 'date'],
  },
  { main: 'name', needs: ['name'] },
);

const identifier = entity<Identifier>()(
  'nk_identifier',
  { scheme: ['scheme', 'short'], value: ['value', 'short'] },
  { needs: ['value'] },
);

export const organization = entity<Partner>()(
  'organization',
  {
    id: ['id', 'id'],
    name: ['name', 'name'],
    alternate_name: ['alternateName', 'line'],
    description: ['description', 'long'],
    email: ['email', 'email'],
    website: ['website', 'url'],
    additional_websites: many(url),
    tax_status: 'line',
    tax_id: 'short',
    year_incorporated: 'whole',
    legal_status: ['legalStatus', 'short'],
    logo: ['logo', 'url'],
    uri: 'url',
    parent_organization_id: ['parentId', 'ref'],
    nk_kind: ['kind', { oneOf: PARTNER_KINDS }],
    nk_sector: ['sector', { oneOf: SECTORS }],
    nk_contractor_type: ['contractorType', { oneOf: CONTRACTOR_TYPES }],
    nk_roles: ['roles', many(role)],
    nk_member_ids: ['memberIds', 'words'],
    nk_successor_ids: ['successorIds', 'words'],
    nk_from: ['from', 'date'],
    nk_to: ['to', 'date'],
    funding: many(funding),
    contacts: ['contacts', many(contact)],
    phones: ['phones', many(phone)],
    programs: many(program),
    organization_identifiers: many(organizationIdentifier),
    ...tagged,
  },
  { main: 'name', needs: ['name'] },
);

export const serviceArea = entity<ServiceArea>()(
  'service_area',
  {
    id: ['id', 'id'],
    service_id: 'parent',
    service_at_location_id: 'parent',
    name: ['name', 'line'],
    service_area: 'line',
    description: ['description', 'long'],
    nk_code: ['code', 'short'],
    extent: 'as-found',
    extent_type: 'short',
    uri: ['uri', 'url'],
    ...tagged,
  },
  { main: 'name', needs: ['name', 'service_area', 'description', 'nk_code', 'uri', 'extent'] },
);

export const costOption = entity<CostOption>()(
  'cost_option',
  {
    id: ['id', 'id'],
    service_id: 'parent',
    valid_from: ['validFrom', 'date'],
    valid_to: ['validTo', 'date'],
    option: ['option', 'line'],
    currency: ['currency', 'short'],
    amount: ['amount', 'number'],
    amount_description: ['amountDescription', 'line'],
    ...tagged,
  },
  { main: 'amount_description', needs: ['option', 'amount', 'amount_description'] },
);

export const serviceAtLocation = entity<ServiceAtLocation>()('service_at_location', {
  id: ['id', 'id'],
  service_id: 'parent',
  location_id: ['locationId', 'ref'],
  description: ['description', 'long'],
  service_areas: many(serviceArea),
  contacts: ['contacts', many(contact)],
  phones: ['phones', many(phone)],
  schedules: ['schedules', many(schedule)],
  location: ['location', location],
  ...tagged,
});

/** What the model says of capacity beyond HSDS: Gravity's codes and waits. */
const kitCapacity = entity<ServiceCapacity>()(
  'nk_capacity',
  {
    status: ['status', { oneOf: CAPACITY_STATUSES }],
    wait_weeks: ['waitWeeks', 'number'],
    usual_reply_days: ['usualReplyDays', 'number'],
    updated: ['updated', 'date'],
  },
  { needs: ['status'] },
);

export const service = entity<Service>()(
  'service',
  {
    id: ['id', 'id'],
    organization_id: ['organisationId', 'ref'],
    program_id: 'ref',
    name: ['name', 'name'],
    alternate_name: ['alternateName', 'line'],
    nk_summary: ['summary', 'line'],
    description: ['description', 'long'],
    url: ['url', 'url'],
    additional_urls: many(url),
    email: ['email', 'email'],
    status: ['status', 'status'],
    interpretation_services: ['interpretationServices', 'long'],
    application_process: ['applicationProcess', 'long'],
    fees_description: ['feesDescription', 'long'],
    wait_time: ['waitTime', 'line'],
    fees: 'long',
    accreditations: ['accreditations', 'long'],
    eligibility_description: ['eligibilityDescription', 'long'],
    minimum_age: ['minimumAge', 'age'],
    maximum_age: ['maximumAge', 'age'],
    nk_not_for: ['notFor', 'words'],
    nk_access_modes: ['accessModes', { someOf: ACCESS_MODES }],
    nk_statutory: ['statutory', 'flag'],
    nk_capacity: ['capacity', kitCapacity],
    nk_identifiers: ['identifiers', many(identifier)],
    assured_date: ['assuredDate', 'date'],
    assurer_email: ['assurerEmail', 'email'],
    licenses: 'long',
    alert: ['alert', 'long'],
    last_modified: ['lastModified', 'instant'],
    phones: ['phones', many(phone)],
    schedules: ['schedules', many(schedule)],
    service_areas: ['serviceAreas', many(serviceArea)],
    service_at_locations: ['serviceAtLocations', many(serviceAtLocation)],
    languages: ['languages', many(language)],
    organization: ['organisation', organization],
    funding: many(funding),
    cost_options: ['costOptions', many(costOption)],
    program: program,
    required_documents: many(requiredDocument),
    contacts: ['contacts', many(contact)],
    capacities: many(capacity),
    attributes: ['terms', many(attribute)],
    metadata: many(metadata),
  },
  { main: 'name', needs: ['name'] },
);

/** Every entity that can stand at the top of a feed, by its name in HSDS 3.x. */
export const ENTITIES = { service, organization, location, taxonomy, taxonomyTerm, serviceAtLocation } as const;
