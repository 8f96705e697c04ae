/**
 * What only some people need who look where their request is, loaded when it is first needed. A bundler finds it here; for script tags
 * `parts.script-tag.ts` stands in this module's place.
 */
export const parts = {
  'kit-contact': () => import('./contact-form.js'),
};
