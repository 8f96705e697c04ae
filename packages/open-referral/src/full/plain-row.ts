import { COLUMNS } from '../sheet/columns.js';
import { isEmpty, isRecord, listOf, textOf, without, type Draft, type Raw } from '../reader/raw.js';

/** What begins the name of a part of a place. */
const PLACE = 'place.';
const ADDRESS = 'addresses.0.';

/** Columns of a spreadsheet that say where a service is, by what they are of a place or of its address. */
const OF_PLACE = COLUMNS.filter(({ path }) => path.startsWith('service_at_locations.0.location.')).map(
  ({ title, also, path }) =>
    [new RegExp(`^${title}$|${also.source}`, 'i'), path.replace(/^.*\.location\./, PLACE)] as const,
);

/** Names that people give to what a service has, by the field of HSDS 3. Texts under them count only where that field is empty. */
const PARTS: readonly (readonly [names: RegExp, part: string])[] = [
  [/^(?:venue )?address(?: line)? ?[2-4]$/, `${PLACE}${ADDRESS}address_2`],
  ...OF_PLACE,
  [/^(?:service name|name of service|title)$/, 'name'],
  [/^(?:organi[sz]ation name|name of organi[sz]ation|provider(?: name)?|run by)$/, 'organization'],
  [/^(?:costs?|prices?|charges?)$/, 'fees_description'],
  [/^(?:contact )?e-?mail(?: address)?$/, 'email'],
  [/^web(?:site|page)? ?(?:address|link|url)$/, 'url'],
  [/^(?:session times?|days and times|times)$/, 'schedules'],
  [/^(?:eligibility criteria|who (?:is it|it is) for)$/, 'eligibility_description'],
  [/^(?:how to (?:access|refer|book)|referral (?:process|details))$/, 'application_process'],
  [/^(?:contact (?:name|person))$/, 'contacts'],
  [/^(?:age from|from age|min(?:imum)?\.? age)$/, 'minimum_age'],
  [/^(?:age to|to age|max(?:imum)?\.? age)$/, 'maximum_age'],
  [/^(?:last ?(?:updated?|modified)(?: date)?|date (?:last )?(?:updated|modified)|(?:updated|modified)(?: (?:at|on|date))?)$/, 'last_modified'],
]; // prettier-ignore
const PHONE =
  /^(?:contact )?(?:(?:tele)?phone|tel|mobile|landline|helpline)(?: (?:no|number))?\.?(?: ?\d)?$|^contact number$/;

/** What names of fields stand for; the same names come again with every record. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1000;

/** What a field of a plain row is: `latitude`, `addresses.0.city`, `phones`; `undefined` where its name says nothing. */
function partOf(name: string): string | undefined {
  if (known.has(name)) return known.get(name);
  const plain = name
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
  const part = PHONE.test(plain) ? 'phones' : PARTS.find(([names]) => names.test(plain))?.[1];
  if (known.size < MOST_KNOWN) known.set(name, part);
  return part;
}

const isOfPlace = (part: string): boolean => part.startsWith(PLACE);
const PLACES = ['service_at_locations', 'locations', 'location_id'];
const hasPlace = (raw: Raw): boolean =>
  PLACES.some((name) => !isEmpty(raw[name])) || listOf(raw['location']).some(isRecord);
/** Whoever asks that an address be kept secret is heard, however it is said. */
const isNo = (found: unknown): boolean => found === false || /^(?:no?|f(?:alse)?|0)$/i.test(textOf(found));

/**
 * Reads a service that stands in one row, as in a list that a spreadsheet gave: with the address in the service itself, and names of fields that are
 * nobody's standard.
 * @param raw - A service.
 * @returns The service with its place, and its fields under the names of HSDS 3; `raw` itself where it has no such fields. Where it has a place beside
 * an address, nobody knows whose the address is, and it stays.
 */
export function fromPlainRow(raw: Raw): Raw {
  const parts = Object.keys(raw).flatMap((name) => {
    const part = isEmpty(raw[name]) ? undefined : partOf(name);
    return part === undefined || part === name ? [] : [[name, part] as const];
  });
  if (parts.length === 0) return raw;
  const draft: Draft = { ...raw };
  for (const [name, part] of parts) {
    const isList = part === 'phones';
    if (isOfPlace(part) || textOf(raw[name]) === '' || (!isList && !isEmpty(draft[part]))) continue;
    draft[part] = isList ? [...listOf(draft[part]), raw[name]] : raw[name];
    draft[name] = undefined;
  }
  const { organization, organization_id: id } = draft;
  if (textOf(organization) !== '' && !isEmpty(id)) draft['organization'] = { id, name: organization };
  return withOwnPlace(
    without(draft),
    parts.filter(([, part]) => isOfPlace(part)).map(([name, part]) => [name, part.slice(PLACE.length)] as const),
  );
}

function withOwnPlace(raw: Raw, parts: readonly (readonly [name: string, part: string])[]): Raw {
  // A county or the like alone is the area that a service is for, not a place to go to.
  if (hasPlace(raw) || !parts.some(([, part]) => /^(?:latitude|name)$|address_1|postal_code/.test(part))) return raw;
  const location: Draft = {};
  const address: Draft = {};
  const used = parts.filter(([name, part]) => take(part, raw[name], location, address));
  if (!isEmpty(address)) location['physical_addresses'] = [address];
  return { ...without(raw, ...used.map(([name]) => name)), service_at_locations: [{ location }] };
}

/** Puts what stands in a field where it belongs; false where something stands there already. */
function take(part: string, found: unknown, location: Draft, address: Draft): boolean {
  const inAddress = part.startsWith(ADDRESS);
  const holder = inAddress ? address : location;
  const field = inAddress ? part.slice(ADDRESS.length) : part;
  const before = holder[field];
  // A further line of the address goes on from the one before it.
  const goesOn = field === 'address_2' && textOf(before) !== '';
  if (!goesOn && !isEmpty(before)) return false;
  if (part === 'nk_confidential') location[part] = isNo(found) ? undefined : true;
  else if (!isRecord(found)) holder[field] = goesOn ? `${textOf(before)}, ${textOf(found)}` : found;
  else if (isEmpty(holder)) Object.assign(holder, found);
  else return false;
  return true;
}
