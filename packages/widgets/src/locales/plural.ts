const rules = new Map<string, Intl.PluralRules>();

/** Forms of a phrase by plural category (CLDR); `other` is always needed. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

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
