import type { FacetCount, FinderResult } from '../finder.js';
import { censusOf, type Census } from './census.js';
import { MOST_NOT_ELIGIBLE, type Desk } from './desk.js';
import { hitOf } from './hit.js';
import type { Question } from './question.js';
import { best } from './rank.js';
import { relaxations } from './relax.js';
import { holdersOf } from './weigh.js';

/**
 * Answers a question from a main index and a small one of services changed since, as if they were one.
 * @param main - The main index, in which every changed service has been buried.
 * @param changed - The small one; undefined while nothing has changed.
 * @param question - What is asked.
 * @returns The answer.
 */
export function jointAnswer(main: Desk, changed: Desk | undefined, question: Question): FinderResult {
  const desks = changed ? [main, changed] : [main];
  gatherBoth(main, changed, question);
  const { offset, limit } = question;
  const ranked = desks.flatMap((desk) =>
    best(desk, question, offset + limit).map(({ at, key }) => ({ key, hit: () => hitOf(desk, at, question) })),
  );
  // Each list is in order already; as the sort is stable, only a changed service may stand out of the order of names, after its equals.
  ranked.sort((a, b) => a.key - b.key);
  const sum = (of: (desk: Desk) => number) => desks.reduce((total, desk) => total + of(desk), 0);
  const total = sum(({ collector }) => collector.total());
  const answer = {
    total,
    hits: ranked.slice(offset, offset + limit).map(({ hit }) => hit()),
    facets: desks.map((desk) => desk.counts(question)).reduce(addCounts),
    notEligible: desks.flatMap((desk) => desk.notEligible(question)).slice(0, MOST_NOT_ELIGIBLE),
    notEligibleTotal: sum(({ collector }) => collector.notEligible().total),
  };
  const count = (other: Question) => {
    gatherBoth(main, changed, other);
    return desks.map((desk) => censusOf(desk, other.now)).reduce(addCensus);
  };
  return { ...answer, relax: total > 0 ? [] : relaxations(question, count) };
}

/** Gathers in both indexes as if they were one: words weigh the same, and the best service of either sets the mark. */
function gatherBoth(main: Desk, changed: Desk | undefined, question: Question): void {
  const companyOf = (other: Desk) => ({
    services: other.index.layout.services,
    holders: (...wanted: Parameters<Desk['expand']>) => holdersOf(other.expand(...wanted), other.index.words),
  });
  const most = main.gather(question, changed && companyOf(changed));
  if (!changed) return;
  const mostOfChanged = changed.gather(question, companyOf(main), most);
  if (mostOfChanged > most) main.gather(question, companyOf(changed), mostOfChanged);
}

const addCensus = (a: Census, b: Census): Census => ({
  total: a.total + b.total,
  nearest: Math.min(a.nearest, b.nearest),
  notKnown: a.notKnown + b.notKnown,
});

/** Adds the counts of changed services to those of the main index. */
function addCounts(
  main: Record<string, FacetCount[]>,
  changed: Record<string, FacetCount[]>,
): Record<string, FacetCount[]> {
  const out = { ...main };
  for (const [key, counts] of Object.entries(changed)) {
    const byValue = new Map((out[key] ?? []).map((each) => [each.value, each]));
    for (const each of counts) {
      const before = byValue.get(each.value);
      byValue.set(each.value, { ...before, ...each, count: each.count + (before?.count ?? 0) });
    }
    out[key] = [...byValue.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  }
  return out;
}
