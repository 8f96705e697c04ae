import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from './cost.js';
import { eligibilityOf } from './eligibility.js';
import { freshnessOf } from './freshness.js';
import { providerOf } from './provider.js';
import { placesOf } from './service-places.js';
import type { Service } from './service.js';
import { leastProcessorTime } from '../testing/processor-time.js';

const service: Service = { id: 's', name: 'Carers’ café', status: 'active' };
const now = new Date('2026-07-01T12:00:00Z');

describe('providerOf', () => {
  const organisation = { id: 'hall', name: 'Village hall', kind: 'organisation' } as const;

  it('finds the provider by id, embedded, or not at all', () => {
    expect(providerOf({ organisationId: 'trust' })).toBe('trust');
    expect(providerOf({ organisation })).toBe('hall');
    expect(providerOf({ organisationId: 'trust', organisation })).toBe('trust');
    expect(providerOf({})).toBeUndefined();
  });
});

describe('costOf', () => {
  const words = (feesDescription: string) => costOf({ feesDescription }, now).kind;

  it.each([
    'Free',
    'Cost: free.',
    'Free of charge',
    'This service is free to use',
    'Free for everyone',
    'No charge',
    'There is no fee',
    'There are no costs',
    'We do not charge',
    'Nothing to pay',
    'None',
    '£0',
    '£0.00',
    'Membership is free.',
    'Free, donations welcome',
    'Free. Parking is free too',
    'You do not have to pay',
    'You won’t need to pay anything',
    'There is no need to pay',
    'It costs nothing',
    'You will not be charged',
    'It will not cost you anything',
    'This service is not chargeable',
    'Free at the point of use',
    'Free at point of delivery',
    'There is no charge for this service',
    'No charge to attend',
    'GBP 0',
  ])('finds %j free', (text) => {
    expect(words(text)).toBe('free');
  });

  it.each([
    '£3 per session',
    'Not free',
    'This is not a free service',
    'No longer free',
    '50p for tea',
    'A charge applies',
    'Fees apply: see website',
    'Prices on request',
    '£3 (free parking)',
    'Free phone 0800 123456, sessions £5',
    '$20 annual membership',
    '£0.50 a cup',
    'GBP 5',
    '5 GBP a visit',
    'If you do not pay, your place goes to another',
  ])('finds %j paid', (text) => {
    expect(words(text)).toBe('paid');
  });

  it.each([
    'Free for carers, otherwise £3',
    'Free for carers',
    'First session free, then £5',
    'Free to over 60s',
    'No charge for carers',
    'No cost to members',
    'You do not have to pay if you are on benefits',
    'You may not have to pay anything',
    'We will not charge more than £5',
    'Free at weekends',
    '£4, but free if you receive benefits',
    'There may be a charge for some activities',
    'Means tested',
    'Some services are chargeable',
    'Suggested donation £2',
    'None, except for photocopying',
    'None for emergency services. Vary for others',
    'Sliding scale',
  ])('finds %j mixed', (text) => {
    expect(words(text)).toBe('mixed');
  });

  it.each([
    '',
    'Contact us',
    'N/A',
    'Free parking',
    'Smoke-free building',
    'Feel free to ring',
    'Help with the cost of living',
    'Donations welcome',
  ])('does not take %j for an answer', (text) => {
    expect(words(text)).toBe('not-stated');
  });

  it('weighs the options that are in force, with what it rests on', () => {
    expect(
      costOf(
        {
          costOptions: [
            { option: 'Adult', amount: 5 },
            { option: 'Child', amount: 0 },
            { option: 'Last year', amount: 3, validTo: '2025-12-31' },
          ],
        },
        now,
      ),
    ).toEqual({
      kind: 'mixed',
      basis: ['Adult: 5 GBP', 'Child: 0 GBP'],
      amounts: { lowest: 0, highest: 5, currency: 'GBP' },
    });
    expect(costOf({ costOptions: [{ amount: 0 }] }, now).kind).toBe('free');
    expect(costOf({ costOptions: [{ amount: 0, amountDescription: '£5 a session' }] }, now).kind).toBe('paid');
    expect(costOf({ costOptions: [{ option: 'Contact us' }] }, now).kind).toBe('not-stated');
  });

  it('never calls a text free that names a price', () => {
    const piece = fc.constantFrom(
      'free',
      'for',
      'carers',
      '£3',
      'no charge',
      ',',
      '.',
      'but',
      'sessions',
      '£12.50',
      'not',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        expect(words([...before, '£3', ...after].join(' '))).not.toMatch(/^(free|not-stated)$/);
      }),
    );
  });

  it('takes under 50 ms for 100,000 characters', () => {
    for (const unit of ['free ', '£', 'a', '0', ' ', 'not a ', 'cost of ']) {
      const feesDescription = unit.repeat(100_000 / unit.length);
      expect(leastProcessorTime(() => void costOf({ feesDescription }, now))).toBeLessThan(50);
    }
  });

  const feed = new URL('../../../../../shared/data/feeds/miami-hsds-1.1/data/services.csv', import.meta.url);
  it.skipIf(!existsSync(feed))('never throws over the words of a real feed (skipped without ../shared)', () => {
    const cells = readFileSync(feed, 'utf8').split(/[,\n]/);
    expect(() => cells.map(words)).not.toThrow();
  });
});

