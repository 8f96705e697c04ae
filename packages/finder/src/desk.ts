/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers of services, places and groups are within their arrays by construction */
import { noBits, type Bits } from './bits.js';
import { collectorOf, type Collector } from './collect.js';
import { everydayWords } from './everyday.js';
import { expandIn, type Expand } from './expand.js';
import { listCounts } from './facet-reader.js';
import type { FacetCount, NotEligibleHit } from './finder.js';
import { NO_AGE } from './index-facts.js';
import { servicesOf } from './layout.js';
import { matcherOf, type Group, type Matcher } from './match.js';
import { narrowIn } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import { onSphere, squaredOf } from './positions.js';
import type { Question } from './question.js';
import { readStrings } from './strings.js';
import { planText } from './text-plan.js';
import { words } from './tokenise.js';
import { townsOf } from './towns.js';
import { weigh, type Company } from './weigh.js';
import { ENOUGH, NEARLY_ALL } from './weights.js';

/** Services for other ages that are listed. */
const MOST_NOT_ELIGIBLE = 10;
/** Rounding of sums must not cost a service its place. */
const SLACK = 1 - 1e-5;

/** An index with what is needed to ask it: made once, used for every question. */
export interface Desk {
  readonly index: OpenedIndex;
  readonly expand: Expand;
  readonly matcher: Matcher;
  readonly collector: Collector;
  /** Ideas of the present question, in the order in which `matcher.met` has them. */
  readonly groups: () => readonly Group[];
  /**
   * Finds and counts the services that answer a question; matcher and collector hold them. Other indexes that are asked as well keep it
   * `company`; `most` is the greatest weight that any service there covers. Returns the greatest weight covered here.
   */
  readonly gather: (question: Question, company?: Company, most?: number) => number;
  /** Counts of the present question by facet. */
  readonly counts: (question: Question) => Record<string, FacetCount[]>;
  /** Services of the present question for other ages, best first. */
  readonly notEligible: (question: Question) => NotEligibleHit[];
  /** Town of a place, as published; undefined where not known or not to be told. */
  readonly townOf: (place: number) => string | undefined;
}

/**
 * Prepares an index for questions.
 * @param index - The index.
 * @returns The desk.
 */
export function deskOf(index: OpenedIndex): Desk {
  const { layout, facets, positions, columns } = index;
  const expand = expandIn(index.words);
  const matcher = matcherOf(columns, index.words, layout.services);
  const narrow = narrowIn(index);
  const collector = collectorOf(index, narrow.having);
  const all = (name: string) => {
    const { size, get } = readStrings(columns, name);
    return Array.from({ length: size }, (_, i) => get(i));
  };
  const sayingsIn = everydayWords(
    () => all('everyday'),
    () => all('everyday.spelt'),
  );
  const lexicon = { sayingsIn, isKnown: (token: string) => index.words.find(token) >= 0, townAt: townsOf(facets) };
  const town = facets.find(({ key }) => key === 'town');
  const townOf = (place: number) =>
    town && town.starts[place]! < town.starts[place + 1]! ? town.labelOf(town.values[town.starts[place]!]!) : undefined;
  let groups: Group[] = [];
  /** Whether the present question has words. */
  let byText = false;

  /** Matches words; returns the weight that a service must cover to be an answer, and the greatest that one covers. */
  const matchText = (
    { text, strict, complete, sort }: Question,
    among: Bits,
    company: Company | undefined,
    mostElsewhere: number,
  ): [number, number] => {
    matcher.clear();
    const services = layout.services + (company?.services ?? 0);
    groups = planText(text, strict, complete, lexicon)
      .map((idea) => weigh(idea, expand, strict, index.words, services, company))
      .sort((a, b) => b.weight - a.weight);
    byText = groups.length > 0;
    if (!byText) return [0, 0];
    if (!strict) groups = groups.filter(({ options }) => options.length > 0);
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0 || groups.some(({ options }) => options.length === 0)) return [Infinity, 0];
    // By relevance, services that meet only part of the question come after those that meet more of it. In any other order they would
    // stand before better ones: then only those that meet as many ideas as any do are answers.
    const graded = sort === 'relevance' && !strict;
    const share = (graded ? ENOUGH : 1) * SLACK;
    let most = matcher.match(groups, among, total * share, graded);
    if (strict) return [total * share, most];
    // Nobody meets every idea: then look again for those that meet some.
    if (Math.max(most, mostElsewhere) < total * (graded ? NEARLY_ALL : share))
      most = matcher.match(groups, among, 0, graded);
    return [Math.max(most, mostElsewhere, 1e-9) * share, most];
  };

  return {
    index,
    expand,
    matcher,
    collector,
    groups: () => groups,
    townOf,
    gather(question, company, mostElsewhere = 0) {
      const { near, withinMetres, openAt, facetCounts } = question;
      const counted = (facet: number) =>
        facets[facet]!.services > 0 && (!facetCounts || facetCounts.includes(facets[facet]!.key));
      const narrowing = narrow.of(question, counted);
      const either = narrowing.pass.map((word, w) => word | narrowing.almost[w]!);
      const around =
        near && withinMetres !== undefined && words(question.text).length === 0
          ? positions.around(near, withinMetres, either)
          : undefined;
      const among = around ? noBits(layout.services) : servicesOf(layout, either);
      const [enough, most] = matchText(question, among, company, mostElsewhere);
      // "memory cafe belper" is after the branch in Belper.
      const named = groups.flatMap(({ flat, asked }) => (flat ? asked : []));
      collector.begin(
        narrowing,
        {
          from: near && onSphere(near.latitude, near.longitude),
          reach: withinMetres === undefined ? undefined : squaredOf(withinMetres),
          openAt,
          isNamed: named.length > 0 ? (place) => named.includes(words(townOf(place) ?? '').join(' ')) : undefined,
        },
        counted,
      );
      if (byText) {
        for (let i = 0; i < matcher.count(); i++) {
          const service = matcher.services[i]!;
          if (matcher.covered[service]! >= enough) collector.take(service);
        }
      } else if (around) {
        collector.takeAround(around);
      } else {
        for (let w = 0; w < among.length; w++) {
          for (let bits = among[w]!; bits !== 0; bits &= bits - 1)
            collector.take((w << 5) + 31 - Math.clz32(bits & -bits));
        }
      }
      return most;
    },
    counts(question) {
      const chosen = new Map(question.facets);
      return Object.fromEntries(
        collector.counted().map((tally) => [tally.key, listCounts(tally, tally.counts, chosen.get(tally.key))]),
      );
    },
    notEligible: ({ age = 0 }) =>
      bestOf(collector.notEligible(), matcher.score, MOST_NOT_ELIGIBLE).map((service) => {
        const [youngest, oldest] = [index.youngest[service]!, index.oldest[service]!];
        const { id, name } = index.card(service);
        return {
          id,
          name,
          reason: youngest !== NO_AGE && age < youngest ? 'too-young' : 'too-old',
          ...(youngest !== NO_AGE && { minimumAge: youngest }),
          ...(oldest !== NO_AGE && { maximumAge: oldest }),
        };
      }),
  };
}

/** The services of greatest score, greatest first; equal ones in the order in which they stand. Thousands may stand there for ten. */
function bestOf(services: Uint32Array, score: Float32Array, most: number): number[] {
  const best: number[] = [];
  for (const service of services) {
    if (best.length === most && score[service]! <= score[best[most - 1]!]!) continue;
    let at = best.length;
    while (at > 0 && score[service]! > score[best[at - 1]!]!) at--;
    best.splice(at, 0, service);
    best.length = Math.min(best.length, most);
  }
  return best;
}
