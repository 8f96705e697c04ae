import type { Option } from './options.js';

/** One thing to look for: a word, or several that must all be there. */
export interface Wanted {
  readonly words: readonly string[];
  /** How good a match is, 1 for the very word that was typed. */
  readonly factor: number;
  /** A word that was typed; two typed neighbours written as one; or what the table of everyday words says. */
  readonly from: 'typed' | 'pair' | 'everyday' | 'town';
  /** Neighbours in the question: they give away a slip that made another word. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** True for a word that the table of everyday words knows: it is no slip. */
  readonly understood?: boolean | undefined;
  /** Number of a topic; then there are no words. */
  readonly topic?: number | undefined;
  /** True for the word somebody may still be typing. */
  readonly last?: boolean | undefined;
}

/** One idea of a question: any of the wanted will do. */
export interface Idea {
  /** The words of the question that ask for it. */
  readonly asked: string;
  readonly wanted: readonly Wanted[];
  /** True for a phrase that only adds to the score of services that meet its words. */
  readonly bonus: boolean;
  /** True for a place: a service is there or not, wherever that stands in its texts. */
  readonly flat?: boolean | undefined;
  /** True for what the question leaves out: services that are called so come after others. */
  readonly leftOut?: boolean | undefined;
}

/** An option with what it is worth in this question. */
export interface ValuedOption extends Option {
  readonly value: number;
}

/** One idea of a question as an index has it. */
export interface WeighedIdea {
  /** The words of the question that ask for it. */
  readonly asked: string;
  /** Those of greatest value first. */
  readonly options: readonly ValuedOption[];
  /** Greatest value of any option; 0 for an idea that only adds to a score. */
  readonly weight: number;
  /** True when it does not matter where in its texts a service meets it. */
  readonly flat: boolean;
  /** True for what the question leaves out. */
  readonly leftOut: boolean;
}
