/* eslint-disable @typescript-eslint/no-non-null-assertion -- service numbers are within the arrays by construction */
import { countOnes, noBits, setBit, type Bits } from './bits.js';
import type { Option } from './expand.js';
import type { Columns } from './snapshot.js';
import { startsOf } from './strings.js';
import { COVERAGE, FURTHER, THERE } from './weights.js';
import type { Words } from './words.js';
import { WORTH } from './worth.js';

/** An option with what it is worth in this question. */
export interface ValuedOption extends Option {
  readonly value: number;
}

/** One idea of a question as an index has it. */
export interface Group {
  /** The words of the question that ask for it. */
  readonly asked: string;
  /** Those of greatest value first. */
  readonly options: readonly ValuedOption[];
  /** Greatest value of any option; 0 for an idea that only adds to a score. */
  readonly weight: number;
  /** True when it does not matter where in its texts a service meets it. */
  readonly flat: boolean;
}

/** Ideas of a question that are looked at, and options of an idea. */
const MOST_GROUPS = 12;
const MOST_OPTIONS = 255;

/** Scores services against the ideas of a question, and holds the outcome until the next. */
export interface Matcher {
  /** Services that match something, in no order; the first `count()` hold. */
  readonly services: Uint32Array;
  readonly count: () => number;
  /** By service: what its matches are worth together. */
  readonly score: Float32Array;
  /** By service: weight of the ideas that it meets. */
  readonly covered: Float32Array;
  /** By idea, by service: number of the best option met, counted from 1; 0 for none. */
  readonly met: readonly Uint8Array[];
  /** Forgets the question before. */
  readonly clear: () => void;
  /**
   * Matches services against ideas: those of greatest weight first, those of weight 0 last.
   * `among` are the services that come into question; those that cannot cover `enough` weight may be left out; when `graded`, a poor way
   * of meeting an idea covers only part of its weight. Returns the greatest weight covered by any service.
   */
  readonly match: (groups: readonly Group[], among: Bits, enough: number, graded: boolean) => number;
}

/**
 * Prepares for scoring the services of an index.
 * @param columns - Of the index.
 * @param words - Its words.
 * @param size - Number of services.
 * @returns The matcher.
 */
