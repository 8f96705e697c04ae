import { british } from './date-words.js';
import { own } from './own.js';

/** Languages that are signed, which browsers do not name, by the codes that people and directories write. */
const SIGNED: Readonly<Record<string, string>> = {
  bfi: 'British Sign Language',
  bsl: 'British Sign Language',
  'bsl-sse': 'British Sign Language (Sign Supported English)',
};

/**
 * The name of a language that is given as a code.
 * @param given - BCP 47 or ISO 639, such as `cy`; or words.
 * @param language - BCP 47 of the reader's language; English stands in where the browser does not know it.
 * @returns The name; what is no code, or not known, as it was given.
 */
export function nameOfLanguage(given: string, language: string): string {
  const signed = own(SIGNED, given.toLowerCase());
  if (signed !== undefined) return signed;
  try {
    return new Intl.DisplayNames(british(language), { type: 'language', fallback: 'none' }).of(given) ?? given;
  } catch {
    return given;
  }
}
