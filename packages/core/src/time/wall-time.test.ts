import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWallTime, wallTime } from './wall-time.js';

describe('readWallTime', () => {
  it('reads what wallTime writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1439 }), (minute) => {
        expect(readWallTime(wallTime(minute))).toEqual({ ok: true, value: minute });
      }),
    );
    expect(readWallTime('10:00:00')).toEqual({ ok: true, value: 600 });
    expect(readWallTime('24:00')).toEqual({ ok: true, value: 1440 });
  });

  it.each([
    ['9:00', '09:00'],
    ['1:00', '01:00'],
    ['9.30', '09:30'],
    ['9am', '09:00'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['7:15 PM', '19:15'],
    ['T09:00', '09:00'],
    ['0930', '09:30'],
    ['10:00Z', '10:00'],
    ['09:00+01:00', '09:00'],
  ])('does not guess at %s but suggests %s', (text, suggestion) => {
    expect(readWallTime(text)).toMatchObject({ ok: false, problem: { suggestion, seen: text } });
  });

  it.each(['9', '25:00', '09:60', '13pm', 'noon', '', '24:01', null, 930])('has nothing to suggest for %s', (text) => {
    const read = readWallTime(text);
    expect(read).toMatchObject({ ok: false, problem: { code: 'time/format' } });
    expect(read).not.toHaveProperty('problem.suggestion');
  });
});
