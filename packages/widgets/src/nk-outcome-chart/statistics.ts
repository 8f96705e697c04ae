/**
 * The statistics that turn raw figures into a chart, loaded when a page gives raw figures: a page over a report needs none of them.
 */
export { computeFunnel, computeRun, computeSpc, computeTrend } from './raw-figures.js';
export { seriesOfTable } from './table-rows.js';
