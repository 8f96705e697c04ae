import { CONTRACTOR_TYPES, PARTNER_KINDS, SECTORS } from '@neighbourhood-kit/core/partners';
import { MODEL_FIELDS, type Fields } from '../fields.js';

const history: Fields = { metadata: '+metadata*' };
const tagged: Fields = { attributes: '+attribute*', ...history };
const plainTagged: Fields = { attributes: 'attribute*', metadata: 'metadata*' };
const any = (words: readonly string[]) => words.join('|');

/** Names as in the feed, for records that the model has no type for. */
function asInFeed(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [name, spec.includes('>') ? spec : `${spec}>${name}`]),
  );
}

/** What HSDS 3.1 and the UK profile have beyond the model, and what the model has that a browser does not need; by entity. */
const MORE: Readonly<Record<string, Fields>> = {
  language: { id: '+id', service_id: 'in', location_id: 'in', phone_id: 'in', ...tagged },
  phone: {
    location_id: 'in',
    service_id: 'in',
    organization_id: 'in',
    contact_id: 'in',
    service_at_location_id: 'in',
    ...tagged,
  },
  contact: { organization_id: 'in', service_id: 'in', service_at_location_id: 'in', location_id: 'in', ...tagged },
  address: { location_id: 'in', ...tagged },
  accessibility: { location_id: 'in', accessibility: '+line', url: 'url', ...tagged },
  schedule: {
    service_id: 'in',
    location_id: 'in',
    service_at_location_id: 'in',
    schedule_link: 'url',
    attending_type: 'short',
    byweekno: '+short',
    byyearday: '+short',
    ...tagged,
  },
  location: {
    organization_id: '+ref',
    short_desc: '+long',
    url: 'url',
    alternate_name: 'short',
    latitude: 'any',
    longitude: 'any',
    external_identifier: '+short',
    external_identifier_type: '+short',
    ...tagged,
  },
  taxonomy_term: {
    description: '+long',
    parent_id: '+ref',
    taxonomy_detail: '+taxonomy',
    language: '+short',
    taxonomy_id: '+ref',
    term: '+name',
    ...history,
  },
  taxonomy: { id: 'id', name: 'name', description: '+long', uri: '+url', version: '+short', ...history },
  attribute: asInFeed({
    id: 'id',
    link_id: 'in',
    service_id: 'in',
    location_id: 'in',
    organization_id: 'in',
    taxonomy_term_id: 'ref',
    link_type: 'short',
    link_entity: 'short',
    value: 'line',
    label: 'line',
    taxonomy_term: 'taxonomy_term',
    metadata: 'metadata*',
  }),
  metadata: asInFeed({
    id: 'id',
    resource_id: 'ref',
    resource_type: 'line',
    last_action_date: 'short',
    last_action_type: 'line',
    field_name: 'line',
    previous_value: 'long',
    replacement_value: 'long',
    updated_by: 'line',
  }),
  program: asInFeed({
    id: 'id',
    organization_id: 'in',
    name: 'name',
    alternate_name: 'name',
    description: 'long',
    ...plainTagged,
  }),
  funding: asInFeed({ id: 'id', organization_id: 'in', service_id: 'in', source: 'long', ...plainTagged }),
  unit: asInFeed({ id: 'id', name: 'name', scheme: 'short', identifier: 'short', uri: 'url', ...plainTagged }),
  service_capacity: asInFeed({
    id: 'id',
    service_id: 'in',
    unit: 'unit',
    unit_id: 'ref',
    available: 'number',
    maximum: 'number',
    description: 'long',
    updated: 'short',
    ...plainTagged,
  }),
  required_document: asInFeed({ id: 'id', service_id: 'in', document: 'name', uri: 'url', ...plainTagged }),
  link: { id: '+id', organization_id: 'in', service_id: 'in', ...tagged },
  organization_identifier: {
    id: '+id',
    organization_id: 'in',
    identifier_scheme: 'short>scheme',
    identifier_type: '+short',
    identifier: 'short>value',
    ...tagged,
  },
  nk_identifier: { scheme: 'short', value: 'short' },
  nk_role: { code: 'short', name: 'short', primary: 'flag', from: 'date', to: 'date' },
  organization: {
    additional_websites: '+link*',
    tax_status: '+line',
    tax_id: '+short',
    year_incorporated: '+year',
    legal_status: 'short',
    logo: 'url',
    uri: '+url',
    parent_organization_id: 'ref>parentId',
    nk_kind: any(PARTNER_KINDS),
    nk_sector: any(SECTORS),
    nk_contractor_type: any(CONTRACTOR_TYPES),
    nk_roles: 'nk_role*',
    nk_member_ids: 'words*',
    nk_successor_ids: 'words*',
    nk_from: 'date',
    nk_to: 'date',
    funding: '+funding*',
    programs: '+program*',
    organization_identifiers: 'organization_identifier*>identifiers',
    ...tagged,
  },
  service_area: {
    service_id: 'in',
    service_at_location_id: 'in',
    service_area: '+line',
    extent: '+any',
    extent_type: '+short',
    ...tagged,
  },
  cost_option: { service_id: 'in', ...tagged },
  service_at_location: { service_id: 'in', service_areas: '+service_area*', ...tagged },
  service: {
    fees: '+long',
    accreditations: 'long',
    assurer_email: 'email',
    program_id: '+ref',
    licenses: '+long',
    funding: '+funding*',
    program: '+program',
    required_documents: '+required_document*',
    capacities: '+service_capacity*',
    nk_identifiers: 'nk_identifier*',
    ...history,
  },
};

/** Every field of Open Referral that is read and written, by entity. */
export const ALL_FIELDS: Readonly<Record<string, Fields>> = Object.fromEntries(
  [...new Set([...Object.keys(MODEL_FIELDS), ...Object.keys(MORE)])].map((entity) => [
    entity,
    { ...(MODEL_FIELDS as Readonly<Record<string, Fields>>)[entity], ...MORE[entity] },
  ]),
);
