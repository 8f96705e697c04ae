import type { Detection, FeedFormat } from '../feed.js';
import { isRecord } from '../reader/raw.js';

/** Field names that tell versions apart, with what they are. Names of the UK profile count only where they hold text. */
const MARKS = {
  ohana: ['Ohana', /_attributes$|^(?:how_to_apply|short_desc|funding_sources)$/],
  old: [
    'Open Referral UK 1 or HSDS 1',
    /^(?:eligibilitys|service_taxonomys|fundings|link_taxonomys|regular_schedules?|physical_address(?:es)?|accessibility_for_disabilities|services_?taxonomy|services_at_location|original_text)$/,
  ],
  vendor: ['Open Referral UK 1', /^(?:deliverable_type|attending_access|pc_\w+)$/],
  hsds2: ['HSDS 2', /^(?:service_attributes?|other_attributes?)$/],
  v3: [
    'HSDS 3',
    /^(?:schedules|attributes|taxonomy_term|location_type|address_type|assurer_email|last_modified|minimum_age|organization_identifiers|taxonomy_terms|term_uri)$/,
  ],
  v31: ['HSDS 3.1', /^(?:capacities|additional_urls|additional_websites)$/],
  uk3: ['the UK profile alone', /^=/],
  kit: ['this kit, which writes Open Referral UK 3.0', /^nk_/],
  hsds3: [
    'HSDS that the UK profile leaves out',
    /^(?:alternate_name|eligibility_description|fees_description|wait_time|application_process|interpretation_services|licenses|phones|programs?|required_documents|transportation|taxonomy_detail|tax_status|year_incorporated|legal_status|metadata|address_2|department|link_entity)$/,
  ],
} as const;

/** Records whose field names are looked at. */
const SAMPLE = 60;

function collectNames(value: unknown, names: Set<string>, depth = 0): void {
  if (depth > 8 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value))
    value.slice(0, 5).forEach((item) => {
      collectNames(item, names, depth + 1);
    });
  else
    for (const [name, inner] of Object.entries(value)) {
      // The UK profile gives some entities a text of the entity's own name; elsewhere that name holds the entity.
      if (/^(?:accessibility|service_area|term)$/.test(name) && typeof inner === 'string') names.add(`=${name}`);
      names.add(name);
      collectNames(inner, names, depth + 1);
    }
}

/**
 * Recognises what a feed is by the names of its fields.
 * @param page - The whole value: a page, a list or a single record.
 * @param records - Its records.
 * @returns Format and version with the evidence; Open Referral UK 3.0 where nothing tells.
 */
export function detectFormat(page: unknown, records: readonly unknown[]): Detection {
  const names = new Set<string>();
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  for (let i = 0; i < records.length; i += step) collectNames(records[i], names);
  const evidence: string[] = [];
  if (isRecord(page)) {
    const envelope = ['totalElements', 'total_items', 'version'].find((name) => name in page);
    if (envelope) evidence.push(`The page has ${envelope}.`);
  }
  const seen = (mark: keyof typeof MARKS) => [...names].filter((name) => MARKS[mark][1].test(name));
  const is = (format: FeedFormat, version: string, ...marks: readonly (keyof typeof MARKS)[]): Detection => {
    for (const mark of marks) {
      const found = seen(mark).slice(0, 6).join(', ').replaceAll('=', '');
      if (found) evidence.push(`Fields of ${MARKS[mark][0]}: ${found}.`);
    }
    return {
      format,
      version,
      evidence: evidence.length > 0 ? evidence : ['No field tells versions apart; read as the newest of the UK.'],
    };
  };
  const modern = seen('v3').length + 2 * seen('v31').length;
  const old = seen('old').length;
  const vendor = seen('vendor').length;
  if (modern === 0 && seen('ohana').length > 1) return is('ohana', '2014', 'ohana');
  // Fields of a vendor survive in newer feeds; only lists of an older version outweigh those of HSDS 3.
  if (old > modern || (modern === 0 && vendor > 0)) {
    const isUk = vendor > 0 || names.has('assured_date') || names.has('eligibilitys') || names.has('service_taxonomys');
    return isUk ? is('oruk', '1.x', 'vendor', 'old') : is('hsds', '1.1', 'old');
  }
  if (modern < 3 && seen('hsds2').length > 0) return is('hsds', '2.0', 'hsds2');
  // It says all else that HSDS can, so the fields of HSDS 3.1 tell nothing. Tables, which come without a page, are those of HSDS.
  if (page !== undefined && seen('kit').length > 0) return is('oruk', '3.0', 'kit');
  const isUk = seen('uk3').length > 0 || seen('hsds3').length === 0;
  return is(isUk ? 'oruk' : 'hsds', seen('v31').length > 0 ? '3.1' : '3.0', 'v3', 'v31', isUk ? 'uk3' : 'hsds3');
}

/** What can be read instead. */
const INSTEAD =
  'Ask the publisher for Open Referral (JSON or CSV tables), or fill in a spreadsheet: nk sheet template writes one.';

/** Whether a value says that its words are those of schema.org, or has the graph or the types of JSON-LD around it. */
function isLinkedData(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length > 0 && value.every((each) => isRecord(each) && '@type' in each && !('id' in each));
  if (!isRecord(value)) return false;
  return Array.isArray(value['@graph']) || /\bschema\.org\b/.test(JSON.stringify([value['@context']]));
}

/**
 * Recognises linked data, which is no feed whatever it holds: little more than its names would be read.
 * @param value - What JSON held.
 * @returns What it is and what can be read instead, in sentences; `undefined` for anything else.
 */
export function linkedDataIn(value: unknown): string | undefined {
  return isLinkedData(value)
    ? `This is JSON-LD, as pages carry it in the words of schema.org, not a feed of Open Referral. ${INSTEAD}`
    : undefined;
}

/**
 * Says why JSON without a record that can be read is no feed.
 * @param value - What JSON held.
 * @returns What it is, where that can be told, and what to do.
 */
export function notAFeed(value: unknown): string {
  const type = isRecord(value) && value['type'];
  if (type === 'FeatureCollection' || type === 'Feature')
    return `This is GeoJSON, points or shapes on a map. As a feed it is read where each feature has an id, a name and a description among its properties. ${INSTEAD}`;
  return 'This is JSON, but it holds no services, organisations or places. Use the address of the feed itself; it often ends in /services.';
}
