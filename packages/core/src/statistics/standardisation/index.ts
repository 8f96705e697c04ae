export { type DirectlyStandardisedRate, directlyStandardisedRate, type DirectOptions, type Stratum } from './direct.js';
export {
  indirectlyStandardised,
  type IndirectOptions,
  type ReferredStratum,
  type StandardisedRatio,
} from './indirect.js';
export { ESP_2013, ESP_2013_BANDS } from './standard-population.js';
