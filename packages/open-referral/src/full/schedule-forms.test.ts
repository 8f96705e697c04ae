import { describe, expect, it } from 'vitest';
import { openState, type Schedule } from '@neighbourhood-kit/core/services';
import { readFeed } from '../full-reader.js';
import { readFeed as readInBrowser } from '../reader.js';
import { writeFeed } from '../writer.js';

const nine = { opens_at: '09:00', closes_at: '17:00' };

/** Hours as a feed writes them, and as they are read: frequency, days, times. */
const FORMS: readonly (readonly [hours: unknown, ...lines: string[]])[] = [
  [[{ rrule: 'FREQ=WEEKLY;BYDAY=MO,WE', ...nine }], 'WEEKLY MO,WE 09:00-17:00'],
  [[{ recurrence: 'RRULE:FREQ=MONTHLY;BYDAY=2TH;UNTIL=20270101T000000Z', ...nine }], 'MONTHLY 2TH 09:00-17:00'],
  [[{ freq: 'MONTHLY', byday: 'TH', bysetpos: 2, ...nine }], 'MONTHLY 2TH 09:00-17:00'],
  [[{ freq: 'MONTHLY', byday: 'TH', bysetpos: '2,4', ...nine }], 'MONTHLY 2TH,4TH 09:00-17:00'],
  [[{ rrule: 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-2', ...nine }], 'MONTHLY -2FR 09:00-17:00'],
  [[{ freq: 'MONTHLY', byday: 'second Thursday', ...nine }], 'MONTHLY 2TH 09:00-17:00'],
  [[{ freq: 'WEEKLY', byday: 'weekdays', ...nine }], 'WEEKLY MO,TU,WE,TH,FR 09:00-17:00'],
  [[{ freq: 'WEEKLY', byday: 'MO-FR', opens_at: '00:00', closes_at: '24:00' }], 'WEEKLY MO,TU,WE,TH,FR 00:00-00:00'],
  [[{ dayOfWeek: 'Monday', opens: '9am', closes: '5pm' }], 'WEEKLY MO 09:00-17:00'],
  [[{ day: 'Monday', start_time: '09:00', end_time: '17:00' }], 'WEEKLY MO 09:00-17:00'],
  [[{ weekday: 'Monday', opens_at: '09:00 - 13:00', closes_at: null }], 'WEEKLY MO 09:00-13:00'],
  [
    [
      { weekday: 1, ...nine },
      { weekday: '7', ...nine },
    ],
    'WEEKLY MO,SU 09:00-17:00',
  ],
  [
    [
      { weekday: 'Monday', ...nine },
      { weekday: 'Sunday', opens_at: 'closed', closes_at: 'closed' },
    ],
    'WEEKLY MO 09:00-17:00',
  ],
  [{ monday: '9-5', tuesday: '10-12', sunday: 'closed' }, 'WEEKLY MO 09:00-17:00', 'WEEKLY TU 10:00-12:00'],
  [
    {
      mon: { open: '09:00', close: '17:00' },
      tue: [
        { open: '10:00', close: '12:00' },
        { open: '13:00', close: '15:00' },
      ],
    },
    'WEEKLY MO 09:00-17:00',
    'WEEKLY TU 10:00-12:00',
    'WEEKLY TU 13:00-15:00',
  ],
  ['24 hours', 'WEEKLY MO,TU,WE,TH,FR,SA,SU 00:00-00:00'],
];

/** Rows with a limit that the model cannot say or nobody can read. */
const UNREADABLE: readonly unknown[] = [
  { freq: 'FORTNIGHTLY', byday: 'MO' },
  { freq: 'YEARLY', byday: 'MO' },
  { freq: 'ONCE', byday: 'MO' },
  { freq: 'TERM_TIME', byday: 'MO' },
  { freq: 'WEEKLY', interval: 'every 2 weeks', byday: 'MO' },
  { freq: 'WEEKLY', byday: 'MO', valid_to: 'Dec 2020' },
  { freq: 'WEEKLY', byday: 'MO', until: 'Christmas' },
  { freq: 'WEEKLY', byday: 'MO', valid_to: '0206-12-31' },
  { freq: 'WEEKLY', byday: 'MO', valid_from: '20225-12-31' },
  { freq: 'WEEKLY', byday: 'MO,XX' },
  { byday: 'MO', bymonth: '6' },
  { rrule: 'FREQ=WEEKLY;BYDAY=MO;BYMONTH=6,7,8' },
  { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25' },
];
const HOLIDAYS = { holidays: () => undefined };
const monday = new Date('2026-11-30T10:30:00Z');

/** Reads the hours of a service, and reads what was written of it again. */
function linesOf(schedules: unknown): readonly Schedule[] | undefined {
  const reading = readFeed([{ id: '1', name: 'Lunch club', schedules }]);
  if (!reading.ok) throw new Error(reading.problem.message);
  const again = readFeed(writeFeed(reading.value.services));
  expect(again.ok && again.value.services).toEqual(reading.value.services);
  return reading.value.services[0]?.schedules;
}

describe('hours whose limits cannot be read', () => {
  it.each(UNREADABLE.map((row) => ({ ...(row as object), ...nine })))(
    '%j are neither open nor closed, and keep their words',
    (row) => {
      const lines = linesOf([row]);
      expect(openState(lines, monday, HOLIDAYS).state).toBe('not-known');
      expect(lines?.map(({ opensAt, notes }) => [opensAt, notes?.endsWith('09:00 to 17:00')])).toEqual([
        [undefined, true],
      ]);
      const inBrowser = readInBrowser([{ id: '1', name: 'A', schedules: [row] }]);
      if ('freq' in row)
        expect(inBrowser.ok && inBrowser.value.services[0]?.schedules?.[0]).not.toHaveProperty('opensAt');
    },
  );

  it('are not taken from words for nothing', () => {
    const row = { freq: 'WEEKLY', byday: 'MO', until: 'null', interval: 'n/a', valid_to: '-', ...nine };
    expect(openState(linesOf([row]), monday, HOLIDAYS).state).toBe('open');
  });

  it.each([
    { interval: 0 },
    { count: 0 },
    { count: '-1' },
    { until: '0000-00-00' },
    { until: '0000-00-00 00:00:00' },
    { until: false },
    { valid_to: 'ongoing' },
    { valid_to: 'Open-ended' },
    { valid_from: '0001-01-01T00:00:00' },
    { valid_to: '9999-12-31' },
  ])('are not taken from %j, which limits nothing', (limit) => {
    const row = { freq: 'WEEKLY', byday: 'MO', ...limit, ...nine };
    expect(openState(linesOf([row]), monday, HOLIDAYS).state).toBe('open');
    const inBrowser = readInBrowser([{ id: '1', name: 'A', schedules: [row] }]);
    expect(inBrowser.ok && inBrowser.value.services[0]?.schedules?.[0]).toHaveProperty('opensAt');
  });

  it.each([
    [{ freq: 'WEEKLY', byday: 'MO', until: '20201231T000000Z' }, { until: '2020-12-31' }],
    [{ freq: 'WEEKLY', byday: 'MO', valid_from: '01-01-2030' }, { validFrom: '2030-01-01' }],
    [
      { freq: 'WEEKLY', byday: 'MO', exdate: ['2026-11-30', '20261207T100000'] },
      { except: ['2026-11-30', '2026-12-07'] },
    ],
    [
      {
        rrule:
          'DTSTART;TZID=Europe/London:20260105T100000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO\nEXDATE:20261130T100000',
      },
      { freq: 'WEEKLY', interval: 2, byday: 'MO', dtstart: '2026-01-05', except: ['2026-11-30'] },
    ],
    // UNTIL is the last moment at which an event may begin, in summer an hour later on London's clock than in UTC.
    [{ rrule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260813T080000Z' }, { until: '2026-08-13' }],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260813T075900Z' }, { until: '2026-08-12' }],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260812T225959Z' }, { until: '2026-08-12' }],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260813T000000Z' }, { until: '2026-08-12' }],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20260813' }, { until: '2026-08-13' }],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=TH\nEXDATE:20260812T230000Z' }, { except: ['2026-08-13'] }],
    [{ rrule: 'FREQ=WEEKLY; INTERVAL=2;  BYDAY=MO' }, { freq: 'WEEKLY', interval: 2, byday: 'MO' }],
    [
      {
        rrule: `${'EXDATE:20261130T100000\r\n'.repeat(50)}EXDATE:20261207T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO`,
      },
      { freq: 'WEEKLY', byday: 'MO', except: ['2026-11-30', '2026-12-07'] },
    ],
    [
      { freq: 'FORTNIGHTLY', byday: 'MO', dtstart: '2026-01-05' },
      { freq: 'WEEKLY', interval: 2 },
    ],
  ])('%j is read', (row, expected) => {
    expect(linesOf([{ ...row, ...nine }])).toMatchObject([{ ...expected, opensAt: '09:00' }]);
  });

  it.each([{ closed: true }, { is_closed: 'Y' }])('a row that says %j is no opening', (row) => {
    expect(linesOf([{ byday: 'MO', ...row, ...nine }])).toBeUndefined();
  });

  it('opening and closing at the same time is a slip, but for midnight', () => {
    const row = { freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '10:00' };
    expect(openState(linesOf([row]), monday, HOLIDAYS).state).toBe('not-known');
    expect(openState(linesOf([{ ...row, opens_at: '00:00', closes_at: '00:00' }]), monday, HOLIDAYS).state).toBe(
      'open',
    );
  });
});

describe('hours in other forms than that of HSDS 3', () => {
  it.each(FORMS)('%j are read', (schedules, ...lines) => {
    const reading = readFeed([{ id: '1', name: 'Lunch club', schedules }]);
    if (!reading.ok) throw new Error(reading.problem.message);
    const read = reading.value.services[0]?.schedules ?? [];
    expect(read.map(({ freq, byday, opensAt, closesAt }) => `${freq} ${byday} ${opensAt}-${closesAt}`)).toEqual(lines);
    const again = readFeed(writeFeed(reading.value.services));
    expect(again.ok && again.value.services).toEqual(reading.value.services);
  });

  it('are not read where a person would have to ask', () => {
    const reading = readFeed([{ id: '1', name: 'A', schedules: { monday: '7-9' } }]);
    expect(reading.ok && reading.value.findings.map(({ rule }) => rule)).toContain('hours/unread');
  });
});
