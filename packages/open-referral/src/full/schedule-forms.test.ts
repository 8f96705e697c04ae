import { describe, expect, it } from 'vitest';
import { readFeed } from '../full-reader.js';
import { writeFeed } from '../writer.js';

const nine = { opens_at: '09:00', closes_at: '17:00' };

/** Hours as a feed writes them, and as they are read: frequency, days, times. */
const FORMS: readonly (readonly [hours: unknown, ...lines: string[]])[] = [
  [[{ rrule: 'FREQ=WEEKLY;BYDAY=MO,WE', ...nine }], 'WEEKLY MO,WE 09:00-17:00'],
  [[{ recurrence: 'RRULE:FREQ=MONTHLY;BYDAY=2TH;UNTIL=20270101T000000Z', ...nine }], 'MONTHLY 2TH 09:00-17:00'],
  [[{ freq: 'MONTHLY', byday: 'TH', bysetpos: 2, ...nine }], 'MONTHLY 2TH 09:00-17:00'],
  [[{ freq: 'MONTHLY', byday: 'second Thursday', ...nine }], 'MONTHLY 2TH 09:00-17:00'],
  [[{ freq: 'WEEKLY', byday: 'weekdays', ...nine }], 'WEEKLY MO,TU,WE,TH,FR 09:00-17:00'],
  [[{ freq: 'WEEKLY', byday: 'MO-FR', opens_at: '00:00', closes_at: '24:00' }], 'WEEKLY MO,TU,WE,TH,FR 00:00-00:00'],
  [[{ dayOfWeek: 'Monday', opens: '9am', closes: '5pm' }], 'WEEKLY MO 09:00-17:00'],
  [[{ day: 'Monday', start_time: '09:00', end_time: '17:00' }], 'WEEKLY MO 09:00-17:00'],
  [[{ weekday: 'Monday', opens_at: '09:00 - 13:00', closes_at: null }], 'WEEKLY MO 09:00-13:00'],
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
