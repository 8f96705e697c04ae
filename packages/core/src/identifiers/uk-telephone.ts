import { bad, good, type Reading } from '../result.js';

/** What sort of number it is, by the National Telephone Numbering Plan (Ofcom). */
export type TelephoneKind =
  | 'emergency'
  | 'short-code'
  | 'text-code'
  | 'landline'
  | 'mobile'
  | 'freephone'
  | 'national'
  | 'special-rate'
  | 'premium-rate';

/** A telephone number of the United Kingdom, Jersey, Guernsey or the Isle of Man, read. */
export interface UkTelephone {
  readonly kind: TelephoneKind;
  /** As a telephone dials it: `+441332123456`, `111`, or with 18001 or 18002 in front for Relay UK. */
  readonly dial: string;
  /** As people read it: `01332 123456`, `116 123`. Extensions are apart. */
  readonly display: string;
  readonly extension?: string | undefined;
  /** True when the number goes through Relay UK: 18001 for people who type or read instead of speaking and hearing, 18002 for those who ring them. */
  readonly relay?: true | undefined;
}

/** Numbers of fewer digits than an ordinary one. 18000 is emergency help by text relay; 116xxx are the European helplines. */
const EMERGENCY = ['999', '112', '18000'];
const SHORT_CODE = /^(?:1(?:00|01|05|11|19|23|5[0-9]|95)|116\d{3}|118\d{3})$/;
/** Five digits to which a text message is sent, such as 85258. */
const TEXT_CODE = /^[678]\d{4}$/;

/** Areas that still have numbers of nine digits (Ofcom; among them 01298 Buxton and 01629 Matlock). */
const SHORT_AREA =
  /^01(?:2(?:0[48]|54|76|9[78])|3(?:6[34]|8[46])|4(?:04|20|6[01]|8[08])|5(?:2[47]|6[26])|6(?:06|29|35|47|59|9[57])|7(?:26|44|50|68)|8(?:27|37|84)|9(?:0[05]|35|4[69]|63|95))/;
/** Areas whose code has six digits: their numbers are written 015394 12345. */
const LONG_AREA = /^01(?:3873|5242|539[456]|697[347]|768[347]|9467)/;

/**
 * Reads a United Kingdom telephone number: landlines, mobiles, 03, 08 and 09 numbers, short codes (111, 999, 116 123), text codes,
 * Relay UK prefixes and extensions, written with or without +44.
 * @param input - Anything, usually what somebody typed or a feed holds. "Tel:" in front is taken off.
 * @returns The number, or a problem: `telephone/empty`, `telephone/several`, `telephone/characters`, `telephone/not-uk`,
 * `telephone/length`, `telephone/range`. The problem never holds the number.
 */
