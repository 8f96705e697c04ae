export { clopperPearson } from './clopper-pearson.js';
export { forRows, type Interval, type RowResults } from './interval.js';
export { type MeanInterval, meanInterval } from './mean.js';
export { newcombe } from './newcombe.js';
export { type CountedFigure, intervalOfCounts } from './of-counts.js';
export { rate, type RateOptions } from './rate.js';
export { type Events, rateRatio, type RateRatio } from './rate-ratio.js';
export { shareInterval } from './share.js';
export { wilson } from './wilson.js';
