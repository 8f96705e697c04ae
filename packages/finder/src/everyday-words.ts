/** Everyday words. (Filled below.) */
export const EVERYDAY_WORDS: readonly string[] = ['falling over, tripping, unsteady > falls, balance'];
