import { describe, expect, it } from 'vitest';
import { openDirectory } from '../directory/index.js';
import { beforeYouBuild } from './before-you-build.js';
import type { CommissioningCheck } from './planning.js';
import { data, emergencies, walkIn } from './testing/small-place.js';

const plan: CommissioningCheck = {
  id: 'c1',
  title: 'A new befriending service',
  need: 'Loneliness',
  areaId: 'east',
  groups: ['new parents'],
  use: 'clinic',
  hoursPerWeek: 6,
  from: '2027-04-01',
  annualCost: 60_000,
  indicatorId: 'emergencies-east',
  cause: 'People who see nobody call for help late.',
  askedIds: ['chemist'],
  impacts: [{ assetId: 'pharmacy', effect: 'helps' }],
  retiresIds: ['soup'],
};
const check = (change: Partial<CommissioningCheck> = {}, indicators = [emergencies]) =>
  beforeYouBuild({ ...plan, ...change }, openDirectory({ ...data, indicators, capabilityRules: [walkIn] }).directory, {
    today: '2026-11-23',
  });
const awaited = (change: Partial<CommissioningCheck>, indicators = [emergencies]) =>
  check(change, indicators).awaiting.map(({ code }) => code);

describe('before a service is built', () => {
  it('shows the layers, the room and the people who come somewhere anyway', () => {
    const advice = check();
    expect(advice.advice).toBe('ready');
    expect(advice.layers).toMatchObject({ providers: 2 });
    expect(advice.layers.services).toHaveLength(4);
    expect(advice.coLocation?.candidates[0]?.space.name).toBe('Consulting room');
    expect(advice.footfall.map(({ sentence }) => sentence)).toEqual([
      '60 New parents come to Mill Pharmacy a week: they buy nappies.',
    ]);
  });

  it('points to what is there: a capability, or a contract that covers the need', () => {
    const urgent = check({ need: 'Urgent care' });
    expect(urgent.advice).toBe('use-what-is-there');
    expect(urgent.sentence).toContain('Mill Pharmacy (Consulting room) with a nurse could be a walk-in centre.');
    const smoking = check({ need: 'Smoking' });
    expect(smoking.advice).toBe('use-what-is-there');
    expect(smoking.contractedAlready[0]?.sentence).toBe(
      'Mill Pharmacy is contracted for Smoking already: Pharmacy contract, until 2029-03-31.',
    );
  });

  it('must cite an indicator that is worse in this area, and its cause', () => {
    expect(awaited({ indicatorId: undefined })).toEqual(['indicator']);
    expect(awaited({ indicatorId: 'nowhere' })).toEqual(['indicator']);
    expect(awaited({}, [{ ...emergencies, areaId: 'west' }])).toEqual(['indicator']);
    expect(awaited({}, [{ ...emergencies, comparator: { name: 'England', value: 9800 } }])).toEqual(['indicator']);
    expect(awaited({ cause: ' ' })).toEqual(['cause']);
  });

  it('must ask contractors, say what it does to assets that serve the need, and which layer it retires', () => {
    expect(awaited({ askedIds: undefined })).toEqual(['ask-contractors']);
    expect(awaited({ impacts: undefined })).toEqual(['impact']);
    expect(awaited({ retiresIds: ['something-else'] })).toEqual(['layers']);
    expect(check({ retiresIds: [], askedIds: [] }).sentence).toMatch(/2 answers are awaited\.$/);
    expect(check({ askedIds: [] }).advice).toBe('answer-first');
  });

  it('keeps stated harm in view', () => {
    expect(check({ impacts: [{ assetId: 'pharmacy', effect: 'harms', note: 'Fewer callers' }] }).harms).toHaveLength(1);
  });

  it('says so when the area is not in the directory', () => {
    expect(awaited({ areaId: 'nowhere' })).toContain('area');
  });
});
