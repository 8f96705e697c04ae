import type { Language, SectionOf, Translated } from '../../locales/language-list.js';
import type { LanguageFile } from '../../locales/languages.js';
import type { LocaleSections } from '../../locales/locale.js';

/** A file of one element's words in one language. */
interface WordsFile {
  readonly words: NonNullable<LocaleSections[Translated]>;
}

/** Files of one language, each loaded when it is first needed. */
type Files<Sections extends Translated> = Readonly<Record<Sections, () => Promise<WordsFile>>> & {
  readonly common: () => Promise<{ readonly language: LanguageFile }>;
};

const languages: { readonly [L in Language]: Files<SectionOf<L>> } = {
  ar: {
    common: () => import('../../locales/ar/common.js'),
    answer: () => import('../../locales/ar/answer.js'),
    directory: () => import('../../locales/ar/directory.js'),
    'service-finder': () => import('../../locales/ar/service-finder.js'),
    service: () => import('../../locales/ar/service.js'),
    more: () => import('../../locales/ar/more.js'),
    'referral-form': () => import('../../locales/ar/referral-form.js'),
    'form-questions': () => import('../../locales/ar/form-questions.js'),
    'referral-status': () => import('../../locales/ar/referral-status.js'),
    'adviser-form': () => import('../../locales/ar/adviser-form.js'),
    'blank-form': () => import('../../locales/ar/blank-form.js'),
  },
  cy: {
    common: () => import('../../locales/cy/common.js'),
    answer: () => import('../../locales/cy/answer.js'),
    directory: () => import('../../locales/cy/directory.js'),
    'service-finder': () => import('../../locales/cy/service-finder.js'),
    service: () => import('../../locales/cy/service.js'),
    more: () => import('../../locales/cy/more.js'),
    'referral-form': () => import('../../locales/cy/referral-form.js'),
    'form-questions': () => import('../../locales/cy/form-questions.js'),
    'referral-status': () => import('../../locales/cy/referral-status.js'),
    'adviser-form': () => import('../../locales/cy/adviser-form.js'),
    'blank-form': () => import('../../locales/cy/blank-form.js'),
  },
  pa: {
    common: () => import('../../locales/pa/common.js'),
    answer: () => import('../../locales/pa/answer.js'),
    directory: () => import('../../locales/pa/directory.js'),
    'service-finder': () => import('../../locales/pa/service-finder.js'),
    service: () => import('../../locales/pa/service.js'),
    more: () => import('../../locales/pa/more.js'),
    'referral-form': () => import('../../locales/pa/referral-form.js'),
    'form-questions': () => import('../../locales/pa/form-questions.js'),
    'referral-status': () => import('../../locales/pa/referral-status.js'),
    'adviser-form': () => import('../../locales/pa/adviser-form.js'),
    'blank-form': () => import('../../locales/pa/blank-form.js'),
  },
  pl: {
    common: () => import('../../locales/pl/common.js'),
    answer: () => import('../../locales/pl/answer.js'),
    directory: () => import('../../locales/pl/directory.js'),
    'service-finder': () => import('../../locales/pl/service-finder.js'),
    service: () => import('../../locales/pl/service.js'),
    more: () => import('../../locales/pl/more.js'),
    'referral-form': () => import('../../locales/pl/referral-form.js'),
    'form-questions': () => import('../../locales/pl/form-questions.js'),
    'referral-status': () => import('../../locales/pl/referral-status.js'),
    'adviser-form': () => import('../../locales/pl/adviser-form.js'),
    'blank-form': () => import('../../locales/pl/blank-form.js'),
  },
  ur: {
    common: () => import('../../locales/ur/common.js'),
    answer: () => import('../../locales/ur/answer.js'),
    directory: () => import('../../locales/ur/directory.js'),
    'service-finder': () => import('../../locales/ur/service-finder.js'),
    service: () => import('../../locales/ur/service.js'),
    more: () => import('../../locales/ur/more.js'),
    'referral-form': () => import('../../locales/ur/referral-form.js'),
    'form-questions': () => import('../../locales/ur/form-questions.js'),
    'referral-status': () => import('../../locales/ur/referral-status.js'),
    'adviser-form': () => import('../../locales/ur/adviser-form.js'),
    'blank-form': () => import('../../locales/ur/blank-form.js'),
  },
};

/**
 * The parts of the kit that only some pages need, each loaded when it is first needed. A bundler finds them here; for
 * script tags they are files beside `kit.js`, and `parts.script-tag.ts` stands in this module's place.
 */
export const parts = {
  'kit-index': () => import('./snapshot-reader.js'),
  'kit-feed': () => import('./feed-reader.js'),
  'kit-words': () => import('./everyday-words.js'),
  'kit-form': () => import('../../nk-referral-form/nk-referral-form.define.js'),
  'kit-questions': () => import('../../nk-referral-form/answering.js'),
  'kit-service': () => import('../../nk-service/entry.js'),
  'kit-answer': () => import('../../nk-service-finder/answer/answer.js'),
  'kit-more': () => import('../../more/more.js'),
};

/** The words of languages other than English, each loaded when it is first needed. Apart, for every element carries these. */
export const languageParts = {
  /** How a language is written, and its common words. */
  language: (code: Language) => languages[code].common(),
  /** The words of a section in a language. Rejects when the language does not have it. */
  words: async (code: Language, section: Translated): Promise<WordsFile> => {
    const files: Partial<Files<Translated>> = languages[code];
    const load = files[section];
    if (!load) throw new Error(`${code} has no words of ${section}`);
    return load();
  },
};
