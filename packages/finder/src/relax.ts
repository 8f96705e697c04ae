import { gather } from './answer.js';
import type { Desk } from './desk.js';
import type { Relaxation } from './finder.js';
import { metresOf } from './positions.js';
import type { Question } from './question.js';

/** Distances that are offered, in metres. */
const STEPS = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/**
 * Says what to loosen when nothing was found: one condition at a time, then all filters, then the words.
 * @param desks - The indexes.
 * @param question - The question that found nothing.
 * @returns What would bring something, the smallest change first.
 */
export function relaxations(desks: readonly Desk[], question: Question): Relaxation[] {
  const count = (change: Partial<Question>): number => {
    gather(desks, { ...question, facetCounts: [], ...change });
    return desks.reduce((sum, { collector }) => sum + collector.count, 0);
  };
  const found: Relaxation[] = [...further(desks, question, count)];
  for (const [facet] of question.facets) {
    found.push({ change: 'facet', facet, total: count({ facets: question.facets.filter(([key]) => key !== facet) }) });
  }
  if (question.openAt !== undefined) found.push({ change: 'open', ...whateverTheHours(desks, question, count) });
  if (question.age !== undefined) found.push({ change: 'age', total: count({ age: undefined }) });
  const useful = found.filter(({ total }) => total > 0);
  if (useful.length > 0) return useful;
  return [
    {
      change: 'filters' as const,
      total: count({ facets: [], age: undefined, openAt: undefined, withinMetres: undefined }),
    },
    { change: 'text' as const, total: question.text.trim() ? count({ text: '' }) : 0 },
  ].filter(({ total }) => total > 0);
}

type Count = (change: Partial<Question>) => number;

function further(desks: readonly Desk[], { withinMetres }: Question, count: Count): Relaxation[] {
  if (withinMetres === undefined) return [];
  const total = count({ withinMetres: undefined });
  let nearest = Infinity;
  for (const { collector } of desks) {
    for (let i = 0; i < collector.count; i++) {
      const metres = metresOf(collector.squared[i] ?? NaN);
      if (metres < nearest) nearest = metres;
    }
  }
  const step = STEPS.find((metres) => metres >= nearest && metres > withinMetres);
  if (step === undefined) return [{ change: 'anywhere', total }];
  return [{ change: 'within', withinMetres: step, total: count({ withinMetres: step }) }];
}

function whateverTheHours(
  desks: readonly Desk[],
  { openAt }: Question,
  count: Count,
): { total: number; notKnown: number } {
  const total = count({ openAt: undefined });
  let notKnown = 0;
  for (const { segment, collector } of desks) {
    const moment = segment.momentOf(openAt ?? 0);
    for (let i = 0; i < collector.count; i++) {
      if (segment.hours.at(collector.places[i] ?? 0, moment) === 'not-known') notKnown++;
    }
  }
  return { total, notKnown };
}
