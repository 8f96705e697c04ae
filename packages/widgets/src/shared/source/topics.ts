/**
 * The topics for an index that is built in this page: a file of its own (`kit-topics.js`) that is loaded with the first question that may be a
 * story. A snapshot carries them, and a server has its own.
 * @packageDocumentation
 */
export { builtInTopics } from '@neighbourhood-kit/finder/topics';
