/**
 * The built-in topics, for an index that a page builds (`./build`): what words tell of the kinds of help a directory may hold.
 * @packageDocumentation
 */
export { builtInTopics } from './topics/built-in.js';
