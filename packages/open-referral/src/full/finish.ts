import { readPoint, readPostcode } from '@neighbourhood-kit/core/place';
import { placeSaysSecret } from '@neighbourhood-kit/core/directory';
import type { Location } from '@neighbourhood-kit/core/services';
import { isConfidential } from '../confidential.js';
import { readDegrees } from '../degrees.js';
import type { Notes } from '../findings.js';
import type { FeedReader, Finish } from '../reader/feed-reader.js';
import { FINISHES, LIMITING, roleOf } from '../reader/finish.js';
import { isEmpty, isRecord, listOf, textOf, without, type Draft, type Raw } from '../reader/raw.js';

/** What is settled once all fields of a record are read, beyond what the browser's entry settles. */
export const ALL_FINISHES: Readonly<Record<string, Finish>> = {
  ...FINISHES,
  accessibility: (draft) => {
    standIn(draft, 'accessibility', 'description');
  },
  address: finishAddress,
  attribute: finishAttribute,
  location: (draft, reader) => {
    draft['locationType'] ??= 'physical';
    standIn(draft, 'short_desc', 'description');
    finishPoint(draft, reader);
    FINISHES['location']?.(draft, reader, {});
  },
  organization: finishOrganisation,
  program: dropRepeatedDescription,
  schedule: finishSchedule,
  service: finishService,
  service_area: (draft) => {
    standIn(draft, 'service_area', 'name');
  },
  taxonomy: dropRepeatedDescription,
  taxonomy_term: finishTerm,
};

/**
 * Gives what stands in a record under names that no standard has.
 * @param draft - A record of the model that is being put together.
 * @returns The fields; none where there are none.
 */
export const extraOf = (draft: Draft): Raw => (isRecord(draft['extra']) ? draft['extra'] : {});

function setExtra(draft: Draft, extra: Raw): void {
  if (Object.keys(extra).length > 0) draft['extra'] = extra;
  else delete draft['extra'];
}

/** The UK profile and Ohana say some things twice; the second stands in where the first cannot be read. */
function standIn(draft: Draft, second: string, first: string): void {
  const extra = extraOf(draft);
  if (draft[first] !== undefined || extra[second] === undefined) return;
  draft[first] = extra[second];
  setExtra(draft, without(extra, second));
}

/** A description that only says the name again stands for none: the standard requires one, and the writer makes it so. */
function dropRepeatedDescription(draft: Draft): void {
  if (draft['description'] === draft['name']) delete draft['description'];
  if (extraOf(draft)['description'] === draft['name']) setExtra(draft, without(extraOf(draft), 'description'));
}

const COUNTRIES: Readonly<Record<string, RegExp>> = {
  GB: /^(?:uk|gb|gbr|united kingdom|great britain|england|wales|cymru|scotland|northern ireland)$/i,
  US: /^(?:us|usa|united states)$/i,
};

function finishAddress(draft: Draft): void {
  const country = textOf(draft['country']);
  const code = Object.entries(COUNTRIES).find(([, names]) => names.test(country))?.[0];
  if (code) draft['country'] = code;
  const postcode = readPostcode(draft['postalCode']);
  if (postcode.ok) draft['postalCode'] = postcode.value.text;
  draft['addressType'] ??= 'physical';
}

/** Rows of HSDS 1 and 2 hold the term's own fields next to the link's. */
function finishAttribute(draft: Draft, reader: FeedReader): void {
  const extra = extraOf(draft);
  if (isRecord(draft['taxonomy_term']) || typeof extra['name'] !== 'string') return;
  const { name, vocabulary } = extra;
  const term = reader.entity('taxonomy_term', { name, vocabulary });
  if (term) draft['taxonomy_term'] = term;
  setExtra(draft, without(extra, 'name', 'vocabulary'));
}

