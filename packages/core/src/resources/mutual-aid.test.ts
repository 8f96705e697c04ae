import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchRequests } from './aid-matching.js';
import {
  aidProblems,
  leftOfOffer,
  type AidAgreement,
  type AidBook,
  type AidOffer,
  type AidRequest,
} from './mutual-aid.js';

const request: AidRequest = {
  id: 'r1',
  partnerId: 'trust',
  kind: 'staff',
  what: 'Community nurse',
  quantity: 5,
  unit: 'WTE',
  areaIds: ['north'],
  from: '2020-04-01',
  to: '2020-04-30',
  openedOn: '2020-03-27',
};
const offer: AidOffer = {
  id: 'o1',
  partnerId: 'surgery',
  kind: 'staff',
  what: 'community nurse',
  quantity: 2,
  unit: 'wte',
  areaIds: ['county'],
  from: '2020-03-30',
  to: '2020-04-19',
  conditions: ['Wages stay with the surgery'],
  offeredOn: '2020-03-28',
};
const areas = [
  { id: 'county', name: 'County', kind: 'system' as const },
  { id: 'north', name: 'North', kind: 'neighbourhood' as const, withinIds: ['county'] },
];
const book = (offers: AidOffer[], agreements: AidAgreement[] = [], requests = [request]): AidBook => ({
  requests,
  offers,
  agreements,
});
const against = (change: Partial<AidOffer>, agreements: AidAgreement[] = []) =>
  matchRequests(book([{ ...offer, ...change }], agreements), { date: '2020-04-10', areas })[0]?.matches[0]
    ?.reasonsAgainst;

describe('an offer held against a request', () => {
  test('says what speaks for it: what, when, where, how much; and its conditions apart', () => {
    const [standing] = matchRequests(book([offer]), { date: '2020-04-10', areas });
    expect(standing?.matches[0]).toMatchObject({
      fits: true,
      gives: 2,
      reasonsFor: [
        'Offers what is asked for: community nurse.',
        'Available for 10 of the 21 days that are left.',
        'Can be given in north.',
        'Can give 2 of the 5 WTE still needed.',
      ],
      reasonsAgainst: [],
      conditions: ['Wages stay with the surgery'],
    });
    expect(standing?.sentence).toBe('trust, Community nurse: 5 of 5 WTE still needed; surgery could help.');
  });

  test('says what speaks against it', () => {
    expect(against({ what: 'Porter' })).toEqual(['Offers Porter, not Community nurse.']);
    expect(against({ partnerId: 'trust' })).toEqual(['Offered by the partner that asks.']);
    expect(against({ forPartnerIds: ['council'] })).toEqual(['Meant for council only.']);
    expect(against({ from: '2020-05-01', to: '2020-06-01' })).toEqual(['Available only from 1 May 2020.']);
    expect(against({ to: '2020-04-09' })).toEqual(['Available only until 9 April 2020.']);
    expect(against({ areaIds: ['coast'] })).toEqual(['Can be given in coast only.']);
    expect(against({ unit: 'hours' })).toEqual(['Counted in hours, not in WTE.']);
    const taken = { id: 'a', requestId: 'r2', offerId: 'o1', agreedOn: '2020-04-01' };
    expect(against({}, [taken])).toEqual(['All of it is promised already.']);
  });

  test('is left out when it is another sort of thing, not yet made, taken back or an answer to another request', () => {
    const others: Partial<AidOffer>[] = [
      { kind: 'space' },
      { offeredOn: '2020-04-11' },
      { withdrawnOn: '2020-04-10' },
      { requestId: 'r2' },
    ];
    expect(others.map((change) => against(change))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a request', () => {
  test('shrinks by what is agreed on the day, and is met when nothing is left', () => {
    const agreement = { id: 'a', requestId: 'r1', offerId: 'o1', quantity: 2, agreedOn: '2020-04-01' };
    const on = (date: string, quantity = 5) =>
      matchRequests(book([offer], [agreement], [{ ...request, quantity }]), { date, areas })[0];
    expect(on('2020-04-10')).toMatchObject({ agreed: 2, needed: 3 });
    expect(on('2020-04-10', 2)?.sentence).toBe('trust, Community nurse: met.');
    expect(on('2020-04-20')?.needed).toBe(5);
    expect(on('2020-04-20')?.sentence).toContain('nobody’s offer fits');
  });

  test('is asked only while it is open and wanted', () => {
    const days = ['2020-03-31', '2020-04-01', '2020-04-30', '2020-05-01'];
    expect(days.map((date) => matchRequests(book([offer]), { date }).length)).toEqual([0, 1, 1, 0]);
    const closed = { ...request, closedOn: '2020-04-05' };
    expect(matchRequests(book([offer], [], [closed]), { date: '2020-04-05' })).toEqual([]);
  });
});

test('an offer promised twice over is found on the day it happens, and one that nobody knows is named', () => {
  const agreement = { id: 'a', requestId: 'r1', offerId: 'o1', quantity: 1.5, agreedOn: '2020-04-01' };
  const second = { ...agreement, id: 'b', from: '2020-04-05' };
  expect(aidProblems(book([offer], [agreement, { ...second, quantity: 0.5 }]))).toEqual([]);
  expect(aidProblems(book([offer], [agreement, second])).map(({ message }) => message)).toEqual([
    'On 5 April 2020 surgery has promised 1 wte more of "community nurse" than it offered. Lower an agreement, or shift its days.',
  ]);
  expect(aidProblems(book([offer], [{ ...agreement, requestId: 'r9' }]))).toMatchObject([
    { code: 'aid/unknown', path: 'agreements[0].requestId' },
  ]);
});

test('nothing is promised that is not there: a match never gives more than is needed or left', () => {
  const quantity = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
  const agreements = fc.array(fc.record({ quantity, offer: fc.constantFrom('o0', 'o1', 'o2') }), { maxLength: 6 });
  fc.assert(
    fc.property(quantity, fc.array(quantity, { minLength: 3, maxLength: 3 }), agreements, (asked, offered, agreed) => {
      const any = book(
        offered.map((each, i) => ({ ...offer, id: `o${i}`, quantity: each, to: undefined })),
        agreed.map((each, i) => ({
          id: `a${i}`,
          requestId: 'r1',
          offerId: each.offer,
          quantity: each.quantity,
          agreedOn: '2020-04-01',
        })),
        [{ ...request, quantity: asked }],
      );
      const date = '2020-04-10';
      const [standing] = matchRequests(any, { date, areas });
      const needed = standing?.needed ?? -1;
      expect(needed).toBeGreaterThanOrEqual(0);
      expect(needed + (standing?.agreed ?? 0)).toBeGreaterThanOrEqual(asked - 1e-6);
      for (const { offer: one, gives = 0, fits } of standing?.matches ?? []) {
        expect(gives).toBeLessThanOrEqual(needed);
        expect(gives).toBeLessThanOrEqual(Math.max(0, leftOfOffer(one, any.agreements, date)));
        if (fits) expect(gives).toBeGreaterThan(0);
      }
      const promised = any.offers.some((one) => leftOfOffer(one, any.agreements, date) < 0);
      expect(aidProblems(any).some(({ code }) => code === 'aid/promised-twice')).toBe(promised);
    }),
  );
});
