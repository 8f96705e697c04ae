import { isRecord, type Raw } from './reader/raw.js';

/** Which family a feed belongs to: Open Referral UK, the international HSDS, or its forerunner Ohana. */
export type FeedFormat = 'oruk' | 'hsds' | 'ohana';

/** What a feed was recognised as. */
export interface Detection {
  readonly format: FeedFormat;
  /** `1.x`, `1.1`, `2.0`, `3.0`, `3.1`; `2014` for Ohana. */
  readonly version: string;
  /** What was seen that says so, as sentences. */
  readonly evidence: readonly string[];
}

type Mark = 'oruk1' | 'hsds1' | 'hsds2' | 'v3' | 'oruk3' | 'hsds3' | 'v31' | 'ohana';

/** Field names that tell versions apart. */
const MARKS: Readonly<Record<Mark, RegExp>> = {
  ohana: /_attributes$|^(?:how_to_apply|short_desc|funding_sources)$/,
  oruk1:
    /^(?:eligibilitys|service_taxonomys|deliverable_type|attending_access|fundings|link_taxonomys|reviews|pc_\w+)$/,
  hsds1:
    /^(?:regular_schedules?|holiday_schedules?|physical_address(?:es)?|accessibility_for_disabilities|services_?taxonomy|services_at_location|payments?_accepted|original_text)$/,
  hsds2: /^(?:service_attributes?|other_attributes?|postal_address(?:es)?)$/,
  v3: /^(?:schedules|attributes|taxonomy_term|location_type|address_type|assured_date|assurer_email|last_modified|minimum_age|organization_identifiers|taxonomy_terms|term_uri)$/,
  oruk3: /^(?:term|accessibility|service_area)$/,
  hsds3:
    /^(?:alternate_name|eligibility_description|fees_description|wait_time|application_process|interpretation_services|licenses|phones|program|programs|required_documents|transportation|taxonomy_detail|tax_status|year_incorporated|legal_status|metadata|address_2|department|link_entity)$/,
  v31: /^(?:capacities|additional_urls|additional_websites)$/,
};

/** Records whose field names are looked at. */
const SAMPLE = 60;

/** Collects the field names of a value, with what they stand in: `service_area.service_area`. */
function collectNames(value: unknown, into: Map<string, number>, inside = '', depth = 0): void {
  if (depth > 8) return;
  if (Array.isArray(value)) for (const item of value.slice(0, 5)) collectNames(item, into, inside, depth + 1);
  if (!isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    // The UK profile adds to some entities a text of the entity's own name; elsewhere that name holds the entity.
    const named = /^(?:accessibility|service_area|term)$/.test(name) && typeof inner !== 'string' ? '' : name;
    if (named) into.set(named, (into.get(named) ?? 0) + 1);
    collectNames(inner, into, name, depth + 1);
  }
}

/**
 * Recognises what a feed is by the names of its fields.
 * @param page - The whole value: a page, a list or a single record.
 * @param records - Its records.
 * @returns Format and version with the evidence; Open Referral UK 3.0 where nothing tells.
 */
export function detectFormat(page: unknown, records: readonly unknown[]): Detection {
  const names = new Map<string, number>();
  const step = Math.max(1, Math.floor(records.length / SAMPLE));
  for (let i = 0; i < records.length; i += step) collectNames(records[i], names);
  const seen = (mark: Mark) => [...names.keys()].filter((name) => MARKS[mark].test(name));
  const evidence: string[] = [];
  const has = (mark: Mark, says: string) => {
    const found = seen(mark);
    if (found.length > 0) evidence.push(`${says}: ${found.slice(0, 6).join(', ')}.`);
    return found.length;
  };
  if (isRecord(page)) noteEnvelope(page, evidence);
  const is = (format: FeedFormat, version: string): Detection => ({ format, version, evidence });

  const modern = seen('v3').filter((name) => name !== 'assured_date').length + 2 * seen('v31').length;
  if (modern === 0 && seen('ohana').length > 1 && has('ohana', 'Fields of Ohana')) return is('ohana', '2014');
  // Fields of a vendor survive in newer feeds; only tables and lists of an older version outweigh those of HSDS 3.
  const vendor = seen('oruk1').filter((name) => /^(?:pc_|deliverable_|attending_)/.test(name)).length;
  const old = seen('oruk1').length - vendor + seen('hsds1').length;
  if (old > modern || (modern === 0 && vendor > 0)) {
    if (has('oruk1', 'Fields of Open Referral UK 1')) return is('oruk', '1.x');
    has('hsds1', 'Fields of HSDS 1');
    return names.has('assured_date') ? is('oruk', '1.x') : is('hsds', '1.1');
  }
  if (seen('hsds2').length > 0 && modern < 3 && has('hsds2', 'Fields of HSDS 2')) return is('hsds', '2.0');
  const version = has('v31', 'Fields that HSDS 3.1 added') ? '3.1' : '3.0';
  const is3 = has('v3', 'Fields of HSDS 3');
  const uk = has('oruk3', 'Fields that only the UK profile has');
  if (!uk && has('hsds3', 'Fields of HSDS that the UK profile leaves out')) return is('hsds', version);
  if (!is3 && !uk && evidence.length === 0)
    evidence.push('No field tells versions apart; read as the newest of the UK.');
  return is('oruk', version);
}

function noteEnvelope(page: Raw, evidence: string[]): void {
  if (typeof page['version'] === 'string' && page['version'].length < 40)
    evidence.push(`It calls itself ${page['version']}.`);
  if (Array.isArray(page['content']) && 'totalElements' in page)
    evidence.push('Pages as in Open Referral UK 1: content, totalElements.');
  if (Array.isArray(page['contents']) && 'total_items' in page)
    evidence.push('Pages as in HSDS 3: contents, total_items.');
}
