import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceSchema } from '@neighbourhood-kit/core/schemas';
import { readFeed as readAll } from './full-reader.js';
import { readFeed, readPages, type Feed } from './reader.js';
import { NUMBERED_WITHIN, ORUK_1_DETAIL, ORUK_1_PAGE, ORUK_3_DETAIL, SERVICE_AT_LOCATION } from './testing/fixtures.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

function read(input: unknown): Feed {
  const reading = readFeed(input);
  if (!reading.ok) throw new Error(reading.problem.message);
  expect(reading.value.read + reading.value.setAside).toBe(reading.value.records);
  for (const service of reading.value.services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
  return reading.value;
}

describe('the browser’s reader, given something that is no feed', () => {
  it.each([
    ['', 'feed/empty'],
    ['  \n', 'feed/empty'],
    ['<!doctype html><html></html>', 'feed/html'],
    ['[{"id":"1","name":"Lunch club"', 'feed/truncated'],
    ['services: none]', 'feed/not-json'],
    ['{"error":"not found"}', 'feed/not-a-feed'],
    ['{"id":"fault-12","error":"not found"}', 'feed/not-a-feed'],
    ['{"type":"FeatureCollection","id":"layer","name":"Layer","features":[]}', 'feed/not-a-feed'],
    ['"hello"', 'feed/not-a-feed'],
    ['null', 'feed/not-a-feed'],
    ['['.repeat(200) + ']'.repeat(200), 'feed/not-a-feed'],
    ['['.repeat(200_000) + ']'.repeat(200_000), 'feed/not-a-feed'],
  ])('says what is wrong in words: %.40s', (text, code) => {
    expect(readFeed(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('refuses what is too large before reading it', () => {
    expect(readFeed('[]'.padEnd(2000), { maxBytes: 1000 })).toMatchObject({
      ok: false,
      problem: { code: 'feed/too-large' },
    });
  });
});

describe('the pages of an API', () => {
  it('are read as one feed, with the places of one page at the services of another', () => {
    const both = readPages([ORUK_1_PAGE, [SERVICE_AT_LOCATION], 'no page']);
    const alone = readFeed(ORUK_1_PAGE);
    const places = readFeed([SERVICE_AT_LOCATION]);
    if (!both.ok || !alone.ok || !places.ok) throw new Error('One of them cannot be read.');
    expect(both.value.services.map(({ id }) => id).sort()).toEqual(
      [...alone.value.services, ...places.value.services].map(({ id }) => id).sort(),
    );
  });

  it('of which none holds services are no feed', () => {
    expect(readPages([{ error: 'not found' }, null])).toMatchObject({
      ok: false,
      problem: { code: 'feed/not-a-feed' },
    });
    expect(readPages([])).toMatchObject({ ok: false, problem: { code: 'feed/not-a-feed' } });
  });
});

describe('the browser’s reader', () => {
  it.each([{ id: 'warm', name: 'Warm space' }, { name: 'Warm space' }])(
    'reads one service by itself: %j',
    (service) => {
      expect(read(service).services.map(({ name }) => name)).toEqual(['Warm space']);
    },
  );

  it('takes a moment at which a day begins in London for that day, as the large reader does', () => {
    const days = (reading: ReturnType<typeof readFeed>) =>
      reading.ok ? reading.value.services.map(({ assuredDate }) => assuredDate) : reading.problem;
    const moment = fc
      .tuple(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.constantFrom('T23:00:00Z', 'T23:00:00.000Z', 'T23:00Z', 'T23:00:00+00:00', 'T00:00:00Z', 'T22:59:59Z', ''),
      )
      .map(([at, time]) => `${at.toISOString().slice(0, 10)}${time}`);
    const feedOf = (words: string) => [{ id: 'a', name: 'A', assured_date: words }];
    expect(days(readFeed(feedOf('2026-05-31T23:00:00Z')))).toEqual(['2026-06-01']);
    fc.assert(
      fc.property(moment, (words) => {
        expect(days(readFeed(feedOf(words)))).toEqual(days(readAll(feedOf(words))));
      }),
    );
  });

  it('reads a page of Open Referral UK 1 with a vendor’s fields', () => {
    const [service] = read(JSON.stringify(ORUK_1_PAGE)).services;
    expect(service).toMatchObject({
      name: 'Tideswell Lunch Club',
      description: 'A hot meal & company.\n\n• Step-free\n• Lifts can be arranged',
      url: 'https://www.lunchclub.example.org',
      email: 'hello@lunchclub.example.org',
      feesDescription: 'None',
      minimumAge: 55,
      maximumAge: 120,
      accessModes: ['walk-in', 'self-referral'],
      applicationProcess: 'Just come along',
      assuredDate: '2026-03-01',
      organisation: { name: 'Peak Neighbours' },
    });
    expect(service?.terms?.map((term) => [term.name, term.role])).toEqual([
      ['Food', 'service-type'],
      ['Carers', 'audience'],
      ['Sensory Impaired', 'audience'],
      ['Visually Impaired', 'audience'],
      ['Social activity', 'service-type'],
    ]);
    expect(service?.serviceAtLocations?.[0]).toMatchObject({
      location: {
        latitude: 53.2786,
        longitude: -1.7736,
        addresses: [{ address1: 'Church Street', addressType: 'physical' }],
      },
      schedules: [
        { freq: 'WEEKLY', byday: 'TH', opensAt: '09:00', closesAt: '13:00' },
        { freq: 'MONTHLY', byday: '2TH', opensAt: '16:00', closesAt: '00:00' },
      ],
    });
  });

  it('reads a list, a single service, bytes and services at locations of version 3', () => {
    for (const input of [
      [ORUK_3_DETAIL],
      ORUK_3_DETAIL,
      new TextEncoder().encode(`\ufeff${JSON.stringify(ORUK_3_DETAIL)}`),
    ]) {
      expect(read(input).services[0]).toMatchObject({
        name: 'Debt Advice at the Hub',
        organisationId: ORUK_3_DETAIL.organization.id,
        schedules: [{ byday: 'TH,MO', opensAt: '10:00', closesAt: '16:00' }],
      });
    }
    expect(read({ contents: [SERVICE_AT_LOCATION] }).services[0]?.serviceAtLocations?.[0]?.location?.name).toBe(
      'The Hub',
    );
  });

  it('loses one bad record of many and nothing else', () => {
    const feed = read([
      { id: '1', name: 'One' },
      'nonsense',
      null,
      { id: '2' },
      { id: '3', name: 'Three', url: 7, phones: 'x', schedules: {} },
    ]);
    expect(feed).toMatchObject({ records: 5, read: 2, setAside: 3 });
    expect(feed.services.map((service) => service.name)).toEqual(['One', 'Three']);
  });

  it('never lets a link or markup through that could run', () => {
    const [service] = read([
      {
        id: '1',
        name: '<img src=x onerror=alert(1)>Name',
        url: 'javascript:alert(1)',
        description: '<a href="javascript:alert(1)">here</a><script>x()</script>',
      },
    ]).services;
    expect(service).toEqual({ id: '1', name: 'Name', description: 'here', status: 'active' });
  });

  it.each([
    ['active', 'Active', 'live', 'Published', 'yes', 1, true, '', null],
    ['inactive', 'closed', 'draft', 'archived', 'deleted', 'Not active', 'Withdrawn', 'N', 0, false, 'suspended'],
    ['temporarily closed', 'temporarily_closed', 'Temporarily closed'],
  ])('status %s is what other words mean', (expected, ...words) => {
    const feed = read(words.map((status, i) => ({ id: `${i}`, name: 'A', status })));
    expect(feed.services.map((service) => service.status)).toEqual(words.map(() => expected));
  });

  it('takes no months for years: ages in words stand with the words about who can come', () => {
    const eligibilitys = [{ eligibility: 'Babies', minimum_age: '6 months', maximum_age: '24 months' }];
    expect(read([{ id: '1', name: 'A', eligibilitys }]).services[0]).toEqual({
      id: '1',
      name: 'A',
      status: 'active',
      eligibilityDescription: 'Babies\n\n6 months\n\n24 months',
    });
  });

  it('reads times as clocks show them, and none that no clock shows', () => {
    const lines = [
      ['09:00', '17:00:00'],
      ['9:00am', '24:00'],
      ['T09:00', '23:59:59'],
      ['09:00Z', '99:99Z'],
      ['09:60', '13pm'],
    ];
    const schedules = lines.map(([opens_at, closes_at], i) => ({ byday: 'MO', opens_at, closes_at, notes: `${i}` }));
    expect(
      read([{ id: '1', name: 'A', schedules }]).services[0]?.schedules?.map((line) => [line.opensAt, line.closesAt]),
    ).toEqual([
      ['09:00', '17:00'],
      ['09:00', '00:00'],
      ['09:00', '23:59'],
      ['09:00', undefined],
      [undefined, undefined],
    ]);
  });

  it('keeps a refuge’s address and point to itself, also where another record gives them away', () => {
    const place = {
      id: 'p',
      name: 'Refuge',
      addresses: [{ address_1: 'Address withheld' }],
      latitude: 53,
      longitude: -1.5,
    };
    const open = { ...place, addresses: [{ address_1: '7 Hidden Lane', postal_code: 'DE1 3AH' }] };
    for (const pair of [
      [place, open],
      [open, place],
    ]) {
      const services = pair.map((location, i) => ({
        id: String(i),
        name: `S${i}`,
        service_at_locations: [{ location }],
      }));
      expect(JSON.stringify(read(services))).not.toMatch(/Hidden|DE1|53/);
    }
  });

  it('does not let a feed reach the prototype', () => {
    const feed = read(
      '[{"id":"1","name":"n","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"organization":{"id":"2","name":"o","__proto__":{"polluted":1}}}]',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(feed)).not.toContain('polluted');
  });

  it('reads what the writer made of ids that are no UUIDs', () => {
    const [service] = read([{ id: ORUK_1_DETAIL.id, nk_id: '136', name: 'n' }]).services;
    expect(service?.id).toBe('136');
  });
});

describe('ids that hold only within a service', () => {
  it('never give away a refuge: all under the id of a confidential place are concealed', () => {
    const place = { id: 1, name: 'Refuge', addresses: [{ address_1: 'Address withheld' }] };
    const all = [...NUMBERED_WITHIN, { id: 's4', name: 'Refuge', service_at_locations: [{ location: place }] }];
    for (const services of [all, [...all].reverse()])
      expect(JSON.stringify(read(services))).not.toMatch(/High St|DE\d/);
  });
});

describe.skipIf(!hasShared)('real feeds in the browser’s reader (skipped where ../shared is absent)', () => {
  it('reads the Bristol feed of 819 services: one without a name is set aside, two that share an id are kept', () => {
    const feed = read(sharedBytes('data/feeds/bristol-oruk-v1.json'));
    expect(feed).toMatchObject({ format: 'oruk', version: '1.x', records: 819, read: 818, setAside: 1 });
    expect(feed.services).toHaveLength(818);
    expect(feed.partners).toHaveLength(594);
  });
});
