/**
 * Builds indexes without the table of everyday words, for a page that loads the table when it is first asked something.
 * @packageDocumentation
 */
export { buildIndexGently } from './build.js';
export type { EverydayTable } from './everyday.js';
export { everydayTable } from './everyday-table.js';
