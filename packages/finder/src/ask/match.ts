/* eslint-disable @typescript-eslint/no-non-null-assertion -- service numbers are within the arrays by construction */
import { countOnes, listBits, lowestOf, noBits, setBit, type Bits } from '../columns/bits.js';
import type { Option } from './expand.js';
import { remembering } from '../columns/remembering.js';
import type { Columns } from '../columns/snapshot.js';
import { startOfEach } from '../columns/strings.js';
import { COVERAGE, FURTHER, THERE } from '../words/weights.js';
import type { Words } from '../words/words.js';
import { WORTH } from '../words/worth.js';

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
/** Words whose services are kept at hand: people ask for the same words with other filters, and go on typing. */
const KEPT = 32;

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
  /** Finds the services among some that meet every idea of some weight, scoring none; undefined where there are none. Holds until the next. */
  readonly meeting: (groups: readonly Group[], among: Bits) => Bits | undefined;
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
  const lengths = columns['list.lengths']!;
  const listStart = startOfEach(lengths);
  const codes = columns['codes']!;
  const codeStart = startOfEach(df);
  const dense = columns['dense']!;
  const services = new Uint32Array(size);
  const score = new Float32Array(size);
  const covered = new Float32Array(size);
  const best = new Float32Array(size);
  // Of an option of several words, by service: how many lists were looked at, and the least worth.
  const lists = new Uint8Array(size);
  const held = new Uint8Array(size);
  const narrowed = noBits(size);
  const together = noBits(size);
  const [parts, meeting] = [
    [noBits(size), noBits(size)],
    [noBits(size), noBits(size)],
  ];
  // Words of sets that have members among the services that come into question; the first `looked` hold.
  const lookAt = new Uint32Array(narrowed.length);
  let looked = 0;
  const lookAmong = (among: Bits) => {
    looked = 0;
    for (let w = 0; w < among.length; w++) if (among[w] !== 0) lookAt[looked++] = w;
  };
  const met: Uint8Array<ArrayBuffer>[] = [];
  // What the option that is looked for is worth, by worth code.
  const worthOf = new Float64Array(WORTH.length);
  let count = 0;
  let ideas = 0;

  // Services among some that hold a word, with the worth of the word in each: the outcome of `walk`.
  const walked = new Uint32Array(size);
  const worths = new Uint8Array(size);

  /** Services that hold a word, and by word of that set the code of its first service. */
  const holdersOf = remembering(KEPT, (word: number, gone?: Holders): Holders => {
    const set = denseSet(word);
    const bits = gone?.bits.fill(0) ?? noBits(size);
    const firsts = gone?.firsts ?? new Uint32Array(bits.length);
    let code = codeStart(word);
    if (set !== undefined) {
      bits.set(dense.subarray(set * bits.length, (set + 1) * bits.length));
      for (let w = 0; w < bits.length; w++) {
        firsts[w] = code;
        code += countOnes(bits[w]!);
      }
    }
    let service = -1;
    let at = listStart(word);
    for (const end = at + lengths[word]!; at < end; code++) {
      let byte = list[at++]!;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = list[at++]!;
        gap |= (byte & 127) << shift;
      }
      service += gap + 1;
      if (bits[service >>> 5] === 0) firsts[service >>> 5] = code;
      setBit(bits, service);
    }
    return { bits, firsts };
  });

  /** Lists the services among some that hold a word, in order; returns how many. */
  const walk = (word: number, among: Bits): number => {
    const { bits, firsts } = holdersOf(word);
    let found = 0;
    for (let i = 0; i < looked; i++) {
      const w = lookAt[i]!;
      const here = bits[w]!;
      for (let hits = here & among[w]!; hits !== 0; hits &= hits - 1) {
        const code = firsts[w]! + countOnes(here & ((hits & -hits) - 1));
        worths[found] = (codes[code >>> 1]! >>> ((code & 1) << 2)) & 15;
        walked[found++] = lowestOf(w, hits);
      }
    }
    return found;
  };

  /** Puts those of some services that meet an option into a set. */
  const gather = ({ all }: Option, among: Bits, into: Bits) => {
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
  };

  /** Adds what an option is worth to services that meet it. */
  const meet = (found: number, { value, weight, number, flat, opens, met: metHere }: Present) => {
    for (let code = 0; code < WORTH.length; code++) worthOf[code] = (flat ? THERE : WORTH[code]!) * value;
    for (let i = 0; i < found; i++) {
      const service = walked[i]!;
      const worth = worthOf[worths[i]!]!;
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
  const walkAll = (option: Option, among: Bits): number => {
    const holding = together.fill(0);
    gather(option, among, holding);
    option.all.forEach((words, at) => {
      for (const word of words) {
        for (let i = walk(word, holding) - 1; i >= 0; i--) {
          const service = walked[i]!;
          const worth = worths[i]!;
          if (lists[service] === at + 1 ? worth > held[service]! : at === 0 || worth < held[service]!)
            held[service] = worth;
          lists[service] = at + 1;
        }
      }
    });
    const found = listBits(holding, walked);
    for (let i = 0; i < found; i++) {
      worths[i] = held[walked[i]!]!;
      lists[walked[i]!] = 0;
    }
    return found;
  };

  const clear = () => {
    for (let i = 0; i < count; i++) {
      const service = services[i]!;
      score[service] = 0;
      covered[service] = 0;
      for (let idea = 0; idea < ideas; idea++) met[idea]![service] = 0;
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
    meeting(groups, among) {
      if (groups[MOST_GROUPS]?.weight) return undefined;
      let here = among;
      lookAmong(among);
      groups.slice(0, MOST_GROUPS).forEach(({ options, weight }, at) => {
        if (weight === 0) return;
        const meets = meeting[at & 1]!.fill(0);
        for (const option of options.slice(0, MOST_OPTIONS)) gather(option, here, meets);
        here = meets;
      });
      lookAmong(here);
      return looked > 0 ? here : undefined;
    },
    match(groups, among, enough, graded) {
      clear();
      let left = groups.reduce((sum, group) => sum + group.weight, 0);
      lookAmong(among);
      let here = among;
      ideas = Math.min(groups.length, MOST_GROUPS);
      groups.slice(0, ideas).forEach(({ options, weight, flat }, at) => {
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
        options.slice(0, MOST_OPTIONS).forEach((option, i) => {
          const { all, value, factor } = option;
          const found = all.length > 1 ? walkAll(option, here) : walk(all[0]![0]!, here);
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

/** The services that hold a word. */
interface Holders {
  readonly bits: Bits;
  /** By word of `bits`, where it is not 0: number of the code of its first service. */
  readonly firsts: Uint32Array<ArrayBuffer>;
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
