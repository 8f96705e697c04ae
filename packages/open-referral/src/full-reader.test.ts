import { describe, expect, it } from 'vitest';
import { readFeed } from './full-reader.js';
import { OHANA_LINES, ORUK_1_DETAIL, ORUK_1_PAGE, ORUK_3_DETAIL, SERVICE_AT_LOCATION } from './testing/fixtures.js';
import { read, readOne, rulesOf } from './testing/read.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

const HSDS_3 = {
  id: '1',
  name: 'n',
  status: 'active',
  alternate_name: 'x',
  schedules: [{ freq: 'WEEKLY' }],
  minimum_age: 1,
};

describe('which version a feed is', () => {
  it.each([
    ['Open Referral UK 1, a page', ORUK_1_PAGE, 'oruk', '1.x'],
    ['Open Referral UK 1, one service', ORUK_1_DETAIL, 'oruk', '1.x'],
    ['Open Referral UK 3', [ORUK_3_DETAIL], 'oruk', '3.0'],
    ['HSDS 3.0', [{ ...HSDS_3, wait_time: 'x' }], 'hsds', '3.0'],
    ['what this kit wrote', [{ ...HSDS_3, capacities: [], nk_id: 'a' }], 'oruk', '3.0'],
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
  it('keeps what only this vendor has as well as what the model makes of it', () => {
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
  it('joins services with the terms that they only name, and tells of those that are not there', () => {
    const attributes = ['t8', 't9'].map((taxonomy_term_id) => ({ id: `a-${taxonomy_term_id}`, taxonomy_term_id }));
    const terms = [{ id: 't8', name: 'Debt', description: 'x' }];
    const feed = read({ services: [{ id: '1', name: 'A', attributes }], taxonomy_terms: terms });
    expect(feed.services[0]?.terms).toMatchObject([{ id: 't8', name: 'Debt' }]);
    expect(feed.services[0]?.extra).toEqual({ attributes: [{ id: 'a-t9', taxonomy_term_id: 't9' }] });
    expect(feed.findings).toMatchObject([{ rule: 'reference/dangling', record: '1', seen: 't9', done: 'kept' }]);
  });

  it('keeps the names inside an unknown field, also those that Open Referral has for something else', () => {
    const custom = { pc_custom: { streetAddress: 'x', list: [{ dayOfWeek: 'Mon' }] }, vendor: [{ minimumAge: 4 }] };
    const [service] = read([{ id: '1', Name: 'A', minimumAge: 5, ...custom }]).services;
    expect(service).toMatchObject({ name: 'A', minimumAge: 5, extra: custom });
  });

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
