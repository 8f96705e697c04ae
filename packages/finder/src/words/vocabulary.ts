/* eslint-disable @typescript-eslint/no-non-null-assertion -- slots and offsets are within the arrays by construction */
import { withRoom } from '../columns/growing.js';

/** FNV-1a, over folded UTF-16 units. */
export const HASH_BASIS = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** Every distinct word met while building, numbered in order of appearance. */
export interface Vocabulary {
  /** Finds a word given as folded units with their FNV-1a hash, adding it when it is new: its number. */
  readonly add: (word: Uint16Array, length: number, hash: number) => number;
  /** Spells all words. */
  readonly spell: () => string[];
}

/**
 * Makes an empty vocabulary: open addressing over folded units, no string for each word met.
 * @param expected - Number of words it should have room for from the start.
 * @returns The vocabulary.
 */
export function newVocabulary(expected: number): Vocabulary {
  let size = 0;
  // Number, counted from 1, and hash of the word in each slot, side by side; 0 is free.
  let slots = new Int32Array(1 << (34 - Math.clz32(expected)));
  let mask = slots.length / 2 - 1;
  let pool = new Uint16Array(expected * 12);
  let ends = new Uint32Array(expected + 1);

  const spread = () => {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    mask = slots.length / 2 - 1;
    for (let i = 0; i < before.length; i += 2) {
      if (before[i] === 0) continue;
      let slot = before[i + 1]! & mask;
      while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
      slots[slot * 2] = before[i]!;
      slots[slot * 2 + 1] = before[i + 1]!;
    }
  };
  return {
    add(word, length, hash) {
      let slot = hash & mask;
      for (let id = slots[slot * 2]!; id !== 0; id = slots[slot * 2]!) {
        if (slots[slot * 2 + 1] === hash) {
          const start = ends[id - 1]!;
          let i = ends[id]! - start === length ? 0 : length + 1;
          while (i < length && pool[start + i] === word[i]) i++;
          if (i === length) return id - 1;
        }
        slot = (slot + 1) & mask;
      }
      size++;
      const start = ends[size - 1]!;
      pool = withRoom(pool, start + length);
      ends = withRoom(ends, size + 1);
      for (let i = 0; i < length; i++) pool[start + i] = word[i]!;
      ends[size] = start + length;
      slots[slot * 2] = size;
      slots[slot * 2 + 1] = hash;
      if (size * 4 > slots.length) spread();
      return size - 1;
    },
    spell: () => Array.from({ length: size }, (_, id) => String.fromCharCode(...pool.subarray(ends[id], ends[id + 1]))),
  };
}
