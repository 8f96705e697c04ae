export * from '../record.js';
export * from './data.js';
export * from './collections.js';
export * from './directory.js';
export * from './public-directory.js';
export * from './merge.js';
export * from './duplicates.js';
export * from './upgrade.js';
