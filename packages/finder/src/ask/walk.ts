/* eslint-disable @typescript-eslint/no-non-null-assertion -- service numbers are within the arrays by construction */
import { countOnes, listBits, lowestOf, noBits, type Bits } from '../columns/bits.js';
import type { Column, Columns } from '../columns/snapshot.js';
import type { Words } from '../words/words.js';
import { holdersIn, type Holders } from './holders.js';
import type { Option } from './options.js';

/** Looks for the services that meet an option. What it finds holds until it looks for the next. */
export interface Walk {
  /** Services found, in order. */
  readonly services: Uint32Array;
  /** What the words of the option are worth in each, as a code. */
  readonly worths: Uint8Array;
  readonly holdersOf: (word: number) => Holders;
  /** Worths of all words, two to a byte. */
  readonly codes: Column;
  /** Words of sets that have members among the services that come into question; the first `looked` hold. */
  readonly lookAt: Uint32Array;
  looked: number;
  /** Services that hold a word of the lists of an option looked at so far, of two lists in turn. */
  readonly parts: readonly [Bits, Bits];
  readonly together: Bits;
  /** Of an option of several lists, by service: how many of them were looked at, and the least worth. */
  readonly lists: Uint8Array;
  readonly least: Uint8Array;
}

/**
 * Prepares for looking for services.
 * @param columns - Of the index.
 * @param words - Its words.
 * @param size - Number of services.
 * @returns The walk.
 */
export function walkIn(columns: Columns, words: Words, size: number): Walk {
  const together = noBits(size);
  return {
    services: new Uint32Array(size),
    worths: new Uint8Array(size),
    holdersOf: holdersIn(columns, words, size),
    codes: columns['codes']!,
    lookAt: new Uint32Array(together.length),
    looked: 0,
    parts: [noBits(size), noBits(size)],
    together,
    lists: new Uint8Array(size),
    least: new Uint8Array(size),
  };
}

/**
 * Says which services come into question from here on: others are not looked at.
 * @param walk - The walk.
 * @param among - These services, or more than will be asked for.
 */
export function lookAmong(walk: Walk, among: Bits): void {
  const { lookAt } = walk;
  let looked = 0;
  for (let w = 0; w < among.length; w++) if (among[w] !== 0) lookAt[looked++] = w;
  walk.looked = looked;
}

/**
 * Finds the services among some that meet an option.
 * @param walk - Receives them, with what the option's words are worth in each: of several lists the least.
 * @param option - What they must hold.
 * @param among - Of those that come into question.
 * @returns How many there are.
 */
export function walkOption(walk: Walk, option: Option, among: Bits): number {
  return option.all.length > 1 ? walkLists(walk, option, among) : walkWord(walk, option.all[0]![0]!, among);
}

/**
 * Puts those of some services that meet an option into a set.
 * @param walk - The walk.
 * @param option - What they must hold.
 * @param among - Of those that come into question.
 * @param into - Receives them.
 */
export function gather({ holdersOf, lookAt, looked, parts }: Walk, { all }: Option, among: Bits, into: Bits): void {
  let here = among;
  all.forEach((words, at) => {
    const held = at === all.length - 1 ? into : parts[at & 1]!.fill(0);
    for (const word of words) {
      const { bits } = holdersOf(word);
      for (let i = 0; i < looked; i++) {
        const w = lookAt[i]!;
        held[w]! |= bits[w]! & here[w]!;
      }
    }
    here = held;
  });
}

/** Lists the services among some that hold a word; returns how many. */
function walkWord(walk: Walk, word: number, among: Bits): number {
  const { codes, lookAt, looked, services, worths } = walk;
  const { bits, firsts } = walk.holdersOf(word);
  let found = 0;
  for (let i = 0; i < looked; i++) {
    const w = lookAt[i]!;
    const here = bits[w]!;
    for (let hits = here & among[w]!; hits !== 0; hits &= hits - 1) {
      const code = firsts[w]! + countOnes(here & ((hits & -hits) - 1));
      worths[found] = (codes[code >>> 1]! >>> ((code & 1) << 2)) & 15;
      services[found++] = lowestOf(w, hits);
    }
  }
  return found;
}

/** Lists the services that hold a word of each list, with the least worth of those; returns how many. */
function walkLists(walk: Walk, option: Option, among: Bits): number {
  const { services, worths, lists, least } = walk;
  const holding = walk.together.fill(0);
  gather(walk, option, among, holding);
  option.all.forEach((words, at) => {
    for (const word of words) {
      for (let i = walkWord(walk, word, holding) - 1; i >= 0; i--) {
        const service = services[i]!;
        const worth = worths[i]!;
        if (lists[service] === at + 1 ? worth > least[service]! : at === 0 || worth < least[service]!)
          least[service] = worth;
        lists[service] = at + 1;
      }
    }
  });
  const found = listBits(holding, services);
  for (let i = 0; i < found; i++) {
    worths[i] = least[services[i]!]!;
    lists[services[i]!] = 0;
  }
  return found;
}
