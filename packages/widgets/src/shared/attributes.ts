import { NkElement } from './base-element.js';
import { SourceElement } from './source/source-element.js';

/** What `nk-referral-form` observes, for pages that have not loaded it. */
export const FORM_ATTRIBUTES: readonly string[] = [
  ...NkElement.observedAttributes,
  'endpoint',
  'controller',
  'privacy-notice',
  'complaints',
  'retention',
  'safeguarding',
  'service-id',
  'pathway-id',
  'self-referral-age',
  'one-page',
];

/** What `nk-service` observes, for pages that have not loaded it. */
export const SERVICE_ATTRIBUTES: readonly string[] = [
  ...SourceElement.observedAttributes,
  'service-id',
  'place-id',
  'refer',
  'form',
  'report-to',
  'quick-exit',
  'in-finder',
];
