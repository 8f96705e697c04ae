/**
 * Finding a language, which a page in English does without. A bundler finds it here; for script tags `parts.script-tag.ts` stands in this
 * module's place.
 */
export const parts = {
  languages: () => import('../languages.js'),
};
