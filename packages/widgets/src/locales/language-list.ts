import type { SectionName } from './locale.js';

/** Finding a service, reading about it, asking for help, and seeing what became of it: sections that can be translated, each a file of its own. */
const ALL = [
  'answer',
  'directory',
  'places',
  'service-finder',
  'service',
  'more',
  'referral-form',
  'form-questions',
  'form-contact',
  'form-steps',
  'form-sending',
  'referral-status',
  'referral-standing',
  'contact-change',
  'adviser-form',
  'blank-form',
] as const satisfies readonly SectionName[];

/** A section that can be translated. */
export type Translated = (typeof ALL)[number];

/** What is known of a language before any of its files is loaded. */
interface LanguageListed {
  /** True until a speaker has checked it. */
  readonly preview: boolean;
  /** The sections that it has, whole, as well as the common words. */
  readonly sections: readonly Translated[];
}

/** Languages that come with the kit as well as English. */
export const LANGUAGES = {
  ar: { preview: true, sections: ALL },
  cy: { preview: true, sections: ALL },
  pa: { preview: true, sections: ALL },
  pl: { preview: true, sections: ALL },
  ur: { preview: true, sections: ALL },
} as const satisfies Readonly<Record<string, LanguageListed>>;

/** A language that comes with the kit. */
export type Language = keyof typeof LANGUAGES;

/** A section that one language has. */
export type SectionOf<L extends Language> = (typeof LANGUAGES)[L]['sections'][number];
