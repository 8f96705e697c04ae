import type { Language, SectionOf, Translated } from './language-list.js';
import type { LanguageFile, LocaleSections } from './locale.js';

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
    common: () => import('./ar/common.js'),
    answer: () => import('./ar/answer.js'),
    directory: () => import('./ar/directory.js'),
    places: () => import('./ar/places.js'),
    'service-finder': () => import('./ar/service-finder.js'),
    service: () => import('./ar/service.js'),
    more: () => import('./ar/more.js'),
    'referral-form': () => import('./ar/referral-form.js'),
    'form-questions': () => import('./ar/form-questions.js'),
    'form-contact': () => import('./ar/form-contact.js'),
    'form-steps': () => import('./ar/form-steps.js'),
    'form-sending': () => import('./ar/form-sending.js'),
    'referral-status': () => import('./ar/referral-status.js'),
    'referral-standing': () => import('./ar/referral-standing.js'),
    'contact-change': () => import('./ar/contact-change.js'),
    'adviser-form': () => import('./ar/adviser-form.js'),
    'blank-form': () => import('./ar/blank-form.js'),
  },
  cy: {
    common: () => import('./cy/common.js'),
    answer: () => import('./cy/answer.js'),
    directory: () => import('./cy/directory.js'),
    places: () => import('./cy/places.js'),
    'service-finder': () => import('./cy/service-finder.js'),
    service: () => import('./cy/service.js'),
    more: () => import('./cy/more.js'),
    'referral-form': () => import('./cy/referral-form.js'),
    'form-questions': () => import('./cy/form-questions.js'),
    'form-contact': () => import('./cy/form-contact.js'),
    'form-steps': () => import('./cy/form-steps.js'),
    'form-sending': () => import('./cy/form-sending.js'),
    'referral-status': () => import('./cy/referral-status.js'),
    'referral-standing': () => import('./cy/referral-standing.js'),
    'contact-change': () => import('./cy/contact-change.js'),
    'adviser-form': () => import('./cy/adviser-form.js'),
    'blank-form': () => import('./cy/blank-form.js'),
  },
  pa: {
    common: () => import('./pa/common.js'),
    answer: () => import('./pa/answer.js'),
    directory: () => import('./pa/directory.js'),
    places: () => import('./pa/places.js'),
    'service-finder': () => import('./pa/service-finder.js'),
    service: () => import('./pa/service.js'),
    more: () => import('./pa/more.js'),
    'referral-form': () => import('./pa/referral-form.js'),
    'form-questions': () => import('./pa/form-questions.js'),
    'form-contact': () => import('./pa/form-contact.js'),
    'form-steps': () => import('./pa/form-steps.js'),
    'form-sending': () => import('./pa/form-sending.js'),
    'referral-status': () => import('./pa/referral-status.js'),
    'referral-standing': () => import('./pa/referral-standing.js'),
    'contact-change': () => import('./pa/contact-change.js'),
    'adviser-form': () => import('./pa/adviser-form.js'),
    'blank-form': () => import('./pa/blank-form.js'),
  },
  pl: {
    common: () => import('./pl/common.js'),
    answer: () => import('./pl/answer.js'),
    directory: () => import('./pl/directory.js'),
    places: () => import('./pl/places.js'),
    'service-finder': () => import('./pl/service-finder.js'),
    service: () => import('./pl/service.js'),
    more: () => import('./pl/more.js'),
    'referral-form': () => import('./pl/referral-form.js'),
    'form-questions': () => import('./pl/form-questions.js'),
    'form-contact': () => import('./pl/form-contact.js'),
    'form-steps': () => import('./pl/form-steps.js'),
    'form-sending': () => import('./pl/form-sending.js'),
    'referral-status': () => import('./pl/referral-status.js'),
    'referral-standing': () => import('./pl/referral-standing.js'),
    'contact-change': () => import('./pl/contact-change.js'),
    'adviser-form': () => import('./pl/adviser-form.js'),
    'blank-form': () => import('./pl/blank-form.js'),
  },
  ur: {
    common: () => import('./ur/common.js'),
    answer: () => import('./ur/answer.js'),
    directory: () => import('./ur/directory.js'),
    places: () => import('./ur/places.js'),
    'service-finder': () => import('./ur/service-finder.js'),
    service: () => import('./ur/service.js'),
    more: () => import('./ur/more.js'),
    'referral-form': () => import('./ur/referral-form.js'),
    'form-questions': () => import('./ur/form-questions.js'),
    'form-contact': () => import('./ur/form-contact.js'),
    'form-steps': () => import('./ur/form-steps.js'),
    'form-sending': () => import('./ur/form-sending.js'),
    'referral-status': () => import('./ur/referral-status.js'),
    'referral-standing': () => import('./ur/referral-standing.js'),
    'contact-change': () => import('./ur/contact-change.js'),
    'adviser-form': () => import('./ur/adviser-form.js'),
    'blank-form': () => import('./ur/blank-form.js'),
  },
};

/**
 * The words of languages other than English, each loaded when it is first needed. A bundler finds them here; for script tags `parts.script-tag.ts`
 * stands in this module's place.
 */
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
