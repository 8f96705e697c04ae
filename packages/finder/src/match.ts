/* eslint-disable @typescript-eslint/no-non-null-assertion -- service numbers are within the arrays by construction */
import { countOnes, hasBit, type Bits } from './bits.js';
import type { Option } from './expand.js';
import { COVERAGE, FURTHER } from './weights.js';
import { WORTH } from './worth.js';
import type { Words } from './words.js';

/** An option with what it is worth in this question. */
export interface ValuedOption extends Option {
  readonly value: number;
}

/** One idea of a question as an index has it. */
export interface Group {
  /** Those of greatest value first. */
  readonly options: readonly ValuedOption[];
  /** Greatest value of any option; 0 for an idea that only adds to a score. */
  readonly weight: number;
}

/** Ideas of a question that are looked at. */
const MOST_GROUPS = 12;

/** Scores services against the ideas of a question. Holds the outcome until the next question. */
export class Matcher {
  /** Services that match something, in no order; the first `count` hold. */
  readonly services: Uint32Array;
  count = 0;
  /** By service: what its matches are worth together. */
  readonly score: Float32Array;
  /** By service: weight of the ideas that it meets. */
  readonly covered: Float32Array;
  /** By idea, by service: number of the best option met, counted from 1; 0 for none. */
  readonly met: Uint8Array[] = [];
  private readonly best: Float32Array;
  private readonly held: Float32Array;

  /**
   * @param words - Words of the index.
   * @param size - Number of services.
   */
  constructor(
    private readonly words: Words,
    private readonly size: number,
  ) {
    this.services = new Uint32Array(size);
    this.score = new Float32Array(size);
    this.covered = new Float32Array(size);
    this.best = new Float32Array(size);
    this.held = new Float32Array(size);
  }

  /**
   * Matches services against ideas.
   * @param groups - The ideas, those of greatest weight first, those of weight 0 last.
   * @param among - Services that come into question.
   * @param enough - Weight that a service must cover; those that cannot reach it may be left out.
   * @param graded - True when a poor way of meeting an idea covers only part of its weight.
   * @returns Greatest weight covered by any service.
   */
  match(groups: readonly Group[], among: Bits, enough: number, graded: boolean): number {
    this.clear();
    let left = groups.reduce((sum, group) => sum + group.weight, 0);
    groups.slice(0, MOST_GROUPS).forEach((group, at) => {
      // Once the ideas to come cannot reach the mark together, nobody new can.
      const opens = group.weight > 0 && left >= enough;
      left -= group.weight;
      const met = (this.met[at] ??= new Uint8Array(this.size));
      const best = Math.max(...group.options.map(({ factor }) => factor));
      group.options.forEach((option, i) => {
        if (i < 255)
          this.add(option, graded ? (group.weight * option.factor) / best : group.weight, i + 1, met, among, opens);
      });
    });
    let most = 0;
    for (let i = 0; i < this.count; i++) most = Math.max(most, this.covered[this.services[i]!]!);
    for (let i = 0; i < this.count; i++) {
      const service = this.services[i]!;
      this.score[service]! *= 1 - COVERAGE + (COVERAGE * this.covered[service]!) / most;
    }
    return most;
  }

  /** Forgets the question before. */
  clear(): void {
    for (let i = 0; i < this.count; i++) {
      const service = this.services[i]!;
      this.score[service] = 0;
      this.covered[service] = 0;
      for (const met of this.met) met[service] = 0;
    }
    this.count = 0;
  }

  private add(
    option: ValuedOption,
    weight: number,
    number: number,
    met: Uint8Array,
    among: Bits,
    opens: boolean,
  ): void {
    const { value } = option;
    const [first, ...others] = option.all;
    if (others.length === 0) {
      this.walk(first![0]!, among, (service, worth) => {
        this.meet(service, worth * value, weight, number, met, opens);
      });
      return;
    }
    // All of several words: keep the least worth of those that hold every one.
    let holders: number[] = [];
    option.all.forEach((words, at) => {
      const next = new Set<number>();
      for (const word of words) {
        this.walk(word, among, (service, worth) => {
          if (at > 0 && this.held[service] === 0) return;
          if (at === 0) this.held[service] = Math.max(this.held[service]!, worth);
          else if (!next.has(service)) this.held[service] = Math.min(this.held[service]!, worth);
          next.add(service);
        });
      }
      for (const service of holders) if (!next.has(service)) this.held[service] = 0;
      holders = [...next];
    });
    for (const service of holders) {
      this.meet(service, this.held[service]! * value, weight, number, met, opens);
      this.held[service] = 0;
    }
  }

  private meet(service: number, value: number, weight: number, number: number, met: Uint8Array, opens: boolean): void {
    if (met[service] === 0) {
      if (this.score[service] === 0) {
        if (!opens) return;
        this.services[this.count++] = service;
      }
      met[service] = number;
      this.best[service] = value;
      this.score[service]! += value;
      this.covered[service]! += weight;
    } else if (value > this.best[service]!) {
      this.score[service]! += value - (1 - FURTHER) * this.best[service]!;
      this.best[service] = value;
      met[service] = number;
    } else {
      this.score[service]! += FURTHER * value;
    }
  }

  /** Visits the services that hold a word and come into question, in order. */
  private walk(word: number, among: Bits, visit: (service: number, worth: number) => void): void {
    const { codes, codeStarts, dense, list, listStarts } = this.words;
    let code = codeStarts[word]!;
    const set = this.words.denseSet(word);
    if (set >= 0) {
      const start = set * among.length;
      for (let w = 0; w < among.length; w++) {
        const bits = dense[start + w]!;
        let hits = bits & among[w]!;
        while (hits !== 0) {
          const lowest = hits & -hits;
          const at = code + countOnes(bits & (lowest - 1));
          visit((w << 5) + 31 - Math.clz32(lowest), WORTH[(codes[at >>> 1]! >>> ((at & 1) << 2)) & 15]!);
          hits ^= lowest;
        }
        code += countOnes(bits);
      }
      return;
    }
    const end = listStarts[word + 1]!;
    let service = -1;
    for (let at = listStarts[word]!; at < end; code++) {
      let byte = list[at++]!;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = list[at++]!;
        gap |= (byte & 127) << shift;
      }
      service += gap + 1;
      if (hasBit(among, service)) visit(service, WORTH[(codes[code >>> 1]! >>> ((code & 1) << 2)) & 15]!);
    }
  }
}
