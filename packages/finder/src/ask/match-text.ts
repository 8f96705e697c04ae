/* eslint-disable @typescript-eslint/no-non-null-assertion -- service numbers are within the arrays by construction */
import { noBits, setBit, type Bits } from '../columns/bits.js';
import { servicesOf, type Layout } from '../columns/layout.js';
import { COVERAGE, ENOUGH, FEW_IDEAS, NEARLY_ALL } from '../words/weights.js';
import type { WeighedIdea } from './idea.js';
import type { Matcher } from './match.js';
import type { Narrowing } from './narrowing.js';
import type { Question } from './question.js';

/** Rounding of sums must not cost a service its place. */
const SLACK = 1 - 1e-5;

/** What services meet of the words of a question. */
export interface Matched {
  /** Ideas that mean something here, in the order in which `matcher.met` has them. */
  readonly ideas: readonly WeighedIdea[];
  /** Services that are answers; undefined for a question without words. Hold until the next. */
  readonly answers: Bits | undefined;
  /** Greatest weight that one covers. */
  readonly most: number;
  /** Whether the answers have no scores yet: each meets every idea, and they are not sorted by it. */
  readonly unscored?: boolean;
}

/**
 * Matches the ideas of a question; `mostElsewhere` is the greatest weight that a service of another index covers that is asked as well.
 */
export type MatchText = (
  question: Question,
  ideas: readonly WeighedIdea[],
  narrowing: Narrowing,
  mostElsewhere: number,
) => Matched;

/**
 * Prepares for finding the services that answer the words of questions.
 * @param layout - Of the index.
 * @param matcher - Of the index; holds what was matched.
 * @returns Finds them.
 */
export function matchTextIn(layout: Layout, matcher: Matcher): MatchText {
  const among = noBits(layout.services);
  const answers = noBits(layout.services);
  return ({ strict, sort, withinMetres }, ideas, { either, anywhere }, mostElsewhere) => {
    matcher.clear();
    const usable = strict ? ideas : ideas.filter(({ options }) => options.length > 0);
    if (ideas.length === 0) return { ideas: usable, answers: undefined, most: 0 };
    const total = usable.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0 || usable.some(({ options }) => options.length === 0))
      return { ideas: usable, answers: answers.fill(0), most: 0 };
    // By relevance, services that meet only part of the question come after those that meet more of it. In any other order they would
    // stand before better ones: then only those that meet as many ideas as any do are answers.
    const graded = sort === 'relevance' && !strict;
    const share = (graded ? ENOUGH : 1) * SLACK;
    const manner = { graded, coverage: COVERAGE * Math.min(1, FEW_IDEAS / ideas.length) };
    const reach = () =>
      graded ? matcher.match(usable, among, total * share, manner) : matcher.meeting(usable, among) ? total : 0;
    servicesOf(layout, either(), among);
    let most = 0;
    if (graded) most = reach();
    else {
      const meeting = matcher.meeting(usable, among);
      // Compared with another index in which more is met they are none.
      if (meeting && (strict || total >= mostElsewhere * share))
        return { ideas: usable, answers: meeting, most: total, unscored: true };
      if (meeting || strict) return { ideas: usable, answers: answers.fill(0), most: meeting ? total : 0 };
    }
    // Nobody near meets everything: then those farther away set the mark, so that "none within 5 km, 3 within 10 km" does not turn into a poor match nearby.
    if (withinMetres !== undefined && most < total * SLACK) {
      servicesOf(layout, anywhere(), among);
      most = reach();
    }
    // Nobody meets every idea: then look again for those that meet some.
    if (Math.max(most, mostElsewhere) < total * (graded ? NEARLY_ALL : share))
      most = matcher.match(usable, among, 0, manner);
    const mark = Math.max(most, mostElsewhere, 1e-9) * share;
    return { ideas: usable, answers: covering(matcher, mark, answers.fill(0)), most };
  };
}

/** Puts the services that cover so much weight into a set. */
function covering({ services, covered, count }: Matcher, enough: number, into: Bits): Bits {
  for (let i = 0; i < count(); i++) if (covered[services[i]!]! >= enough) setBit(into, services[i]!);
  return into;
}