/** Both parts of a point as decimal degrees, where they are written another way. */
function inDecimals(latitude: unknown, longitude: unknown): readonly [unknown, unknown] {
  const [north, both] = readDegrees(textOf(latitude)) ?? [];
  const [east] = readDegrees(textOf(longitude)) ?? [];
  return [north ?? latitude, isEmpty(longitude) ? both : (east ?? longitude)];
}

function finishPoint(draft: Draft, notes: Notes): void {
  const { latitude, longitude } = draft;
  if (latitude === undefined && longitude === undefined) return;
  delete draft['latitude'];
  delete draft['longitude'];
  // What is found of a point says where it is.
  if (isConfidential(draft) || placeSaysSecret(draft as unknown as Location)) return;
  const said = [latitude, longitude].map(textOf).filter(Boolean).join(', ');
  const point = readPoint(...inDecimals(latitude, longitude));
  if (point.ok) {
    Object.assign(draft, point.value);
    const { ok } = readPoint(latitude, longitude);
    if (!ok) notes.add('point/form', 'fixed', said, `${point.value.latitude}, ${point.value.longitude}`);
  } else {
    const [north, east] = point.problem.suggestion?.split(', ').map(Number) ?? [];
    if (north !== undefined && east !== undefined) Object.assign(draft, { latitude: north, longitude: east });
    notes.add(point.problem.code, north === undefined ? 'left out' : 'fixed', said, point.problem.suggestion);
  }
}

/** Parts of recurrence rules (RFC 5545) that the model cannot say. */
const UNSAYABLE = /^by(?:month|weekno|yearday|setpos|hour|minute|second)$/;

/** A line whose limits cannot all be read keeps its days and loses its times, which go to the notes with what was not read. */
function finishSchedule(draft: Draft, reader: FeedReader, lost: Raw): void {
  const { opensAt, closesAt } = draft;
  const unread = [
    ...Object.entries(lost).filter(([name]) => LIMITING.test(name)),
    ...Object.entries(extraOf(draft)).filter(([name]) => UNSAYABLE.test(name)),
  ].map(([name, found]) => `${name.replaceAll('_', ' ')}: ${listOf(found).map(textOf).join(', ')}`);
  FINISHES['schedule']?.(draft, reader, lost);
  if (draft['bymonthday']) draft['freq'] ??= 'MONTHLY';
  const times = [opensAt, closesAt].filter((time) => time !== undefined).map(textOf);
  if (times.length === 0) return;
  const said = times.join(' to ');
  // Open from 10:00 to 10:00 is a slip; only midnight to midnight is how a whole day is written.
  const isSlip = opensAt === closesAt && opensAt !== '00:00';
  if (isSlip) reader.add('hours/unclear', 'left out', said);
  if (unread.length > 0) {
    reader.add('hours/limit', 'left out', unread.join('; '));
    const notes = [textOf(draft['notes']), ...unread, said].filter(Boolean).join('\n\n');
    draft['notes'] = reader.dialect.values['long']?.(notes, reader, 'notes');
  }
  if (!isSlip && unread.length === 0) return;
  delete draft['opensAt'];
  delete draft['closesAt'];
}

/** Identifier schemes of org-id.guide and of feeds, by the kit's names. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^GB-COH$|^compan(?:y|ies house)/i, 'company'],
  [/^GB-CHC$|charity/i, 'charity-england-wales'],
  [/^GB-NHS$|\bODS\b/i, 'ods'],
];

/** How numbers of the other registers of charities in the United Kingdom begin, by their names in org-id.guide. */
const CHARITIES: readonly (readonly [RegExp, string])[] = [
  [/^SC\d{6}$/i, 'GB-SC'],
  [/^NIC\d{6}$/i, 'GB-NIC'],
];

