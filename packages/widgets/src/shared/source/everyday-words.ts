/**
 * The table of everyday words for an index that was built in this page: a file of its own (`kit-words.js`) that is loaded with the first
 * question in words. A snapshot carries its table, and a server has its own.
 * @packageDocumentation
 */
import { EVERYDAY_WORDS, everydayOf } from '@neighbourhood-kit/finder/everyday-words';

/** What the table says of words. */
export const everyday = everydayOf(EVERYDAY_WORDS);
