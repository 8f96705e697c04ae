import type { Bits } from './bits.js';
import { Collector } from './collect.js';
import { EverydayWords } from './everyday.js';
import { Expander, type Option } from './expand.js';
import { Matcher, type Group, type ValuedOption } from './match.js';
import type { Segment } from './segment.js';
import type { Idea } from './text-plan.js';
import { ENOUGH, NEARLY_ALL, PHRASE } from './weights.js';

/** An index with what is needed to ask it: made once, used for every question. */
export class Desk {
  readonly everyday: EverydayWords;
  readonly matcher: Matcher;
  readonly collector: Collector;
  /** Ideas of the present question, in the order in which `matcher.met` has them. */
  groups: readonly IdeaHere[] = [];
  readonly expander: Expander;

  /** @param segment - The index. */
  constructor(readonly segment: Segment) {
    this.everyday = new EverydayWords(() => segment.everyday.all());
    this.expander = new Expander(segment.words);
    this.matcher = new Matcher(segment.words, segment.facts.services);
    this.collector = new Collector(segment);
  }

  /**
   * Counts the services behind the best options of something wanted.
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
 * @param ideas - The question's ideas.
 * @param strict - True for the very words, all of them.
 * @param byRelevance - True when services that meet only part of the question may come after those that meet more of it. In any other
 * order they would stand before better ones: then only those that meet as many ideas as any do are answers.
 * @param among - Services that come into question, by index.
 * @returns Weight that a service must cover to be an answer, or undefined when no service can be.
 */
export function matchText(
  desks: readonly Desk[],
  ideas: readonly Idea[],
  strict: boolean,
  byRelevance: boolean,
  among: readonly Bits[],
): number | undefined {
  const services = desks.reduce((sum, { segment }) => sum + segment.facts.services, 0);
  const weighed = ideas.map((idea) => weighIdea(desks, idea, strict, services));
  const weightOf = (idea: readonly IdeaHere[]) => Math.max(...idea.map(({ weight }) => weight));
  if (strict && weighed.some((idea) => weightOf(idea) === 0)) return undefined;
  const useful = weighed.filter((idea) => idea.some(({ options }) => options.length > 0));
  useful.sort((a, b) => weightOf(b) - weightOf(a));
  const total = useful.reduce((sum, idea) => sum + weightOf(idea), 0);
  if (total === 0) return undefined;
  desks.forEach((desk, d) => {
    desk.groups = useful.flatMap((idea) => idea[d] ?? []);
  });
  const matchAll = (enough: number) =>
    Math.max(
      ...desks.map((desk, d) => desk.matcher.match(desk.groups, among[d] ?? new Uint32Array(0), enough, byRelevance)),
    );
  // Rounding of sums must not cost a service its place.
  const share = (byRelevance && !strict ? ENOUGH : 1) * (1 - 1e-5);
  let most = matchAll(total * share);
  if (strict) return total * share;
  // Nobody meets every idea: then look again for those that meet some.
  if (most < total * (byRelevance ? NEARLY_ALL : share)) most = matchAll(0);
  return most > 0 ? most * share : undefined;
}

/** Finds what an idea can mean in every index, and how much each meaning tells services apart (BM25's idf over all indexes). */
function weighIdea(
  desks: readonly Desk[],
  { asked, wanted, bonus }: Idea,
  strict: boolean,
  services: number,
): IdeaHere[] {
  const here = desks.map((): ValuedOption[] => []);
  let ofTyped = 0;
  for (const each of wanted) {
    const options = desks.map((desk) => desk.expander.expand(each, strict));
    const holders = desks.reduce((sum, desk, d) => sum + desk.holders(options[d] ?? []), 0);
    if (holders === 0) continue;
    let idf = Math.log(1 + services / holders);
    if (each.from === 'typed') ofTyped = Math.max(ofTyped, idf);
    // A compound is rarer than its words: beside them it must not make them look common.
    else if (each.from === 'pair' && ofTyped > 0) idf = Math.min(idf, ofTyped);
    if (bonus) idf *= PHRASE;
    options.forEach((found, d) => here[d]?.push(...found.map((option) => ({ ...option, value: option.factor * idf }))));
  }
  for (const options of here) options.sort((a, b) => b.value - a.value);
  const weight = bonus ? 0 : Math.max(0, ...here.map(([best]) => best?.value ?? 0));
  return here.map((options) => ({ asked, options, weight }));
}
