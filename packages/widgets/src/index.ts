export { addLocale, type Locale } from './locales/locale.js';
export { define } from './shared/define.js';
export { NkElement } from './shared/base-element.js';
export type { Theme } from './shared/tokens.styles.js';
export { NkCrisisHelp } from './nk-crisis-help/nk-crisis-help.js';
export {
  ReferralRefused,
  type DeliveryOptions,
  type SubmitReferral,
  type SubmitResult,
} from './nk-referral-form/deliver.js';
export { NkReferralFailedEvent, NkReferralSentEvent } from './nk-referral-form/nk-referral-form.events.js';
export { NkReferralForm } from './nk-referral-form/nk-referral-form.js';
