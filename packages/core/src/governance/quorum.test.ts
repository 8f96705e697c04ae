import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sector } from '../partners/index.js';
import type { FindPartner, Seat } from './alliance.js';
import type { QuorumRule } from './quorum-rule.js';
import { quorumOn, sectorBalance, seatsNeeded, type Attendance } from './quorum.js';

const partners: Record<string, { name: string; sector?: Sector }> = {
  trust: { name: 'Moorside Trust', sector: 'nhs' },
  council: { name: 'Vale Council', sector: 'local-government' },
  charity: { name: 'Helping Hands', sector: 'vcse' },
  club: { name: 'A club of unknown sector' },
};
const find: FindPartner = (id) => partners[id];
const seats: Seat[] = [
  { id: 's1', kind: 'partner', memberId: 'trust' },
  { id: 's2', kind: 'partner', memberId: 'council' },
  { id: 's3', kind: 'partner', memberId: 'charity' },
  { id: 's4', kind: 'community' },
  { id: 's5', kind: 'community', from: '2026-06-01' },
  { id: 's6', kind: 'observer', memberId: 'trust' },
  { id: 's7', kind: 'partner', memberId: 'club' },
];
const here = (...ids: string[]): Attendance[] => ids.map((seatId) => ({ seatId, as: 'member', status: 'present' }));
const read = (quorum: QuorumRule | undefined, attendance: Attendance[] | undefined, date = '2026-07-01') =>
  quorumOn({ name: 'The alliance', seats, quorum }, date, attendance, find);

describe('a quorum', () => {
  test('is not known of an alliance that has no seat with a vote on record for the day, rather than met by nobody', () => {
    const share = { numerator: 1, denominator: 2 };
    expect(quorumOn({ name: 'The alliance', quorum: { share } }, '2026-07-01', [], find)).toMatchObject({
      state: 'not-known',
      sentence: 'The alliance: no seat with a vote is on record.',
    });
  });

  test('counts seats that exist on the day and have a vote', () => {
    expect(read({ minimum: 3 }, here('s1', 's2', 's6'))).toMatchObject({ state: 'not-quorate', present: 2, seats: 6 });
    expect(read({ minimum: 2 }, here('s1', 's5'), '2026-05-31')).toMatchObject({ state: 'not-quorate', seats: 5 });
  });

  test('takes fractions exactly', () => {
    expect(seatsNeeded({ share: { numerator: 2, denominator: 3 } }, 9)).toBe(6);
    expect(seatsNeeded({ share: { numerator: 1, denominator: 2, moreThan: true } }, 8)).toBe(5);
    expect(seatsNeeded({ share: { numerator: 1, denominator: 2, moreThan: true } }, 9)).toBe(5);
    expect(seatsNeeded({ minimum: 4, share: { numerator: 1, denominator: 3 } }, 9)).toBe(4);
  });

  test('can ask for community seats and sectors, and says who is missing', () => {
    const rule: QuorumRule = { minimum: 2, community: 1, sectors: ['nhs', 'vcse'] };
    const reading = read(rule, here('s1', 's2'));
    expect(reading.shortfalls).toEqual([
      { kind: 'community', lacking: 1 },
      { kind: 'sector', lacking: 1, sector: 'vcse' },
    ]);
    expect(reading.sentence).toBe(
      'The alliance was not quorate: 2 of 6 seats taken; missing 1 more community seat and nobody from voluntary and community sector. Not there: Helping Hands, a community seat and A club of unknown sector.',
    );
    expect(read(rule, here('s1', 's3', 's4'))).toMatchObject({
      state: 'quorate',
      sentence: 'The alliance was quorate: 3 of 6 seats taken.',
    });
  });

  test('is not known where a sector nobody recorded would settle it, without rule, or without a list of who came', () => {
    expect(read({ sectors: ['vcse'] }, here('s1', 's7')).state).toBe('not-known');
    expect(read({ sectors: ['vcse', 'education'] }, here('s1', 's7')).state).toBe('not-quorate');
    expect(read(undefined, here('s1')).sentence).toBe('The alliance: no quorum rule is on record.');
    expect(read({}, here('s1')).state).toBe('not-known');
    expect(read({ minimum: 1 }, undefined).sentence).toBe('The alliance: who attended is not on record.');
  });

  test('counts a seat once, a deputy as its member, a guest not at all, and a partner in one free seat of its own', () => {
    const come = (...list: Partial<Attendance>[]): Attendance[] =>
      list.map((each) => ({ as: 'member', status: 'present', ...each }));
    expect(read({ minimum: 1 }, come({ seatId: 's1' }, { seatId: 's1', as: 'deputy' })).present).toBe(1);
    expect(read({ minimum: 1 }, come({ partnerId: 'council', as: 'guest' })).present).toBe(0);
    expect(read({ minimum: 1 }, come({ partnerId: 'council' }, { partnerId: 'council' })).present).toBe(1);
    expect(read({ minimum: 1 }, come({ seatId: 's1', status: 'apologies' })).present).toBe(0);
  });

  const anyRule = fc.record(
    {
      minimum: fc.integer({ min: 0, max: 7 }),
      share: fc.record({
        numerator: fc.integer({ min: 0, max: 4 }),
        denominator: fc.integer({ min: 1, max: 4 }),
        moreThan: fc.boolean(),
      }),
      community: fc.integer({ min: 0, max: 3 }),
      sectors: fc.uniqueArray(fc.constantFrom<Sector>('nhs', 'vcse', 'local-government', 'residents')),
    },
    { requiredKeys: [] },
  );
  const anyAttendance = fc.array(
    fc.record({
      seatId: fc.option(fc.constantFrom(...seats.map(({ id }) => id), 'elsewhere'), { nil: undefined }),
      partnerId: fc.option(fc.constantFrom(...Object.keys(partners)), { nil: undefined }),
      as: fc.constantFrom<Attendance['as']>('member', 'deputy', 'guest'),
      status: fc.constantFrom<Attendance['status']>('present', 'apologies', 'absent'),
    }),
    { maxLength: 8 },
  );
  const rank = { 'not-quorate': 0, 'not-known': 1, quorate: 2 };

  test('never gets worse when one more person comes', () => {
    fc.assert(
      fc.property(anyRule, anyAttendance, anyAttendance, (rule, some, more) => {
        const [before, after] = [read(rule, some), read(rule, [...some, ...more])];
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
        expect(after.present).toBeGreaterThanOrEqual(before.present);
      }),
    );
  });

  test('does not depend on the order in which people are written down, as long as seats are named', () => {
    fc.assert(
      fc.property(anyRule, fc.shuffledSubarray(seats.map(({ id }) => id)), (rule, ids) => {
        expect(read(rule, here(...ids))).toEqual(read(rule, here(...[...ids].sort())));
      }),
    );
  });
});

describe('sector balance', () => {
  test('counts seats by sector and names what is missing', () => {
    const balance = sectorBalance({ name: 'The alliance', seats }, '2026-07-01', find, ['nhs', 'education']);
    expect(balance).toMatchObject({ notKnown: 1, community: 2, missing: ['education'] });
    expect(balance.sentence).toBe(
      'The alliance has 6 seats: NHS 1, local government 1, voluntary and community sector 1, residents 2 and not recorded 1. No seat for education.',
    );
  });
});
