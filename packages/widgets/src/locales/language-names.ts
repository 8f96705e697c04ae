import { nameOfLanguage } from '../shared/language-name.js';
import { own } from '../shared/own.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
/** Codes of three letters that people in Britain ask for. All of two letters are tried. */
const LONGER = ['ckb', 'prs', 'yue'];
/** What directories say where browsers say otherwise. */
const ALSO = {
  bengali: 'bn',
  bsl: 'bfi',
  'british sign language': 'bfi',
  farsi: 'fa',
  mandarin: 'zh',
  panjabi: 'pa',
};

let codes: ReadonlyMap<string, string> | undefined;

/** Directories name languages in English, with or without a code; browsers know names by code alone. */
function codesByName(): ReadonlyMap<string, string> {
  const all = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).concat(LONGER);
  const english = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });
  return new Map([
    ...all.map((code) => [english.of(code)?.toLowerCase() ?? '', code] as const),
    ...Object.entries(ALSO),
  ]);
}

/**
 * Names of languages in the language of the reader.
 * @param language - BCP 47 of the reader's language.
 * @param words - Names by code, where browsers do not know them: British Sign Language, and all in a language that Chromium lacks.
 * @returns The name for what a directory says: a name in English or a code; what it says itself where neither is known.
 */
export function languageNames(language: string, words: Readonly<Record<string, string>>): (given: string) => string {
  return (given) => {
    codes ??= codesByName();
    const asked = given.trim().toLowerCase();
    const code = codes.get(asked) ?? asked;
    const name = own(words, code) ?? nameOfLanguage(code, language);
    // Where the browser knows the language but not this name, English is what the directory would say.
    return name === code ? (code === asked ? nameOfLanguage(given, 'en') : given) : name;
  };
}
