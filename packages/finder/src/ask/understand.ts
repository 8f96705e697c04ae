import type { Everyday } from '../everyday/everyday.js';
import type { Words } from '../words/words.js';
import type { Expand } from './expand.js';
import type { WeighedIdea } from './idea.js';
import type { Lexicon } from './lexicon.js';
import type { Question } from './question.js';
import { planText } from './text-plan.js';
import { weigh, type Company } from './weigh.js';

/** Reads the words of a question: its ideas as an index has them, those of greatest weight first. */
export type Understand = (question: Question, company: Company | undefined) => WeighedIdea[];

/**
 * Prepares for reading questions. What was read last is kept: the same words are asked with other filters, other pages, and in search of
 * what to loosen.
 * @param words - Words of the index.
 * @param expand - Finds what something wanted can mean there.
 * @param lexicon - What is known about words.
 * @param services - Number of services.
 * @returns Reads a question.
 */
export function understandIn(words: Words, expand: Expand, lexicon: Lexicon, services: number): Understand {
  let asked: string | undefined;
  let table: Everyday | undefined;
  let ideas: WeighedIdea[] = [];
  return ({ text, strict, complete }, company) => {
    const question = company ? undefined : JSON.stringify([text, strict, complete]);
    if (question !== undefined && question === asked && lexicon.everyday() === table) return ideas;
    asked = question;
    table = lexicon.everyday();
    const scales = { expand, words, services: services + (company?.services ?? 0), company };
    ideas = planText(text, strict, complete, lexicon)
      .map((idea) => weigh(idea, strict, scales))
      .sort((a, b) => b.weight - a.weight);
    return ideas;
  };
}
