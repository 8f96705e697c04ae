import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNhsNumber, readNhsNumber } from './nhs-number.js';

/** The check digit as the NHS Data Dictionary words it, step by step. */
function withCheckDigit(nine: string): string | undefined {
  const total = nine.split('').reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0);
  const check = 11 - (total % 11);
  return check === 10 ? undefined : nine + String(check === 11 ? 0 : check);
}

const valid = fc
  .nat({ max: 999_999_999 })
  .map((nine) => withCheckDigit(String(nine).padStart(9, '0')))
  .filter((number) => number !== undefined);

describe('readNhsNumber', () => {
  it('reads every number with the right check digit, however it is spaced', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(' ', '-', '', '\u00a0', '–'), (number, gap) => {
        const typed = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
        expect(readNhsNumber(` ${typed} `)).toEqual({ ok: true, value: number });
      }),
    );
  });

  it('notices any single wrong digit and any swap of neighbours', () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(readNhsNumber(wrong).ok).toBe(false);
        const swapped = number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2);
        if (swapped !== number) expect(readNhsNumber(swapped).ok).toBe(false);
      }),
    );
  });

  it('finds 909,091 valid numbers in a million, so the check digit is not taken for granted', () => {
    // Every eleventh of the million numbers 999 xxx xxx without check digit has none.
    let count = 0;
    for (let i = 0; i < 1_000_000; i += 7) if (withCheckDigit(`999${String(i).padStart(6, '0')}`)) count++;
    expect(count / Math.ceil(1_000_000 / 7)).toBeCloseTo(0.909_091, 3);
  });

  it.each([
    ['nhs-number/characters', '94347659I9'],
    ['nhs-number/length', '943476591'],
    ['nhs-number/length', '94347659190'],
    ['nhs-number/length', ''],
    ['nhs-number/length', 9434765919],
    ['nhs-number/check-digit', '999 123 4567'],
  ])('says %s', (code, typed) => {
    expect(readNhsNumber(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is written in groups of 3, 3 and 4', () => {
    const read = readNhsNumber('9434765919');
    expect(read.ok && formatNhsNumber(read.value)).toBe('943 476 5919');
  });
});
