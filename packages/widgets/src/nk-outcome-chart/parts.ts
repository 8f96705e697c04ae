/**
 * The parts of a chart that not every page needs, each loaded when it is first needed. A bundler finds them here; for script tags
 * `parts.script-tag.ts` stands in this module's place.
 */
export const parts = {
  'kit-statistics': () => import('./statistics.js'),
  'kit-trend': () => import('./trend-statistics.js'),
  run: () => import('./run-figures.js'),
  funnel: () => import('./funnel-figures.js'),
  keeping: () => import('./keeping.js'),
};