describe('eligibilityOf', () => {
  const youth: Service = { ...service, minimumAge: 11, maximumAge: 17, notFor: ['people who live outside Erewash'] };
  const fit = (of: Service, age?: number) => eligibilityOf(of, { age }).fit;

  it('counts an age from one birthday to the next', () => {
    expect([10.9, 11, 17, 17.9, 18].map((age) => fit(youth, age))).toEqual([
      'not-eligible',
      'eligible',
      'eligible',
      'eligible',
      'not-eligible',
    ]);
    expect(fit({ ...service, maximumAge: 0.5 }, 0.4)).toBe('eligible');
    expect(fit({ ...service, maximumAge: 0.5 }, 0.6)).toBe('not-eligible');
  });

  it('says why, and always shows who it is not for', () => {
    expect(eligibilityOf(youth, { age: 9 })).toEqual({
      fit: 'not-eligible',
      reasons: [{ code: 'too-young', minimumAge: 11, maximumAge: 17 }],
      notFor: ['people who live outside Erewash'],
    });
  });

  it('takes one limit as one limit', () => {
    expect(fit({ ...service, minimumAge: 18 }, 90)).toBe('eligible');
    expect(fit({ ...service, maximumAge: 4 }, 0)).toBe('eligible');
  });

  it('is unsure where the source does not say, contradicts itself or nobody asked', () => {
    const reason = (of: Service, age?: number) => {
      const { fit: answer, reasons } = eligibilityOf(of, { age });
      return [answer, reasons[0]?.code];
    };
    expect(reason(service, 30)).toEqual(['unsure', 'age-limits-not-stated']);
    expect(reason({ ...service, eligibilityDescription: 'For over 50s' }, 30)).toEqual([
      'unsure',
      'age-limits-only-in-words',
    ]);
    expect(reason({ ...service, minimumAge: 60, maximumAge: 18 }, 30)).toEqual(['unsure', 'age-limits-contradict']);
    expect(reason(youth)).toEqual(['unsure', 'age-not-asked']);
    expect(reason(youth, NaN)).toEqual(['unsure', 'age-not-asked']);
    expect(reason({ ...service, minimumAge: -1 }, 30)).toEqual(['unsure', 'age-limits-not-stated']);
  });
});

describe('freshnessOf', () => {
  const state = (assuredDate?: string) => freshnessOf({ assuredDate }, now);

  it.each([
    ['2026-07-01', 'fresh', 0],
    ['2026-04-01', 'fresh', 91],
    ['2026-03-31', 'due', 92],
    ['2026-01-01', 'due', 181],
    ['2025-12-31', 'stale', 182],
  ])('finds an entry confirmed on %s %s', (assuredDate, expected, days) => {
    expect(state(assuredDate)).toEqual({ state: expected, assuredDate, days });
  });

  it('tells never confirmed from a date that cannot be', () => {
    expect(state()).toEqual({ state: 'never-confirmed' });
    expect(state('not a date')).toMatchObject({
      state: 'unreadable',
      problem: { path: 'assuredDate', code: 'date/format' },
    });
    expect(state('2026-02-30')).toMatchObject({ state: 'unreadable', problem: { code: 'date/impossible' } });
    expect(state('2026-07-02')).toMatchObject({ state: 'unreadable', problem: { code: 'freshness/future' } });
  });

  it('counts days by the calendar in London', () => {
    expect(freshnessOf({ assuredDate: '2026-07-02' }, new Date('2026-07-01T23:30:00Z'))).toMatchObject({ days: 0 });
  });
});

describe('placesOf', () => {
  const schedules = [{ freq: 'WEEKLY' as const, byday: 'MO', opensAt: '10:00', closesAt: '12:00' }];
  const other = [{ freq: 'WEEKLY' as const, byday: 'TU', opensAt: '10:00', closesAt: '12:00' }];
  const hall = { id: 'hall', latitude: 52.9, longitude: -1.47, schedules: other };

  it('gives a place its own hours, else those of the service, else those of the building', () => {
    const hours = (of: Partial<Service>, own?: typeof schedules) => {
      const [place] = placesOf({
        ...service,
        ...of,
        serviceAtLocations: [{ id: 'a', location: hall, schedules: own }],
      });
      return [place?.hoursOf, place?.schedules];
    };
    expect(hours({ schedules: other }, schedules)).toEqual(['service-at-location', schedules]);
    expect(hours({ schedules }, [])).toEqual(['service', schedules]);
    expect(hours({})).toEqual(['location', other]);
  });

  it('finds places that are not embedded', () => {
    const at: Service = {
      ...service,
      serviceAtLocations: [
        { id: 'a', locationId: 'hall' },
        { id: 'b', locationId: 'lost' },
      ],
    };
    const places = placesOf(at, new Map([['hall', hall]]));
    expect(places.map((place) => place.point)).toEqual([{ latitude: 52.9, longitude: -1.47 }, undefined]);
    expect(places[1]?.location).toBeUndefined();
  });

  it('gives one entry without a place to a service that names none', () => {
    expect(placesOf({ ...service, schedules })).toMatchObject([{ schedules, hoursOf: 'service', confidential: false }]);
  });

  it('keeps back whatever could tell where a refuge is', () => {
    const refuge = {
      ...hall,
      name: 'Rose Cottage',
      description: 'Behind the church',
      confidential: true,
      addresses: [{ address1: '1 Church Lane' }],
      phones: [{ number: '01332 123456' }],
      extra: { what3words: 'a.b.c' },
    };
    const places = placesOf({ ...service, serviceAtLocations: [{ id: 'a', location: refuge }] });
    expect(places).toMatchObject([{ confidential: true }]);
    expect(places[0]).not.toHaveProperty('point');
    expect(JSON.stringify(places)).not.toMatch(/Rose|church|52\.9|a\.b\.c/i);
  });
});
