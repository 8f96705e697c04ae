import type { Relaxation } from '../finder.js';
import type { Census } from './census.js';
import type { Question } from './question.js';

/** Distances that are offered, in metres: whole miles, as people here speak of the way. */
const STEPS = [1, 2, 5, 10, 25, 50].map((miles) => miles * 1609.344);

/**
 * Says what to loosen when nothing was found: one condition at a time, then all filters, then the words.
 * @param question - The question that found nothing.
 * @param countFound - Counts what a changed question would find.
 * @returns What would bring something, the smallest change first.
 */
export function relaxations(question: Question, countFound: (changed: Question) => Census): Relaxation[] {
  const { facets, withinMetres, openAt, age, text } = question;
  const count = (change: Partial<Question>) => countFound({ ...question, facetCounts: [], limit: Infinity, ...change });
  const found: Relaxation[] = [];
  const anywhere = { withinMetres: undefined };
  if (withinMetres !== undefined) {
    const { total, nearest } = count(anywhere);
    const step = STEPS.find((metres) => metres >= nearest && metres > withinMetres);
    found.push(
      step
        ? { change: 'within', withinMetres: step, total: count({ withinMetres: step }).total }
        : { change: 'anywhere', total },
    );
  }
  for (const [facet] of facets) {
    found.push({ change: 'facet', facet, total: count({ facets: facets.filter(([key]) => key !== facet) }).total });
  }
  if (openAt !== undefined) {
    const { total, notKnown } = count({ openAt: undefined, now: openAt });
    found.push({ change: 'open', total, notKnown });
  }
  if (age !== undefined) found.push({ change: 'age', total: count({ age: undefined }).total });
  const useful = found.filter(({ total }) => total > 0);
  if (useful.length > 0) return useful;
  const unfiltered = { ...anywhere, facets: [], age: undefined, openAt: undefined };
  const last: Relaxation[] = [
    { change: 'filters', total: found.length > 0 ? count(unfiltered).total : 0 },
    { change: 'text', total: text.trim() ? count({ text: '' }).total : 0 },
  ];
  return last.filter(({ total }) => total > 0);
}
