/**
 * The finder for a page that only asks: opens a snapshot, without the code that builds one.
 * @packageDocumentation
 */
export * from './finder.js';
export { openBeginning, openIndex } from './finder-index.js';
export { pagePath, pagesFolder } from './indexing/page-path.js';
export type { Whereabouts, WhereaboutsPrecision } from './places/gazetteer.js';