function finishOrganisation(draft: Draft, reader: FeedReader): void {
  dropRepeatedDescription(draft);
  for (const identifier of (draft['identifiers'] ?? []) as Draft[]) {
    standIn(identifier, 'identifier_type', 'scheme');
    const extra = extraOf(identifier);
    const named = textOf(identifier['scheme']) || 'source';
    const known = SCHEMES.find(([pattern]) => pattern.test(named))?.[1] ?? named;
    const value = textOf(identifier['value']);
    const elsewhere = known === 'charity-england-wales' && CHARITIES.find(([pattern]) => pattern.test(value))?.[1];
    const scheme = elsewhere || known;
    if (elsewhere) reader.add('identifier/register', 'fixed', `${named} ${value}`, scheme);
    const said = identifier['scheme'];
    identifier['scheme'] = scheme;
    // The publisher's own word goes out again where the kit's is another.
    setExtra(identifier, {
      ...([scheme, said].includes(extra['identifier_type']) ? without(extra, 'identifier_type') : extra),
      ...(said !== undefined && said !== scheme && !elsewhere && { identifier_scheme: said }),
    });
  }
}

function finishTerm(draft: Draft): void {
  standIn(draft, 'term', 'name');
  const extra = extraOf(draft);
  if (extra['term'] === draft['name']) setExtra(draft, without(extra, 'term'));
  dropRepeatedDescription(draft);
  const path = textOf(draft['name'])
    .split('>')
    .map((each) => each.trim());
  const last = path.at(-1);
  if (path.length < 2 || !last) return;
  draft['name'] = last;
  setExtra(draft, { ...extraOf(draft), path: path.join(' > ') });
}

function finishService(draft: Draft, reader: FeedReader): void {
  draft['status'] ??= 'active';
  fillFromVendor(draft, reader);
  const { organisation } = draft;
  if (isRecord(organisation) && organisation['id'] !== undefined) draft['organisationId'] = organisation['id'];
  settleFees(draft);
  settleAges(draft, reader);
  settleTerms(draft);
  settleDocuments(draft);
  settleCapacity(draft);
}

/** What a vendor says elsewhere stands in for a field that is there but cannot be read. */
function fillFromVendor(draft: Draft, reader: FeedReader): void {
  const { pc_metadata: about, pc_attendingAccess_additionalInfo: how } = extraOf(draft);
  const fill = (name: string, kind: string, found: unknown) => {
    if (draft[name] === undefined && !isEmpty(found)) draft[name] = reader.dialect.values[kind]?.(found, reader, name);
    if (draft[name] === undefined) Reflect.deleteProperty(draft, name);
  };
  fill('applicationProcess', 'long', how);
  if (!isRecord(about)) return;
  fill('assuredDate', 'date', about['date_assured']);
  fill('assurerEmail', 'email', about['assured_by']);
  fill('lastModified', 'instant', about['date_modified']);
}

/** HSDS 3 has `fees_description` and, for older readers, `fees`; the UK profile only `fees`. */
function settleFees(draft: Draft): void {
  standIn(draft, 'fees', 'feesDescription');
  const { fees } = extraOf(draft);
  if (fees !== undefined && draft['feesDescription'] === fees) setExtra(draft, without(extraOf(draft), 'fees'));
}

function settleAges(draft: Draft, notes: Notes): void {
  const { minimumAge, maximumAge } = draft;
  if (typeof minimumAge !== 'number' || typeof maximumAge !== 'number' || minimumAge < maximumAge) return;
  if (minimumAge === 0) {
    // 0 to 0 stands where no ages are given.
    notes.add('age/impossible', 'left out', '0 to 0');
    delete draft['minimumAge'];
    delete draft['maximumAge'];
  } else if (maximumAge === 0) {
    // An oldest age of 0 above a youngest stands where none is given; swapped, a service for adults would be one for children.
    notes.add('age/no-limit', 'tidied', maximumAge);
    delete draft['maximumAge'];
  } else if (minimumAge > maximumAge) {
    notes.add('age/swapped', 'fixed', `${minimumAge} to ${maximumAge}`, `${maximumAge} to ${minimumAge}`);
    Object.assign(draft, { minimumAge: maximumAge, maximumAge: minimumAge });
  }
}

