/**
 * The elements as classes, the sources they read, and what they share. Importing this registers nothing: `./kit` and the
 * entries of single elements do.
 * @packageDocumentation
 */
export { addLocale, type Locale } from './locales/locale.js';
export { NkAdviserForm, type TakenBy } from './nk-adviser-form/nk-adviser-form.js';
export { NkBlankForm } from './nk-blank-form/nk-blank-form.js';
export { NkCrisisHelp } from './nk-crisis-help/nk-crisis-help.js';
export { NkDecision } from './nk-decision/nk-decision.js';
export { NkPointSelectedEvent } from './nk-outcome-chart/nk-outcome-chart.events.js';
export { NkOneStopShop } from './nk-one-stop-shop/nk-one-stop-shop.js';
export { NkOutcomeChart } from './nk-outcome-chart/nk-outcome-chart.js';
export { NkMeasureToggledEvent } from './nk-outcome-table/nk-outcome-table.events.js';
export { NkOutcomeTable } from './nk-outcome-table/nk-outcome-table.js';
export {
  ReferralRefused,
  type DeliveryOptions,
  type SubmitReferral,
  type SubmitResult,
} from './nk-referral-form/deliver.js';
export { NkReferralFailedEvent, NkReferralSentEvent } from './nk-referral-form/nk-referral-form.events.js';
export { NkReferralForm } from './nk-referral-form/nk-referral-form.js';
export { NkReferralStatus } from './nk-referral-status/nk-referral-status.js';
export type {
  ReferralStatus,
  StatusAct,
  StatusAnswer,
  StatusDesk,
  StatusFailure,
  StatusKey,
} from './nk-referral-status/status-desk.js';
export { NkService } from './nk-service/nk-service.js';
export { NkReferEvent } from './nk-service/nk-service.events.js';
export { NkServiceFinder } from './nk-service-finder/nk-service-finder.js';
export { NkSearchEvent, NkServiceSelectedEvent } from './nk-service-finder/nk-service-finder.events.js';
export type { SearchState, When } from './nk-service-finder/search-state.js';
export { define } from './shared/define.js';
export { NkElement } from './shared/base-element.js';
export { apiSource } from './shared/source/api-source.js';
export { feedSource } from './shared/source/feed-source.js';
export { memorySource } from './shared/source/memory-source.js';
export { snapshotSource } from './shared/source/snapshot-source.js';
export { SourceError, type SourceFailure } from './shared/source/source-error.js';
export type { LocatedPlace, Source, SourceInfo } from './shared/source/source.js';
export type { Theme } from './shared/tokens.styles.js';
