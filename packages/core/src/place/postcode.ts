import { bad, good, type Parsed, type Reading } from '../result.js';

/** How exactly a code names a place: one street side, about 3,000 addresses, or a town and its villages. */
export type PostcodePrecision = 'postcode' | 'sector' | 'outcode';

/** A postcode, or the beginning of one, taken apart. */
export interface PostcodePart {
  readonly precision: PostcodePrecision;
  /** In the usual form for its precision: `DE1 3AH`, `DE1 3`, `DE1`. */
  readonly text: string;
  /** One or two letters: `DE`. */
  readonly area: string;
  /** `DE1`. */
  readonly outcode: string;
  /** `DE1 3`; absent for an outcode. */
  readonly sector?: string | undefined;
}

/** A full postcode, taken apart. */
export interface Postcode extends PostcodePart {
  readonly precision: 'postcode';
  readonly sector: string;
}

/** The 124 areas of the United Kingdom, Jersey, Guernsey and the Isle of Man. */
const AREAS =
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE';
/** As well as them: forces post offices (BF1), banks and HMRC (BX). Parcels returned to shops (XX) are nobody's address. */
const OTHER_AREAS = 'BF BX';
const isArea = (letters: string) => ` ${AREAS} ${OTHER_AREAS} `.includes(` ${letters} `);

/** Only inner London divides districts by a letter, and not by every letter. */
const LONDON_DISTRICT = /^(?:[ENW]\d[ABCDEFGHJKPSTUW]|(?:EC|NW|SE|SW|WC)\d[ABEHMNPRVWXY])$/;
/** Letters after the district's digit; C, I, K, M, O and V are not used because they are easily misread. */
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/**
 * Reads a full postcode however it is typed: small letters, dots, hyphens, several spaces, no-break spaces or none.
 * @param input - Anything, usually what somebody typed.
 * @returns The postcode, or a problem: `postcode/empty`, `postcode/incomplete`, `postcode/too-long`, `postcode/area`,
 * `postcode/outcode`, `postcode/inward`, `postcode/placeholder`. Where O and 0, or I and 1, were taken for each other there is one
 * `suggestion`; the problem holds no other part of what was typed. Whether Royal Mail has given the postcode out is not known here.
 * Source: BS 7666-0, Royal Mail Programmers' Guide.
 */
export function readPostcode(input: unknown): Reading<Postcode> {
  const read = readPostcodePart(input);
  if (!read.ok) return read;
  const { precision, sector } = read.value;
  if (precision === 'postcode' && sector) return good({ ...read.value, precision, sector });
  return bad('postcode/incomplete', 'This is only the beginning of a postcode. Give all of it, for example DE1 3AH.');
}

/**
 * Reads a postcode or the beginning of one: an outcode (`DE1`) or, with a space or sign between, a sector (`DE1 3`).
 * @param input - Anything, usually what somebody typed into a search.
 * @returns The code with its precision, or a problem as `readPostcode` gives them.
 */
export function readPostcodePart(input: unknown): Reading<PostcodePart> {
  const { fault, value } = parsePostcodePart(input);
  if (fault === undefined) return good(value);
  const { code, apart } = taken(input);
  const [suggestion, ...others] =
    code.length > 7 ? [] : misreadings(code).flatMap((other) => parse(other, apart).value?.text ?? []);
  return bad(`postcode/${fault}`, MESSAGES[fault], suggestion && others.length === 0 ? { suggestion } : {});
}

/**
 * Reads a full postcode without words for what is wrong.
 * @param input - Anything, usually what somebody typed.
 * @returns The postcode in its usual form, or undefined.
 */
export function parsePostcode(input: unknown): string | undefined {
  const { value } = parsePostcodePart(input);
  return value?.precision === 'postcode' ? value.text : undefined;
}

