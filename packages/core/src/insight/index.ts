/**
 * Insight: what event logs of referrals and support episodes tell a place. Functions take plain arrays, so that a server and a shell
 * can both feed them. Every result says from how many partners it comes, over which period, and what it does not show.
 * @packageDocumentation
 */
export {
  fallsIn,
  hasEnded,
  holds,
  openLog,
  referralsOf,
  type EventLog,
  type InsightPeriod,
  type LoggedReferral,
} from './log.js';
export {
  countWords,
  median,
  MINIMUM,
  NOT_STATED,
  participationOf,
  shareOf,
  shareWords,
  shown,
  thresholdOf,
  withOrigin,
  type InsightOptions,
  type Participation,
  type Reported,
  type ShownShare,
} from './reported.js';
export { breakdown, type Breakdown, type Part } from './breakdown.js';
export { unmetNeed, type UnmetNeedRow, type UnmetNeedTable, type UnmetNeedTotal } from './unmet-need.js';
export { waitsReport, type WaitsReport } from './waits.js';
export { handoffWords, type HandoffFigures, type HandoffsReport } from './handoffs.js';
export { bouncesReport, hopAlerts, type BouncesReport } from './bounces.js';
export { diversionReport, type DiversionReport } from './diversion.js';
export { capacityReport, type CapacityReport, type ServiceLoad } from './capacity.js';
export { outcomesReport, type OutcomesReport } from './outcomes.js';
export * from './report.js';
