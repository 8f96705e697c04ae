import { describe, expect, test } from 'vitest';
import { derbyshire } from '../testing/derbyshire.js';
import { rolloutOn } from './proposal.js';

describe('a rollout', () => {
  const rollout = [{ step: 'county' as const }, { step: 'pilot' as const, from: '2026-01-01', to: '2026-12-31' }];

  test('stands at its widest step of the day, and the next wider one is ahead', () => {
    expect(rolloutOn({ rollout }, '2026-06-01')).toEqual({ now: rollout[1], next: rollout[0] });
    expect(rolloutOn({ rollout }, '2025-12-31')).toEqual({ now: undefined, next: rollout[1] });
    expect(rolloutOn({ rollout }, '2027-01-01')).toMatchObject({ now: undefined, next: { step: 'county' } });
    expect(rolloutOn({}, '2026-06-01')).toEqual({ now: undefined, next: undefined });
  });

  test('of the forensic proposal goes on beyond its pilot', () => {
    const proposal = derbyshire().data.proposals?.find(({ id }) => id === 'pr-forensic');
    const steps = proposal?.rollout?.map(({ step }) => step);
    expect(steps).toContain('county');
  });
});
