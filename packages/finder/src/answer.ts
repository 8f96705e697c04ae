/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers of services, places and groups are within their arrays by construction */
import { hasBit } from './bits.js';
import { NO_AGE } from './index-facts.js';
import type { PlaceTests } from './collect.js';
import { matchText, type Desk } from './desk.js';
import type { FacetCount, FinderResult, NotEligibleHit } from './finder.js';
import { hitOf } from './hit.js';
import { narrowBy, servicesOf, type Narrowing } from './narrowing.js';
import { onSphere, squaredOf } from './positions.js';
import type { Question } from './question.js';
import { best } from './rank.js';
import { planText } from './text-plan.js';
import { words } from './tokenise.js';

/** Services for other ages that are listed. */
const MOST_NOT_ELIGIBLE = 10;

/**
 * Answers one question, without what to relax.
 * @param desks - The indexes, the main one first. A service is in one of them only.
 * @param question - What is asked.
 * @returns The answer.
 */
export function answer(desks: readonly Desk[], question: Question): Omit<FinderResult, 'relax'> {
  gather(desks, question);
  const hits = best(desks, question).map(({ desk, at }) => hitOf(desk, at, question));
  return {
    total: desks.reduce((sum, { collector }) => sum + collector.count, 0),
    hits,
    facets: facetsOf(desks, question),
    notEligible: notEligibleOf(desks, question),
    notEligibleTotal: desks.reduce((sum, { collector }) => sum + collector.notEligible.length, 0),
  };
}

/**
 * Finds and counts the services that answer a question; the collectors of the desks hold them.
 * @param desks - The indexes.
 * @param question - What is asked.
 */
export function gather(desks: readonly Desk[], question: Question): void {
  const ideas = planText(question.text, question.strict, question.complete, desks[0]!.everyday);
  const counted = desks.map((desk) => countedFacets(desk, question));
  const narrowings = desks.map((desk, d) => narrowBy(desk.segment, question, counted[d]!));
  const among = desks.map((desk, d) => servicesOf(desk.segment, narrowings[d]!.pass, narrowings[d]!.almost));
  const byText = ideas.length > 0;
  const enough = byText ? matchText(desks, ideas, question.strict, question.sort === 'relevance', among) : 0;
  // "memory cafe belper" is after the branch in Belper.
  const asked = new Set(question.strict ? [] : words(question.text));
  desks.forEach((desk, d) => {
    desk.collector.begin(narrowings[d]!, testsOf(desk, question, asked), counted[d]!);
    if (enough === undefined) return;
    if (byText) takeMatched(desk, enough);
    else takeAll(desk, question, narrowings[d]!, among[d]!);
  });
}

function takeMatched({ matcher, collector }: Desk, enough: number): void {
  for (let i = 0; i < matcher.count; i++) {
    const service = matcher.services[i]!;
    if (matcher.covered[service]! >= enough) collector.take(service);
  }
}

function takeAll(
  { segment, collector, matcher }: Desk,
  { near, withinMetres }: Question,
  narrowing: Narrowing,
  among: Uint32Array<ArrayBuffer>,
): void {
  matcher.clear();
  if (near && withinMetres !== undefined && !segment.serviceOf) {
    // One place a service: the places around are the services.
    for (const place of segment.positions.around(near, withinMetres)) if (hasBit(among, place)) collector.take(place);
    return;
  }
  for (let w = 0; w < among.length; w++) {
    for (let bits = among[w]!; bits !== 0; bits &= bits - 1) collector.take((w << 5) + 31 - Math.clz32(bits & -bits));
  }
}

function countedFacets({ segment }: Desk, { facetCounts }: Question): ReadonlySet<number> {
  const counted = new Set<number>();
  segment.facets.forEach(({ facts }, i) => {
    if (facts.services > 0 && (!facetCounts || facetCounts.includes(facts.key))) counted.add(i);
  });
  return counted;
}

function testsOf(desk: Desk, { near, withinMetres, openAt }: Question, asked: ReadonlySet<string>): PlaceTests {
  const { segment } = desk;
  const moment = openAt === undefined ? undefined : segment.momentOf(openAt);
  return {
    from: near && onSphere(near.latitude, near.longitude),
    reach: withinMetres === undefined ? undefined : squaredOf(withinMetres),
    isOpen: moment && ((place) => segment.hours.at(place, moment) === 'open'),
    isNamed: asked.size > 0 ? (place) => words(segment.townOf(place) ?? '').some((word) => asked.has(word)) : undefined,
  };
}

function facetsOf(desks: readonly Desk[], { facets }: Question): Record<string, FacetCount[]> {
  const chosen = new Map(facets);
  const out: Record<string, FacetCount[]> = {};
  const [main, ...others] = desks;
  main!.segment.facets.forEach((facet, i) => {
    const { key } = facet.facts;
    const counts = main!.collector.counts[i];
    const lists = others.flatMap(({ segment, collector }) => {
      const at = segment.facets.findIndex(({ facts }) => facts.key === key);
      const theirs = collector.counts[at];
      return theirs ? segment.facets[at]!.list(theirs, chosen.get(key)) : [];
    });
    if (counts ?? lists.length > 0) out[key] = joined(counts ? facet.list(counts, chosen.get(key)) : [], lists);
  });
  return out;
}

/** Adds the counts of changed services to those of the main index. */
function joined(counts: FacetCount[], more: readonly FacetCount[]): FacetCount[] {
  if (more.length === 0) return counts;
  const byValue = new Map(counts.map((each) => [each.value, each]));
  for (const each of more)
    byValue.set(each.value, { ...each, count: each.count + (byValue.get(each.value)?.count ?? 0) });
  return [...byValue.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function notEligibleOf(desks: readonly Desk[], { age = 0 }: Question): NotEligibleHit[] {
  return desks
    .flatMap(({ segment, collector, matcher }) =>
      collector.notEligible.map((service) => ({ segment, service, score: matcher.score[service]! })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NOT_ELIGIBLE)
    .map(({ segment, service }) => {
      const [youngest, oldest] = [segment.youngest[service]!, segment.oldest[service]!];
      return {
        id: segment.id(service),
        name: segment.names.get(service),
        reason: youngest !== NO_AGE && age < youngest ? ('too-young' as const) : ('too-old' as const),
        ...(youngest !== NO_AGE && { minimumAge: youngest }),
        ...(oldest !== NO_AGE && { maximumAge: oldest }),
      };
    });
}
