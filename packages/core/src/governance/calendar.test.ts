import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetingCalendar } from './calendar.js';
import type { Meeting } from './meeting.js';

const mdt: Meeting = {
  id: 'mdt',
  name: 'Weekly team meeting; Erewash, online',
  type: 'mdt',
  schedule: { freq: 'WEEKLY', byday: 'TU', dtstart: '2026-03-17', opensAt: '13:00', closesAt: '14:00' },
  joinUrl: 'https://secret.example/join',
};
const options = { from: '2026-03-17', to: '2026-03-31', now: new Date('2026-03-01T08:00:00Z'), domain: 'example.org' };
/** The logical lines of a file (RFC 5545 section 3.1). */
const unfold = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const values = (file: string, name: string): string[] =>
  unfold(file).flatMap((line) => (line.startsWith(name) ? [line.slice(line.indexOf(':') + 1)] : []));

describe('a calendar file', () => {
  test('keeps the hour on the wall across the clock change, in UTC and without a time zone definition', () => {
    const file = meetingCalendar(mdt, options);
    // Clocks go forward on 29 March 2026.
    expect(values(file, 'DTSTART')).toEqual(['20260317T130000Z', '20260324T130000Z', '20260331T120000Z']);
    expect(values(file, 'DTEND')).toEqual(['20260317T140000Z', '20260324T140000Z', '20260331T130000Z']);
    expect(values(file, 'UID')).toEqual(
      ['mdt-2026-03-17', 'mdt-2026-03-24', 'mdt-2026-03-31'].map((id) => `${id}@example.org`),
    );
    expect(values(file, 'DTSTAMP')[0]).toBe('20260301T080000Z');
    expect(file).not.toContain('VTIMEZONE');
  });

  test('escapes text, ends every line with CRLF and leaves out the link to join', () => {
    const file = meetingCalendar({ ...mdt, place: 'Room 1\nfirst door \\ left' }, options);
    expect(values(file, 'SUMMARY')[0]).toBe('Weekly team meeting\\; Erewash\\, online');
    expect(values(file, 'LOCATION')[0]).toBe('Room 1\\nfirst door \\\\ left');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file).not.toContain('secret');
  });

  test('moves a sitting under the id of its old day, shows a cancelled one as such, and a day without times as a whole day', () => {
    const file = meetingCalendar(
      {
        ...mdt,
        sittings: [
          { on: '2026-03-25', movedFrom: '2026-03-24', startsAt: '23:30', endsAt: '00:30' },
          { on: '2026-03-31', cancelled: true },
        ],
      },
      options,
    );
    expect(values(file, 'UID').map((id) => id.slice(0, 14))).toEqual([
      'mdt-2026-03-17',
      'mdt-2026-03-24',
      'mdt-2026-03-31',
    ]);
    expect(values(file, 'DTEND')[1]).toBe('20260326T003000Z');
    expect(values(file, 'STATUS')).toEqual(['CANCELLED']);
    const day = meetingCalendar(
      { id: 'a', name: 'Away day', type: 'away-day', sittings: [{ on: '2026-03-31' }] },
      options,
    );
    expect(unfold(day)).toContain('DTSTART;VALUE=DATE:20260331');
    expect(unfold(day)).toContain('DTEND;VALUE=DATE:20260401');
  });

  test('never has a line of more than 75 octets, nor a broken character, whatever the name', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (name) => {
        const file = meetingCalendar({ ...mdt, name }, options);
        for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
        const read = values(file, 'SUMMARY')[0]?.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
        expect(read).toBe(name.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]/gu, ''));
      }),
    );
  });
});
