import { describe, expect, test } from 'vitest';
import { awaitedBy } from './awaiting.js';
import type { ReferralAction } from './actions.js';
import type { ReferralEvent } from './event.js';
import { replay, type Referral } from './state-machine.js';

function referral(...events: [ReferralAction, string, Partial<ReferralEvent>?][]): Referral {
  const reading = replay(
    events.map(([action, at, more], i) => ({
      id: `e${i}`,
      referralId: 'r',
      sequence: i + 1,
      action,
      at,
      by: { role: 'system' },
      ...more,
    })),
  );
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

const friday = '2026-11-20T10:00:00Z';
const wednesday = new Date('2026-11-25T10:00:00Z');

describe('whose next step a referral awaits', () => {
  test('is the partner it was sent to, for so many working days', () => {
    const sent = referral(['create', friday, { partnerId: 'p1' }], ['send', friday]);
    expect(awaitedBy(sent, wednesday, () => 'Steady On')).toEqual({
      who: 'provider',
      partnerId: 'p1',
      since: '2026-11-20T10:00:00.000Z',
      workingDays: 3,
      sentence: 'Awaiting Steady On to open it, for 3 working days.',
    });
  });

  test('is the coordinator when no service is named yet', () => {
    expect(awaitedBy(referral(['create', friday], ['send', friday]), wednesday)?.who).toBe('coordinator');
  });

  test('is the person when they asked to wait, and says why', () => {
    const paused = referral(
      ['create', friday, { partnerId: 'p1' }],
      ['send', friday],
      ['accept', friday],
      ['hold', friday, { reason: 'person-asked-to-wait' }],
    );
    expect(awaitedBy(paused, wednesday)).toMatchObject({
      who: 'person',
      sentence: 'Awaiting the person to go on, for 3 working days (the person asked to wait).',
    });
  });

  test('is nobody once it has ended', () => {
    const ended = referral(['create', friday], ['send', friday], ['reject', friday, { reason: 'no-capacity' }]);
    expect(awaitedBy(ended, wednesday)).toBeUndefined();
  });
});
