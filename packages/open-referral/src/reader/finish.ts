import { readPoint, readPostcode } from '@neighbourhood-kit/core/place';
import type { TermRole } from '@neighbourhood-kit/core/services';
import { conceal } from '../confidential.js';
import type { Notes } from '../findings.js';
import { documentOf, identifierOf, labelledUrlOf } from '../plain-records.js';
import { isRecord, textOf, type Draft } from './raw.js';

type Finish = (draft: Draft, notes: Notes) => void;

/** What is settled once all fields of a record are read, by entity. */
export const FINISH: Readonly<Record<string, Finish>> = {
  address: finishAddress,
  attribute: finishAttribute,
  location: finishLocation,
  organization: finishOrganisation,
  program: dropRepeatedDescription,
  service: finishService,
  taxonomy: dropRepeatedDescription,
  taxonomy_term: finishTerm,
};

/** Takes a field out of `extra`. */
function take(draft: Draft, name: string): unknown {
  const { extra } = draft;
  if (!isRecord(extra) || !(name in extra)) return undefined;
  const { [name]: value, ...rest } = extra;
  draft['extra'] = rest;
  if (Object.keys(rest).length === 0) delete draft['extra'];
  return value;
}

const peek = (draft: Draft, name: string): unknown => (isRecord(draft['extra']) ? draft['extra'][name] : undefined);

const COUNTRIES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'united kingdom': 'GB',
  'great britain': 'GB',
  england: 'GB',
  wales: 'GB',
  scotland: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  'united states': 'US',
};

function finishAddress(draft: Draft): void {
  const { country, postalCode } = draft;
  if (typeof country === 'string')
    draft['country'] = COUNTRIES[country.toLowerCase()] ?? (country.length === 2 ? country.toUpperCase() : country);
  const postcode = readPostcode(postalCode);
  if (postcode.ok) draft['postalCode'] = postcode.value.text;
  draft['addressType'] ??= 'physical';
}

/** A required description that only says the name again stands for none; the writer makes it so. */
function dropRepeatedDescription(draft: Draft): void {
  if (draft['description'] === draft['name']) delete draft['description'];
}

function finishTerm(draft: Draft): void {
  if (draft['term'] === draft['name']) delete draft['term'];
  dropRepeatedDescription(draft);
  const path = typeof draft['name'] === 'string' ? draft['name'].split('>').map((part) => part.trim()) : [];
  const last = path.at(-1);
  if (path.length > 1 && last) {
    draft['path'] = path.join(' > ');
    draft['name'] = last;
  }
}

/** Rows of HSDS 1 and 2 hold the term's own fields beside the link's. */
function finishAttribute(draft: Draft): void {
  if (!isRecord(draft['taxonomy_term']) && typeof draft['name'] === 'string') {
    const { name, vocabulary, ...rest } = draft;
    for (const key of Object.keys(draft)) Reflect.deleteProperty(draft, key);
    Object.assign(draft, rest, { taxonomy_term: { name, ...(vocabulary !== undefined && { taxonomy: vocabulary }) } });
  }
}

function finishLocation(draft: Draft, notes: Notes): void {
  const { latitude, longitude } = draft;
  if (latitude !== undefined || longitude !== undefined) {
    const point = readPoint(latitude, longitude);
    const [north, east] = point.ok ? [point.value.latitude, point.value.longitude] : swapped(point.problem.suggestion);
    if (!point.ok) {
      const done =
        north === undefined ? 'Left out: no such point on Earth.' : `Read as ${String(north)}, ${String(east)}.`;
      notes.add(
        point.problem.code,
        north === undefined ? 'error' : 'warning',
        done,
        `${String(latitude)}, ${String(longitude)}`,
      );
    }
    delete draft['latitude'];
    delete draft['longitude'];
    if (north !== undefined && east !== undefined) Object.assign(draft, { latitude: north, longitude: east });
  }
  draft['locationType'] ??= 'physical';
  const hidden = conceal(draft);
  if (hidden)
    notes.add('location/confidential', 'info', 'The address and the point were left out: this place is confidential.');
}

function swapped(suggestion: string | undefined): readonly (number | undefined)[] {
  return suggestion === undefined ? [] : suggestion.split(',').map(Number);
}

function finishOrganisation(draft: Draft): void {
  dropRepeatedDescription(draft);
  const found = peek(draft, 'organization_identifiers');
  if (!Array.isArray(found)) return;
  draft['identifiers'] = found.filter(isRecord).map(identifierOf);
  dropIfKnown(draft, 'organization_identifiers', ['identifier_scheme', 'identifier_type', 'identifier']);
}

/** Records that hold nothing beyond what the model says are not kept a second time. */
function dropIfKnown(draft: Draft, name: string, fields: readonly string[]): void {
  const found = peek(draft, name);
  const isKnown = (each: unknown) => isRecord(each) && Object.keys(each).every((field) => fields.includes(field));
  if (Array.isArray(found) && found.every(isKnown)) take(draft, name);
}

