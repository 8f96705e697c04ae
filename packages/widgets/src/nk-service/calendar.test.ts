import type { Service, ServiceAtLocation, Session } from '@neighbourhood-kit/core/services';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile } from './calendar.js';

const NOW = new Date('2026-12-07T10:20:00Z');
const service: Service = { id: 'a', name: 'Steady Steps', status: 'active', phones: [{ number: '01632 960101' }] };
const place: ServiceAtLocation = {
  id: 'p',
  location: {
    id: 'l',
    name: 'Guild Rooms',
    addresses: [{ address1: '14 Sadler Row', city: 'Derby', postalCode: 'DE1 3AE' }],
  },
};
const session: Session = { date: '2026-12-10', opensAt: '10:00', closesAt: '11:30' } as Session;
/** A reader of RFC 5545 joins folded lines before anything else. */
const read = (file: string | undefined) => (file ?? '').replaceAll('\r\n ', '').split('\r\n');

describe('a session for the calendar', () => {
  test('has its name, place, telephone and time', () => {
    expect(read(calendarFile(service, place, session, NOW))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Neighbourhood Kit//EN',
      'BEGIN:VEVENT',
      'UID:a-p-2026-12-10-10:00@neighbourhood-kit',
      'DTSTAMP:20261207T102000Z',
      'DTSTART:20261210T100000Z',
      'DTEND:20261210T113000Z',
      'SUMMARY:Steady Steps',
      'LOCATION:Guild Rooms\\, 14 Sadler Row\\, Derby\\, DE1 3AE',
      'DESCRIPTION:01632 960101',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('is in summer time where it is summer, and ends the next day when it runs past midnight', () => {
    const summer = { date: '2026-07-01', opensAt: '18:00', closesAt: '01:00' } as Session;
    const lines = read(calendarFile(service, undefined, summer, NOW));
    expect(lines).toContain('DTSTART:20260701T170000Z');
    expect(lines).toContain('DTEND:20260702T000000Z');
  });

  test('is a whole day when no times are given', () => {
    expect(read(calendarFile(service, place, { date: '2026-12-10' } as Session, NOW))).toContain(
      'DTSTART;VALUE=DATE:20261210',
    );
    expect(calendarFile(service, place, { date: 'soon' } as Session, NOW)).toBeUndefined();
  });

  test('never says where a confidential place is', () => {
    const refuge = { ...place, location: { ...place.location, confidential: true } } as ServiceAtLocation;
    const file = calendarFile(service, refuge, session, NOW) ?? '';
    for (const word of ['LOCATION', 'Guild', 'Sadler', 'DE1']) expect(file).not.toContain(word);
  });

  test('is well formed whatever a directory says: no line over 75 octets, no property but its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const file = calendarFile({ ...service, name }, place, session, NOW) ?? '';
        const bytes = new TextEncoder();
        for (const line of file.split('\r\n')) expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
        const names = read(file).map((line) => /^[A-Z-]*/.exec(line)?.[0]);
        expect(names.filter((each) => each === 'SUMMARY').length).toBe(1);
        expect(names.length).toBe(14);
      }),
    );
  });
});
