import { describe, expect, it } from 'vitest';
import { summariseHours } from './hours-summary.js';
import type { Schedule } from './schedule.js';

const weekdays: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };
const day = '2026-07-01';

describe('summariseHours', () => {
  it('groups days that have the same sessions, and tells which are closed', () => {
    const lines: Schedule[] = [
      { ...weekdays, byday: 'MO,WE', closesAt: '12:00' },
      { ...weekdays, byday: 'WE,MO', opensAt: '13:00' },
      { ...weekdays, byday: 'FR', opensAt: '18:00', closesAt: '01:00' },
    ];
    expect(summariseHours(lines, day).week).toMatchObject([
      {
        days: ['MO', 'WE'],
        state: 'open',
        sessions: [
          { opensAt: '09:00', closesAt: '12:00', allDay: false, pastMidnight: false },
          { opensAt: '13:00', closesAt: '17:00' },
        ],
      },
      { days: ['TU', 'TH', 'SA', 'SU'], state: 'closed', sessions: [] },
      { days: ['FR'], state: 'open', sessions: [{ opensAt: '18:00', closesAt: '01:00', pastMidnight: true }] },
    ]);
  });

  it('has one group for a place that is open every day alike', () => {
    expect(summariseHours([{ freq: 'DAILY', opensAt: '00:00', closesAt: '00:00' }], day).week).toMatchObject([
      { days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], sessions: [{ allDay: true }] },
    ]);
  });

  it('does not call a day closed when a line could not be read, nor known when its times are missing', () => {
    const unread: Schedule = { freq: 'WEEKLY', byday: 'Saturday', description: 'Saturdays in term time' };
    const summary = summariseHours([{ freq: 'WEEKLY', byday: 'MO' }, { ...weekdays, byday: 'TU' }, unread], day);
    expect(summary.week).toMatchObject([
      { days: ['MO'], state: 'not-known', sessions: [{ allDay: false }] },
      { days: ['TU'], state: 'open' },
      { days: ['WE', 'TH', 'FR', 'SA', 'SU'], state: 'not-known', sessions: [] },
    ]);
    expect(summary.words).toEqual(['Saturdays in term time']);
  });

  it('gives no times that are hardly meant, but the words next to them', () => {
    const slip: Schedule = { ...weekdays, byday: 'SA', closesAt: '05:00', description: 'Saturdays 9 to 5' };
    const monthly: Schedule = { ...slip, freq: 'MONTHLY', byday: '2SU', description: 'Second Sunday 9 to 5' };
    const { week, patterns, words } = summariseHours([weekdays, slip, monthly], day);
    expect(week[1]).toMatchObject({ days: ['SA'], state: 'not-known', sessions: [{ schedule: slip }] });
    for (const session of [week[1]?.sessions[0], patterns[0]]) {
      expect(session).not.toHaveProperty('opensAt');
      expect(session).not.toHaveProperty('closesAt');
    }
    expect(words).toEqual(['Saturdays 9 to 5', 'Second Sunday 9 to 5']);
  });

  it('keeps what is said next to hours that were read, with the days it is about, and nothing of lines that have ended', () => {
    const notes = 'Ring the side bell';
    const lines: Schedule[] = [
      { ...weekdays, byday: 'MO', notes },
      { ...weekdays, byday: 'TU,FR', notes, description: 'Women only' },
      { ...weekdays, byday: 'SA', notes: 'Ended', validTo: '2026-06-30' },
    ];
    const { remarks, words } = summariseHours(lines, day);
    expect(words).toEqual([]);
    expect(remarks).toEqual([
      { words: notes, days: [] },
      { words: 'Women only', days: ['TU', 'FR'] },
    ]);
  });

  it('keeps apart what does not fall on the same days every week, soonest first', () => {
    const lines: Schedule[] = [
      weekdays,
      { freq: 'MONTHLY', byday: '2TH', opensAt: '18:00', closesAt: '20:00' },
      { freq: 'WEEKLY', interval: 2, dtstart: '2026-06-22', opensAt: '10:00', closesAt: '11:00' },
      { dtstart: '2026-12-05', opensAt: '10:00', closesAt: '15:00' },
      { ...weekdays, byday: 'SA', validFrom: '2026-09-01' },
    ];
    expect(summariseHours(lines, day).patterns).toMatchObject([
      { freq: 'WEEKLY', interval: 2, next: '2026-07-06', days: [{ weekday: 'MO', ordinal: 0 }] },
      { freq: 'MONTHLY', next: '2026-07-09', days: [{ weekday: 'TH', ordinal: 2 }], opensAt: '18:00' },
      { freq: 'WEEKLY', interval: 1, next: '2026-09-05' },
      { freq: 'ONCE', next: '2026-12-05' },
    ]);
  });

  it('leaves out lines that have ended', () => {
    const lines = [
      weekdays,
      { ...weekdays, byday: 'SA', validTo: '2026-06-30' },
      { ...weekdays, byday: 'SU', until: '2026-06-30' },
    ];
    expect(summariseHours(lines, day).week).toMatchObject([{ state: 'open' }, { days: ['SA', 'SU'], state: 'closed' }]);
  });

  it('says what happens on bank holidays when every line says the same', () => {
    const closed = { ...weekdays, bankHolidays: 'closed' as const };
    expect(summariseHours([closed, { ...closed, byday: 'SA' }], day).bankHolidays).toBe('closed');
    expect(summariseHours([closed, { ...weekdays, byday: 'SA' }], day)).not.toHaveProperty('bankHolidays');
  });

  it('has nothing to say about nothing', () => {
    const nothing = { week: [], patterns: [], words: [], remarks: [] };
    expect(summariseHours(undefined, day)).toEqual(nothing);
    expect(summariseHours([weekdays], 'tomorrow')).toEqual(nothing);
    expect(summariseHours([{ description: ' Ring us ' }, { description: 'Ring us' }], day)).toEqual({
      ...nothing,
      words: ['Ring us'],
    });
  });
});
