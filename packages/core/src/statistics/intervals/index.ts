export { forRows, type Interval, type RowResults } from './interval.js';
export { type MeanInterval, meanInterval } from './mean.js';
export { clopperPearson, newcombe, wilson } from './proportion.js';
export { rate, type RateOptions } from './rate.js';
export { type Events, rateRatio, type RateRatio } from './rate-ratio.js';
