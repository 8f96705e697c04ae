/** Random numbers that are the same in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  (): number;
}

/**
 * Makes a source of random numbers (Mulberry32).
 * @param seed - The same seed gives the same numbers.
 * @returns The source.
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Picks one of a list.
 * @param random - Source.
 * @param list - Not empty.
 * @returns Any of them.
 */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}