export function readUkTelephone(input: unknown): Reading<UkTelephone> {
  if (typeof input === 'number') {
    return bad(
      'telephone/empty',
      'Give the telephone number as text: a spreadsheet that takes it for a number drops the 0 in front.',
    );
  }
  const text =
    typeof input === 'string' && input.length <= 200
      ? // Telephones copy numbers with marks that nobody sees.
        input
          .replace(/\p{Cf}/gu, '')
          .trim()
          .replace(/^(?:tel|telephone|phone|mobile|mob|t|m)?[.: ]+/i, '')
      : '';
  if (text === '') return bad('telephone/empty', 'Give one telephone number, for example 01332 123456.');
  const ending = /\(?(?:extension|extn?\.?|ext=|x|#)[ :.=]*(\d{1,6})\)?$/i.exec(text);
  const main = ending ? text.slice(0, ending.index).trimEnd().replace(/[,;]$/, '') : text;
  if (/[/,;&]|\bor\b/i.test(main))
    return bad('telephone/several', 'Give one telephone number only; put a second one in an entry of its own.');
  if (!/^\(?\+?[\d\s().\u2010-\u2015\u2212-]+$/.test(main)) {
    return bad(
      'telephone/characters',
      'A telephone number has digits, spaces and a + in front at most. Put words next to it, not in it.',
    );
  }
  const number = readNumber(main);
  return number.ok && ending?.[1] ? good({ ...number.value, extension: ending[1] }) : number;
}

function readNumber(main: string): Reading<UkTelephone> {
  const digits = main.replace(/[^\d+]/g, '');
  const short = readShort(digits);
  if (short) return good(short);
  if (/^1800[12]\d{3}/.test(digits)) {
    const called = readNumber(digits.slice(5));
    return called.ok ? good(throughRelay(digits.slice(0, 5), called.value)) : called;
  }
  const national = digits.replace(/^(?:\+44|0044|44(?=0?\d{9,10}$))0?/, '0');
  if (!national.startsWith('0') || national.startsWith('00')) {
    return bad(
      digits.startsWith('+') || digits.startsWith('00') ? 'telephone/not-uk' : 'telephone/length',
      'A United Kingdom telephone number begins with 0 or +44, or is a short code such as 111. Add the area code.',
    );
  }
  return readNational(national);
}

function readShort(digits: string): UkTelephone | undefined {
  if (EMERGENCY.includes(digits)) return { kind: 'emergency', dial: digits, display: digits };
  if (TEXT_CODE.test(digits)) return { kind: 'text-code', dial: digits, display: digits };
  if (!SHORT_CODE.test(digits)) return undefined;
  return { kind: 'short-code', dial: digits, display: digits.replace(/^(11[68])(?=\d)/, '$1 ') };
}

function throughRelay(prefix: string, number: UkTelephone): UkTelephone {
  return {
    ...number,
    dial: `${prefix}${number.dial.replace(/^\+44/, '0')}`,
    display: `${prefix} ${number.display}`,
    relay: true,
  };
}

/** Ranges in use, with the lengths they have including the 0 and how they are grouped. The first that fits counts. */
const RANGES: readonly (readonly [RegExp, TelephoneKind, lengths: RegExp, groups: readonly number[]])[] = [
  [/^02[03489]/, 'landline', /^.{11}$/, [3, 4, 4]],
  [/^01(?:1\d|\d1)/, 'landline', /^.{11}$/, [4, 3, 4]],
  [LONG_AREA, 'landline', /^.{10,11}$/, [6]],
  [SHORT_AREA, 'landline', /^.{10,11}$/, [5]],
  [/^01[2-9]/, 'landline', /^.{11}$/, [5]],
  [/^03[0347]/, 'national', /^.{11}$/, [4, 3, 4]],
  [/^05[56]/, 'national', /^.{11}$/, [3, 4, 4]],
  // 07624 is the Isle of Man; other 076 numbers are pagers.
  [/^07(?:[1-57-9]|624)/, 'mobile', /^.{11}$/, [5]],
  [/^07[06]/, 'special-rate', /^.{11}$/, [5]],
  [/^08001111$/, 'freephone', /^.{8}$/, [4]],
  [/^0800.{6}$/, 'freephone', /^.{10}$/, [4]],
  [/^080[08]/, 'freephone', /^.{11}$/, [4, 3, 4]],
  [/^08(?:4[2-5]|7[0-3])/, 'special-rate', /^.{11}$/, [4, 3, 4]],
  [/^09[018]/, 'premium-rate', /^.{11}$/, [4, 3, 4]],
];

function readNational(national: string): Reading<UkTelephone> {
  const range = RANGES.find(([start]) => start.test(national));
  if (!range)
    return bad('telephone/range', 'No United Kingdom telephone number begins like this. Check the first digits.');
  const [, kind, lengths, groups] = range;
  if (!lengths.test(national)) {
    return bad(
      'telephone/length',
      'This telephone number has a digit too few or too many. Most have 11 digits with the 0 in front.',
    );
  }
  return good({ kind, dial: `+44${national.slice(1)}`, display: inGroups(national, groups) });
}

function inGroups(digits: string, groups: readonly number[]): string {
  let at = 0;
  const parts = groups.map((size) => digits.slice(at, (at += size)));
  return [...parts, digits.slice(at)].filter(Boolean).join(' ');
}

/**
 * Makes the link that dials a number.
 * @param number - From `readUkTelephone`.
 * @returns A `tel:` address (RFC 3966), or `undefined` for a text code, which cannot be called.
 */
export function telephoneLink({ kind, dial, extension }: UkTelephone): string | undefined {
  return kind === 'text-code' ? undefined : `tel:${dial}${extension ? `;ext=${extension}` : ''}`;
}