/** The model has the words; records that say more than words are kept as well. */
function settleDocuments(draft: Draft): void {
  const extra = extraOf(draft);
  const found = extra['required_documents'];
  if (!Array.isArray(found)) return;
  const documents = found.filter(isRecord);
  draft['requiredDocuments'] = documents.map((each) => each['document']).filter((words) => words !== undefined);
  if (documents.every((each) => Object.keys(each).join() === 'document'))
    setExtra(draft, without(extra, 'required_documents'));
}

function settleCapacity(draft: Draft): void {
  const found = extraOf(draft)['capacities'];
  if (draft['capacity'] !== undefined || !Array.isArray(found)) return;
  const counted = found.filter(isRecord).filter((each) => typeof each['available'] === 'number');
  if (counted.length === 0) return;
  const days = counted
    .map((each) => textOf(each['updated']).slice(0, 10))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  const updated = days.sort()[0];
  draft['capacity'] = {
    status: counted.some((each) => Number(each['available']) > 0) ? 'capacity' : 'no-capacity',
    ...(updated && { updated }),
  };
}

/** Turns attributes with their terms into the model's terms; two that say the same are one. */
function settleTerms(draft: Draft): void {
  const terms = new Map<string, Draft>();
  const unresolved: Draft[] = [];
  for (const attribute of (draft['terms'] ?? []) as readonly Draft[]) {
    const { taxonomy_term: found, ...link } = attribute;
    if (!isRecord(found) || found['name'] === undefined) {
      // A link that names its term elsewhere, or holds a value, says something without one.
      if (['taxonomy_term_id', 'value', 'label', 'id'].some((name) => link[name] !== undefined))
        unresolved.push(attribute);
    } else {
      const term = toTerm(found, link);
      const key = [term['taxonomy'], textOf(term['name']).toLowerCase(), term['code']].join('\n');
      if (!terms.has(key)) terms.set(key, term);
    }
  }
  delete draft['terms'];
  if (terms.size > 0) draft['terms'] = [...terms.values()];
  if (unresolved.length > 0) setExtra(draft, { ...extraOf(draft), attributes: unresolved });
}

/**
 * Gives a service the terms that its links only name, now that all terms are known.
 * @param draft - The service; changed in place.
 * @param known - Terms of the feed by id.
 * @param notes - Where it is noted that a link leads nowhere.
 */
export function settleNamedTerms(draft: Draft, known: ReadonlyMap<string, Draft>, notes: Notes): void {
  const extra = extraOf(draft);
  const links = (Array.isArray(extra['attributes']) ? extra['attributes'] : []).filter(isRecord);
  const left = links.filter((link) => {
    const id = textOf(link['taxonomy_term_id']);
    const term = known.get(id);
    if (term && draft['terms'] === undefined) draft['terms'] = [];
    if (term) (draft['terms'] as Draft[]).push(toTerm(term, link));
    else if (id !== '' && known.size > 0) notes.add('reference/dangling', 'kept', id);
    return !term;
  });
  if (left.length === links.length) return;
  setExtra(draft, { ...without(extra, 'attributes'), ...(left.length > 0 && { attributes: left }) });
}

/** One term of the model, from a term of the feed and the link that attaches it. */
function toTerm(found: Draft, { taxonomy_term_id, ...link }: Draft): Draft {
  const { id, code, name, taxonomy, uri } = found;
  const more = extraOf(found);
  const detail = isRecord(more['taxonomy_detail']) ? more['taxonomy_detail'] : {};
  const vocabulary = taxonomy ?? detail['name'];
  const role = roleOf(link['link_type'], vocabulary, extraOf(detail)['uri']);
  if (link['link_type'] === role) delete link['link_type'];
  const extra = { ...more, ...(Object.keys(link).length > 0 && { attribute: link }) };
  const term = { id: id ?? taxonomy_term_id, taxonomy: vocabulary, code, name, uri, role, extra };
  return without(term);
}
