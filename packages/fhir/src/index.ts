/**
 * One way out of the model into FHIR R4: services, places and organisations in the profiles of UK Core, and referrals.
 * @packageDocumentation
 */
export { directoryBundle, type BundleOptions } from './directory/bundle.js';
export { referralBundle, type ReferralBundleOptions } from './referral/bundle.js';
