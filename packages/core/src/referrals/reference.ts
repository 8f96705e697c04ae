import { bad, good, type Reading } from '../result.js';

/** Crockford's base 32: no I, L, O or U, so that a reference can be read aloud and typed back. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 11;
const REFERENCE_PATTERN = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/** Bits of chance in a reference: 11 characters of 5 bits. */
export const REFERENCE_BITS = RANDOM_CHARACTERS * 5;

/** Luhn mod 32 (ISO/IEC 7812-1 Annex B, carried over to 32 symbols): finds every single wrong character. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const value = ALPHABET.indexOf(body.charAt(body.length - 1 - i));
    const weighted = i % 2 === 0 ? value * 2 : value;
    sum += Math.floor(weighted / 32) + (weighted % 32);
  }
  return ALPHABET.charAt((32 - (sum % 32)) % 32);
}

/**
 * Makes a reference for a referral, such as `K7QM-4XTD-29HR`: 55 bits of chance and a check character.
 * @param random - At least 11 random bytes from a cryptographic source; the low five bits of each are used.
 * @returns The reference, in three groups of four.
 * @throws RangeError when fewer than 11 bytes are given.
 */
export function makeReference(random: Uint8Array): string {
  if (random.length < RANDOM_CHARACTERS) {
    throw new RangeError(
      `A reference needs ${String(RANDOM_CHARACTERS)} random bytes; ${String(random.length)} were given.`,
    );
  }
  const body = Array.from(random.subarray(0, RANDOM_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return inGroups(body + checkCharacter(body));
}

/** What a person typed in the letters of references. */
const plainOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2015]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');

const inGroups = (plain: string): string =>
  [plain.slice(0, 4), plain.slice(4, 8), plain.slice(8)].filter((group) => group !== '').join('-');

/** Characters by which a reference may be looked for: its first group. */
const SHORTEST_START = 4;

/**
 * Reads the beginning of a reference as a person types it, or all of it: any case, spaces, dashes, O for 0, I or L for 1.
 * @param typed - What was typed.
 * @returns The beginning as `makeReference` writes it, at least its first group; undefined where no reference begins so.
 */
export function readReferenceStart(typed: string): string | undefined {
  const plain = plainOf(typed);
  return plain.length >= SHORTEST_START && /^[0-9A-HJKMNP-TV-Z]{1,12}$/.test(plain) ? inGroups(plain) : undefined;
}

/**
 * Reads a reference as a person types it: any case, spaces, dashes, O for 0, I or L for 1.
 * @param input - What was typed.
 * @returns The reference as `makeReference` writes it, or what is wrong.
 */
export function readReference(input: unknown): Reading<string> {
  if (typeof input !== 'string' || input.length > 40) {
    return bad('reference/format', 'A reference has 12 letters and numbers, such as K7QM-4XTD-29HR.');
  }
  const plain = plainOf(input);
  if (!REFERENCE_PATTERN.test(plain)) {
    return bad('reference/format', 'A reference has 12 letters and numbers, such as K7QM-4XTD-29HR.');
  }
  if (checkCharacter(plain.slice(0, RANDOM_CHARACTERS)) !== plain.slice(RANDOM_CHARACTERS)) {
    return bad('reference/check', 'One of the letters or numbers is wrong. Check the reference against your message.');
  }
  return good(inGroups(plain));
}
