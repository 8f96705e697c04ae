import { parts } from './late/parts.js';
import type { FindKitLanguage } from './languages.js';
import { COMING } from './locale.js';

type Languages = Awaited<ReturnType<typeof parts.languages>>;

let found: Pick<Languages, 'kitLanguage' | 'wordsSettled'> | undefined;
let finding: Promise<void> | undefined;

/**
 * The kit's own words of a language, as `kitLanguage` finds them. A page in English does not load the list of the others.
 * @param asked - What the element itself asks for, if anything.
 * @param page - Language of the surrounding page.
 * @param section - The element's section.
 * @param arrived - Called once, later, when words that are not there yet have come.
 * @returns The language; English that says so while its words are on their way; undefined for English.
 */
export const findKitLanguage: FindKitLanguage = (asked, page, section, arrived) => {
  if (found) return found.kitLanguage(asked, page, section, arrived);
  if (/^(en\b|$)/i.test(asked ?? page ?? '')) return undefined;
  finding ??= find();
  void finding.then(arrived);
  return COMING;
};

/** Settled once the words of every language that are on their way have come or failed. */
export async function wordsSettled(): Promise<void> {
  await finding;
  await found?.wordsSettled();
}

async function find(): Promise<void> {
  try {
    found = await parts.languages();
  } catch (error) {
    console.error('The languages of the kit could not be loaded, so English is shown.', error);
    found = { kitLanguage: () => undefined, wordsSettled: () => Promise.resolve() };
  }
}
