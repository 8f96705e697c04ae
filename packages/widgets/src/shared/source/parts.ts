/**
 * The parts of the kit that only some sources need, each loaded when it is first needed. A bundler finds them here; for script tags
 * they are files beside `kit.js`, and `parts.script-tag.ts` stands in this module's place.
 */
export const parts = {
  'kit-index': () => import('./snapshot-reader.js'),
  'kit-feed': () => import('./feed-reader.js'),
};
