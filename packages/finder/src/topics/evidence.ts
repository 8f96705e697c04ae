/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the columns by construction */
import type { Columns } from '../columns/snapshot.js';
import { sortedStrings } from '../columns/sorted-strings.js';
import { readStrings, startsOf } from '../columns/strings.js';

/** A topic that words speak for. */
export interface Likely {
  readonly topic: number;
  /** How likely it is beside the others; the squares of all add up to 1. */
  readonly share: number;
}

/** Adds up what words tell of topics. */
export interface Evidence {
  /** Finds a stem: the number of its line, or -1 where it tells nothing. */
  readonly lineOf: (stem: string) => number;
  /** Takes in what a line tells, so many times; of topics of which it tells less than the least, nothing. */
  readonly add: (line: number, times: number, least: number) => void;
  /**
   * Tells what was taken in since the last time, and forgets it: the likeliest topics, the likeliest first. `trust` says how far evidence is
   * trusted: words that stand together are not independent of each other, so their sum tells less than it says.
   */
  readonly close: (trust: number, most: number) => Likely[];
  /** Reads what a line tells of a topic; 0 for nothing. */
  readonly tells: (line: number, topic: number) => number;
}

/** A topic that is so much less likely than the likeliest is left out. */
const UNLIKELY = 0.05;

/**
 * Prepares for adding up what words tell.
 * @param columns - From `topicTable`.
 * @returns The sums, all zero.
 */
export function evidenceIn(columns: Columns): Evidence {
  const { bytes, starts } = readStrings(columns, 'topic.word');
  const { find } = sortedStrings(bytes, starts);
  const gaps = columns['topic.gaps.values']!;
  const first = startsOf(columns['topic.gaps.lengths']!);
  const evidence = columns['topic.evidence']!;
  const sums = new Float32Array(columns['topic.name.lengths']!.length);
  const touched = new Uint16Array(sums.length);
  let count = 0;
  return {
    lineOf: find,
    add(line, times, least) {
      let topic = -1;
      for (let i = first[line]!; i < first[line + 1]!; i++) {
        topic += gaps[i]! + 1;
        if (evidence[i]! < least) continue;
        if (sums[topic] === 0) touched[count++] = topic;
        sums[topic]! += evidence[i]! * times;
      }
    },
    close(trust, most) {
      const top: number[] = [];
      for (let i = 0; i < count; i++) {
        const topic = touched[i]!;
        if (top.length === most && sums[topic]! <= sums[top[most - 1]!]!) continue;
        let at = top.length < most ? top.length : most - 1;
        for (; at > 0 && sums[top[at - 1]!]! < sums[topic]!; at--) top[at] = top[at - 1]!;
        top[at] = topic;
      }
      const best = sums[top[0]!]!;
      const likely = top
        .map((topic) => ({ topic, share: Math.exp((sums[topic]! - best) * trust) }))
        .filter(({ share }) => share > UNLIKELY);
      for (let i = 0; i < count; i++) sums[touched[i]!] = 0;
      count = 0;
      const length = Math.hypot(...likely.map(({ share }) => share));
      return likely.map(({ topic, share }) => ({ topic, share: share / length }));
    },
    tells(line, topic) {
      for (let i = first[line] ?? 0, other = -1; i < (first[line + 1] ?? 0); i++)
        if ((other += gaps[i]! + 1) === topic) return evidence[i]!;
      return 0;
    },
  };
}
