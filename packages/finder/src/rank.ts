/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import { NO_AGE } from './index-facts.js';
import type { Desk } from './desk.js';
import { metresOf } from './positions.js';
import type { Question } from './question.js';
import { FAR, HALF_WAY, UNSURE } from './weights.js';

/** A service that was found: where it stands in the collector of its desk. */
export interface Ranked {
  readonly desk: Desk;
  readonly at: number;
}

/** Above this many hits a page asks for, sorting all is as quick as keeping the best in order. */
const FEW = 64;

/**
 * Orders what was found and takes the page that was asked for.
 * @param desks - The indexes, after `gather`.
 * @param question - Sort, offset and limit.
 * @returns The hits of the page, best first. Ties are in the order of names, so that equal questions have equal answers.
 */
export function best(desks: readonly Desk[], question: Question): Ranked[] {
  const wanted = Math.min(question.offset + question.limit, 1e9);
  if (wanted === 0) return [];
  const tops = desks.map((desk) => topOf(desk, keysOf(desk, question), wanted));
  const merged = tops.flatMap((top, d) => top.map(({ at, key }) => ({ desk: desks[d]!, at, key })));
  if (desks.length > 1) merged.sort((a, b) => a.key - b.key || (nameOf(a) < nameOf(b) ? -1 : 1));
  return merged.slice(question.offset, wanted);
}

/**
 * Works out how good a hit is.
 * @param desk - The index.
 * @param at - Where the service stands in its collector.
 * @param question - What is asked.
 * @returns Larger is better; 0 without text.
 */
export function scoreOf({ segment, matcher, collector }: Desk, at: number, { age, near }: Question): number {
  const service = collector.services[at]!;
  let score = matcher.score[service]!;
  if (age !== undefined && isUnsure(segment.youngest[service]!, segment.oldest[service]!)) score *= UNSURE;
  if (near) {
    const metres = metresOf(collector.squared[at]!);
    score *= FAR + (metres >= 0 ? ((1 - FAR) * HALF_WAY) / (HALF_WAY + metres) : 0);
  }
  return score;
}

/**
 * Tells whether nothing can be said about ages.
 * @param youngest - Age column.
 * @param oldest - Age column.
 * @returns True when neither is stated.
 */
export function isUnsure(youngest: number, oldest: number): boolean {
  return youngest === NO_AGE && oldest === NO_AGE;
}

/** Sort keys of what was found: the smallest comes first. */
function keysOf(desk: Desk, question: Question): (at: number) => number {
  const { collector, segment } = desk;
  switch (question.sort) {
    case 'relevance':
      return (at) => -scoreOf(desk, at, question);
    case 'distance':
      // A place without a point comes after all others.
      return (at) => (collector.squared[at]! >= 0 ? collector.squared[at]! : 8);
    case 'updated':
      return (at) => -segment.updated[collector.services[at]!]!;
    case 'name':
      return () => 0;
  }
}

function topOf({ collector }: Desk, keyOf: (at: number) => number, wanted: number): { at: number; key: number }[] {
  const { services, count } = collector;
  // Services are numbered in the order of their names.
  const isBefore = (a: Entry, b: Entry) => a.key - b.key || services[a.at]! - services[b.at]!;
  if (wanted > FEW)
    return Array.from({ length: count }, (_, at) => ({ at, key: keyOf(at) }))
      .sort(isBefore)
      .slice(0, wanted);
  const top: Entry[] = [];
  let last = Infinity;
  for (let at = 0; at < count; at++) {
    const key = keyOf(at);
    if (top.length === wanted && (key > last || (key === last && services[at]! > services[top[wanted - 1]!.at]!)))
      continue;
    const entry = { at, key };
    let place = top.length < wanted ? top.length : wanted - 1;
    for (; place > 0 && isBefore(entry, top[place - 1]!) < 0; place--) top[place] = top[place - 1]!;
    top[place] = entry;
    last = top[top.length - 1]!.key;
  }
  return top;
}

interface Entry {
  readonly at: number;
  readonly key: number;
}

function nameOf({ desk, at }: Ranked): string {
  return desk.segment.names.get(desk.collector.services[at]!);
}
