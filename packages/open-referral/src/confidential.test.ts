import { describe, expect, it } from 'vitest';
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
