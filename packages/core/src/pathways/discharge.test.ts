import { describe, expect, test } from 'vitest';
import type { ReferralAction } from '../referrals/actions.js';
import type { ReferralEvent } from '../referrals/event.js';
import { derbyshire } from '../testing/derbyshire.js';
import { stepsByComplexity } from './complexity.js';
import { dischargesByPathway } from './discharge.js';

const { data } = derbyshire();
const pathway = (id: string) => data.pathways!.find((one) => one.id === id)!;
const referral = (id: string, handoffId: string, ...actions: ReferralAction[]): ReferralEvent[] =>
  actions.map((action, i) => ({
    id: `${id}-${i}`,
    referralId: id,
    sequence: i + 1,
    action,
    at: `2026-11-2${i}T09:00:00Z`,
    by: { role: 'system' },
    ...(i === 0 ? { pathwayId: 'pathway-discharge', handoffId } : {}),
  }));
const now = new Date('2026-11-26T09:00:00Z');

describe('discharges by pathway', () => {
  test('count who is back home and who waits, each person once', () => {
    const events = [
      ...referral('a', 'dis-ward-to-0', 'create', 'send', 'accept'),
      ...referral('b', 'dis-sw-to-1', 'create', 'send', 'accept'),
      ...referral('c', 'dis-sw-to-1', 'create', 'send'),
      // Nurses come to somebody who is at home already, and the ward asks for an assessment.
      ...referral('d', 'dis-1-to-nurses', 'create', 'send', 'accept'),
      ...referral('e', 'dis-ward-to-sw', 'create', 'send', 'accept'),
      ...referral('f', 'dis-sw-to-2', 'create', 'send', 'accept'),
      ...referral('g', 'dis-sw-to-3', 'create', 'send', 'reject'),
    ];
    const reading = dischargesByPathway(pathway('pathway-discharge'), events, { now });
    expect(reading.pathways.map(({ pathway: code, arrived, waiting }) => [code, arrived, waiting])).toEqual([
      [0, 1, 0],
      [1, 1, 1],
      [2, 1, 0],
      [3, 0, 0],
    ]);
    expect(reading).toMatchObject({
      home: 2,
      sentence:
        '2 people back home (pathway 0: 1, pathway 1: 1, pathway 2: 1, pathway 3: 0). 1 person waits to be taken over.',
    });
  });

  test('count somebody once who is passed on from support at home to home without support', () => {
    const steps = [
      { id: 'ward', name: 'Ward', careSetting: 'acute-hospital' as const },
      { id: 'bed', name: 'Community bed', careSetting: 'community-bed' as const, dischargePathway: 2 as const },
      { id: 'support', name: 'Support at home', careSetting: 'home' as const, dischargePathway: 1 as const },
      { id: 'home', name: 'Home', careSetting: 'home' as const, dischargePathway: 0 as const },
    ];
    const handoffs = [
      { id: 'ward-support', fromStepId: 'ward', toStepId: 'support' },
      { id: 'ward-bed', fromStepId: 'ward', toStepId: 'bed' },
      { id: 'bed-support', fromStepId: 'bed', toStepId: 'support' },
      { id: 'support-home', fromStepId: 'support', toStepId: 'home' },
    ];
    const home = (...ways: string[]) =>
      dischargesByPathway(
        { ...pathway('pathway-discharge'), steps, handoffs },
        ways.flatMap((way, i) => referral(`r${i}`, way, 'create', 'send', 'accept')),
        { now },
      ).home;
    expect(home('ward-support', 'support-home')).toBe(1);
    expect(home('ward-bed')).toBe(0);
    expect(home('ward-bed', 'bed-support', 'support-home')).toBe(1);
  });

  test('tell a pathway that nobody answers for from one that nobody took', () => {
    const reading = dischargesByPathway(pathway('pathway-falls'), [], { now });
    expect(reading.pathways.map(({ offered }) => offered)).toEqual([false, false, false, false]);
    const own = dischargesByPathway(pathway('pathway-discharge'), [], { now });
    expect(own.pathways.map(({ offered }) => offered)).toEqual([true, true, true, true]);
  });
});

describe('steps by complexity', () => {
  test('name who helps those with the most complex need, and who those who help themselves', () => {
    const tiers = stepsByComplexity(pathway('pathway-falls'));
    const names = (tier: string) => tiers.find((each) => each.tier === tier)?.steps.map(({ id }) => id);
    expect(tiers.map(({ tier }) => tier)).toEqual(['self-care', 'one-service', 'several-services', 'complex']);
    expect(names('complex')).toContain('falls-home-visit');
    expect(names('complex')).not.toContain('falls-class');
    expect(names('self-care')).toContain('falls-class');
  });

  test('count a step that names no tier as for everybody', () => {
    const tiers = stepsByComplexity({ steps: [{ id: 'desk', name: 'Desk', careSetting: 'home' }] });
    expect(tiers.every(({ steps }) => steps.length === 1)).toBe(true);
  });
});
