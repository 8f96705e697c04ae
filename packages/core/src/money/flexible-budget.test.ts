import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBudget, spendBy, type FlexibleBudget } from './flexible-budget.js';

const budget: FlexibleBudget = {
  id: 'b',
  name: 'Neighbourhood pot',
  holderId: 'alliance',
  conditions: ['Spent in the area'],
  allocationPence: 50_000_00,
  from: '2026-04-01',
  to: '2027-03-31',
  spend: [
    { on: '2026-05-01', amountPence: 12_000_00, what: 'Debt adviser at the pantry', partnerId: 'advice' },
    { on: '2026-06-01', amountPence: 3_000_50, what: 'Bus for the lunch club', partnerId: 'wheels', committed: true },
    { on: '2026-12-01', amountPence: 1_00, what: 'Later', partnerId: 'advice' },
  ],
};

describe('a flexible budget', () => {
  test('tells what is spent, promised and left, and counts its strings', () => {
    const reading = readBudget(budget, '2026-11-26');
    expect(reading.sentences).toEqual([
      'Neighbourhood pot: £12,000 spent and £3,000.50 promised of £50,000, £34,999.50 left; 1 condition.',
    ]);
    expect(reading.timeGone).toBeCloseTo(240 / 365, 10);
  });

  test('says when it was overspent, ran out of time with money left, or holds entries of other days', () => {
    const over = readBudget({ ...budget, allocationPence: 10_000_00, conditions: [] }, '2026-11-26');
    expect(over.sentences[0]).toContain('£5,000.50 more than there is; no conditions.');
    expect(readBudget(budget, '2027-04-01').sentences).toContain('Its time ran out on 31 March 2027 with money left.');
    expect(readBudget({ ...budget, from: '2026-05-15' }, '2026-11-26').sentences).toContain(
      '1 entry dated outside the budget’s days.',
    );
    expect(readBudget(budget, '2026-03-31').timeGone).toBe(0);
  });

  test('adds up: spent, promised and left make the allocation, and groups make the sums', () => {
    const entry = fc.record({
      on: fc.constantFrom('2026-05-01', '2026-11-26', '2026-11-27'),
      amountPence: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      what: fc.constant('x'),
      committed: fc.option(fc.boolean(), { nil: undefined }),
      partnerId: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.nat(), (spend, allocationPence) => {
        const any = { ...budget, spend, allocationPence };
        const reading = readBudget(any, '2026-11-26');
        expect(reading.spentPence + reading.committedPence + reading.remainingPence).toBe(allocationPence);
        const groups = spendBy(any, 'partnerId', '2026-11-26');
        expect(groups.reduce((sum, group) => sum + group.spentPence, 0)).toBe(reading.spentPence);
        expect(groups.reduce((sum, group) => sum + group.committedPence, 0)).toBe(reading.committedPence);
      }),
    );
  });
});
