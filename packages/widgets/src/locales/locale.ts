import type { DateWords } from '../shared/date-words.js';
import type { AdviserFormMessages } from './en/adviser-form.js';
import type { AnswerMessages } from './en/answer.js';
import type { BlankFormMessages } from './en/blank-form.js';
import type { CommonMessages } from './en/common.js';
import type { ContactChangeMessages } from './en/contact-change.js';
import type { CrisisHelpMessages } from './en/crisis-help.js';
import type { DecisionMessages } from './en/decision.js';
import type { DirectoryMessages } from './en/directory.js';
import type { FormContactMessages } from './en/form-contact.js';
import type { FormQuestionsMessages } from './en/form-questions.js';
import type { FormSendingMessages } from './en/form-sending.js';
import type { FormStepsMessages } from './en/form-steps.js';
import type { MoreMessages } from './en/more.js';
import type { OneStopShopMessages } from './en/one-stop-shop.js';
import type { OutcomeChartMessages } from './en/outcome-chart.js';
import type { OutcomeFiguresMessages } from './en/outcome-figures.js';
import type { OutcomeTableMessages } from './en/outcome-table.js';
import type { PlacesMessages } from './en/places.js';
import type { FormFrontMessages } from './en/referral-form.js';
import type { ReferralStandingMessages } from './en/referral-standing.js';
import type { ReferralStatusMessages } from './en/referral-status.js';
import type { ServiceFinderMessages } from './en/service-finder.js';
import type { ServiceMessages } from './en/service.js';
import type { WorkListMessages } from './en/work-list.js';

/** Words that stand in sections, and files, of their own, because there are many or several elements share them: they come along. */
const ALONG = {
  answer: ['places'],
  'one-stop-shop': ['directory', 'places'],
  'referral-form': ['form-questions', 'form-contact', 'form-steps', 'form-sending'],
  'contact-change': ['form-contact', 'form-steps'],
  'referral-status': ['referral-standing'],
  service: ['directory', 'places'],
  'service-finder': ['directory'],
} as const satisfies Partial<Record<keyof Sections, readonly (keyof Sections)[]>>;

/** Every element's words, by the element's name without its prefix. An element adds its line here and its English in `en/`. */
export interface Sections {
  readonly 'adviser-form': AdviserFormMessages;
  readonly answer: AnswerMessages;
  readonly 'blank-form': BlankFormMessages;
  readonly common: CommonMessages;
  readonly 'contact-change': ContactChangeMessages;
  readonly 'crisis-help': CrisisHelpMessages;
  readonly decision: DecisionMessages;
  readonly directory: DirectoryMessages;
  readonly 'form-contact': FormContactMessages;
  readonly 'form-questions': FormQuestionsMessages;
  readonly 'form-sending': FormSendingMessages;
  readonly 'form-steps': FormStepsMessages;
  readonly more: MoreMessages;
  readonly 'one-stop-shop': OneStopShopMessages;
  readonly 'outcome-chart': OutcomeChartMessages;
  readonly 'outcome-figures': OutcomeFiguresMessages;
  readonly 'outcome-table': OutcomeTableMessages;
  readonly places: PlacesMessages;
  readonly 'referral-form': FormFrontMessages;
  readonly 'referral-standing': ReferralStandingMessages;
  readonly 'referral-status': ReferralStatusMessages;
  readonly 'service-finder': ServiceFinderMessages;
  readonly service: ServiceMessages;
  readonly 'work-list': WorkListMessages;
}

/** Name of one element's words. */
export type SectionName = Exclude<keyof Sections, 'common'>;

/** The sections in which the words of an element stand. */
export function sectionsOf(section: SectionName): readonly SectionName[] {
  const along: Partial<Record<SectionName, readonly SectionName[]>> = ALONG;
  return [section, ...(along[section] ?? [])];
}

/** The words that belong to a section, those that stand in files of their own with it (`ALONG`) included. */
export type Words<S extends SectionName> = Sections[S] &
  (S extends keyof typeof ALONG ? All<(typeof ALONG)[S][number]> : unknown);

/** The words of all of some sections. */
type All<S extends keyof Sections> = { [K in S]: (words: Sections[K]) => void }[S] extends (words: infer W) => void
  ? W
  : never;

/** All words one element uses: its own and the common ones. */
export type Text<S extends SectionName> = CommonMessages & Words<S>;

/** Sections of words that come with a part which an element loads late. */
interface Later {
  readonly 'referral-status': Words<'contact-change'>;
  readonly 'service-finder': Words<'answer'> & Sections['more'];
  readonly service: Sections['more'];
}

/** Words that a host may write itself: those of the element, and of its parts that come late. */
export type Messages<S extends SectionName> = Partial<Text<S> & (S extends keyof Later ? Later[S] : unknown)>;

/** One language. Anything left out is shown in English. */
export interface Locale {
  /** BCP 47, for example `cy`. */
  readonly code: string;
  /** The language in its own words. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * True until a speaker of the language has checked it. A preview is used only when the `locale` attribute asks for it,
   * never because the page happens to be in that language.
   */
  readonly preview: boolean;
  /**
   * Says that the translation is a preview, in the language itself. It stands below the element, in English too, while `preview` is true.
   */
  readonly notice?: string;
  /** True of what stands in for a language while its words are on their way. */
  readonly coming?: boolean;
  readonly sections: LocaleSections;
}

/** Words of one language by section. */
export type LocaleSections = { readonly [S in keyof Sections]?: Partial<Sections[S]> };

/** English, until the words have come. */
export const COMING: Locale = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  preview: false,
  coming: true,
  sections: {},
};

const locales = new Map<string, Locale>();

/**
 * Makes a language available to every element of this copy of the kit. English is always there.
 * @param locale - The language's words.
 */
export function addLocale(locale: Locale): void {
  locales.set(locale.code.toLowerCase(), locale);
}

/**
 * Finds the language to use.
 * @param asked - What the element's `locale` attribute says, if anything.
 * @param page - Language of the surrounding page.
 * @returns The best language that was added, or undefined for English.
 */
export function findLocale(asked: string | undefined, page: string | undefined): Locale | undefined {
  const find = (code: string) => locales.get(code.toLowerCase()) ?? locales.get(code.toLowerCase().split('-')[0] ?? '');
  if (asked) return find(asked);
  const byPage = find(page ?? '');
  return byPage?.preview === true ? undefined : byPage;
}

/** What the file of a language holds: how it is written, and its common words. */
export interface LanguageFile extends Omit<Locale, 'preview' | 'sections'> {
  /** Says in the language itself that nobody has checked it yet. */
  readonly notice: string;
  /** How it writes days and distances, where browsers may not know the language. */
  readonly dates?: DateWords;
  readonly common: NonNullable<LocaleSections['common']>;
}
