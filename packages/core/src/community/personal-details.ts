import { parseEmail } from '../identifiers/email.js';
import { parseNhsNumber } from '../identifiers/nhs-number.js';
import { parsePostcode } from '../place/postcode.js';
import type { Problem } from '../result.js';

/** A kind of personal detail, how its candidates look in a text, and what makes one real. */
interface Detail {
  readonly code: string;
  readonly name: string;
  readonly pattern: RegExp;
  readonly isOne: (candidate: RegExpMatchArray) => boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days with a year of four digits, in digits or with the month in words, the day or the month first. */
const DAYS =
  /\b(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(\d{4})|\d{1,2}(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? \d{1,2}(?:st|nd|rd|th)?,? (\d{4}))\b/gi;

/**
 * Last year of which a whole date is taken for somebody's birth. What partners hear tells of days of this century: a meeting, a flood, the day a
 * bus was stopped. A child's birth cannot be told from those, unless the text says that somebody was born.
 */
const LAST_YEAR_OF_BIRTHS = 1999;

function isLongAgo([, first, last, month, ofMonth, american, ofAmerican]: RegExpMatchArray): boolean {
  const named = month ?? american;
  if (named !== undefined && !MONTHS.includes(named.slice(0, 3).toLowerCase())) return false;
  const year = Number(first ?? last ?? ofMonth ?? ofAmerican);
  return year >= 1900 && year <= LAST_YEAR_OF_BIRTHS;
}

/** Words that follow a title where nobody is named: "the Rev and the choir", "Miss out", "see Dr at". */
const NO_NAMES = new Set(
  'a an and any are as at be but by can for from had has have how if in into is it its less more my no not of off on once one or our out so that the their they this to up was we were what when where who will with you your'.split(
    ' ',
  ),
);

/** In small letters "miss" and "sir" are words too: what they miss is no name, so a name after them has a capital. */
const WORDS_TOO = /^(?:miss|sir|dame|ms|councillor|professor|reverend)\.?\s/;

function isNamed([found, name = '']: RegExpMatchArray): boolean {
  if (!/\p{L}/u.test(name) || NO_NAMES.has(name.toLowerCase())) return false;
  return !WORDS_TOO.test(found) || /^\p{Lu}/u.test(name);
}

const DETAILS: readonly Detail[] = [
  {
    code: 'nhs-number',
    name: 'an NHS number',
    pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
    isOne: ([text]) => parseNhsNumber(text).fault === undefined,
  },
  {
    code: 'email',
    name: 'an e-mail address',
    pattern: /[^\s<>(),;:]+/g,
    isOne: ([word]) => word.includes('@') && parseEmail(word.replace(/[.!?]$/, '')).fault === undefined,
  },
  {
    code: 'telephone',
    name: 'a telephone number',
    pattern: /(?:\+\s?44|\b0\d\d|\(0\d)[\d\s()./\u2010-\u2015\u2212-]{7,24}/g,
    // Which ranges are in use does not matter here: whatever is dialled like a number of the United Kingdom is one.
    isOne: ([text]) => /^(?:(?:\+|00)440?|0)[1-9]\d{8}/.test(text.replace(/[^\d+]/g, '')),
  },
  {
    code: 'postcode',
    name: 'a full postcode',
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi,
    isOne: ([text]) => parsePostcode(text) !== undefined,
  },
  {
    code: 'date-of-birth',
    name: 'a date of birth',
    pattern:
      /\b(?:born|d\.?\s?o\.?\s?b\b\.?|date of birth|birthday)\W{1,5}(?:(?:on|is|was|in) )?(?:the )?(?:\d|[a-z]{3,9} \d)/gi,
    isOne: () => true,
  },
  {
    code: 'date-of-birth',
    name: 'a date of birth',
    pattern: DAYS,
    isOne: isLongAgo,
  },
  {
    code: 'titled-name',
    name: 'a person’s name',
    // A title alone is no name: "the Rev" or "Dr" of nobody. After it comes a word, or initials and a word.
    pattern:
      /\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|cllr|councillor)\.?\s{1,3}([\p{L}.'’-]{1,40})/giu,
    isOne: isNamed,
  },
];

/**
 * Looks for personal details in a text that should be about a community. It finds what has a shape: numbers, addresses, titles with
 * names. It cannot find everything that tells who somebody is, so a person still has to read the text.
 * @param text - The text.
 * @param path - Where the text stands in its record.
 * @returns One problem a kind of detail found. None repeats what was found.
 */
export function personalDetails(text: string, path: string): Problem[] {
  const found = DETAILS.filter(({ pattern, isOne }) => [...text.matchAll(pattern)].some(isOne));
  return [...new Map(found.map(({ code, name }) => [code, name]))].map(([code, name]) => ({
    code: `personal/${code}`,
    message: `The text seems to hold ${name}. Write about the community, and leave out who said it.`,
    path,
  }));
}
