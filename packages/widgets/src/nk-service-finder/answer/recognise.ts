import type { FinderResult } from '@neighbourhood-kit/finder';
import { own } from '../../shared/own.js';
import type { FinderQuestion } from '../finder-question.js';

/**
 * Takes over how the directory writes what was chosen: a link may name a value by what it is called.
 * @param question - What was asked.
 * @param facets - Of the answer, which lists every value that was chosen and found.
 */
export function recognise(question: FinderQuestion, { facets }: FinderResult): void {
  const chosen = Object.entries(question.asked.facets).map(([key, values]) => {
    const listed = own(facets, key) ?? [];
    const read = values.map((text) => listed.find(({ asked }) => [asked].flat().includes(text))?.value ?? text);
    return [key, [...new Set(read)]] as const;
  });
  question.asked = { ...question.asked, facets: Object.fromEntries(chosen) };
}
