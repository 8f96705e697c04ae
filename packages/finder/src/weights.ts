/**
 * How hits are ranked, in one place. One configuration for speed and relevance: the benchmarks and the labelled queries use these numbers.
 * They were chosen on the tuning half of the labelled queries (see `bench/relevance`).
 */

/** Share of the weight that the best service covers which another must cover to be an answer too. */
export const ENOUGH = 0.4;
/** Share of the weight that the best service must cover, or all words are looked at again for services that meet only some. */
export const NEARLY_ALL = 0.8;
/** How much of a score hangs on how many of the ideas are met. */
export const COVERAGE = 0.7;
/** What a further way in which a service meets an idea is worth beside the best way. */
export const FURTHER = 0.25;
/** Worth of a phrase that services write together, on top of its words. */
export const PHRASE = 0.45;
/** What a service that states no age is worth beside one that fits: below it when all else is equal. */
export const UNSURE = 0.8;
/** What a place at the far end is worth beside one next door, when the order is by relevance. */
export const FAR = 0.6;
/** Distance in metres at which half of what nearness adds is gone. */
export const HALF_WAY = 5000;
