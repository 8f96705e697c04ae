import { placeSaysSecret } from '@neighbourhood-kit/core/directory';
import { describe, expect, it } from 'vitest';
import { saysWithheld } from './confidential.js';
import { readFeed } from './full-reader.js';
import { read } from './testing/read.js';

describe('confidential places', () => {
  it.each([
    ['by a flag', { confidential: true, addresses: [{ address_1: '7 Hidden Lane', postal_code: 'DE1 3AH' }] }],
    ['by the words of the address', { addresses: [{ address_1: 'Confidential address', postal_code: 'DE1 3AH' }] }],
    ['of Open Referral UK 1', { is_confidential: 'true', physical_addresses: [{ address_1: '7 Hidden Lane' }] }],
  ])('%s lose name, address, point, directions and unknown fields', (_, place) => {
    const location = {
      id: 'l',
      name: 'Refuge',
      latitude: 53,
      longitude: -1.5,
      transportation: 'Bus to Hidden Lane',
      uprn: '100',
      ...place,
    };
    const feed = read([
      {
        id: 'a',
        name: 'A',
        service_at_locations: [{ id: 's', location }],
        organization: { id: 'o', name: 'O', locations: [location] },
      },
    ]);
    expect(feed.locations).toEqual([{ id: 'l', locationType: 'physical', confidential: true }]);
    expect(JSON.stringify(feed)).not.toMatch(/Hidden|DE1 3AH|"uprn"/);
  });
});

describe('the point of a confidential place', () => {
  it.each([
    ['the wrong way round', -1.4789, 53.1234],
    ['impossible', 53.1234, 531234],
  ])('is not told by a finding where it is %s', (_, latitude, longitude) => {
    const location = { id: 'l', name: 'Refuge', latitude, longitude };
    const read = (place: object) =>
      JSON.stringify(readFeed([{ id: 'a', name: 'A', service_at_locations: [{ id: 's', location: place }] }]));
    expect(read(location)).toMatch(/1234/);
    expect(read({ ...location, confidential: true })).not.toMatch(/1234|4789/);
    expect(read({ ...location, addresses: [{ address_1: 'Confidential address' }] })).not.toMatch(/1234|4789/);
  });
});

// The small reader of a page has words of its own: those of core would take it over its weight.
describe('the line of an address that the small reader and core read alike', () => {
  const inCore = (line: string) =>
    placeSaysSecret({ id: 'a', locationType: 'physical', addresses: [{ address1: line }] });

  it.each([
    'Confidential',
    'CONFIDENTIAL – do not publish',
    'Confidential address',
    'Address confidential',
    'Refuge, confidential address',
    'Withheld',
    'Address withheld',
    'Undisclosed',
    'Undisclosed location',
    'Not disclosed',
    'Not published',
    'Address not public',
    'Secret location',
    'The address is secret',
    'Address is private',
    'Address hidden',
    'Address protected',
  ])('"%s" keeps the place secret', (line) => {
    expect([saysWithheld(line), inCore(line)]).toEqual([true, true]);
  });

  it.each(['1 Market Place', 'Private Road', 'Public Hall', 'Secret Garden Nursery', 'Hidden Lane'])(
    '"%s" does not',
    (line) => {
      expect([saysWithheld(line), inCore(line)]).toEqual([false, false]);
    },
  );
});
