/**
 * Open Referral feeds in and out: everything that runs in a browser as well as in a server. Files, folders and zip archives are
 * read by `@neighbourhood-kit/open-referral/node`; a smaller reader for web pages is `@neighbourhood-kit/open-referral/reader`.
 * @packageDocumentation
 */
export type { Detection, Feed, FeedFormat, ReadOptions, Taxonomy, TaxonomyTerm } from './feed.js';
export type { Done, Finding, Severity } from './findings.js';
export { readFeed, readValues } from './full-reader.js';
export { isOnlyHours } from './hours-text.js';
export * from './tables.js';
export * from './writer.js';
export * from './package.js';
export * from './geojson.js';
export * from './client.js';
export * from './merge.js';
export * from './check.js';
