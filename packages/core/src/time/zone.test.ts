import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from './civil.js';
import { civilDayOf, fromWall, isTimeZone, spansOfWall, toWall } from './zone.js';

const wall = (text: string) =>
  (dayNumber(text.slice(0, 10)) ?? NaN) * 1440 + Number(text.slice(11, 13)) * 60 + Number(text.slice(14));
const minutes = (text: string) => Date.parse(text) / 60_000;

describe('the clock on the wall', () => {
  it('is an hour ahead in summer', () => {
    expect(toWall(minutes('2026-07-01T08:00Z'))).toBe(wall('2026-07-01 09:00'));
    expect(toWall(minutes('2026-01-01T08:00Z'))).toBe(wall('2026-01-01 08:00'));
  });

  it('shows the next day an hour before UTC does in summer, and in each zone its own', () => {
    expect(civilDayOf(new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01');
    expect(civilDayOf(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(civilDayOf(new Date('2026-01-01T23:30:00Z'))).toBe('2026-01-01');
    expect(civilDayOf(new Date('2026-01-01T23:30:00Z'), 'America/New_York')).toBe('2026-01-01');
    expect(civilDayOf(new Date('2026-01-01T23:30:00Z'), 'Asia/Kathmandu')).toBe('2026-01-02');
  });

  it('comes back to the same moment wherever it is read', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(fc.integer({ min: minutes('2000-01-01'), max: minutes('2040-01-01') }), zones, (instant, zone) => {
        const reading = toWall(instant, zone);
        const spans = spansOfWall(reading, reading + 1, zone);
        expect(spans.some((span) => span.start <= instant && instant < span.end)).toBe(true);
        expect(spans.every((span) => toWall(span.start, zone) === reading)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('skips an hour in spring', () => {
    expect(spansOfWall(wall('2026-03-29 01:15'), wall('2026-03-29 01:45'))).toEqual([]);
    expect(spansOfWall(wall('2026-03-28 22:00'), wall('2026-03-29 03:00'))).toEqual([
      { start: minutes('2026-03-28T22:00Z'), end: minutes('2026-03-29T02:00Z') },
    ]);
    expect(fromWall(wall('2026-03-29 01:30'))).toEqual(new Date('2026-03-29T01:00Z'));
  });

  it('shows an hour twice in autumn', () => {
    expect(spansOfWall(wall('2026-10-25 00:30'), wall('2026-10-25 01:30'))).toEqual([
      { start: minutes('2026-10-24T23:30Z'), end: minutes('2026-10-25T00:30Z') },
      { start: minutes('2026-10-25T01:00Z'), end: minutes('2026-10-25T01:30Z') },
    ]);
    expect(spansOfWall(wall('2026-10-25 00:30'), wall('2026-10-25 02:00'))).toEqual([
      { start: minutes('2026-10-24T23:30Z'), end: minutes('2026-10-25T02:00Z') },
    ]);
    expect(fromWall(wall('2026-10-25 01:30'))).toEqual(new Date('2026-10-25T00:30Z'));
  });

  it('exists only in zones that are known', () => {
    expect(isTimeZone('Europe/London')).toBe(true);
    for (const name of ['Mars/Olympus', '', 'constructor', 'Mars/+05']) expect(isTimeZone(name)).toBe(false);
  });
});
