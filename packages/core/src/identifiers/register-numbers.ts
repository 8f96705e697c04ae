import { bad, good, type Reading } from '../result.js';
import type { Branded } from './branded.js';

/** A company number of Companies House: eight characters. */
export type CompanyNumber = Branded<string, 'CompanyNumber'>;

/** A number in one of the three charity registers of the United Kingdom. */
export interface CharityNumber {
  readonly register: 'england-and-wales' | 'scotland' | 'northern-ireland';
  /** As the register writes it: `1087053`, `1087053-1` (a linked charity), `SC013532`, `NIC100345`. */
  readonly number: string;
}

/** Prefixes Companies House has given out; R0 is a company of Northern Ireland before 1921, BR an establishment of a company abroad. */
const COMPANY_PREFIX =
  /^(?:\d\d|R0|A[CP]|BR|C[ES]|E[NS]|F[CE]|G[ENS]|I[CP]|LP|N[ACFILOPRVZ]|O[CE]|PC|R[CS]|S[ACEFGILOPRZ]|ZC)/;

/**
 * Reads a company number.
 * @param input - Anything; spaces and small letters are put right.
 * @returns Eight characters, or a problem: `company-number/format`, whose `suggestion` puts back zeros that a spreadsheet dropped.
 * Source: Companies House, company number formats.
 */
export function readCompanyNumber(input: unknown): Reading<CompanyNumber> {
  if (typeof input === 'number') {
    return bad(
      'company-number/format',
      'Give the company number as text, in quotes: a spreadsheet that takes it for a number drops the 0 in front.',
    );
  }
  const number = compact(input);
  if (COMPANY_PREFIX.test(number) && /^..(?:\d{6}|\d{5}[A-Z]|\d{4}[A-Z]{2}|\d{3}[A-Z]{3})$/.test(number)) {
    return good(number as CompanyNumber);
  }
  return bad(
    'company-number/format',
    'A company number has 8 digits, or 2 letters and 6 digits, for example 01234567 or SC123456.',
    {
      ...(number && { seen: number }),
      ...(/^\d{5,7}$/.test(number) && { suggestion: number.padStart(8, '0') }),
    },
  );
}

/**
 * Reads a charity number; its form tells the register.
 * @param input - Anything; spaces, small letters and a dash after SC or NIC are put right.
 * @returns The number with its register, or a problem: `charity-number/format`.
 */
export function readCharityNumber(input: unknown): Reading<CharityNumber> {
  if (typeof input === 'number') return bad('charity-number/format', 'Give the charity number as text, in quotes.');
  const number = compact(input);
  if (/^\d{6,7}(?:-\d{1,3})?$/.test(number)) return good({ register: 'england-and-wales', number });
  const found = /^(SC|NIC)-?(\d{6})$/.exec(number);
  if (found)
    return good({ register: found[1] === 'SC' ? 'scotland' : 'northern-ireland', number: `${found[1]}${found[2]}` });
  const fixed = number.replace(/^SCO(?=\d{5}$)/, 'SC0').replace(/^NI(?=\d{6}$)/, 'NIC');
  return bad(
    'charity-number/format',
    'A charity number has 6 or 7 digits in England and Wales, SC and 6 digits in Scotland, NIC and 6 digits in Northern Ireland.',
    { ...(number && { seen: number }), ...(fixed !== number && { suggestion: fixed }) },
  );
}

const compact = (input: unknown): string =>
  typeof input === 'string' ? input.slice(0, 40).replace(/\s+/g, '').toUpperCase() : '';
