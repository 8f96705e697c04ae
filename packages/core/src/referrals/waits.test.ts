import { describe, expect, test } from 'vitest';
import type { ReferralAction } from './actions.js';
import type { ReferralEvent } from './event.js';
import { hopsOf, isUnread, SAFETY_HOURS, waitingDays, workingDays } from './waits.js';

const london = (text: string): Date => new Date(text);
const log = (...events: [ReferralAction, string][]): { events: ReferralEvent[] } => ({
  events: events.map(([action, at], i) => ({
    id: String(i),
    referralId: 'r',
    sequence: i + 1,
    action,
    at,
    by: { role: 'system' },
  })),
});

describe('a wait', () => {
  test('is counted in days on the calendar in London, not in stretches of 24 hours', () => {
    const referral = { state: 'sent', createdAt: '2026-06-01T22:30:00Z', updatedAt: '2026-06-01T22:30:00Z' } as const;
    // 22:30 UTC in summer is 23:30 in London: half an hour later it is another day there.
    expect(waitingDays(referral, london('2026-06-01T22:59:00Z'))).toBe(0);
    expect(waitingDays(referral, london('2026-06-01T23:01:00Z'))).toBe(1);
  });

  test('ends when the referral has ended', () => {
    const referral = {
      state: 'cancelled',
      createdAt: '2026-06-01T09:00:00Z',
      updatedAt: '2026-06-04T09:00:00Z',
    } as const;
    expect(waitingDays(referral, london('2027-01-01T00:00:00Z'))).toBe(3);
  });
});

describe('working days', () => {
  test('leave out weekends and bank holidays', () => {
    expect(workingDays(london('2026-11-20T12:00:00Z'), london('2026-11-23T12:00:00Z'))).toBe(1);
    // Thursday before Easter 2026 to the Tuesday after: Good Friday and Easter Monday do not count.
    expect(workingDays(london('2026-04-02T12:00:00Z'), london('2026-04-07T12:00:00Z'))).toBe(1);
    expect(workingDays(london('2026-12-24T12:00:00Z'), london('2026-12-30T12:00:00Z'))).toBe(2);
  });

  test('count the last day and not the first, also from a Saturday to a Monday', () => {
    expect(workingDays(london('2026-10-24T12:00:00Z'), london('2026-10-26T12:00:00Z'))).toBe(1);
    expect(workingDays(london('2026-10-23T12:00:00Z'), london('2026-10-25T12:00:00Z'))).toBe(0);
  });

  test('are none when nothing has passed', () => {
    expect(workingDays(london('2026-11-23T12:00:00Z'), london('2026-11-23T12:00:00Z'))).toBe(0);
    expect(workingDays(london('2026-11-24T12:00:00Z'), london('2026-11-20T12:00:00Z'))).toBe(0);
  });
});

describe('an unread referral', () => {
  test('has its time again when it is given to another partner, and is not opened by what the person does', () => {
    const given = log(
      ['create', '2026-11-16T10:00:00Z'],
      ['send', '2026-11-16T10:00:00Z'],
      ['receive', '2026-11-17T10:00:00Z'],
      ['assign', '2026-11-23T10:00:00Z'],
      ['add-information', '2026-11-24T10:00:00Z'],
    );
    expect(isUnread(given, london('2026-11-25T17:00:00Z'))).toBe(false);
    expect(isUnread(given, london('2026-11-26T09:00:00Z'))).toBe(true);
    const opened = { events: [...given.events, ...log(['start', '2026-11-25T10:00:00Z']).events] };
    expect(isUnread(opened, london('2026-11-26T09:00:00Z'))).toBe(false);
  });

  test('is not opened by somebody outside the partner who says who there is to see to it, or takes that back', () => {
    const by = (action: 'allocate' | 'undo', partnerId?: string): { events: ReferralEvent[] } => {
      const { events } = log(
        ['create', '2026-11-16T10:00:00Z'],
        ['send', '2026-11-16T10:00:00Z'],
        [action, '2026-11-17T10:00:00Z'],
      );
      const said = [{ partnerId: 'hall' }, {}, { by: { role: 'coordinator', partnerId } }] as const;
      return { events: events.map((event, i) => ({ ...event, ...said[i] })) };
    };
    const late = london('2026-11-26T09:00:00Z');
    expect(isUnread(by('allocate'), late)).toBe(true);
    expect(isUnread(by('undo', 'place'), late)).toBe(true);
    expect(isUnread(by('allocate', 'hall'), late)).toBe(false);
  });

  test('is noticed after two working days, and not before', () => {
    const referral = log(['create', '2026-11-19T10:00:00Z'], ['send', '2026-11-19T10:00:00Z']);
    expect(isUnread(referral, london('2026-11-23T17:00:00Z'))).toBe(false);
    expect(isUnread(referral, london('2026-11-24T09:00:00Z'))).toBe(true);
  });

  test('is noticed within hours where somebody’s safety hangs on it, also on a Saturday night', () => {
    const referral = log(['create', '2026-11-21T22:00:00Z'], ['send', '2026-11-21T22:00:00Z']);
    expect(isUnread(referral, london('2026-11-22T02:00:00Z'), undefined, SAFETY_HOURS)).toBe(false);
    expect(isUnread(referral, london('2026-11-22T02:00:01Z'), undefined, SAFETY_HOURS)).toBe(true);
    expect(isUnread(referral, london('2026-11-22T02:00:01Z'))).toBe(false);
  });

  test('is read once the service has opened or answered it', () => {
    const referral = log(
      ['create', '2026-11-01T10:00:00Z'],
      ['send', '2026-11-01T10:00:00Z'],
      ['receive', '2026-11-20T10:00:00Z'],
    );
    expect(isUnread(referral, london('2026-11-24T09:00:00Z'))).toBe(false);
    expect(isUnread(log(['create', '2026-11-01T10:00:00Z']), london('2026-11-24T09:00:00Z'))).toBe(false);
  });
});

describe('hops', () => {
  test('are the referrals that one replaces in turn; a loop ends', () => {
    const chain = [{ id: 'a' }, { id: 'b', replacesId: 'a' }, { id: 'c', replacesId: 'b' }];
    const find = (id: string): { id: string; replacesId?: string } | undefined => chain.find((one) => one.id === id);
    expect(chain.map((one) => hopsOf(one, find))).toEqual([0, 1, 2]);
    const loop = [
      { id: 'x', replacesId: 'y' },
      { id: 'y', replacesId: 'x' },
    ];
    expect(hopsOf({ id: 'x', replacesId: 'y' }, (id) => loop.find((one) => one.id === id))).toBe(1);
  });
});
