/**
 * Open Referral feeds in and out: everything that runs in a browser as well as in a server. Files, folders and zip archives are
 * read by `@neighbourhood-kit/open-referral/node`.
 * @packageDocumentation
 */
export * from './reader.js';
export * from './tables.js';
export * from './writer.js';
export * from './client.js';
