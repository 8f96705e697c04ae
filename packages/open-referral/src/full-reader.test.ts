import { describe, expect, it } from 'vitest';
import { openState } from '@neighbourhood-kit/core/services';
import { locationSchema, partnerSchema, serviceSchema } from '@neighbourhood-kit/core/schemas';
import type { Feed } from './feed.js';
import { readFeed } from './full-reader.js';
import {
  NUMBERED_WITHIN,
  OHANA_LINES,
  ORUK_1_DETAIL,
  ORUK_1_PAGE,
  ORUK_3_DETAIL,
  SERVICE_AT_LOCATION,
} from './testing/fixtures.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

export function read(input: unknown): Feed {
  const reading = readFeed(input);
  if (!reading.ok) throw new Error(reading.problem.message);
  const feed = reading.value;
  expect(feed.read + feed.setAside).toBe(feed.records);
  for (const service of feed.services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
  for (const partner of feed.partners) expect(partnerSchema.safeParse(partner).error).toBeUndefined();
  for (const location of feed.locations) expect(locationSchema.safeParse(location).error).toBeUndefined();
  return feed;
}

const readOne = (service: object) => read([{ id: 'a', name: 'A', ...service }]).services[0];
const HSDS_3 = {
  id: '1',
  name: 'n',
  status: 'active',
  alternate_name: 'x',
  schedules: [{ freq: 'WEEKLY' }],
  minimum_age: 1,
};
const rulesOf = (feed: Feed) => feed.findings.map((finding) => finding.rule);

describe('which version a feed is', () => {
  it.each([
    ['Open Referral UK 1, a page', ORUK_1_PAGE, 'oruk', '1.x'],
    ['Open Referral UK 1, one service', ORUK_1_DETAIL, 'oruk', '1.x'],
    ['Open Referral UK 3', [ORUK_3_DETAIL], 'oruk', '3.0'],
    ['HSDS 3.0', [{ ...HSDS_3, wait_time: 'x' }], 'hsds', '3.0'],
    ['HSDS 3.1', [{ ...HSDS_3, additional_urls: [{ id: '1', url: 'https://example.org' }] }], 'hsds', '3.1'],
    [
      'HSDS 2',
      [{ id: '1', name: 'n', status: 'active', service_attributes: [{ taxonomy_term_id: '2' }] }],
      'hsds',
      '2.0',
    ],
    ['HSDS 1', [{ id: '1', name: 'n', regular_schedules: [], physical_addresses: [] }], 'hsds', '1.1'],
    ['Ohana', OHANA_LINES, 'ohana', '2014'],
  ])('is recognised with evidence: %s', (_, input, format, version) => {
    const feed = read(input);
    expect(feed).toMatchObject({ format, version });
    expect(feed.evidence.join(' ')).not.toBe('');
  });
});

describe('a feed that cannot be read', () => {
  it.each([
    ['['.repeat(200) + ']'.repeat(200), 'feed/too-deep'],
    ['['.repeat(200_000) + ']'.repeat(200_000), 'feed/too-deep'],
    ['{"a":'.repeat(200_000), 'feed/truncated'],
    ['{}', 'feed/not-a-feed'],
  ])('says why: %.20s', (text, code) => {
    expect(readFeed(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('costs one record where only that nests too deeply, or refers to itself', () => {
    const deep = `[{"id":"1","name":"Deep","x":${'['.repeat(200)}${']'.repeat(200)}},{"id":"2","name":"Flat"}]`;
    expect(read(deep)).toMatchObject({ read: 1, setAside: 1 });
    const ring: Record<string, unknown> = { id: '1', name: 'Ring' };
    ring['self'] = ring;
    expect(read([ring, { id: '2', name: 'Flat' }])).toMatchObject({ read: 1, setAside: 1 });
  });
});

describe('encodings', () => {
  const text = '[{"id":"1","name":"Café – “open”"}]';
  it.each([
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from(text, (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat(),
      ]),
    ],
    [
      'Windows-1252',
      Uint8Array.from(
        text.replace('é', '\xe9').replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'),
        (char) => char.charCodeAt(0),
      ),
    ],
  ])('%s is read', (_, bytes) => {
    expect(read(bytes).services[0]?.name).toBe('Café – “open”');
  });
});

describe('Open Referral UK 1', () => {
  it('keeps what only this vendor has beside what the model makes of it', () => {
    const service = read(ORUK_1_PAGE).services[0];
    expect(service?.extra).toMatchObject({ attending_type: 'Venue', pc_metadata: { date_created: '2024-01-01' } });
    expect(service?.serviceAtLocations?.[0]?.location?.addresses?.[0]).toMatchObject({
      postalCode: 'SK17 8AB',
      country: 'GB',
    });
    expect(service?.costOptions).toEqual([{ id: 'k1', option: 'Meal', amount: 4.5 }]);
    expect(service?.serviceAreas?.[0]).toMatchObject({ name: 'Derbyshire Dales' });
    expect(service?.contacts?.[0]?.phones?.[0]).toMatchObject({ number: '01632 960 123', languages: [{ name: 'en' }] });
  });
});

describe('HSDS and Open Referral UK 3', () => {
  it('keeps unknown fields as found, without their empty parts', () => {
    const service = readOne({ ...ORUK_3_DETAIL, empty: null, list: [], mixed: { a: '', b: [null, 1] } });
    expect(service?.extra).toEqual({
      council_ward_code: 'E05003456',
      ratings: { stars: 4, by: ['residents'] },
      mixed: { b: [1] },
    });
  });

  it('reads identifiers under the kit’s names, and terms with their path', () => {
    const feed = read([ORUK_3_DETAIL]);
    expect(feed.partners[0]?.identifiers?.[0]).toMatchObject({ scheme: 'company', value: '01234567' });
    expect(feed.services[0]?.terms?.[0]).toMatchObject({
      name: 'Debt',
      taxonomy: 'esd:needs',
      role: 'need',
      extra: { path: 'Money > Debt' },
    });
    expect(feed.terms).toHaveLength(1);
  });

  it('joins services at locations into services, each place once', () => {
    const other = { ...SERVICE_AT_LOCATION, id: 'another', location: { id: 'elsewhere', name: 'Elsewhere' } };
    const feed = read({ contents: [SERVICE_AT_LOCATION, other, SERVICE_AT_LOCATION] });
    expect(feed).toMatchObject({ records: 3, read: 2, setAside: 1 });
    expect(feed.services[0]?.serviceAtLocations?.map((place) => place.location?.name)).toEqual([
      'The Hub',
      'Elsewhere',
    ]);
  });

  it('reads organisations with their services, and vocabularies with their terms', () => {
    const { organization, ...service } = ORUK_3_DETAIL;
    const feed = read([{ ...organization, services: [service], locations: [{ id: 'l', name: 'Office' }] }]);
    expect(feed.services[0]?.organisation?.name).toBe('Hub Advice CIC');
    expect(feed.locations.map((place) => place.name)).toContain('Office');
    const words = read({
      id: 't',
      name: 'Needs',
      version: '1',
      uri: 'https://example.org/needs',
      taxonomy_terms: [{ id: 'd', name: 'Debt', description: 'Debt' }],
    });
    expect(words).toMatchObject({ records: 2, taxonomies: [{ name: 'Needs' }], terms: [{ id: 'd', name: 'Debt' }] });
  });
});

describe('Ohana', () => {
  it.each([
    ['a list', OHANA_LINES],
    ['JSON lines', OHANA_LINES.map((line) => JSON.stringify(line)).join('\n')],
  ])('is read from %s; services without a name go by that of their place', (_, input) => {
    const feed = read(input);
    expect(feed.services.map((service) => service.name)).toEqual(['Harbour Kitchen', 'Quiet Rooms']);
    expect(feed.services[0]).toMatchObject({
      applicationProcess: 'Walk in',
      feesDescription: 'None',
      eligibilityDescription: 'Anyone',
      organisation: { website: 'https://www.kitchen.example.org' },
      serviceAtLocations: [
        {
          location: {
            latitude: 37.78,
            longitude: -122.4,
            addresses: [{ address1: '12 Quay', city: 'Port Example', stateProvince: 'CA', postalCode: '94000' }],
            phones: [{ number: '555-0100' }, { number: '555-0101', type: 'fax' }],
            languages: [{ name: 'Spanish' }, { name: 'Tagalog' }],
            schedules: [{ byday: 'MO' }, { byday: 'TU' }],
          },
        },
      ],
    });
  });

  it('sets aside a line that is no JSON, and only that', () => {
    expect(read(`${JSON.stringify(OHANA_LINES[0])}\n{broken\n${JSON.stringify(OHANA_LINES[1])}`)).toMatchObject({
      read: 2,
      setAside: 1,
    });
  });
});

describe('traps of real feeds', () => {
  it.each([
    ['coordinates as text', { latitude: '52.9', longitude: '-1.4' }, [52.9, -1.4], undefined],
    ['swapped', { latitude: -1.4, longitude: 52.9 }, [52.9, -1.4], 'point/swapped'],
    ['out of range', { latitude: 100, longitude: 101 }, [undefined, undefined], 'point/range'],
    ['half a point', { latitude: 52.9 }, [undefined, undefined], 'point/number'],
    ['in the Atlantic', { latitude: 0, longitude: 0 }, [undefined, undefined], 'point/zero'],
    ['words', { latitude: 'north', longitude: {} }, [undefined, undefined], 'point/number'],
  ])('%s', (_, point, [latitude, longitude], rule) => {
    const feed = read([
      { id: 'a', name: 'A', service_at_locations: [{ id: 'b', location: { id: 'l', name: 'L', ...point } }] },
    ]);
    expect([feed.locations[0]?.latitude, feed.locations[0]?.longitude]).toEqual([latitude, longitude]);
    if (rule) expect(rulesOf(feed)).toContain(rule);
  });

  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['http:www.example.org', 'http://www.example.org'],
    ['Village Hall', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:pw@example.org', 'https://example.org'],
    ['https://example.org/a b', undefined],
    ['https://example.org/caf\u00e9|x', 'https://example.org/caf%C3%A9%7Cx'],
  ])('link %s is read as %s', (url, expected) => {
    expect(readOne({ url })?.url).toBe(expected);
  });

  it.each([
    ['\u00a0help@example.org', 'help@example.org'],
    ['help@example.org.', 'help@example.org'],
    ['a@example.org; b@example.org', 'a@example.org'],
    ['help at example.org', undefined],
  ])('e-mail %j is read as %s', (email, expected) => {
    expect(readOne({ email })?.email).toBe(expected);
  });

  it.each([
    ['2026-04-01T09:00:00Z', '2026-04-01'],
    ['01/04/2026', '2026-04-01'],
    ['not a date', undefined],
    ['2026-02-30', undefined],
  ])('date %s is read as %s', (assured_date, expected) => {
    expect(readOne({ assured_date })?.assuredDate).toBe(expected);
  });

  it('takes words for nothing as nothing, but "None" as an answer where it is one', () => {
    expect(
      readOne({ application_process: 'None', wait_time: 'N/A', fees: 'None', url: 'null', alternate_name: '-' }),
    ).toEqual({
      id: 'a',
      name: 'A',
      status: 'active',
      feesDescription: 'None',
    });
  });

  it('mends literal line breaks and characters read in the wrong encoding', () => {
    expect(readOne({ description: 'Mon\\n\\nTue, peopleâ€™s 9GÇô5 cafÃ©' })?.description).toBe(
      'Mon\n\nTue, people’s 9–5 café',
    );
  });

  it.each([
    ['id 0', [{ id: 0, name: 'A' }], ['0']],
    ['no id', [{ name: 'Lunch Club' }, { name: 'Lunch Club' }], ['lunch-club', 'lunch-club-2']],
    [
      'two services under one id',
      [
        { id: '1', name: 'A' },
        { id: '1', name: 'B' },
      ],
      ['1', '1/b'],
    ],
    [
      'the same service twice',
      [
        { id: '1', name: 'A' },
        { id: '1', name: 'a' },
      ],
      ['1'],
    ],
  ])('%s', (_, services, ids) => {
    expect(read(services).services.map((service) => service.id)).toEqual(ids);
  });

  it.each([
    [
      { byday: 'Thursday', opens_at: '9am', closes_at: '5:00' },
      { freq: 'WEEKLY', byday: 'TH', opensAt: '09:00', closesAt: '17:00' },
    ],
    [
      { byday: 'TH,FR', freq: 'weekly', opens_at: '09:00Z', closes_at: '17:00Z' },
      { freq: 'WEEKLY', byday: 'TH,FR', opensAt: '09:00', closesAt: '17:00' },
    ],
    [
      { byday: '2TH', freq: 'WEEKLY', opens_at: '8:00m', closes_at: '5:00pm' },
      { freq: 'MONTHLY', byday: '2TH', opensAt: '08:00', closesAt: '17:00' },
    ],
    [
      { freq: 'DAILY', opens_at: '4:00pm', closes_at: '12:00am' },
      { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opensAt: '16:00', closesAt: '00:00' },
    ],
    [
      { weekday: 'Monday', opens_at: '9:00pm', closes_at: '7:00pm' },
      { freq: 'WEEKLY', byday: 'MO' },
    ],
    [
      { description: 'Mon to Fri 9am - 5pm (except bank holidays)' },
      { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00', bankHolidays: 'closed' },
    ],
    [{ description: 'Call for times' }, { description: 'Call for times' }],
  ])('hours %j', (schedule, expected) => {
    expect(readOne({ schedules: [schedule] })?.schedules?.[0]).toMatchObject(expected);
  });

  it.each([
    [{ minimum_age: '18', maximum_age: 999 }, { minimumAge: 18 }],
    [
      { minimum_age: 65, maximum_age: 18 },
      { minimumAge: 18, maximumAge: 65 },
    ],
    [{ minimum_age: 0, maximum_age: 0 }, {}],
    [{ minimum_age: 'adult' }, { eligibilityDescription: 'Minimum age: adult' }],
    [{ minimum_age: '16+', maximum_age: '16+' }, { minimumAge: 16 }],
    [
      { minimum_age: '5-11', maximum_age: '5-11' },
      { minimumAge: 5, maximumAge: 11 },
    ],
    [
      { minimum_age: '6 months', maximum_age: '24 months' },
      { minimumAge: 0.5, maximumAge: 2 },
    ],
    [{ maximum_age: 'under 5' }, { maximumAge: 4 }],
    [{ minimum_age: '50 and over', maximum_age: 'no limit' }, { minimumAge: 50 }],
    [
      { eligibilitys: [{ eligibility: 'Babies', minimum_age: '6 months', maximum_age: '24 months' }] },
      { eligibilityDescription: 'Babies', minimumAge: 0.5, maximumAge: 2 },
    ],
    [{ eligibilitys: [{ minimum_age: '18 months', maximum_age: '4' }] }, { minimumAge: 1.5, maximumAge: 4 }],
    [
      { eligibilitys: [{ eligibility: 'Older people', minimum_age: 'eighteen', maximum_age: '' }] },
      { eligibilityDescription: 'Older people\n\nMinimum age: eighteen' },
    ],
    [{ '': 'empty' }, { extra: { '': 'empty' } }],
  ])('ages %j', (ages, expected) => {
    expect(readOne(ages)).toEqual({ id: 'a', name: 'A', status: 'active', ...expected });
  });

  it.each([
    ['active', 'Active', 'LIVE', 'Published', 'open', 'Approved', 'current', 'yes', 'Y', 'true', '1', 1, true],
    ['inactive', 'Not active', 'Disabled', 'draft', 'closed', 'Awaiting approval', 'Rejected', 'private', 'internal'],
    ['inactive', 'N', 'no', '0', 0, false, 'For review', 'Unavailable', 'some word of a vendor'],
    ['defunct', 'Discontinued', 'Withdrawn', 'Cancelled', 'removed', 'archived', 'Deleted', 'No longer running'],
    ['temporarily closed', 'temporarily_closed', 'Temporarily Closed', 'suspended', 'on hold'],
  ])('status %s is what other words mean', (expected, ...words) => {
    expect(words.map((status) => [status, readOne({ status })?.status])).toEqual(words.map((word) => [word, expected]));
  });

  it.each(['', null, 'null', 'n/a'])('a service runs of which the status %j tells nothing', (status) => {
    expect(readOne({ status })?.status).toBe('active');
  });

  it('says how a status was taken', () => {
    expect(read([{ id: 'a', name: 'A', status: 'Withdrawn' }]).findings).toMatchObject([
      { rule: 'status/unknown', field: 'status', seen: 'Withdrawn', done: 'mended', now: 'defunct' },
    ]);
  });

  it('never makes closed doors of hours that were read in part', () => {
    const schedules = readOne({ opening_hours: 'Mon-Fri 7-9, Sat 10-4' })?.schedules;
    const at = (time: string) => openState(schedules, new Date(time), { holidays: () => undefined });
    expect(at('2026-11-30T08:00:00Z')).toEqual({ state: 'not-known', why: 'unreadable' });
    expect(at('2026-11-28T11:00:00Z')).toMatchObject({ state: 'open' });
  });

  it('reads a page whose count is a record that cannot be made a text', () => {
    expect(
      read({ contents: [{ id: 'a', name: 'A' }], total_items: { toString: 1, valueOf: 1 } }).services,
    ).toHaveLength(1);
  });

  it('says where each finding is, in the feed’s own words', () => {
    const feed = read([
      { id: 'a', name: 'A', service_at_locations: [{ id: 'b', location: { id: 'l', name: 'L', url: 'no link' } }] },
    ]);
    expect(feed.findings).toContainEqual({
      rule: 'url/unusable',
      severity: 'error',
      record: 'a',
      field: 'service_at_locations.0.location.url',
      seen: 'no link',
      done: 'left out',
    });
  });

  it('keeps what it stores of findings within bounds', () => {
    const feed = read(Array.from({ length: 25_000 }, (_, i) => ({ id: String(i), name: 'A', url: '?' })));
    expect(feed.findings).toHaveLength(20_000);
    expect(feed.findingsLeftOff).toBe(5000);
    expect(feed.services).toHaveLength(25_000);
  });
});

describe('confidential places', () => {
  it.each([
    ['by a flag', { confidential: true, addresses: [{ address_1: '7 Hidden Lane', postal_code: 'DE1 3AH' }] }],
    ['by the words of the address', { addresses: [{ address_1: 'Confidential address', postal_code: 'DE1 3AH' }] }],
    ['of Open Referral UK 1', { is_confidential: 'true', physical_addresses: [{ address_1: '7 Hidden Lane' }] }],
  ])('%s lose address, point, directions and unknown fields', (_, place) => {
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
    expect(feed.locations).toEqual([{ id: 'l', name: 'Refuge', locationType: 'physical', confidential: true }]);
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

describe('prototype pollution', () => {
  it('is impossible, and the names do not travel on', () => {
    const text =
      '[{"id":"1","name":"n","__proto__":{"polluted":1},"x":{"__proto__":{"polluted":2},"constructor":{"prototype":{"polluted":3}},"y":1}}]';
    const feed = read(text);
    expect(feed.services[0]?.extra).toEqual({ x: { y: 1 } });
    expect(Object.hasOwn(feed.services[0]?.extra?.['x'] as object, '__proto__')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('ids that hold only within a service', () => {
  it('keep each service’s own organisation and place', () => {
    const feed = read(NUMBERED_WITHIN);
    expect(feed.partners.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Org 1'],
      ['1/Org 2', 'Org 2'],
      ['1/Org 3', 'Org 3'],
    ]);
    expect(
      feed.services.map(({ organisationId, organisation, serviceAtLocations }) => [
        organisationId,
        organisation?.name,
        serviceAtLocations?.[0]?.locationId,
        serviceAtLocations?.[0]?.location?.addresses?.[0]?.address1,
      ]),
    ).toEqual([
      ['1', 'Org 1', '1', '1 High St'],
      ['1/Org 2', 'Org 2', '1/2', '2 High St'],
      ['1/Org 3', 'Org 3', '1/3', '3 High St'],
    ]);
  });

  it('part nothing that is only written another way', () => {
    const [one] = NUMBERED_WITHIN;
    const feed = read([one, { ...one, id: 's2', organization: { id: 1, name: 'ORG-1' } }]);
    expect([feed.partners, feed.locations].map((list) => list.length)).toEqual([1, 1]);
  });

  it('join what a service only names, by whatever name, with what stands under that id in a list of the feed', () => {
    const address = { address_1: '1 High St', postal_code: 'DE1 1AA' };
    const organizations = [{ id: 1, name: 'Age UK Derby', email: 'help@example.org' }];
    const locations = [{ id: 1, name: 'Main site (Derby)', addresses: [address] }];
    const services = [
      {
        ...{ id: 's', name: 'Lunch', organization: { id: 1, name: 'Age UK' } },
        service_at_locations: [{ id: 'a', location: { id: 1, name: 'Main site' } }],
      },
    ];
    for (const feed of [
      { services, organizations, locations },
      { organizations, locations, services },
    ])
      expect(read(feed).services).toMatchObject([
        {
          organisation: { id: '1', email: 'help@example.org' },
          serviceAtLocations: [{ location: { id: '1', addresses: [{ address1: '1 High St' }] } }],
        },
      ]);
  });

  it('part nothing under a UUID, which means one thing everywhere', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const [one, two] = ['Age UK', 'Age UK Derby'].map((name, i) => ({
      id: `s${i}`,
      name,
      organization: { id, name, ...(i === 1 && { email: 'help@example.org' }) },
    }));
    expect(read([one, two]).partners).toMatchObject([{ id, name: 'Age UK', email: 'help@example.org' }]);
  });

  it('never give away a refuge: all under the id of a confidential place are concealed', () => {
    const place = { id: 1, name: 'Refuge', addresses: [{ address_1: 'Address withheld' }] };
    const all = [...NUMBERED_WITHIN, { id: 's4', name: 'Refuge', service_at_locations: [{ location: place }] }];
    for (const services of [all, [...all].reverse()])
      expect(JSON.stringify(read(services))).not.toMatch(/High St|DE\d/);
  });
});

describe.skipIf(!hasShared)('real feeds (skipped where ../shared is absent)', () => {
  it('Bristol: every description becomes plain text, every record is accounted for', () => {
    const feed = read(sharedBytes('data/feeds/bristol-oruk-v1.json'));
    expect(feed).toMatchObject({ format: 'oruk', version: '1.x', records: 819, read: 818, setAside: 1 });
    expect(feed.partners).toHaveLength(594);
    expect(feed.services.filter((service) => /<\/?[a-z]|&nbsp;/i.test(service.description ?? ''))).toEqual([]);
    expect(Math.max(...feed.services.map((service) => service.description?.length ?? 0))).toBeLessThan(50_000);
    expect(rulesOf(feed).filter((rule) => rule === 'url/unusable')).toHaveLength(3);
  });

  it('San Francisco 211: 841 lines, 2,697 services with their places', () => {
    const feed = read(sharedBytes('data/feeds/sf211-ohana-2014/sf.json'));
    expect(feed).toMatchObject({ format: 'ohana', records: 2697, read: 2697 });
    expect(feed.locations.filter((place) => place.latitude !== undefined).length).toBeGreaterThan(2600);
  });

  it.each(['hsds-3.0-official-examples', 'oruk-3.0-official-examples'])('official examples: %s', (folder) => {
    for (const file of [
      'service_full',
      'service_list',
      'service_at_location_full',
      'service_at_location_list',
      'organization_full',
    ]) {
      const feed = read(sharedBytes(`data/feeds/${folder}/${file}.json`));
      expect(feed).toMatchObject({ version: '3.0', format: folder.slice(0, 4) });
      expect(feed.services).toHaveLength(1);
    }
  });
});
