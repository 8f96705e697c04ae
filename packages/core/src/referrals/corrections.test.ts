import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveEvents, happenedAt } from './corrections.js';
import type { ReferralAction } from './actions.js';
import type { ReferralEvent } from './event.js';
import { replay } from './state-machine.js';

const event = (sequence: number, action: ReferralAction, more: Partial<ReferralEvent> = {}): ReferralEvent => ({
  id: `e${sequence}`,
  referralId: 'r1',
  sequence,
  action,
  at: `2026-11-0${sequence}T09:00:00Z`,
  by: { role: 'provider' },
  ...more,
});
const log = [event(1, 'create', { serviceId: 's1' }), event(2, 'send'), event(3, 'accept'), event(4, 'start')];

describe('a correction', () => {
  const late = event(5, 'start', { correctsId: 'e4', occurredAt: '2026-11-03T15:00:00Z' });

  test('moves an event to when it happened, and leaves the state as it is', () => {
    const reading = replay([...log, late]);
    expect(reading).toMatchObject({ ok: true, value: { state: 'in-progress', updatedAt: late.at } });
    expect(effectiveEvents([...log, late]).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(happenedAt(effectiveEvents([late, ...log]).at(-1)!)).toBe(Date.parse('2026-11-03T15:00:00Z'));
  });

  test('puts another code in the place of the first, also after the end', () => {
    const done = [...log, event(5, 'complete', { outcome: 'got-help' })];
    const reading = replay([...done, event(6, 'complete', { correctsId: 'e5', outcome: 'got-some-help' })]);
    expect(reading).toMatchObject({ ok: true, value: { state: 'completed', outcome: 'got-some-help' } });
  });

  test('keeps what it does not repeat, such as the service asked for', () => {
    const reading = replay([...log, event(5, 'create', { correctsId: 'e1', occurredAt: '2026-10-30T09:00:00Z' })]);
    expect(reading).toMatchObject({ ok: true, value: { serviceId: 's1', createdAt: '2026-10-30T09:00:00Z' } });
  });

  test('is refused when it names another kind of event, or none of this log', () => {
    const refused = (correctsId: string) => replay([...log, event(5, 'start', { correctsId })]);
    expect(refused('e3')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('is a "accept"') as string },
    });
    expect(refused('e9')).toMatchObject({ ok: false, problem: { code: 'referral/corrects' } });
  });

  test('can be corrected again, and the newest holds', () => {
    const again = event(6, 'start', { correctsId: 'e5', occurredAt: '2026-11-03T17:00:00Z' });
    expect(effectiveEvents([...log, late, again]).at(-1)?.occurredAt).toBe(again.occurredAt);
  });

  test('that goes round in a circle is left out', () => {
    const a = event(5, 'start', { correctsId: 'e6' });
    const b = event(6, 'start', { correctsId: 'e5' });
    expect(effectiveEvents([...log, a, b])).toEqual(log);
  });

  test('counts once, in whatever order and however often the log is given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...log, late], { minLength: 5 }), (shuffled) => {
        expect(effectiveEvents([...shuffled, ...shuffled])).toEqual(effectiveEvents([...log, late]));
      }),
    );
  });
});
