import type { Bits } from './bits.js';
import { Collector } from './collect.js';
import { EverydayWords } from './everyday.js';
import { Expander, type Option } from './expand.js';
import { Matcher, type Group } from './match.js';
import type { Segment } from './segment.js';
import type { TextPlan } from './text-plan.js';
import { ENOUGH, PHRASE } from './weights.js';

/** An index with what is needed to ask it: made once, used for every question. */
export class Desk {
  readonly everyday: EverydayWords;
  readonly matcher: Matcher;
  readonly collector: Collector;
  /** Ideas of the present question, in the order in which `matcher.met` has them. */
  groups: readonly IdeaHere[] = [];
  private readonly expander: Expander;

  /** @param segment - The index. */
  constructor(readonly segment: Segment) {
    this.everyday = new EverydayWords(segment.everyday);
    this.expander = new Expander(segment.words);
    this.matcher = new Matcher(segment.words, segment.facts.services);
    this.collector = new Collector(segment);
  }

  /**
   * Finds what every idea of a question can mean here.
   * @param plan - The question's words.
   * @param strict - True for the very words only.
   * @returns Options by idea, and by pair.
   */
  expand(
    plan: TextPlan,
    strict: boolean,
  ): { readonly ideas: readonly Option[][]; readonly pairs: readonly Option[][] } {
    const ideas = plan.ideas.map(({ wanted }) => wanted.flatMap((each) => this.expander.expand(each, strict)));
    const pairs = plan.pairs.map(({ word }) => this.expander.pair(word));
    // Two words that are one compound elsewhere: meeting the compound is meeting both.
    plan.pairs.forEach(({ ideas: both }, i) => {
      for (const idea of both) ideas[idea]?.push(...(pairs[i] ?? []));
    });
    for (const options of ideas) options.sort((a, b) => b.factor - a.factor);
    return { ideas, pairs };
  }

  /**
   * Counts the services behind the best options of an idea.
   * @param options - Best first.
   * @returns Number of services, some perhaps twice.
   */
  holders(options: readonly Option[]): number {
    const best = options[0]?.factor ?? 0;
    const { df } = this.segment.words;
    let holders = 0;
    for (const { all, factor } of options) {
      if (factor < best * 0.9) break;
      holders += Math.min(...all.map((words) => words.reduce((sum, word) => sum + (df[word] ?? 0), 0)));
    }
    return holders;
  }
}

/** One idea of a question in one index. */
export interface IdeaHere extends Group {
  readonly asked: string;
}

/**
 * Matches the words of a question in every index.
 * @param desks - The indexes.
 * @param plan - The question's words.
 * @param strict - True for the very words, all of them.
 * @param among - Services that come into question, by index.
 * @returns Weight that a service must cover to be an answer, or undefined when no service can be.
 */
export function matchText(
  desks: readonly Desk[],
  plan: TextPlan,
  strict: boolean,
  among: readonly Bits[],
): number | undefined {
  const expanded = desks.map((desk) => desk.expand(plan, strict));
  const services = desks.reduce((sum, { segment }) => sum + segment.facts.services, 0);
  const weigh = (of: 'ideas' | 'pairs', at: number): number => {
    const holders = desks.reduce((sum, desk, d) => sum + desk.holders(expanded[d]?.[of][at] ?? []), 0);
    return holders === 0 ? 0 : Math.log(1 + services / holders);
  };
  const weights = plan.ideas.map((_, at) => weigh('ideas', at));
  if (strict && weights.includes(0)) return undefined;
  const order = weights.map((_, at) => at).filter((at) => weights[at] !== 0);
  order.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return undefined;
  const phrases = plan.pairs
    .map(({ word }, at) => ({ asked: word, at, value: weigh('pairs', at) * PHRASE }))
    .filter(({ value }) => value > 0);

  desks.forEach((desk, d) => {
    const ideas = order.map((at) => {
      const weight = weights[at] ?? 0;
      return { asked: plan.ideas[at]?.asked ?? '', options: expanded[d]?.ideas[at] ?? [], weight, value: weight };
    });
    const bonuses = phrases.map(({ asked, at, value }) => ({
      asked,
      options: expanded[d]?.pairs[at] ?? [],
      weight: 0,
      value,
    }));
    desk.groups = [...ideas, ...bonuses];
  });
  const matchAll = (enough: number) =>
    Math.max(...desks.map((desk, d) => desk.matcher.match(desk.groups, among[d] ?? new Uint32Array(0), enough)));
  // Rounding of sums must not cost a service its place.
  const slack = 1 - 1e-5;
  if (strict) {
    matchAll(total * slack);
    return total * slack;
  }
  let most = matchAll(total * ENOUGH * slack);
  // Nobody meets every idea: then those that meet half of what the best one meets are answers too.
  if (most < total * slack) most = matchAll(0);
  return most > 0 ? most * ENOUGH * slack : undefined;
}
