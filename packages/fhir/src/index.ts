/**
 * One way out of the model into FHIR R4. Services, places and organisations in the profiles of UK Core.
 * @packageDocumentation
 */
export { directoryBundle, type BundleOptions } from './directory/bundle.js';
