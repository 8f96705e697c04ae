export { spcChart, type SpcChart, type SpcPoint } from './chart.js';
export type { SpcGroup } from './groups.js';
export type { Limits } from './limits.js';
export {
  ASSURANCES,
  type Assurance,
  assuranceSentence,
  type Evidence,
  POINT_TYPES,
  type PointType,
  VARIATIONS,
  type Variation,
  variationSentence,
} from './meaning.js';
export {
  type DatedTarget,
  IMPROVEMENT_DIRECTIONS,
  type ImprovementDirection,
  type Rebase,
  REASON_NOT_GIVEN,
  RULESETS,
  type Ruleset,
  type SeriesPoint,
  type SpcOptions,
} from './options.js';
export { readPeriodDate } from './read-date.js';
export { readSpcRequest, type SpcRequest } from './read.js';
export { SIGNALS, type PointSignal, type Signal } from './signals.js';
export { SPC_WARNINGS, type SpcWarning, type SpcWarningCode } from './warnings.js';
