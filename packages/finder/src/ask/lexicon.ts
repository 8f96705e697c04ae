import type { Everyday } from '../everyday/everyday.js';
import type { TopicsOf } from '../topics/question-topics.js';

/** What an index knows about the words of a question. */
export interface Lexicon {
  /** The table of everyday words at present. */
  readonly everyday: () => Everyday;
  /** Tells the topics that the words of a question speak for together. */
  readonly topicsOf?: TopicsOf | undefined;
  /** Tells whether services use a word. */
  readonly isKnown: (token: string) => boolean;
  /** Number of words from a position on that name a town where services are; 0 where none do. */
  readonly townAt: (tokens: readonly string[], at: number) => number;
}
