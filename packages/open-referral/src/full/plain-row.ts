import { saysWithheld } from '../confidential.js';
import { COLUMNS, PUBLISHES_ADDRESS } from '../sheet/columns.js';
import { isEmpty, isRecord, listOf, textOf, without, type Draft, type Raw } from '../reader/raw.js';

/** What begins the name of a part of a place. */
const PLACE = 'place.';
const ADDRESS = 'addresses.0.';
/** That an address is kept secret. */
const SECRET = `${PLACE}nk_confidential`;

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
const HIDDEN = /\b(?:confidential|secret|private|hidden|hide|withheld|withhold|undisclosed)\b/;
const OF_WHAT = /^(?:is |nk |keep )?(?:confidential|secret)$|\b(?:address|location|place|venue|accommodation)\b/;
const PHONE =
  /^(?:contact )?(?:(?:tele)?phone|tel|mobile|landline|helpline)(?: (?:no|number))?\.?(?: ?\d)?$|^contact number$/;

/** What names of fields stand for; the same names come again with every record. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1000;

/** What a field of a plain row is: `latitude`, `addresses.0.city`, `phones`; `undefined` where its name says nothing. */
function partOf(name: string): string | undefined {
  if (known.has(name)) return known.get(name);
  const plain = plainName(name);
  const isAsked = PUBLISHES_ADDRESS.test(plain) || (HIDDEN.test(plain) && OF_WHAT.test(plain));
  const asked = isAsked ? SECRET : undefined;
  const part = PHONE.test(plain) ? 'phones' : (asked ?? PARTS.find(([names]) => names.test(plain))?.[1]);
  if (known.size < MOST_KNOWN) known.set(name, part);
  return part;
}

const isOfPlace = (part: string): boolean => part.startsWith(PLACE);
const PLACES = ['service_at_locations', 'locations', 'location_id'];
const isPlaces = (name: string, raw: Raw): boolean =>
  name === 'location' ? listOf(raw[name]).some(isRecord) : PLACES.includes(name);
const hasPlace = (raw: Raw): boolean => Object.keys(raw).some((name) => isPlaces(name, raw) && !isEmpty(raw[name]));
/** Anyone who asks that an address be kept secret is heard, however it is said. */
const isNo = (found: unknown): boolean => found === false || /^(?:no?|f(?:alse)?|0)$/i.test(textOf(found));

const plainName = (name: string): string =>
  name
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();

const saysSecret = (name: string, found: unknown): boolean => {
  if (PUBLISHES_ADDRESS.test(plainName(name))) return isNo(found);
  const part = isEmpty(found) ? undefined : partOf(name);
  if (part === SECRET) return !isNo(found);
  if (part !== `${PLACE}name` && !part?.startsWith(PLACE + ADDRESS) && !/^(?:attention|line ?\d)$/i.test(name))
    return false;
  return (isRecord(found) ? Object.values(found) : [found]).some((each) => saysWithheld(textOf(each)));
};

/**
 * Tells whether a record says itself that an address is kept secret: by a field that asks for it, or by words where the address would stand.
 * @param raw - A service, place or address.
 * @returns True where any field says so, whatever others say.
 */
export const isSecret = (raw: Raw): boolean => Object.keys(raw).some((name) => saysSecret(name, raw[name]));

/**
 * Has a record keep secret what another version of it keeps so.
 * @param raw - The version that is kept.
 * @param other - The other version.
 * @returns The record with the mark or words by which the other says so.
 */
export function asSecretAs(raw: Raw, other: Raw): Raw {
  const said = Object.entries(other).filter(([name, found]) => saysSecret(name, found));
  const words = said.filter(([name]) => partOf(name) !== SECRET);
  // Under any other name the mark could be overruled by one that says no.
  return { ...raw, ...Object.fromEntries(words), ...(words.length < said.length && { nk_confidential: true }) };
}

/**
 * Makes a place confidential.
 * @param place - A place, or what stands for one.
 * @returns The same with the mark.
 */
export const asSecret = (place: unknown): Raw => ({ ...(isRecord(place) && place), nk_confidential: true });

/**
 * Makes the place at which a service is offered confidential, also where it is only referred to.
 * @param offered - A service at a location.
 * @returns The same with its place marked.
 */
export function atSecretPlace(offered: Raw): Raw {
  const { location, location_id: id } = offered;
  return isEmpty(location) && isEmpty(id) ? offered : { ...offered, location: asSecret(location ?? { id }) };
}

/**
 * Reads a service that stands in one row, as in a list that a spreadsheet gave: with the address in the service itself, and names of fields that are
 * nobody's standard.
 * @param raw - A service.
 * @returns The service with its place, and its fields under the names of HSDS 3; `raw` itself where it has no such fields. Where it has a place next to
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
  const ofPlace = parts
    .filter(([, part]) => isOfPlace(part))
    .map(([name, part]) => [name, part.slice(PLACE.length)] as const);
  return isSecret(raw) ? withSecretPlaces(without(draft), ofPlace) : withOwnPlace(without(draft), ofPlace);
}

type Parts = readonly (readonly [name: string, part: string])[];

/** Further names under which people write where to go, as well as those that are parts of a place. */
const TELLS_WHERE =
  /\b(?:(?<!mail |web |website )address(?:es)?|street|road|post ?codes?|postal|zip|uprn|usrn|what ?3 ?words|w3w|maps?|directions?|travel|transport(?:ation)?|parking|grid|co-?ordinates?|lat|lng|latitude|longitude|geo\w*|point|venues?|building|town|city|village|county|district|parish|ward)\b/i;
const tellsWhere = (name: string): boolean =>
  TELLS_WHERE.test(
    name
      .slice(0, 100)
      .replace(/([a-z])(?=[A-Z])/g, '$1 ')
      .replaceAll('_', ' '),
  );

/** Nobody can tell which of the fields and places of a service give away an address that is kept secret: none of them stays. */
function withSecretPlaces(raw: Raw, parts: Parts): Raw {
  const told = Object.keys(raw).filter(
    (name) => !isPlaces(name, raw) && (parts.some(([each]) => each === name) || tellsWhere(name)),
  );
  const { location_id, locations, location, service_at_locations, ...rest } = without(raw, ...told);
  const [accessible] = parts.find(([, part]) => part === 'accessibility') ?? [];
  const isBare = told.every((name) => partOf(name) === SECRET);
  const own = { nk_confidential: true, ...(accessible && { accessibility: raw[accessible] }) };
  const places = [
    ...listOf(service_at_locations).map((each) => (isRecord(each) ? atSecretPlace(each) : { location: own })),
    ...(isEmpty(location_id) ? [] : [atSecretPlace({ location_id })]),
    ...[...listOf(locations), ...listOf(location)].map((each) => ({ location: asSecret(each) })),
  ];
  // Where nothing else is said of a place, there is none to keep secret, and the flag stays for readers that know of one.
  if (places.length === 0 && isBare) return raw;
  return without({ ...rest, service_at_locations: places.length > 0 ? places : [{ location: own }] });
}

function withOwnPlace(raw: Raw, parts: Parts): Raw {
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
  // Anyone who says that it is secret is heard elsewhere.
  if (part === 'nk_confidential') return true;
  if (!isRecord(found)) holder[field] = goesOn ? `${textOf(before)}, ${textOf(found)}` : found;
  else if (isEmpty(holder)) Object.assign(holder, found);
  else return false;
  return true;
}
