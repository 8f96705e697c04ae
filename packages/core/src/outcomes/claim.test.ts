import { describe, expect, it } from 'vitest';
import { messages, value } from '../statistics/testing/expect.js';
import { checkClaim, type Claim, claimInterval, gradeOf, readClaim } from './index.js';

const pilot = { kind: 'pilot', name: 'frail people of the home visiting pilot' } as const;
const reported: Claim = {
  id: 'call-outs',
  statement: '2,300 category 3 ambulance call outs avoided',
  source: 'Case study of Derbyshire Integrated Neighbourhood Teams',
  scope: pilot,
  direction: 'avoided',
  value: 2300,
  unit: 'calls',
  method: 'not-stated',
  contribution: 'Home visits to frail people.',
  otherFactors: ['Ambulance handover changes', 'A mild winter'],
};
const estimated: Claim = {
  ...reported,
  method: 'difference-in-differences',
  comparator: 'Three districts without the pilot',
  baseline: 'Calls a month in the year before',
  uncertainty: { lower: 900, upper: 3700, confidence: 0.95, method: 'Difference in differences, HC1' },
  from: '2024-04-01',
  to: '2025-03-31',
};

describe('a claim without a method', () => {
  it('is reported, not estimated, and says what is missing', () => {
    expect(readClaim(reported)).toMatchObject({
      status: 'reported, not estimated',
      grade: 'reported',
      interval: null,
      sentence:
        '2,300 category 3 ambulance call outs avoided (frail people of the home visiting pilot): reported, not estimated.',
      missing: [
        'By what method was it arrived at?',
        'Compared with whom or what?',
        'Avoided against what baseline?',
        'How sure is it? No uncertainty is given.',
        'Over what period?',
      ],
    });
  });

  it('keeps an ambiguous unit as an open question', () => {
    const stays: Claim = {
      ...reported,
      statement: 'reduced hospital stays by 1,400',
      value: 1400,
      unit: null,
      direction: 'less',
    };
    expect(checkClaim(stays).ok).toBe(true);
    expect(readClaim(stays).missing).toContain('1400 of what? The unit is not stated.');
    expect(messages(checkClaim({ ...stays, unit: undefined }))).toEqual([
      'Say what 1400 counts (spells, bed days, calls…); write null if the source does not say.',
    ]);
  });

  it('may be a direction alone, which is graded weak', () => {
    const fewer: Claim = {
      ...reported,
      statement: 'A reduction in emergency hospital admissions',
      value: undefined,
      direction: 'less',
    };
    expect(checkClaim(fewer).ok).toBe(true);
    expect(readClaim(fewer)).toMatchObject({ grade: 'reported', status: 'reported, not estimated' });
    expect(readClaim(fewer).missing).toContain('How much? Only a direction is given.');
  });
});

describe('a claimed share', () => {
  const staff: Claim = {
    ...reported,
    statement: '93 per cent of staff would recommend it as a place to work',
    direction: 'level',
    value: 0.93,
    unit: undefined,
    method: 'survey',
  };

  it('is refused an interval while it is not said of how many', () => {
    expect(messages(claimInterval(staff))).toEqual([
      '"93 per cent of staff would recommend it as a place to work" does not say how many people or events it is a share of, so no interval can be given.',
    ]);
    expect(readClaim(staff)).toMatchObject({ status: 'reported, not estimated', interval: null });
  });

  it('has one as soon as both counts are known, and it depends on them', () => {
    const of = (numerator: number, denominator: number) => value(claimInterval({ ...staff, numerator, denominator }));
    expect(of(13, 14).lower).toBeLessThan(0.69);
    expect(of(1302, 1400).lower).toBeGreaterThan(0.91);
    const whole = { ...staff, numerator: 130, denominator: 140, from: '2024-09-01', to: '2024-10-31' };
    expect(readClaim(whole)).toMatchObject({
      status: 'estimated',
      allows:
        'It was counted, and the share is within its interval; whether the service brought it about cannot be said.',
    });
  });

  it('need not come from a survey', () => {
    const counted: Claim = {
      ...staff,
      statement: '96% of people experiencing first episode psychosis were treated within two weeks of referral',
      value: 0.96,
      method: 'counted',
      form: 'share',
    };
    expect(checkClaim(counted).ok).toBe(true);
    expect(readClaim(counted)).toMatchObject({ status: 'reported, not estimated', interval: null });
    expect(readClaim(counted).missing).toContain('Of how many people or events is it a share?');
    expect(messages(checkClaim({ ...counted, form: 'amount' }))[0]).toMatch(/^Say what 0.96 counts/);
  });

  it('is refused one for counts that do not fit', () => {
    expect(messages(claimInterval({ ...staff, numerator: 15, denominator: 14 }))[0]).toMatch(/above the denominator/);
  });
});

describe('a claim with a method, a comparator and an uncertainty', () => {
  it('is estimated', () => {
    expect(readClaim(estimated)).toMatchObject({ status: 'estimated', grade: 'compared', missing: [] });
    expect(readClaim(estimated).interval).toMatchObject({ value: 2300, lower: 900, upper: 3700 });
  });

  it('is not, as soon as one of them is missing', () => {
    for (const key of ['comparator', 'uncertainty', 'baseline', 'from'] as const) {
      expect(readClaim({ ...estimated, [key]: undefined }).status).toBe('reported, not estimated');
    }
  });

  it('must hold its value within its interval, end after it begins, and say what contributed', () => {
    const wrong = { ...estimated, value: 5000, from: '2026-01-01', contribution: ' ' };
    expect(messages(checkClaim(wrong))).toEqual([
      'The interval 900 to 3700 does not hold the value 5000.',
      'Say what was done that may have contributed; "not known" is an answer.',
      'The period ends (2025-03-31) before it begins (2026-01-01).',
    ]);
  });
});

describe('evidence', () => {
  it('is graded by method, and a comparison without a comparator is no comparison', () => {
    expect(gradeOf('told', false)).toBe('anecdotal');
    expect(gradeOf('matched-comparison', true)).toBe('compared');
    expect(gradeOf('matched-comparison', false)).toBe('before-after');
    expect(gradeOf('randomised-trial', true)).toBe('randomised');
  });
});
