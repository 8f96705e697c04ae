import { addDateWords } from '../shared/date-words.js';
import { LANGUAGES, type Language, type Translated } from './language-list.js';
import { languageParts } from './parts.js';
import { COMING, sectionsOf, type Locale, type SectionName } from './locale.js';

/** How the kit's own words are found: `kitLanguage`, for elements that have been translated. */
export type FindKitLanguage = typeof kitLanguage;

/** A language for one element; undefined while it loads and when it could not be had. */
const loaded = new Map<string, Locale | undefined>();
const waiting = new Map<string, Promise<void>>();

/**
 * The kit's own words of a language for one element. They are loaded when they are first asked for; until then, and when they cannot be
 * had, the element is English, and so is an element that is not translated.
 * @param asked - What the element itself asks for, if anything: only that brings a preview.
 * @param page - Language of the surrounding page.
 * @param section - The element's section.
 * @param arrived - Called once, later, when words that are not there yet have come.
 * @returns The language; English that says so while its words are on their way; undefined for English.
 */
export function kitLanguage(
  asked: string | undefined,
  page: string | undefined,
  section: SectionName,
  arrived: () => void,
): Locale | undefined {
  const [code = ''] = (asked ?? page ?? '').toLowerCase().split('-');
  if (!isLanguage(code) || (asked === undefined && isPreview(code))) return undefined;
  const has: readonly Translated[] = LANGUAGES[code].sections;
  const files = has.filter((each) => sectionsOf(section).includes(each));
  if (files.length === 0) return undefined;
  const key = `${code}-${section}`;
  if (loaded.has(key)) return loaded.get(key);
  const wait = waiting.get(key) ?? read(code, files, key);
  waiting.set(key, wait);
  void wait.then(arrived);
  return COMING;
}

/** Settled once the words of every language that are on their way have come or failed. */
export const wordsSettled = (): Promise<unknown> => Promise.all(waiting.values());

async function read(code: Language, files: readonly Translated[], key: string): Promise<void> {
  try {
    const [{ language }, ...read] = await Promise.all([
      languageParts.language(code),
      ...files.map(async (file) => [file, (await languageParts.words(code, file)).words] as const),
    ]);
    const { common, dates, ...about } = language;
    if (dates) addDateWords(code, dates);
    loaded.set(key, { ...about, preview: isPreview(code), sections: { common, ...Object.fromEntries(read) } });
  } catch (error) {
    loaded.set(key, undefined);
    console.error(`kit-${key}.js or kit-${code}.js could not be loaded, so English is shown.`, error);
  }
}

/** All are previews today; one that a speaker has checked is not. */
function isPreview(code: Language): boolean {
  return LANGUAGES[code].preview;
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}
