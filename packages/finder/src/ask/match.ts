/* eslint-disable @typescript-eslint/no-non-null-assertion -- service numbers are within the arrays by construction */
import { hasBit, noBits, setBit, type Bits } from '../columns/bits.js';
import type { Columns } from '../columns/snapshot.js';
import { CALLED, FURTHER, LEFT_OUT, THERE } from '../words/weights.js';
import type { Words } from '../words/words.js';
import { WORTH } from '../words/worth.js';
import type { WeighedIdea } from './idea.js';
import { gather, lookAmong, walkIn, walkOption, type Walk } from './walk.js';

/** Ideas of a question that are looked at, and options of an idea. */
const MOST_IDEAS = 12;
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
  /** Finds the services among some that meet every idea of some weight, scoring none; undefined where there are none. Holds until the next. */
  readonly meeting: (ideas: readonly WeighedIdea[], among: Bits) => Bits | undefined;
  /**
   * Matches services against ideas: those of greatest weight first, those of weight 0 last.
   * `among` are the services that come into question; those that cannot cover `enough` weight may be left out; when `graded`, a poor way
   * of meeting an idea covers only part of its weight; `coverage` is the share of a score that hangs on how much is covered.
   * Returns the greatest weight covered by any service.
   */
  readonly match: (
    ideas: readonly WeighedIdea[],
    among: Bits,
    enough: number,
    manner: { readonly graded: boolean; readonly coverage: number },
  ) => number;
}

/**
 * Prepares for scoring the services of an index.
 * @param columns - Of the index.
 * @param words - Its words.
 * @param size - Number of services.
 * @returns The matcher.
 */
export function matcherOf(columns: Columns, words: Words, size: number): Matcher {
  const walk = walkIn(columns, words, size);
  const scores = noScores(size);
  const narrowed = noBits(size);
  const turns: readonly [Bits, Bits] = [noBits(size), noBits(size)];
  return {
    services: scores.services,
    count: () => scores.count,
    score: scores.score,
    covered: scores.covered,
    met: scores.met,
    clear() {
      clear(scores);
    },
    meeting: (ideas, among) => (ideas[MOST_IDEAS]?.weight ? undefined : meetingAll(walk, ideas, among, turns)),
    match(ideas, among, enough, { graded, coverage }) {
      clear(scores);
      let left = ideas.reduce((sum, idea) => sum + idea.weight, 0);
      lookAmong(walk, among);
      let here = among;
      scores.ideas = Math.min(ideas.length, MOST_IDEAS);
      ideas.slice(0, scores.ideas).forEach((idea, at) => {
        // Once the ideas to come cannot reach the mark together, nobody new can: then only those that are in are looked at,
        // and of these only those that still can, where the mark is fixed.
        const opens = idea.weight > 0 && left >= enough;
        if (!opens) here = stillIn(scores, left, graded ? -Infinity : enough, narrowed.fill(0));
        left -= idea.weight;
        const met = (scores.met[at] ??= new Uint8Array(size));
        if (idea.leftOut) return;
        const most = idea.options.reduce((factor, option) => Math.max(factor, option.factor), 0);
        idea.options.slice(0, MOST_OPTIONS).forEach((option, i) => {
          const covers = graded ? (idea.weight * option.factor) / most : idea.weight;
          const found = walkOption(walk, option, here);
          meet(scores, walk, found, { value: option.value, covers, number: i + 1, flat: idea.flat, opens, met });
        });
      });
      const most = mostCovered(scores);
      weighCoverage(scores, most, coverage);
      const leftOut = ideas.filter((idea) => idea.leftOut);
      if (leftOut.length > 0) setBack(scores, walk, leftOut, stillIn(scores, 0, 0, narrowed.fill(0)));
      return most;
    },
  };
}

/** The services of an index as they were scored last. */
interface Scores {
  readonly services: Uint32Array;
  readonly score: Float32Array;
  readonly covered: Float32Array;
  /** By service: worth of the best option met of the idea that is being matched. */
  readonly best: Float32Array;
  readonly met: Uint8Array[];
  /** What the option that is being matched is worth, by worth code. */
  readonly worthOf: Float64Array;
  /** Number of services that match something. */
  count: number;
  /** Number of ideas that were matched. */
  ideas: number;
}

