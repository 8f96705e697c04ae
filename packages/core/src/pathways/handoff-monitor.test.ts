import { describe, expect, test } from 'vitest';
import type { ReferralAction } from '../referrals/actions.js';
import type { ReferralEvent } from '../referrals/event.js';
import { monitorHandoffs } from './handoff-monitor.js';
import type { Pathway } from './pathway.js';

const pathway: Pathway = {
  id: 'falls',
  name: 'Falls',
  status: 'running',
  steps: [
    { id: 'gp', name: 'GP', partnerId: 'p1', careSetting: 'primary-care', firstContact: true },
    { id: 'team', name: 'Frailty team', partnerId: 'p2', careSetting: 'home', serviceId: 's-team' },
    { id: 'class', name: 'Class', partnerId: 'p3', careSetting: 'community-venue', serviceId: 's-class' },
  ],
  handoffs: [
    { id: 'to-team', fromStepId: 'gp', toStepId: 'team', agreed: { amount: 2, unit: 'working-days' } },
    { id: 'to-class', fromStepId: 'team', toStepId: 'class' },
  ],
};
const referral = (id: string, about: Partial<ReferralEvent>, ...events: [ReferralAction, string][]): ReferralEvent[] =>
  events.map(([action, at], i) => ({
    id: `${id}-${i}`,
    referralId: id,
    sequence: i + 1,
    action,
    at: `2026-11-${at}`,
    by: { role: 'system' },
    ...(i === 0 ? { pathwayId: 'falls', ...about } : {}),
  }));
const events = [
  ...referral(
    'in-time',
    { handoffId: 'to-team' },
    ['create', '19T09:00:00Z'],
    ['send', '19T09:00:00Z'],
    ['accept', '23T09:00:00Z'],
  ),
  ...referral(
    'late',
    { serviceId: 's-team' },
    ['create', '16T09:00:00Z'],
    ['send', '16T09:00:00Z'],
    ['receive', '17T09:00:00Z'],
    ['accept', '20T09:00:00Z'],
  ),
  ...referral('waiting', { handoffId: 'to-team' }, ['create', '20T09:00:00Z'], ['send', '20T09:00:00Z']),
  ...referral(
    'declined',
    { serviceId: 's-class' },
    ['create', '20T09:00:00Z'],
    ['send', '20T09:00:00Z'],
    ['reject', '20T15:00:00Z'],
  ),
  ...referral('elsewhere', { serviceId: 's-else' }, ['create', '20T09:00:00Z']),
  ...referral('other-pathway', { pathwayId: 'x' }, ['create', '20T09:00:00Z']),
];
const monitor = monitorHandoffs(pathway, events, { now: new Date('2026-11-26T09:00:00Z') });

describe('the handoff monitor', () => {
  test('says of each referral what was agreed, what happened, and whether that was too long', () => {
    expect(
      monitor.readings.map(({ referralId, status, actual, breached }) => [referralId, status, actual, breached]),
    ).toEqual([
      ['in-time', 'taken-over', 2, false],
      ['late', 'taken-over', 4, true],
      ['waiting', 'waiting', 4, true],
      ['declined', 'not-taken', 6, undefined],
    ]);
    expect(monitor.readings[1]?.sentence).toBe(
      'Referral late was taken over after 4 working days (2 working days agreed, breached).',
    );
  });

  test('sums up each handoff in a sentence, and counts what it could not place', () => {
    expect(monitor.summaries.map(({ sentence }) => sentence)).toEqual([
      'From "GP" to "Frailty team": 3 passed on, 2 took longer than the 2 working days agreed; the longest gap is 4 working days.',
      'From "Frailty team" to "Class": 1 passed on, no time is agreed; the longest gap is 6 hours.',
    ]);
    expect(monitor.unplaced).toBe(1);
    expect(monitor.longestGap?.referralId).toBe('late');
  });

  test('does not mind the order of events', () => {
    const again = monitorHandoffs(pathway, [...events].reverse(), { now: new Date('2026-11-26T09:00:00Z') });
    expect(again.summaries).toEqual(monitor.summaries);
  });
});
