import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractsOf, shareResult, type AllianceContract } from './alliance-contract.js';
import { pounds, shareOut } from './pence.js';

const contract: AllianceContract = {
  id: 'c',
  name: 'Frailty alliance',
  from: '2025-04-01',
  to: '2028-03-31',
  targetCostPence: 1_000_000_00,
  sharedUpToPence: 100_000_00,
  parties: [
    { partnerId: 'icb', role: 'commissioner', gainShare: 1, riskShare: 1 },
    { partnerId: 'trust', role: 'provider', gainShare: 1, riskShare: 1 },
    { partnerId: 'charity', role: 'provider', gainShare: 1, riskShare: 0 },
  ],
};

describe('an alliance contract', () => {
  test('shares a saving by gain shares and an overspend by risk shares, to the penny', () => {
    expect(shareResult(contract, 999_900_00)).toMatchObject({
      ok: true,
      value: {
        parties: [{ pence: 33_34 }, { pence: 33_33 }, { pence: 33_33 }],
        sentence:
          'Frailty alliance cost £100 less than expected: icb gains £33.34, trust gains £33.33 and charity gains £33.33.',
      },
    });
    expect(shareResult(contract, 1_000_100_00)).toMatchObject({
      ok: true,
      value: { sentence: 'Frailty alliance cost £100 more than expected: icb bears £50 and trust bears £50.' },
    });
  });

  test('shares up to its limit and no further', () => {
    expect(shareResult(contract, 700_000_00)).toMatchObject({
      ok: true,
      value: { differencePence: 300_000_00, sharedPence: 100_000_00, unsharedPence: 200_000_00 },
    });
  });

  test('says what is missing when there is no target or nobody shares', () => {
    const noTarget = shareResult({ ...contract, targetCostPence: undefined }, 1);
    const noShares = shareResult({ ...contract, parties: [] }, 1);
    expect([noTarget, noShares].map((result) => !result.ok && result.problem.code)).toEqual([
      'contract/no-target',
      'contract/no-shares',
    ]);
    expect(shareResult({ ...contract, parties: [] }, 1_000_000_00).ok).toBe(true);
  });

  test('binds its parties for its term', () => {
    expect(contractsOf([contract], 'trust', '2028-03-31')).toHaveLength(1);
    expect(contractsOf([contract], 'trust', '2028-04-01')).toHaveLength(0);
    expect(contractsOf([contract], 'police', '2026-01-01')).toHaveLength(0);
  });
});

describe('an amount shared out', () => {
  test('adds up to the penny, gives nothing to those without a share and is fair to within a penny', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (pence, shares) => {
        const total = shares.reduce((sum, share) => sum + share, 0);
        const parts = shareOut(pence, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total === 0 ? 0 : pence);
        for (const [i, part] of parts.entries()) {
          const share = shares[i] ?? 0;
          expect(Math.abs(part - (total === 0 ? 0 : (pence * share) / total))).toBeLessThan(1);
          if (share === 0) expect(Math.abs(part)).toBe(0);
        }
      }),
    );
  });

  test('is written in pounds, with pence only where there are any', () => {
    expect([0, 1, 1250, 100, 123_456_700, -4000].map(pounds)).toEqual([
      '£0',
      '£0.01',
      '£12.50',
      '£1',
      '£1,234,567',
      '-£40',
    ]);
  });
});
