/**
 * The finder: builds an index of services and answers combined questions from it.
 * @packageDocumentation
 */
export * from './finder.js';
export { buildIndex, buildIndexGently } from './indexing/build-with-words.js';
export { createLiveIndex } from './live-index.js';
export type { LiveIndex } from './live-index.js';
export { buildPages } from './indexing/pages.js';
export { pagePath, pagesFolder } from './indexing/page-path.js';
export type { Page } from './indexing/pages.js';
export { openBeginning, openIndex } from './finder-index.js';
export type { Whereabouts, WhereaboutsPrecision } from './places/gazetteer.js';
