/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the columns by construction */
import type { Columns } from '../columns/snapshot.js';
import { readStrings, startsOf, type Strings } from '../columns/strings.js';

/** Adds up what words tell of topics. */
export interface Evidence {
  /** Stems that tell something, in the order of their bytes: the number of each is that of its line. */
  readonly stems: Strings;
  /** Takes in what a line tells, so many times, a whole number. */
  readonly add: (line: number, times: number) => void;
  /**
   * Gives what was taken in since the last time, and forgets it: the likeliest topics, the likeliest first, each with its share; the squares of
   * all shares add up to 1 where there is no doubt.
   */
  readonly close: (reading: Reading, visit: (topic: number, share: number) => void) => void;
  /** Reads what a line tells of a topic; 0 for nothing. */
  readonly tells: (line: number, topic: number) => number;
}

/** How evidence is read. */
export interface Reading {
  /** How far it is trusted: words that stand together are not independent of each other, so their sum tells less than it says. */
  readonly trust: number;
  /** Evidence for the likeliest topic at which all shares are halved: little evidence is no certainty. 0 for none. */
  readonly doubt: number;
  /** Number of topics. */
  readonly most: number;
}

/** A topic that is so much less likely than the likeliest is left out. */
const UNLIKELY = 0.05;

/**
 * Prepares for adding up what words tell.
 * @param columns - From `topicTable`.
 * @returns The sums, all zero.
 */
export function evidenceIn(columns: Columns): Evidence {
  const gaps = columns['topic.gaps.values']!;
  const first = startsOf(columns['topic.gaps.lengths']!);
  const evidence = columns['topic.evidence']!;
  const sums = new Int32Array(columns['topic.name.lengths']!.length);
  // The likeliest topics, in order.
  const top = new Uint16Array(sums.length);
  return {
    stems: readStrings(columns, 'topic.word'),
    add(line, times) {
      let topic = -1;
      for (let i = first[line]!; i < first[line + 1]!; i++) {
        topic += gaps[i]! + 1;
        sums[topic]! += evidence[i]! * times;
      }
    },
    close({ trust, doubt, most }, visit) {
      let kept = 0;
      let least = 0;
      // A text tells a little of nearly every topic, so all are looked at.
      for (let topic = 0; topic < sums.length; topic++) {
        const sum = sums[topic]!;
        if (sum <= least) continue;
        let at = kept < most ? kept++ : most - 1;
        for (; at > 0 && sums[top[at - 1]!]! < sum; at--) top[at] = top[at - 1]!;
        top[at] = topic;
        if (kept === most) least = sums[top[most - 1]!]!;
      }
      const best = sums[top[0]!]!;
      const share = (at: number) => Math.exp((sums[top[at]!]! - best) * trust);
      let squares = 0;
      while (kept > 0 && share(kept - 1) < UNLIKELY) kept--;
      for (let at = 0; at < kept; at++) squares += share(at) ** 2;
      const whole = (Math.sqrt(squares) * (best + doubt)) / best;
      for (let at = 0; at < kept; at++) visit(top[at]!, share(at) / whole);
      sums.fill(0);
    },
    tells(line, topic) {
      for (let i = first[line] ?? 0, other = -1; i < (first[line + 1] ?? 0); i++)
        if ((other += gaps[i]! + 1) === topic) return evidence[i]!;
      return 0;
    },
  };
}
