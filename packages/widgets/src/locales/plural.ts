const rules = new Map<string, Intl.PluralRules>();

/** Forms of a phrase by plural category (CLDR); `other` is always needed. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The categories that each language of the kit has (CLDR 48). A test compares them with what `Intl` says. */
export interface PluralCategories {
  readonly en: 'one' | 'other';
  readonly cy: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly pl: 'one' | 'few' | 'many' | 'other';
  readonly ur: 'one' | 'other';
  readonly pa: 'one' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/**
 * Chooses the form of a phrase for a number and puts the number in, written as the language writes it.
 * @param language - BCP 47.
 * @param count - The number.
 * @param forms - Phrases with `#` where the number stands.
 * @returns The phrase.
 */
export function plural(language: string, count: number, forms: PluralForms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return (forms[rule.select(count)] ?? forms.other).replaceAll('#', count.toLocaleString(language));
}

/**
 * Phrases with numbers in one language; the compiler asks for every category that the language has.
 * @param language - Language of the phrases.
 * @returns Chooses the form for a number, as `plural` does.
 */
export const pluralIn =
  <L extends keyof PluralCategories>(language: L) =>
  (count: number, forms: Readonly<Record<PluralCategories[L], string>>): string =>
    plural(language, count, forms as PluralForms);
