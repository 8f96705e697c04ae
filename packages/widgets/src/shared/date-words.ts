/**
 * Languages that `Intl` is asked for. English is British here, also where it stands in for a language that the browser does not know: "Monday 7 December", not "December 7".
 * @param language - BCP 47.
 * @returns The language, and what stands in for it.
 */
export const british = (language: string) => (language === 'en' ? ['en-GB'] : [language, 'en-GB']);

/** How a language that browsers may lack, as Chromium lacks the dates of Welsh and Punjabi, writes days and distances. */
export interface DateWords {
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  /** A distance: `0.4 milltir`. */
  readonly miles: (miles: string) => string;
}

const given = new Map<string, DateWords>();

/**
 * Takes in how a language writes days and distances, in place of what browsers make of it.
 * @param language - BCP 47.
 * @param words - Its words.
 */
export function addDateWords(language: string, words: DateWords): void {
  given.set(language, words);
}

/**
 * How a language writes days and distances, where browsers may not know.
 * @param language - BCP 47.
 * @returns Its words; undefined where browsers are asked.
 */
export const dateWordsOf = (language: string): DateWords | undefined => given.get(language);
