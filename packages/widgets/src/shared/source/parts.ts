/**
 * The parts of the kit that only some pages need, each loaded when it is first needed. A bundler finds them here; for
 * script tags they are files next to `kit.js`, and `parts.script-tag.ts` stands in this module's place.
 */
export const parts = {
  'kit-index': () => import('./snapshot-reader.js'),
  'kit-server': () => import('./api-root.js'),
  'kit-feed': () => import('./feed-reader.js'),
  'kit-api': () => import('./api-reader.js'),
  'kit-directory': () => import('./directory-reader.js'),
  'kit-hours': () => import('./week-hours.js'),
  'kit-words': () => import('./everyday-words.js'),
  'kit-topics': () => import('./topics.js'),
  'kit-form': () => import('../../nk-referral-form/nk-referral-form.define.js'),
  'kit-questions': () => import('../../nk-referral-form/answering.js'),
  'kit-service': () => import('../../nk-service/entry.js'),
  'kit-answer': () => import('../../nk-service-finder/answer/answer.js'),
  'kit-more': () => import('../../more/more.js'),
};
