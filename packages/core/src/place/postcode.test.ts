import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPostcode, readPostcodePart } from './postcode.js';

const shared = new URL('../../../../../shared/data/', import.meta.url);
const column = (file: string) =>
  readFileSync(new URL(file, shared), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((row) => row.split(',')[0] || []);

describe('readPostcode', () => {
  it.each([
    'DE1 3AH',
    'de13ah',
    '  De1   3aH ',
    'DE1\u00a03AH',
    'DE1-3AH',
    'DE1.3AH',
    'D.E.1 3.A.H',
    'DE1–3AH',
    'DE1,3AH.',
    'ＤＥ１ ３ＡＨ',
    'DE1\u200b3AH',
  ])('reads %j', (typed) => {
    expect(readPostcode(typed)).toEqual({
      ok: true,
      value: { precision: 'postcode', text: 'DE1 3AH', area: 'DE', outcode: 'DE1', sector: 'DE1 3' },
    });
  });

  it.each([
    'M1 1AE',
    'B33 8TH',
    'CR2 6XH',
    'DN55 1PT',
    'W1A 1HQ',
    'EC1A 1BB',
    'N1C 4AG',
    'SE1P 5LX',
    'BL0 9AA',
    'GIR 0AA',
    'BF1 0AX',
    'BX9 1AS',
    'BT1 5GS',
    'JE2 3XP',
    'ZE1 0AA',
  ])('knows every form: %s', (postcode) => {
    expect(readPostcode(postcode)).toMatchObject({ ok: true, value: { text: postcode } });
  });

  it.each([
    ['postcode/inward', 'DE1 3AO'],
    ['postcode/inward', 'DE1 3CH'],
    ['postcode/inward', 'DE1 AAA'],
    ['postcode/area', 'QQ1 1AA'],
    ['postcode/area', 'D1 1AA'],
    ['postcode/outcode', 'DE1A 3AH'],
    ['postcode/outcode', 'DE01 3AH'],
    ['postcode/outcode', 'S133 3AH'],
    ['postcode/outcode', 'W1I 1AA'],
    ['postcode/outcode', '12345'],
    ['postcode/incomplete', 'DE1'],
    ['postcode/incomplete', 'DE1 3'],
    ['postcode/incomplete', 'DE133'],
    ['postcode/too-long', 'DE1 3AH Derby'],
    ['postcode/placeholder', 'ZZ99 3VZ'],
    ['postcode/empty', ''],
    ['postcode/empty', '--'],
    ['postcode/empty', 13],
  ])('says %s for %j', (code, typed) => {
    expect(readPostcode(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['DE1 OAH', 'DE1 0AH'],
    ['S1O 2TN', 'S10 2TN'],
    ['0X1 1AA', 'OX1 1AA'],
    ['1V1 1AA', 'IV1 1AA'],
    ['DEI 3AH', 'DE1 3AH'],
    ['DEl 3AH', 'DE1 3AH'],
    ['B1 lAA', 'B1 1AA'],
    ['GIR OAA', 'GIR 0AA'],
  ])('suggests what %s was meant to be', (typed, suggestion) => {
    const read = readPostcode(typed);
    expect(read).toMatchObject({ ok: false, problem: { suggestion } });
    expect(JSON.stringify(read)).not.toContain(typed);
  });

  it('suggests nothing where a repair would be a guess', () => {
    for (const typed of ['DE1 3AO', 'QQ1 1AA', 'hello'])
      expect(readPostcode(typed)).not.toHaveProperty('problem.suggestion');
  });

  it('reads what it wrote again as the same', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'ABCDEHLMNOSW013579 '.split('')),
      minLength: 5,
      maxLength: 8,
    });
    fc.assert(
      fc.property(letters, (text) => {
        const read = readPostcodePart(text);
        if (read.ok) expect(readPostcodePart(read.value.text)).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('readPostcodePart', () => {
  it.each([
    ['de1', 'outcode', 'DE1'],
    ['DE13', 'outcode', 'DE13'],
    ['DE1 3', 'sector', 'DE1 3'],
    ['de13-4', 'sector', 'DE13 4'],
    ['EC1A 1', 'sector', 'EC1A 1'],
    ['EC1A', 'outcode', 'EC1A'],
    ['DE1 3AH', 'postcode', 'DE1 3AH'],
  ])('reads %s as %s', (typed, precision, text) => {
    expect(readPostcodePart(typed)).toMatchObject({ ok: true, value: { precision, text } });
  });

  it.each(['D', 'DE', 'DE1 3A', 'DE1 A', 'QQ1', 'Derby', '1'])('refuses %s', (typed) => {
    expect(readPostcodePart(typed)).toMatchObject({ ok: false });
  });

  it('suggests a repair for an outcode', () => {
    expect(readPostcodePart('S4O')).toMatchObject({ ok: false, problem: { suggestion: 'S40' } });
  });
});

describe.skipIf(!existsSync(shared))('real codes (skipped without ../shared)', () => {
  it('are read: every postcode of Derbyshire', () => {
    const codes = column('derbyshire/postcodes.csv');
    expect(codes.length).toBeGreaterThan(26_000);
    expect(codes.filter((code) => !readPostcode(code).ok)).toEqual([]);
    expect(codes.filter((code) => !readPostcode(code.replace(' ', '').toLowerCase()).ok)).toEqual([]);
  });

  it('are read: every outcode and sector of the United Kingdom, Jersey, Guernsey and the Isle of Man', () => {
    const outcodes = [...column('national/outcodes_gb.csv'), ...column('national/outcodes_ni_crown.csv')];
    const sectors = column('national/sectors_gb.csv');
    expect(outcodes.filter((code) => !readPostcodePart(code).ok)).toEqual([]);
    expect(sectors.filter((code) => !readPostcodePart(code).ok)).toEqual([]);
    expect(sectors.filter((code) => !readPostcode(`${code}AA`).ok)).toEqual([]);
    expect([outcodes.length, sectors.length]).toEqual([2966, 10_847]);
  });
});