function finishService(draft: Draft, notes: Notes): void {
  draft['status'] ??= 'active';
  settleFees(draft);
  settleAges(draft, notes);
  settleTerms(draft);
  const organisation = draft['organisation'];
  if (isRecord(organisation) && organisation['id'] !== undefined) draft['organisationId'] = organisation['id'];
  const documents = peek(draft, 'required_documents');
  if (Array.isArray(documents)) draft['requiredDocuments'] = documents.filter(isRecord).map(documentOf);
  dropIfKnown(draft, 'required_documents', ['document']);
  const urls = peek(draft, 'additional_urls');
  if (Array.isArray(urls)) draft['additionalUrls'] = urls.filter(isRecord).map(labelledUrlOf);
  dropIfKnown(draft, 'additional_urls', ['url', 'label']);
  settleCapacity(draft);
}

/** HSDS 3 has `fees_description` and, for older readers, `fees`; the UK profile only `fees`. */
function settleFees(draft: Draft): void {
  const older = peek(draft, 'fees');
  if (draft['feesDescription'] === undefined && older !== undefined) draft['feesDescription'] = older;
  if (older !== undefined && draft['feesDescription'] === older) take(draft, 'fees');
}

function settleAges(draft: Draft, notes: Notes): void {
  const { minimumAge, maximumAge } = draft;
  if (typeof minimumAge !== 'number' || typeof maximumAge !== 'number') return;
  if (maximumAge === 0 && minimumAge === 0) {
    notes.add('age/impossible', 'warning', 'Left out: 0 to 0 stands where no ages are given.');
    delete draft['minimumAge'];
    delete draft['maximumAge'];
  } else if (minimumAge > maximumAge) {
    notes.add('age/swapped', 'warning', `Read as ${maximumAge} to ${minimumAge}.`, `${minimumAge} to ${maximumAge}`);
    draft['minimumAge'] = maximumAge;
    draft['maximumAge'] = minimumAge;
  }
}

function settleCapacity(draft: Draft): void {
  const found = peek(draft, 'capacities');
  if (draft['capacity'] !== undefined || !Array.isArray(found)) return;
  const free = found.filter(isRecord).filter((each) => typeof each['available'] === 'number');
  if (free.length === 0) return;
  const updated = free
    .map((each) => textOf(each['updated']).slice(0, 10))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .sort()[0];
  draft['capacity'] = {
    status: free.some((each) => Number(each['available']) > 0) ? 'capacity' : 'no-capacity',
    ...(updated && { updated }),
  };
}

/** Roles by what the link or the vocabulary calls itself. */
const ROLES: readonly (readonly [RegExp, TermRole])[] = [
  [/\bneeds?\b/i, 'need'],
  [/circumstance/i, 'circumstance'],
  [/audience|target|eligib/i, 'audience'],
  [/service.?types?|service.?categor/i, 'service-type'],
];

/** Turns attributes with their terms into the model's terms; two that say the same are one. */
function settleTerms(draft: Draft): void {
  const attributes = (draft['terms'] ?? []) as readonly Draft[];
  delete draft['terms'];
  const terms = new Map<string, Draft>();
  const unresolved: Draft[] = [];
  for (const attribute of attributes) {
    const { taxonomy_term: found, ...link } = attribute;
    if (!isRecord(found) || found['name'] === undefined) {
      unresolved.push(attribute);
      continue;
    }
    const term = toTerm(found, link);
    const key = JSON.stringify([term['taxonomy'], String(term['name']).toLowerCase(), term['code']]);
    if (!terms.has(key)) terms.set(key, term);
  }
  if (terms.size > 0) draft['terms'] = [...terms.values()];
  if (unresolved.length > 0)
    draft['extra'] = { ...(isRecord(draft['extra']) ? draft['extra'] : {}), attributes: unresolved };
}

/** One term of the model, from a term of the feed and the link that attaches it. */
function toTerm(found: Draft, link: Draft): Draft {
  const { id, code, name, term_uri: uri, taxonomy, ...rest } = found;
  const detail = isRecord(rest['taxonomy_detail']) ? rest['taxonomy_detail'] : {};
  const said = taxonomy ?? detail['name'];
  const role = ROLES.find(([pattern]) =>
    pattern.test([link['link_type'], said, detail['uri']].map(textOf).join(' ')),
  )?.[1];
  const { taxonomy_term_id, ...about } = link;
  if (about['link_type'] === role) delete about['link_type'];
  const extra = { ...rest, ...(Object.keys(about).length > 0 && { attribute: about }) };
  return {
    ...((id ?? taxonomy_term_id) !== undefined && { id: id ?? taxonomy_term_id }),
    ...(said !== undefined && { taxonomy: said }),
    ...(code !== undefined && { code }),
    name,
    ...(uri !== undefined && { uri }),
    ...(role && { role }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}
