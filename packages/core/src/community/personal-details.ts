import { parseEmail } from '../identifiers/email.js';
import { parseNhsNumber } from '../identifiers/nhs-number.js';
import { parsePostcode } from '../place/postcode.js';
import type { Problem } from '../result.js';

/** A kind of personal detail, how its candidates look in a text, and what makes one real. */
interface Detail {
  readonly code: string;
  readonly name: string;
  readonly pattern: RegExp;
  readonly isOne: (candidate: string) => boolean;
}

const DETAILS: readonly Detail[] = [
  {
    code: 'nhs-number',
    name: 'an NHS number',
    pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
    isOne: (text) => parseNhsNumber(text).fault === undefined,
  },
  {
    code: 'email',
    name: 'an e-mail address',
    pattern: /[^\s<>(),;:]+/g,
    isOne: (word) => word.includes('@') && parseEmail(word.replace(/[.!?]$/, '')).fault === undefined,
  },
  {
    code: 'telephone',
    name: 'a telephone number',
    pattern: /(?:\+44|\b0)[\d ]{9,14}\d/g,
    // Which ranges are in use does not matter here: whatever is dialled like a number of the United Kingdom is one.
    isOne: (text) => /^(?:\+44|0)0?[1-9]\d{8,9}$/.test(text.replaceAll(' ', '')),
  },
  {
    code: 'postcode',
    name: 'a full postcode',
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi,
    isOne: (text) => parsePostcode(text) !== undefined,
  },
  {
    code: 'date-of-birth',
    name: 'a date of birth',
    pattern: /\b(?:born|d\.?o\.?b\.?|date of birth)\W{1,5}(?:on )?\d/gi,
    isOne: () => true,
  },
  {
    code: 'titled-name',
    name: 'a person’s name',
    pattern: /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][a-z]/g,
    isOne: () => true,
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
  return DETAILS.filter(({ pattern, isOne }) => [...text.matchAll(pattern)].some(([found]) => isOne(found))).map(
    ({ code, name }) => ({
      code: `personal/${code}`,
      message: `The text seems to hold ${name}. Write about the community, and leave out who said it.`,
      path,
    }),
  );
}
