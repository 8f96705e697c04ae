/**
 * Drawing of charts without a page: scales, marks, lines and words, as `nk-outcome-chart` uses them. No DOM and no Lit, so that a
 * report drawn elsewhere looks the same.
 * @packageDocumentation
 */
export { outcomeEn } from './locales/en/outcome.js';
export { areMonthly, figureWriter, type FigureWriter } from './shared/chart/figure-writer.js';
export { markPath } from './shared/chart/marks.js';
export { band, joined, px, type Spot, stepped } from './shared/chart/paths.js';
export { linear, niceScale } from './shared/chart/scale.js';
export { timeTicks } from './shared/chart/time-axis.js';
