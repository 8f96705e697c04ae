import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayNumber } from '../time/civil.js';
import {
  amountWithin,
  FLOW_STATUSES,
  flowSentence,
  rollUpFlows,
  SPENDING_PURPOSES,
  type FundingFlow,
} from './funding-flow.js';

const flow: FundingFlow = {
  id: 'f',
  name: 'Released beds pay for home visits',
  fromId: 'acute',
  toId: 'community',
  amountPence: 120_000_00,
  from: '2026-04-01',
  to: '2027-03-31',
  fromPurpose: 'acute',
  toPurpose: 'prevention',
  status: 'agreed',
  reinvested: true,
};

const start = dayNumber('2026-01-01') ?? 0;
const anyFlow = fc
  .record({
    id: fc.string(),
    name: fc.string(),
    fromId: fc.constantFrom('a', 'b', 'c'),
    toId: fc.constantFrom('a', 'b', 'c'),
    amountPence: fc.integer({ min: 1, max: 10_000_000_000 }),
    first: fc.integer({ min: 0, max: 400 }),
    days: fc.integer({ min: 1, max: 800 }),
    fromPurpose: fc.option(fc.constantFrom(...SPENDING_PURPOSES), { nil: undefined }),
    toPurpose: fc.constantFrom(...SPENDING_PURPOSES),
    status: fc.constantFrom(...FLOW_STATUSES),
    conditional: fc.boolean(),
    recurrent: fc.boolean(),
  })
  .map(({ first, days, ...rest }): FundingFlow => ({
    ...rest,
    from: civilDate(start + first),
    to: civilDate(start + first + days - 1),
  }));
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('a flow over time', () => {
  test('is spread evenly over its days', () => {
    expect(amountWithin(flow, { from: '2026-04-01', to: '2026-04-01' })).toBe(Math.round(120_000_00 / 365));
    expect(amountWithin(flow, { to: '2026-03-31' })).toBe(0);
    expect(amountWithin(flow, {})).toBe(120_000_00);
    expect(amountWithin({ ...flow, from: '2026-13-01' }, {})).toBe(0);
  });

  test('adds up to the penny however the period is divided', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 1300 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyFlow, cuts, (any, days) => {
        const sorted = [...new Set(days)].toSorted((a, b) => a - b).map((day) => civilDate(start + day));
        const before = (date: string) => civilDate((dayNumber(date) ?? 0) - 1);
        const parts = [undefined, ...sorted].map((from, i) => {
          const next = sorted[i];
          return amountWithin(any, { from, to: next === undefined ? undefined : before(next) });
        });
        expect(sum(parts)).toBe(any.amountPence);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });
});

describe('flows rolled up', () => {
  test('count agreed money that depends on nothing, and only that unless asked', () => {
    const flows = [flow, { ...flow, status: 'proposed' as const }, { ...flow, conditional: true }];
    expect(rollUpFlows(flows).totalPence).toBe(120_000_00);
    expect(rollUpFlows(flows, { conditional: true }).totalPence).toBe(240_000_00);
    expect(rollUpFlows(flows, { statuses: ['proposed'] }).totalPence).toBe(120_000_00);
  });

  test('show what moved from acute care to prevention', () => {
    const rolled = rollUpFlows([flow, { ...flow, fromPurpose: undefined, reinvested: false, recurrent: true }]);
    expect(rolled.shifts).toEqual([{ from: 'acute', to: 'prevention', pence: 120_000_00 }]);
    expect(rolled).toMatchObject({
      newPence: 120_000_00,
      reinvestedPence: 120_000_00,
      nonRecurrentPence: 120_000_00,
    });
  });

  test('balance: partners to nothing, purposes to the new money, and every day to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyFlow), fc.integer({ min: 0, max: 1300 }), (flows, cut) => {
        const all = rollUpFlows(flows);
        expect(sum(all.partners.map(({ netPence }) => netPence))).toBe(0);
        expect(sum(all.partners.map(({ inPence }) => inPence))).toBe(all.totalPence);
        expect(sum(all.purposes.map(({ netPence }) => netPence))).toBe(all.newPence);
        const date = civilDate(start + cut);
        const next = civilDate(start + cut + 1);
        const halves = [rollUpFlows(flows, { to: date }), rollUpFlows(flows, { from: next })];
        expect(sum(halves.map(({ totalPence }) => totalPence))).toBe(all.totalPence);
      }),
    );
  });
});

test('a flow is told in one sentence, with its strings counted', () => {
  expect(flowSentence({ ...flow, conditions: ['Beds stay closed'], conditional: true })).toBe(
    'Released beds pay for home visits: £120,000 from acute to community, moved from acute care to prevention (agreed, non-recurrent, reinvested, depends on what is still to happen and 1 condition).',
  );
  expect(flowSentence({ ...flow, fromId: 'icb', toId: 'icb', fromPurpose: undefined })).toContain(
    '£120,000 within icb, for prevention (agreed, non-recurrent, reinvested and no conditions).',
  );
});
