/**
 * What only a foreign API needs: pages that are asked for one after the other, with patience (`kit-api.js`).
 * @packageDocumentation
 */
export { fetchRecords } from '@neighbourhood-kit/open-referral/client';
