import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPostcode, readPostcodePart } from '../place/postcode.js';
import { readGssCode } from '../place/gss.js';
import type { Reading } from '../result.js';
import { readCivilDate } from '../time/civil.js';
import { readRRule } from '../time/rrule.js';
import { readWallTime } from '../time/wall-time.js';
import { readEmail } from './email.js';
import { readNhsNumber } from './nhs-number.js';
import { readOdsCode } from './ods-code.js';
import { readCharityNumber, readCompanyNumber } from './register-numbers.js';
import { readSafeUrl } from './safe-url-reader.js';
import { readUkTelephone } from './uk-telephone.js';
import { leastProcessorTime } from '../testing/processor-time.js';

const personal: Record<string, (input: unknown) => Reading<unknown>> = { readEmail, readNhsNumber, readUkTelephone };
const readers: typeof personal = {
  ...personal,
  readPostcode,
  readPostcodePart,
  readGssCode,
  readOdsCode,
  readCharityNumber,
  readCompanyNumber,
  readSafeUrl,
  readCivilDate,
  readWallTime,
  readRRule: (input) => readRRule(input),
};

describe('every reader', () => {
  it.each(Object.entries(readers))('%s never throws and always says what is wrong', (_, read) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'aZ09 @:/.+-_'.split('')) }),
        ),
        (input) => {
          const reading = read(input);
          if (reading.ok) return;
          expect(reading.problem.code).toMatch(/^[a-z-]+\/[a-z-]+$/);
          expect(reading.problem.message).toMatch(/^[A-Z0].*[.]$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(Object.entries(readers))('%s takes under 50 ms over 100,000 characters', (_, read) => {
    const long = ['a', '1', ' ', '.', 'a.', '1 ', '-', '@', '(', 'é', '\u00a0', 'www.', ';ext=1', 'MO,', '0:'];
    for (const unit of long) {
      const text = unit.repeat(100_000 / unit.length);
      const took = leastProcessorTime(() => {
        for (const input of [text, `https://${text}`, `tel:${text}`, `mailto:${text}`, `${text}@${text}`]) read(input);
      });
      expect(took / 5).toBeLessThan(50);
    }
  });

  it.each(Object.entries(personal))('%s never repeats what somebody typed', (_, read) => {
    const made = (letters: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 5, maxLength });
    const typed = fc.oneof(made('abcxyz019._@', 24), made('0123456789 -', 14));
    fc.assert(
      fc.property(typed, (input) => {
        const reading = read(input);
        const word = input.trim();
        if (!reading.ok && word.length > 4) expect(JSON.stringify(reading.problem)).not.toContain(word);
      }),
    );
  });
});

describe('readEmail', () => {
  it('reads addresses and writes the domain small', () => {
    expect(readEmail(' mailto:First.Last+tag@Mail.Example.ORG ')).toEqual({
      ok: true,
      value: 'First.Last+tag@mail.example.org',
    });
    expect(readEmail("o'neill_7@nhs.net")).toMatchObject({ ok: true });
  });

  it.each([
    ['email/missing-at', 'name.example.org'],
    ['email/several', 'a@example.org, b@example.org'],
    ['email/several', 'a@b@example.org'],
    ['email/space', 'first last@example.org'],
    ['email/name', '.a@example.org'],
    ['email/name', 'a..b@example.org'],
    ['email/name', '@example.org'],
    ['email/domain', 'a@example'],
    ['email/domain', 'a@example..org'],
    ['email/domain', 'a@-example.org'],
    ['email/domain', 'a@127.0.0.1'],
    ['email/too-long', `${'a'.repeat(65)}@example.org`],
  ])('says %s', (code, typed) => {
    expect(readEmail(typed)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('readOdsCode', () => {
  it.each(['QJ2', 'RTG', 'C81001', 'FA497', 'G7H8J', '15M', ' rtg '])('reads %s', (code) => {
    expect(readOdsCode(code)).toEqual({ ok: true, value: code.trim().toUpperCase() });
  });
  it.each(['', 'Q', 'QJ2 15M', 'RTG-01', 'Derbyshire Healthcare'])('refuses %j', (code) => {
    expect(readOdsCode(code)).toMatchObject({ ok: false });
  });
});

describe('numbers that came as numbers, not as text', () => {
  it.each([
    ['an NHS number', readNhsNumber, 4_857_773_456],
    ['a company number', readCompanyNumber, 1_234_567],
    ['a charity number', readCharityNumber, 1_087_053],
  ])('%s: the message says so', (_, read, input) => {
    const reading = read(input);
    expect(reading.ok ? '' : reading.problem.message).toMatch(/ as text, in quotes/u);
  });
});

describe('readCompanyNumber', () => {
  it.each([
    '01234567',
    'SC123456',
    'ni 012345',
    'OC300001',
    'CE012345',
    'RS00123C',
    'IP12345R',
    'R0001234',
    'BR012345',
  ])('reads %s', (number) => {
    expect(readCompanyNumber(number)).toEqual({ ok: true, value: number.toUpperCase().replace(' ', '') });
  });
  it('suggests the zeros a spreadsheet dropped', () => {
    expect(readCompanyNumber('1234567')).toMatchObject({ ok: false, problem: { suggestion: '01234567' } });
  });
  it.each(['QQ123456', '123456789', 'Limited', ''])('refuses %j', (number) => {
    expect(readCompanyNumber(number)).toMatchObject({ ok: false });
  });
});

describe('readCharityNumber', () => {
  it.each([
    ['1087053', 'england-and-wales', '1087053'],
    ['200051', 'england-and-wales', '200051'],
    ['1087053-1', 'england-and-wales', '1087053-1'],
    ['SC013532', 'scotland', 'SC013532'],
    ['sc 013532', 'scotland', 'SC013532'],
    ['NIC-100345', 'northern-ireland', 'NIC100345'],
  ])('reads %s', (typed, register, number) => {
    expect(readCharityNumber(typed)).toEqual({ ok: true, value: { register, number } });
  });
  it.each([
    ['SCO13532', 'SC013532'],
    ['NI100345', 'NIC100345'],
  ])('suggests a repair for %s', (typed, suggestion) => {
    expect(readCharityNumber(typed)).toMatchObject({ ok: false, problem: { suggestion } });
  });
  it.each(['12345', 'n/a', '12345678'])('refuses %s', (typed) => {
    expect(readCharityNumber(typed)).toMatchObject({ ok: false });
  });
});
