import type { Language, Translated } from '../locales/language-list.js';
import { sectionsOf, type Words } from '../locales/locale.js';
import { languageParts } from '../locales/parts.js';
import { withWords } from '../locales/with-words.js';

/**
 * The words of an element in a language, from all of its files.
 * @param language - The language.
 * @param section - The element's section.
 * @returns The words; rejects when the language lacks one of the files.
 */
export async function translated<S extends Translated>(language: Language, section: S): Promise<Words<S>> {
  const files = sectionsOf(section) as readonly Translated[];
  const read = await Promise.all(files.map((file) => languageParts.words(language, file)));
  return withWords({}, ...read.map(({ words }) => words)) as Words<S>;
}
