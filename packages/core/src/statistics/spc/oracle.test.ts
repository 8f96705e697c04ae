import { describe, expect, it } from 'vitest';
import { compareSpc } from '../testing/spc-oracle.js';

const outcomes = [...(compareSpc('spc-dev') ?? []), ...(compareSpc('spc-missing-dev') ?? [])];

describe.skipIf(outcomes.length === 0)('XmR charts against the reference (skipped where ../shared is absent)', () => {
  it.each(outcomes.filter(({ fpSensitive }) => !fpSensitive))('agrees on $family $id', ({ comparison }) => {
    expect(comparison.differences).toEqual([]);
  });

  it('gives an answer where the reference breaks on missing values', () => {
    const unanswered = outcomes.filter(({ noAnswer }) => noAnswer);
    expect(unanswered.length).toBeGreaterThan(0);
    expect(unanswered.flatMap(({ comparison }) => comparison.differences)).toEqual([]);
  });
});
