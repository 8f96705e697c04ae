/**
 * The parts of a chart that only raw figures need, each loaded when it is first needed. A bundler finds them here; for script tags
 * they are files beside `kit-charts.js`, and `parts.script-tag.ts` stands in this module's place.
 */
export const parts = {
  'kit-statistics': () => import('./statistics.js'),
  'kit-trend': () => import('./trend-statistics.js'),
};
