import { british } from './date-words.js';

/**
 * The name of a language that is given as a code.
 * @param given - BCP 47 or ISO 639, such as `cy`; or words.
 * @param language - BCP 47 of the reader's language; English stands in where the browser does not know it.
 * @returns The name; what is no code, or not known, as it was given.
 */
export function nameOfLanguage(given: string, language: string): string {
  try {
    return new Intl.DisplayNames(british(language), { type: 'language', fallback: 'none' }).of(given) ?? given;
  } catch {
    return given;
  }
}
