import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDue } from '../outcomes/judgement.js';
import { dueDays, reportsOwed } from './sent-report.js';

const schedule = { to: 'the board', firstDue: '2026-01-31', everyMonths: 1 };
const sent = [
  { due: '2026-01-31', sentOn: '2026-02-02' },
  { due: '2026-03-31', sentOn: '2026-03-30' },
];

describe('reports that are owed', () => {
  test('fall due at the end of the month, however short', () => {
    expect(dueDays(schedule, '2026-04-30')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('are named, with since when and what comes next', () => {
    expect(reportsOwed(schedule, sent, '2026-04-10')).toEqual({
      missed: ['2026-02-28'],
      next: '2026-04-30',
      unmatched: [],
      sentence:
        'To the board: 1 report missing, the first since 28 February 2026, 41 days late; next due 30 April 2026.',
    });
  });

  test('leave out one that was sent early, but not before the day it was sent', () => {
    expect(reportsOwed(schedule, sent, '2026-03-30').next).toBe('2026-04-30');
    expect(reportsOwed(schedule, sent, '2026-03-29').next).toBe('2026-03-31');
    expect(reportsOwed(schedule, sent, '2026-02-01').missed).toEqual(['2026-01-31']);
  });

  test('say when one was sent for a day on which none is due', () => {
    const owed = reportsOwed(schedule, [...sent, { due: '2026-02-27', sentOn: '2026-02-27' }], '2026-04-10');
    expect(owed).toMatchObject({ missed: ['2026-02-28'], unmatched: ['2026-02-27'] });
    expect(owed.sentence).toMatch(/; a report was sent for 27 February 2026, when none is due\.$/);
  });

  test('wait for a first day that lies ahead, and are none where there is no real day', () => {
    expect(reportsOwed({ ...schedule, firstDue: '2040-01-01' }, [], '2026-04-10').next).toBe('2040-01-01');
    expect(reportsOwed({ ...schedule, firstDue: 'soon' }, [], '2026-04-10').sentence).toBe(
      'To the board: no due day is known.',
    );
  });

  test('agree with the schedule’s own next day when nothing was sent, and miss none that is past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.subarray([0, 1, 2, 3, 4]), (everyMonths, answered) => {
        const any = { ...schedule, everyMonths };
        const all = dueDays(any, '2036-01-01');
        const early = answered.flatMap((i) => (all[i] === undefined ? [] : [{ due: all[i], sentOn: all[i] }]));
        const owed = reportsOwed(any, early, '2036-01-01');
        expect(owed.missed.length + early.length).toBe(all.filter((due) => due < '2036-01-01').length);
        expect(reportsOwed(any, [], '2036-01-01').next).toBe(nextDue(any, '2036-01-01'));
      }),
    );
  });
});
