import { bad, good, type Parsed, type Reading } from '../result.js';
import type { Branded } from './branded.js';

/** An NHS number of England, Wales or the Isle of Man: ten digits whose last is a check digit. */
export type NhsNumber = Branded<string, 'NhsNumber'>;

/** What is wrong with an NHS number, and how to fix it. */
const MESSAGES = {
  characters: 'An NHS number has only digits, for example 485 777 3456. Take out letters and other signs.',
  length: 'An NHS number has 10 digits. Check that none is missing and none is too many.',
  'check-digit':
    'This is not a valid NHS number: a digit is wrong or two are swapped. Check it against the letter or record.',
} as const;

/**
 * Reads an NHS number as people write it, with spaces or dashes anywhere. Numbers from the range 999 (test data) pass if
 * their check digit is right.
 * @param input - Anything, usually what somebody typed.
 * @returns Ten digits, or a problem: `nhs-number/characters`, `nhs-number/length`, `nhs-number/check-digit`. The problem never
 * holds the number. Source: NHS Data Dictionary, NHS NUMBER (modulus 11).
 */
export function readNhsNumber(input: unknown): Reading<NhsNumber> {
  if (typeof input === 'number') return bad('nhs-number/length', 'Give the NHS number as text, in quotes.');
  const { fault, value } = parseNhsNumber(input);
  return fault === undefined ? good(value) : bad(`nhs-number/${fault}`, MESSAGES[fault]);
}

/**
 * Reads an NHS number without words for what is wrong.
 * @param input - Anything.
 * @returns Ten digits, or the last part of the code that `readNhsNumber` gives.
 */
export function parseNhsNumber(input: unknown): Parsed<NhsNumber, keyof typeof MESSAGES> {
  const typed = typeof input === 'string' ? input.slice(0, 100) : '';
  const digits = typed.replace(/[\s\u2010-\u2015\u2212-]/g, '');
  if (!/^\d*$/.test(digits)) return { fault: 'characters' };
  if (digits.length !== 10) return { fault: 'length' };
  return checkDigit(digits) === Number(digits[9]) ? { value: digits as NhsNumber } : { fault: 'check-digit' };
}

/** 11 minus the weighted sum modulo 11, where 11 counts as 0 and 10 belongs to no number. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  return (11 - (sum % 11)) % 11;
}

/**
 * Writes an NHS number for people, in groups of 3, 3 and 4 (NHS digital service manual).
 * @param number - From `readNhsNumber`.
 * @returns For example `485 777 3456`.
 */
export function formatNhsNumber(number: NhsNumber): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
}
