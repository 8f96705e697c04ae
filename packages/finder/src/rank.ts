/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Desk } from './desk.js';
import { NO_AGE } from './index-facts.js';
import { metresOf } from './positions.js';
import type { Question } from './question.js';
import { FAR, HALF_WAY, IN_TOWN, UNSURE } from './weights.js';

/** A service that was found: where it stands in the collector, and its sort key, the smallest first. */
export interface Ranked {
  readonly at: number;
  readonly key: number;
}

/** Above this many hits, sorting all is as quick as keeping the best in order. */
const FEW = 64;

/**
 * Orders what was gathered.
 * @param desk - The index, after `gather`.
 * @param question - Its sort.
 * @param wanted - Number of hits.
 * @returns The best, best first. Ties are in the order of names, so that equal questions have equal answers.
 */
export function best(desk: Desk, question: Question, wanted: number): Ranked[] {
  const { services, squared, count } = desk.collector;
  const { updated } = desk.index;
  const keys: Record<Question['sort'], (at: number) => number> = {
    relevance: (at) => -scoreOf(desk, at, question),
    // A place without a point comes after all others.
    distance: (at) => (squared[at]! >= 0 ? squared[at]! : 8),
    updated: (at) => -updated[services[at]!]!,
    name: () => 0,
  };
  const keyOf = keys[question.sort];
  // Services are numbered in the order of their names.
  const order = (a: Ranked, b: Ranked) => a.key - b.key || services[a.at]! - services[b.at]!;
  if (wanted > FEW)
    return Array.from({ length: count() }, (_, at) => ({ at, key: keyOf(at) }))
      .sort(order)
      .slice(0, wanted);
  const top: Ranked[] = [];
  let worst = Infinity;
  for (let at = 0; at < count() && wanted > 0; at++) {
    const key = keyOf(at);
    const full = top.length === wanted;
    if (full && (key > worst || (key === worst && services[at]! > services[top[wanted - 1]!.at]!))) continue;
    if (full) top.pop();
    const entry = { at, key };
    let place = top.length;
    while (place > 0 && order(entry, top[place - 1]!) < 0) place--;
    top.splice(place, 0, entry);
    worst = top[top.length - 1]!.key;
  }
  return top;
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
