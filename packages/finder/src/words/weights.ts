/**
 * How hits are ranked, in one place. One configuration for speed and relevance: the benchmarks and the labelled queries use these numbers.
 * They were chosen on the tuning half of the labelled queries and rounded (see `bench/relevance`).
 */

// How good a way of meeting a word is, 1 for the very word.
/** A word of the same family. */
export const STEM = 0.85;
/** Two words for one, or one for two. */
export const COMPOUND = 0.9;
/** A word that goes on; times the root of the share that was typed. */
export const PREFIX = 0.9;
/** A slip whose neighbours show what was meant. */
export const SLIP = 0.95;
export const ONE_EDIT = 0.45;
export const TWO_EDITS = 0.3;
/** The likeliest of several guesses at a word that nobody knows, compared with a word that was typed. */
export const GUESS = 0.8;
/** People seldom miss the first letter. */
export const OTHER_FIRST_LETTER = 0.6;
/** What an everyday expression means, compared with the words of the expression: the meaning is what the person is after. */
export const MEANT = 1.3;
/** Each further meaning of a line compared with the one before it. */
export const LATER = 0.86;
/** How much it counts that a word which the table gives is rare: 1 as much as of a word that was typed, 0 nothing. */
export const RARITY = 0.7;
/** The rarity (idf) of a word that the table gives, usually. */
export const USUAL = 4.5;
/** Another name of the same thing. */
export const SAME = 1;
/** A single word of an expression that was understood: "lost my husband" is not about husbands. */
export const SAID = 0.3;

/** A word of a story that is not part of what was understood. */
export const ASIDE = 0.4;
/** A single word that says something, in a story that says something in several words. */
export const LONE = 0.6;
/** What the words of a story tell together, compared with a word that was typed. */
export const TOPICS = 1.15;

// How a service's matches add up.
/** A word that is barely there, in a long text or a long list of terms, compared with one that is all of the name. */
export const BARELY = 0.08;
/** Worth of being in a town that was named. */
export const THERE = 0.5;
/** A further way in which a service meets an idea, compared with the best way. */
export const FURTHER = 0.35;
/** A phrase that services write together, on top of its words. */
export const PHRASE = 0.45;
/** How much of a score hangs on how many of the ideas are met. */
export const COVERAGE = 0.8;
/**
 * Ideas of a question, phrases included, from which on that counts the less the more there are: a long story is not answered best by
 * the service that mentions the most of it, as the page of a whole council does.
 */
export const FEW_IDEAS = 10;
/** Worth code from which on a service is called what a word says, rather than mentions it: the least of a word of a name. */
export const CALLED = 5;
/** A service that is called what a question leaves out, compared with another. */
export const LEFT_OUT = 0.2;
/** Share of the weight that the best service covers which another must cover to be an answer too. */
export const ENOUGH = 0.33;
/** Share of the whole weight that the best service must cover, or services that meet only some ideas are looked for again. */
export const NEARLY_ALL = 0.8;

// What else counts when the order is by relevance.
/** A service that states no age, compared with one that fits: below it when all else is equal. */
export const UNSURE = 0.8;
/** A place in the town that was named, compared with one whose texts only name it. */
export const IN_TOWN = 2;
/** A place at the far end, compared with one next door. */
export const FAR = 0.6;
/** Distance in metres at which half of what nearness adds is gone. */
export const HALF_WAY = 5000;