function noScores(size: number): Scores {
  return {
    services: new Uint32Array(size),
    score: new Float32Array(size),
    covered: new Float32Array(size),
    best: new Float32Array(size),
    met: [],
    worthOf: new Float64Array(WORTH.length),
    count: 0,
    ideas: 0,
  };
}

function clear(scores: Scores): void {
  const { services, score, covered, met, count, ideas } = scores;
  for (let i = 0; i < count; i++) {
    const service = services[i]!;
    score[service] = 0;
    covered[service] = 0;
    for (let idea = 0; idea < ideas; idea++) met[idea]![service] = 0;
  }
  scores.count = 0;
}

/** An option that services meet. */
interface Present {
  readonly value: number;
  /** Weight that meeting it covers. */
  readonly covers: number;
  /** Number of the option, counted from 1. */
  readonly number: number;
  readonly flat: boolean;
  /** Whether services come in that have met nothing yet. */
  readonly opens: boolean;
  readonly met: Uint8Array;
}

/** Adds what an option is worth to the services that were found to meet it. */
function meet(scores: Scores, walk: Walk, found: number, { value, covers, number, flat, opens, met }: Present): void {
  const { services, score, covered, best, worthOf } = scores;
  const { services: walked, worths } = walk;
  let { count } = scores;
  for (let code = 0; code < WORTH.length; code++) worthOf[code] = (flat ? THERE : WORTH[code]!) * value;
  for (let i = 0; i < found; i++) {
    const service = walked[i]!;
    const worth = worthOf[worths[i]!]!;
    if (met[service] === 0) {
      if (score[service] === 0) {
        if (!opens) continue;
        services[count++] = service;
      }
      met[service] = number;
      best[service] = worth;
      score[service]! += worth;
      covered[service]! += covers;
    } else if (worth > best[service]!) {
      score[service]! += worth - (1 - FURTHER) * best[service]!;
      best[service] = worth;
      met[service] = number;
    } else {
      score[service]! += FURTHER * worth;
    }
  }
  scores.count = count;
}

/** Puts the services that match something, and with some more weight can cover enough, into a set. */
function stillIn({ services, covered, count }: Scores, more: number, enough: number, into: Bits): Bits {
  for (let i = 0; i < count; i++) if (covered[services[i]!]! + more >= enough) setBit(into, services[i]!);
  return into;
}

function mostCovered({ services, covered, count }: Scores): number {
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, covered[services[i]!]!);
  return most;
}

/** Takes from each score by how much of the question it leaves out. */
function weighCoverage({ services, score, covered, count }: Scores, most: number, coverage: number): void {
  for (let i = 0; i < count; i++) {
    score[services[i]!]! *= 1 - coverage + (coverage * covered[services[i]!]!) / most;
  }
}

/** Takes from the scores of services that are called what a question leaves out: one that only mentions it may be what is wanted. */
function setBack({ score, count, services }: Scores, walk: Walk, leftOut: readonly WeighedIdea[], among: Bits): void {
  const called = noBits(score.length);
  for (const option of leftOut.flatMap(({ options }) => options)) {
    if (option.kind === 'typo') continue;
    const found = walkOption(walk, option, among);
    for (let i = 0; i < found; i++) if (walk.worths[i]! >= CALLED) setBit(called, walk.services[i]!);
  }
  for (let i = 0; i < count; i++) if (hasBit(called, services[i]!)) score[services[i]!]! *= LEFT_OUT;
}

/** Finds the services that meet every idea of some weight, by two sets in turn. */
function meetingAll(
  walk: Walk,
  ideas: readonly WeighedIdea[],
  among: Bits,
  turns: readonly [Bits, Bits],
): Bits | undefined {
  let here = among;
  lookAmong(walk, among);
  ideas.slice(0, MOST_IDEAS).forEach(({ options, weight }, at) => {
    if (weight === 0) return;
    const meets = turns[at & 1]!.fill(0);
    for (const option of options.slice(0, MOST_OPTIONS)) gather(walk, option, here, meets);
    here = meets;
  });
  lookAmong(walk, here);
  return walk.looked > 0 ? here : undefined;
}
