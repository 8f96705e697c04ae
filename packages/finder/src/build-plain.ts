/**
 * Builds indexes without the table of everyday words, for a page that loads the table when it is first asked something.
 * @packageDocumentation
 */
export { buildIndexGently } from './indexing/build.js';
export type { EverydayTable } from './everyday/everyday.js';
export { everydayTable } from './everyday/everyday-table.js';