export function matcherOf(columns: Columns, { df, denseSet }: Words, size: number): Matcher {
  const list = columns['list']!;
  const listStarts = startsOf(columns['list.lengths']!);
  const codes = columns['codes']!;
  const codeStarts = startsOf(df);
  const dense = columns['dense']!;
  const services = new Uint32Array(size);
  const score = new Float32Array(size);
  const covered = new Float32Array(size);
  const best = new Float32Array(size);
  // Of an option of several words: services that hold a word of each list so far, how many lists that is, and the least worth.
  const holders = new Uint32Array(size);
  const lists = new Uint8Array(size);
  const held = new Uint8Array(size);
  const narrowed = noBits(size);
  const met: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;

  // Services among some that hold a word, with the worth of the word in each: the outcome of `walk`.
  const walked = new Uint32Array(size);
  const worths = new Uint8Array(size);

  /** Lists the services among some that hold a word, in order; returns how many. */
  const walk = (word: number, among: Bits): number => {
    const set = denseSet(word);
    return set === undefined ? walkList(word, among) : walkSet(set * among.length, codeStarts[word]!, among);
  };
  const walkList = (word: number, among: Bits): number => {
    const end = listStarts[word + 1]!;
    let code = codeStarts[word]!;
    let service = -1;
    let found = 0;
    for (let at = listStarts[word]!; at < end; code++) {
      let byte = list[at++]!;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = list[at++]!;
        gap |= (byte & 127) << shift;
      }
      service += gap + 1;
      if (((among[service >>> 5]! >>> (service & 31)) & 1) === 0) continue;
      worths[found] = (codes[code >>> 1]! >>> ((code & 1) << 2)) & 15;
      walked[found++] = service;
    }
    return found;
  };
  const walkSet = (start: number, firstCode: number, among: Bits): number => {
    let first = firstCode;
    let found = 0;
    for (let w = 0; w < among.length; w++) {
      const bits = dense[start + w]!;
      for (let hits = bits & among[w]!; hits !== 0; hits &= hits - 1) {
        const lowest = hits & -hits;
        const code = first + countOnes(bits & (lowest - 1));
        worths[found] = (codes[code >>> 1]! >>> ((code & 1) << 2)) & 15;
        walked[found++] = (w << 5) + 31 - Math.clz32(lowest);
      }
      first += countOnes(bits);
    }
    return found;
  };

  /** Adds what an option is worth to services that meet it. */
  const meet = (found: number, { value, weight, number, flat, opens, met: metHere }: Present) => {
    for (let i = 0; i < found; i++) {
      const service = walked[i]!;
      const worth = (flat ? THERE : WORTH[worths[i]!]!) * value;
      if (metHere[service] === 0) {
        if (score[service] === 0) {
          if (!opens) continue;
          services[count++] = service;
        }
        metHere[service] = number;
        best[service] = worth;
        score[service]! += worth;
        covered[service]! += weight;
      } else if (worth > best[service]!) {
        score[service]! += worth - (1 - FURTHER) * best[service]!;
        best[service] = worth;
        metHere[service] = number;
      } else {
        score[service]! += FURTHER * worth;
      }
    }
  };

  /** Lists the services that hold a word of each list, with the least worth of those; returns how many. */
  const walkAll = (all: Option['all'], among: Bits): number => {
    let begun = 0;
    all.forEach((words, at) => {
      for (const word of words) {
        const found = walk(word, among);
        for (let i = 0; i < found; i++) {
          const service = walked[i]!;
          const worth = worths[i]!;
          if (lists[service] === at + 1) {
            if (worth > held[service]!) held[service] = worth;
          } else if (lists[service] === at) {
            if (at === 0) holders[begun++] = service;
            if (at === 0 || worth < held[service]!) held[service] = worth;
            lists[service] = at + 1;
          }
        }
      }
    });
    let found = 0;
    for (let i = 0; i < begun; i++) {
      const service = holders[i]!;
      if (lists[service] === all.length) {
        worths[found] = held[service]!;
        walked[found++] = service;
      }
      lists[service] = 0;
    }
    return found;
  };

  const clear = () => {
    for (let i = 0; i < count; i++) {
      const service = services[i]!;
      score[service] = 0;
      covered[service] = 0;
      for (const each of met) each[service] = 0;
    }
    count = 0;
  };

  return {
    services,
    count: () => count,
    score,
    covered,
    met,
    clear,
    match(groups, among, enough, graded) {
      clear();
      let left = groups.reduce((sum, group) => sum + group.weight, 0);
      let here = among;
      groups.slice(0, MOST_GROUPS).forEach(({ options, weight, flat }, at) => {
        // Once the ideas to come cannot reach the mark together, nobody new can: then only those that are in are looked at,
        // and of these only those that still can, where the mark is fixed.
        const opens = weight > 0 && left >= enough;
        if (!opens) {
          narrowed.fill(0);
          for (let i = 0; i < count; i++)
            if (graded || covered[services[i]!]! + left >= enough) setBit(narrowed, services[i]!);
          here = narrowed;
        }
        left -= weight;
        const metHere = (met[at] ??= new Uint8Array(size));
        const most = options.reduce((factor, option) => Math.max(factor, option.factor), 0);
        options.slice(0, MOST_OPTIONS).forEach(({ all, value, factor }, i) => {
          const found = all.length > 1 ? walkAll(all, here) : walk(all[0]![0]!, here);
          const covers = graded ? (weight * factor) / most : weight;
          meet(found, { value, weight: covers, number: i + 1, flat, opens, met: metHere });
        });
      });
      let covers = 0;
      for (let i = 0; i < count; i++) covers = Math.max(covers, covered[services[i]!]!);
      for (let i = 0; i < count; i++)
        score[services[i]!]! *= 1 - COVERAGE + (COVERAGE * covered[services[i]!]!) / covers;
      return covers;
    },
  };
}

/** What is being looked for at present. */
interface Present {
  readonly value: number;
  /** Weight that meeting it covers. */
  readonly weight: number;
  /** Number of the option, counted from 1. */
  readonly number: number;
  readonly flat: boolean;
  /** Whether services come in that have met nothing yet. */
  readonly opens: boolean;
  readonly met: Uint8Array;
}
