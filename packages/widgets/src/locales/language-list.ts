import type { SectionName } from './locale.js';

/** A section that can be translated; each is a file of its own. */
export type Translated = Extract<
  SectionName,
  | 'answer'
  | 'directory'
  | 'service-finder'
  | 'service'
  | 'more'
  | 'referral-form'
  | 'form-questions'
  | 'referral-status'
  | 'adviser-form'
  | 'blank-form'
>;

/** Finding a service, reading about it, asking for help, and seeing what became of it. */
const ALL = [
  'answer',
  'directory',
  'service-finder',
  'service',
  'more',
  'referral-form',
  'form-questions',
  'referral-status',
  'adviser-form',
  'blank-form',
] as const satisfies readonly Translated[];

/** What is known of a language before any of its files is loaded. */
interface LanguageListed {
  /** True until a speaker has checked it. */
  readonly preview: boolean;
  /** The sections that it has, whole, beside the common words. */
  readonly sections: readonly Translated[];
}

/** Languages that come with the kit beside English. */
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
