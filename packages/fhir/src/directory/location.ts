import type { Address as ModelAddress, Location as ModelLocation } from '@neighbourhood-kit/core/services';
import { readPoint } from '@neighbourhood-kit/core/place';
import type { Address, Location } from 'fhir/r4.js';
import { identifiersOf, type IdOf } from './ids.js';
import { telecomOf } from './telecom.js';

/** UK Core Location 2.3.0. */
const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Location';

/** An address; `undefined` where nothing is in it. */
function addressOf(address: ModelAddress): Address | undefined {
  const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
  const line = [address.attention, address.address1, address.address2].filter(filled);
  const { city, stateProvince, region, postalCode, country, addressType } = address;
  const written: Address = {
    use: 'work',
    type: addressType === 'postal' ? 'postal' : 'physical',
    ...(line.length > 0 && { line }),
    ...(filled(city) && { city }),
    ...(filled(stateProvince ?? region) && { district: stateProvince ?? region }),
    ...(filled(postalCode) && { postalCode }),
    ...(filled(country) && { country }),
  };
  return Object.keys(written).length > 2 ? written : undefined;
}

/** What it is, and what FHIR R4 has no field for: how to get in, and how to get there. */
function aboutOf({ description, accessibility = [], transportation }: ModelLocation): string {
  const access = accessibility.map((fact) => [fact.description, fact.details].filter(Boolean).join(': '));
  const ways = access.filter(Boolean).join('; ');
  return [description, ways && `Access: ${ways}`, transportation && `Getting there: ${transportation}`]
    .filter((words) => words?.trim())
    .join('\n\n');
}

/**
 * Writes a place. A confidential one is not written: `directoryBundle` leaves it out.
 * @param location - The place.
 * @param idOf - Gives ids.
 * @returns FHIR `Location` in the profile of UK Core.
 */
export function locationOf(location: ModelLocation, idOf: IdOf): Location {
  const { id, name, alternateName, addresses = [], latitude, longitude } = location;
  const point = readPoint(latitude, longitude);
  const written = addresses.flatMap((each) => addressOf(each) ?? []);
  // FHIR has room for one: where people go, rather than where letters go.
  const address = written.find(({ type }) => type === 'physical') ?? written[0];
  const description = aboutOf(location);
  const telecom = telecomOf(location);
  return {
    resourceType: 'Location',
    id: idOf('Location', id),
    meta: { profile: [PROFILE] },
    identifier: identifiersOf(id),
    status: 'active',
    mode: 'instance',
    ...(name !== undefined && { name }),
    ...(alternateName !== undefined && { alias: [alternateName] }),
    ...(description !== '' && { description }),
    ...(telecom.length > 0 && { telecom }),
    ...(address && { address }),
    ...(point.ok && { position: { longitude: point.value.longitude, latitude: point.value.latitude } }),
  };
}
