import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceSchema } from '@neighbourhood-kit/core/schemas';
import type { Feed } from '../feed.js';
import { readFeed } from '../full-reader.js';
import { readTables } from '../tables.js';
import { writeFeed } from '../writer.js';

function sound(reading: ReturnType<typeof readFeed>): Feed {
  if (!reading.ok) throw new Error(reading.problem.message);
  for (const service of reading.value.services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
  const again = readFeed(writeFeed(reading.value.services));
  expect(again.ok && again.value.services).toEqual(reading.value.services);
  return reading.value;
}
const csv = (text: string) => sound(readTables({ 'services.csv': text })).services;
const json = (...rows: object[]) => sound(readFeed(rows)).services;

const HALL = {
  name: 'Lunch club',
  organisation: { name: 'Age Concern Example' },
  phones: [{ number: '01632 960111' }, { number: '07700 900111' }],
  email: 'lunch@example.org',
  feesDescription: '£3',
  serviceAtLocations: [
    {
      location: {
        name: 'Village Hall',
        latitude: 53.1,
        longitude: -1.4,
        addresses: [{ address1: '1 High St', address2: 'Lower End, Old Town', city: 'Ripley', postalCode: 'DE5 3AA' }],
      },
    },
  ],
};

describe('a plain list with a row for each service', () => {
  it('keeps address, postcode, telephones and provider, in a table', () => {
    const headings =
      'ID,Name,Organisation Name,Venue,Address Line 1,Address Line 2,Address Line 3,Town,Post Code,Latitude,Longitude,Telephone,Mobile,Contact Email,Cost';
    const row =
      '7,Lunch club,Age Concern Example,Village Hall,1 High St,Lower End,Old Town,Ripley,de5 3aa,53.1,-1.4,01632 960111,07700 900111,lunch@example.org,£3';
    expect(csv(`${headings}\n${row}\n`)).toMatchObject([{ id: '7', ...HALL }]);
  });

  it('keeps them in rows of JSON', () => {
    const [service] = json({
      ID: 7,
      Name: 'Lunch club',
      Provider: 'Age Concern Example',
      Venue: 'Village Hall',
      Address: '1 High St',
      'Address 2': 'Lower End, Old Town',
      Town: 'Ripley',
      Postcode: 'DE5 3AA',
      Latitude: '53.1',
      Longitude: '-1.4',
      Phone: '01632 960111',
      'Mobile Number': '07700 900111',
      'E-mail': 'lunch@example.org',
      Price: '£3',
      'Room bookings': 'ask Jo',
    });
    expect(service).toMatchObject({ id: '7', ...HALL, extra: { 'Room bookings': 'ask Jo' } });
  });

  it('has a place for an address that is a record, as in schema.org', () => {
    const address = { streetAddress: '1 High St', addressLocality: 'Ripley', postalCode: 'DE5 3AA', addressCountry: 'UK' };
    for (const fields of [{ address }, { location: { name: 'Hall', address } }])
      expect(json({ id: '1', name: 'A', status: 'active', ...fields })).toMatchObject([
        { serviceAtLocations: [{ location: { addresses: [{ address1: '1 High St', city: 'Ripley', postalCode: 'DE5 3AA', country: 'GB' }] } }] },
      ]);
  }); // prettier-ignore

  it.each(['address1', 'address_1', 'address_line_1', 'street', 'street_address', 'line1'])(
    'knows the first line of an address as %s',
    (name) => {
      const location = { name: 'Hall', addresses: [{ [name]: '1 High St', city: 'Ripley' }] };
      expect(json({ id: '1', name: 'A', service_at_locations: [{ location }] })).toMatchObject([
        { serviceAtLocations: [{ location: { addresses: [{ address1: '1 High St' }] } }] },
      ]);
    },
  );

  it('does not publish an address that is marked as secret, however it is marked', () => {
    for (const Confidential of ['yes', 'Y', true, 1, 'please'])
      expect(JSON.stringify(json({ id: '1', name: 'Refuge', Address: '7 Hidden Lane', Postcode: 'DE1 3AH', Confidential }))).not.toMatch(/Hidden|DE1/);
    expect(JSON.stringify(csv('id,name,address,confidential\n1,A,7 High St,No\n'))).toContain('7 High St');
    expect(JSON.stringify(csv('id,name,address,publish address\n1,A,7 High St,Yes\n'))).toContain('7 High St');
  }); // prettier-ignore

  it.each<[string, object]>([
    ['a second field that says the same', { address: '12 Secret Street', street: '12 Secret Street', postcode: 'DE1 1AA', zip: 'DE1 1AA' }],
    ['lists of places next to the row', { postcode: 'DE1 1AA', locations: [{ id: 'l', addresses: [{ address_1: '12 Secret Street' }] }] }],
    ['a place of its own', { location: { id: 'l', latitude: 52.9, longitude: -1.4, address: { street: '12 Secret Street' } } }],
    ['services at locations', { service_at_locations: [{ location: { id: 'l', physical_addresses: [{ address_1: '12 Secret Street' }] } }] }],
    ['a town without a line of an address', { town: 'Secretville', county: 'Secretshire' }],
    ['names that are nobody’s', { uprn: '100DE1', 'Map link': 'https://maps.example.org/?q=DE1+1AA', mapUrl: 'https://a.example/DE1', what3words: 'secret.secret.secret', Directions: 'From Secret Street', physical_addresses: [{ address_1: '12 Secret Street' }] }],
  ])('gives a secret address away by nothing else: %s', (_, fields) => {
    for (const flag of [{ confidential: 'yes' }, { publish_address: false }, { 'Publish address': 'no' }, { is_confidential: true }, { 'Address kept secret?': 'Y' }, { hide_location: 1 }, { 'Address line 2': 'Address withheld' }]) {
      const row = { id: '1', name: 'Refuge', email: 'help@example.org', fees: 'Free', status: 'active', ...fields, ...flag };
      const [service] = json(row);
      expect(JSON.stringify(readFeed([row]))).not.toMatch(/Secret|DE1|52\.9/i);
      expect(service).toMatchObject({ email: 'help@example.org', serviceAtLocations: [{ location: { confidential: true } }] });
    }
  }); // prettier-ignore

  it('keeps an address secret that stands where the service itself is listed, or in another table', () => {
    const place = { id: 'l', name: 'House', addresses: [{ address_1: '12 Secret Street' }] };
    const service = { id: '1', name: 'Refuge', confidential: 'yes' };
    for (const feed of [
      [{ id: 'x', service, location: place }],
      { service_at_locations: [{ id: 'x', service, location_id: 'l' }], locations: [place] },
      { locations: [place], services: [{ ...service, location_id: 'l' }] },
      { locations: [{ ...place, services: [service] }] },
    ])
      expect(JSON.stringify(readFeed(feed))).not.toContain('Secret Street');
    const tables = {
      'services.csv': 'id,name,confidential\n1,Refuge,yes\n',
      'locations.csv': 'id,name,latitude,longitude\nl,House,52.9123,-1.4123\n',
      'service_at_locations.csv': 'id,service_id,location_id\nx,1,l\n',
    };
    expect(JSON.stringify(readTables(tables))).not.toContain('52.9');
  });

  it('takes the word confidential for no place where nothing else is said of one', () => {
    expect(json({ id: '1', name: 'A', status: 'active', cost: 'Free', confidential: 'yes' })[0]).toMatchObject({
      extra: { confidential: 'yes' },
    });
  });

  it('takes an address next to places for nobody’s, and a county alone for no place', () => {
    const place = [{ location: { id: 'l', name: 'Hall' } }];
    const [service] = json({ id: '1', name: 'A', postcode: 'DE5 3AA', service_at_locations: place });
    expect(service?.serviceAtLocations).toHaveLength(1);
    expect(service?.extra).toEqual({ postcode: 'DE5 3AA' });
    expect(json({ id: '1', name: 'A', status: 'active', county: 'Derbyshire' })[0]).not.toHaveProperty(
      'serviceAtLocations',
    );
  });

  it('is called a list of services where it says who pays or who can come, with points or without', () => {
    expect(json({ id: '1', name: 'A', latitude: 53.1, longitude: -1.4, cost: 'Free' })).toHaveLength(1);
    expect(json({ id: '1', name: 'A', website: 'https://a.example.org', postcode: 'DE5 3AA' })).toHaveLength(1);
  });

  it('loses no words, whatever its columns are called', () => {
    const heading = fc.oneof(
      fc.constantFrom('Address', 'address_2', 'Town', 'Postcode', 'Venue', 'Phone', 'Mobile', 'Tel No.', 'Cost', 'Title', 'Provider', 'organization_id', 'When', 'Website', 'location', 'constructor', '__proto__'),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(heading, { maxLength: 8 }), fc.boolean(), (headings, quoted) => {
        const row = Object.fromEntries(headings.map((each, i) => [each, `${quoted ? '<b>x</b> ' : ''}Word${i}xyz`]));
        const { services, partners, locations, findings } = sound(readFeed([{ id: 'a1', name: 'Named', ...row }]));
        const all = JSON.stringify([services, partners, locations, findings]).toLowerCase();
        for (const name of Object.keys(row).filter((each) => !/^(?:__proto__|constructor|prototype|id|name)$/i.test(each)))
          expect(all).toContain(`word${headings.indexOf(name)}xyz`);
        const read = JSON.stringify(services, (key, value: unknown) => (/^extra$|id$/i.test(key) ? undefined : value));
        expect(read).not.toContain('<b>');
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore

  it('keeps the id under which MongoDB exported it', () => {
    const rows = [
      { _id: { $oid: '507f1f77bcf86cd799439011' }, name: 'Lunch', description: 'Hot meals' },
      { _id: 'tea-2', name: 'Tea', description: 'Cake', email: 'tea@hall.example' },
    ];
    const reading = readFeed(rows);
    expect(reading.ok && reading.value.services.map(({ id, extra }) => [id, extra])).toEqual([
      ['507f1f77bcf86cd799439011', undefined],
      ['tea-2', undefined],
    ]);
    expect(reading.ok && reading.value.findings.map(({ rule }) => rule)).not.toContain('id/missing');
  });
});
