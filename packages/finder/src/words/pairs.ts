/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { withRoom } from '../columns/growing.js';
import { startsOf } from '../columns/strings.js';
import { LONGEST_WORD } from './tokenise.js';

/** In a small directory one mention of a pair is evidence; in a large one pairs met only once would double the vocabulary. */
const SMALL = 2000;

/** Pairs that are kept: each as one word, where its first half ends, and where it stands. */
export interface KeptPairs {
  /** The two words without a space, by pair. */
  readonly joined: readonly string[];
  /** Length of the first half, by pair. */
  readonly halves: readonly number[];
  /** Where the occurrences of each service begin, and at the end where the last ones stop. */
  readonly starts: Uint32Array;
  /** By occurrence: pair, or -1 for one that is not kept, and worth code. */
  readonly pair: Int32Array;
  readonly code: Uint8Array;
}

/** Collects neighbouring words: "food bank" is then found as "foodbank". */
export interface PairCollector {
  readonly add: (service: number, first: number, second: number, code: number) => void;
  /** Keeps the pairs that are met often enough, or that are a word by themselves. */
  readonly finish: (spelt: readonly string[], services: number) => KeptPairs;
}

/** The different pairs among some occurrences. */
interface DistinctPairs {
  /** By occurrence: number of its pair. */
  readonly numberAt: Int32Array;
  /** By pair: its first occurrence. */
  readonly example: readonly number[];
  /** By pair: number of services that have it. */
  readonly holders: readonly number[];
}

/**
 * Makes an empty collector.
 * @returns The collector.
 */
export function newPairs(): PairCollector {
  let service = new Uint32Array(1 << 12);
  let first = new Uint32Array(1 << 12);
  let second = new Uint32Array(1 << 12);
  let code = new Uint8Array(1 << 12);
  let end = 0;
  return {
    add(inService, one, two, worthCode) {
      if (end === service.length) {
        service = withRoom(service, end + 1);
        first = withRoom(first, end + 1);
        second = withRoom(second, end + 1);
        code = withRoom(code, end + 1);
      }
      service[end] = inService;
      first[end] = one;
      second[end] = two;
      code[end++] = worthCode;
    },
    finish(spelt, services) {
      const { numberAt, example, holders } = distinguish(first, second, service.subarray(0, end));
      const perService = new Uint32Array(services);
      for (let i = 0; i < end; i++) perService[service[i]!]!++;
      const known = new Set(spelt);
      const enough = services > SMALL ? 2 : 1;
      const joined: string[] = [];
      const halves: number[] = [];
      /** By pair: its number among those that are kept, or -1. */
      const kept = example.map((at, number) => {
        const half = spelt[first[at]!]!;
        const word = half + spelt[second[at]!]!;
        if (word.length > LONGEST_WORD || (holders[number]! < enough && !known.has(word))) return -1;
        halves.push(half.length);
        return joined.push(word) - 1;
      });
      return {
        joined,
        halves,
        starts: startsOf(perService),
        pair: numberAt.map((number) => kept[number]!),
        code: code.subarray(0, end),
      };
    },
  };
}

/**
 * Numbers the different pairs in the order in which they were met: a hash table with open addressing over the numbers of their words.
 * @param first - By occurrence: number of the first word.
 * @param second - By occurrence: number of the second word.
 * @param service - By occurrence: the service; as long as there are occurrences.
 */
function distinguish(first: Uint32Array, second: Uint32Array, service: Uint32Array): DistinctPairs {
  const end = service.length;
  const slots = new Int32Array(2 << (32 - Math.clz32(end))).fill(-1);
  const numberAt = new Int32Array(end);
  const example: number[] = [];
  const holders: number[] = [];
  const last: number[] = [];
  for (let i = 0; i < end; i++) {
    let slot = (Math.imul(first[i]!, 0x9e3779b1) ^ Math.imul(second[i]!, 0x85ebca6b)) & (slots.length - 1);
    let number = slots[slot]!;
    while (number >= 0 && (first[example[number]!] !== first[i] || second[example[number]!] !== second[i])) {
      slot = (slot + 1) & (slots.length - 1);
      number = slots[slot]!;
    }
    if (number < 0) {
      number = slots[slot] = example.push(i) - 1;
      holders.push(0);
      last.push(-1);
    }
    if (last[number] !== service[i]) holders[number]!++;
    last[number] = service[i]!;
    numberAt[i] = number;
  }
  return { numberAt, example, holders };
}