/**
 * Reads a postcode or the beginning of one without words for what is wrong.
 * @param input - Anything, usually what somebody typed into a search.
 * @returns The code with its precision, or the last part of the code that `readPostcodePart` gives.
 */
export function parsePostcodePart(input: unknown): Parsed<PostcodePart, Fault> {
  const { code, apart } = taken(input);
  if (code === '') return { fault: 'empty' };
  if (code.length > 7) return { fault: 'too-long' };
  return code.startsWith('ZZ99') ? { fault: 'placeholder' } : parse(code, apart);
}

/** What was typed as letters and digits; `apart`: a single character stands alone at the end. */
function taken(input: unknown): { readonly code: string; readonly apart: boolean } {
  const typed = typeof input === 'string' ? input.slice(0, 100).normalize('NFKC').toUpperCase() : '';
  const groups = typed.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return { code: groups.join(''), apart: groups.length > 1 && groups.at(-1)?.length === 1 };
}

const MESSAGES = {
  empty: 'Give a postcode, for example DE1 3AH.',
  'too-long': 'A postcode has at most 7 letters and digits. Give nothing but the postcode.',
  placeholder: 'ZZ99 codes are used in NHS records for people without a known address. They are no place.',
  area: 'No postcode begins with these letters. Check the first letters.',
  outcode:
    'The first half of the postcode is not possible. It is one or two letters and one or two digits, for example DE1 or S41.',
  inward:
    'The second half of the postcode is not possible. It is a digit and two letters without C, I, K, M, O or V, for example 3AH.',
  incomplete:
    'Part of the postcode is missing or too much. Give all of it, for example DE1 3AH, or its first half, DE1.',
} as const;
type Fault = keyof typeof MESSAGES;

const isOutcode = (text: string) => /^[A-Z]{1,2}(?:\d|[1-9]\d)$/.test(text) || LONDON_DISTRICT.test(text);

/** `apart`: a single character stands alone at the end, which tells the sector `DE1 3` from the outcode `DE13`. */
function parse(code: string, apart: boolean): Parsed<PostcodePart, Fault> {
  // Girobank's postcode of 1972 is the only one of its form and still in use.
  if (code === 'GIR0AA') return made('postcode', 'GIR', 'GIR', '0AA');
  const area = /^[A-Z]{1,2}(?=\d)/.exec(code)?.[0];
  if (area === undefined) return { fault: 'outcode' };
  if (!isArea(area)) return { fault: 'area' };
  const inward = code.slice(-3);
  const first = code.slice(0, -3);
  if (isOutcode(first)) return INWARD.test(inward) ? made('postcode', area, first, inward) : { fault: 'inward' };
  const outcode = apart ? code.slice(0, -1) : code;
  if (!isOutcode(outcode)) return { fault: INWARD.test(inward) ? 'outcode' : 'incomplete' };
  if (!apart) return made('outcode', area, outcode, '');
  return /\d$/.test(code) ? made('sector', area, outcode, code.slice(-1)) : { fault: 'inward' };
}

function made(
  precision: PostcodePrecision,
  area: string,
  outcode: string,
  inward: string,
): { readonly value: PostcodePart } {
  const text = inward ? `${outcode} ${inward}` : outcode;
  const sector = `${outcode} ${inward[0] ?? ''}`;
  return { value: { precision, text, area, outcode, ...(inward && { sector }) } };
}

/** Letters and digits that people and scanners take for each other, each with its double. */
const DOUBLES: Readonly<Record<string, readonly string[]>> = {
  O: ['O', '0'],
  0: ['0', 'O'],
  I: ['I', '1'],
  1: ['1', 'I'],
  L: ['L', '1'],
};

/** The code with each of these read the other way, one or more at a time. Seven characters give few. */
function misreadings(code: string): string[] {
  let texts = [''];
  for (const letter of code) texts = texts.flatMap((text) => (DOUBLES[letter] ?? [letter]).map((each) => text + each));
  return texts.slice(1);
}
