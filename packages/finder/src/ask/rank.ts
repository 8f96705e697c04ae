/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import { putInOrder } from './best-of.js';
import type { Desk } from './desk.js';
import { NO_AGE } from '../index-facts.js';
import { metresOf } from '../places/sphere.js';
import type { Question } from './question.js';
import { FAR, HALF_WAY, IN_TOWN, UNSURE } from '../words/weights.js';

/** A service that was found: where it stands in the collector, and its sort key, the smallest first. */
export interface Ranked {
  readonly at: number;
  readonly key: number;
}

/** Above this many hits, sorting all is as quick as keeping the best in order. */
const FEW = 64;
/** Neighbours in number are neighbours on the ground: one in so many is looked at in turn, or each might be a little nearer than the one before and have to be put in its place. */
const STRIDE = 32;

/**
 * Orders what was gathered.
 * @param desk - The index, after `gather`.
 * @param question - Its sort.
 * @param wanted - Number of hits.
 * @returns The best, best first. Ties are in the order of names, so that equal questions have equal answers.
 */
export function best(desk: Desk, question: Question, wanted: number): Ranked[] {
  const { services, count } = desk.collector;
  const { ranks } = desk.index;
  const total = count();
  const keys = keysOf(desk, question, total);
  const order = (a: Ranked, b: Ranked) => a.key - b.key || ranks[services[a.at]!]! - ranks[services[b.at]!]!;
  if (wanted > FEW)
    return Array.from(keys, (key, at) => ({ at, key }))
      .sort(order)
      .slice(0, wanted);
  const top: Ranked[] = [];
  for (let first = 0; first < STRIDE && wanted > 0; first++) {
    for (let at = first; at < total; at += STRIDE) {
      const last = top.length === wanted ? top[wanted - 1]! : undefined;
      if (!last || keys[at]! <= last.key) putInOrder(top, { at, key: keys[at]! }, order, wanted);
    }
  }
  return top;
}

/** Sort keys of everything that was gathered, the smallest first. */
function keysOf(desk: Desk, question: Question, total: number): Float64Array {
  const { services, squared } = desk.collector;
  const { updated } = desk.index;
  const keys = new Float64Array(total);
  if (question.sort === 'relevance') for (let at = 0; at < total; at++) keys[at] = -scoreOf(desk, at, question);
  // A place without a point comes after all others.
  if (question.sort === 'distance') for (let at = 0; at < total; at++) keys[at] = squared[at]! >= 0 ? squared[at]! : 8;
  if (question.sort === 'updated') for (let at = 0; at < total; at++) keys[at] = -updated[services[at]!]!;
  return keys;
}

/**
 * Works out how good a hit is.
 * @param desk - The index.
 * @param at - Where the service stands in its collector.
 * @param question - What is asked.
 * @returns Larger is better; 0 without text.
 */
export function scoreOf({ index, matcher, collector }: Desk, at: number, { age, near }: Question): number {
  const service = collector.services[at]!;
  let score = matcher.score[service]!;
  if (collector.named[at]) score *= IN_TOWN;
  if (age !== undefined && index.youngest[service] === NO_AGE && index.oldest[service] === NO_AGE) score *= UNSURE;
  if (near) {
    const metres = metresOf(collector.squared[at]!);
    score *= FAR + (metres >= 0 ? ((1 - FAR) * HALF_WAY) / (HALF_WAY + metres) : 0);
  }
  return score;
}
