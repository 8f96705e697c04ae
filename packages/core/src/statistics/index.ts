/**
 * Statistics for measures over time and comparisons of areas. Statistical process control and run charts need nothing but
 * themselves (`@neighbourhood-kit/core/statistics/spc`); intervals and models take quantiles from @stdlib.
 * @packageDocumentation
 */
export * from './attribution/index.js';
export type { Checked } from './checked.js';
export { absentPeriods, PERIODS, type Period } from './calendar.js';
export * from './description.js';
export * from './distributions/index.js';
export * from './funnel/index.js';
export * from './intervals/index.js';
export * from './run-chart/index.js';
export * from './spc/index.js';
export * from './standardisation/index.js';
export * from './suppression/index.js';
export * from './table/index.js';
export { type Method, METHODS } from './methods.js';
