/**
 * The topics for an index that is built in this page: a file of its own (`kit-topics.js`) that is loaded with the first question that may be a
 * story. A snapshot carries them, and a server has its own.
 * @packageDocumentation
 */
import { builtInTopics, topicsIn, type Topics } from '@neighbourhood-kit/finder/topics';

/** What tells topics from words. */
export const topics: Topics = topicsIn(builtInTopics());
