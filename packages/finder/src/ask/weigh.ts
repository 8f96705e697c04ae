import type { Expand } from './expand.js';
import type { Option } from './options.js';
import type { Idea, ValuedOption, Wanted, WeighedIdea } from './idea.js';
import { GUESS, PHRASE, RARITY, USUAL } from '../words/weights.js';
import type { Words } from '../words/words.js';

/** Statistics of other indexes that are asked together with one: a word must weigh the same in all of them. */
export interface Company {
  /** Number of services. */
  readonly services: number;
  /** Number of services behind something wanted. */
  readonly holders: (wanted: Wanted, strict: boolean) => number;
}

/** What ideas are weighed by. */
export interface Scales {
  /** Finds what something wanted can mean here. */
  readonly expand: Expand;
  /** Words of the index. */
  readonly words: Words;
  /** Number of services, those of the company included. */
  readonly services: number;
  /** Other indexes that are asked as well. */
  readonly company: Company | undefined;
}

/**
 * Finds what an idea can mean in an index, and how much each meaning tells services apart (BM25's idf).
 * @param idea - The idea.
 * @param strict - True for the very words only.
 * @param scales - Of the index.
 * @returns The idea as the index has it.
 */
export function weigh(
  { asked, wanted, bonus, flat = false, leftOut = false }: Idea,
  strict: boolean,
  { expand, words, services, company }: Scales,
): WeighedIdea {
  const options: ValuedOption[] = [];
  let ofTyped = 0;
  for (const each of wanted) {
    const found = expand(each, strict);
    const holders = holdersOf(found, words) + (company?.holders(each, strict) ?? 0);
    if (holders === 0) continue;
    let idf = Math.log(1 + services / holders);
    if (each.from === 'typed') ofTyped = Math.max(ofTyped, idf);
    // A compound is rarer than its words, and so is a name that holds what was typed: compared with them it must not make them look common.
    else if (ofTyped > 0 && (each.from === 'pair' || holdsTyped(each, wanted))) idf = Math.min(idf, ofTyped);
    // The table chose this word, nobody typed it: that it is rare here says less.
    if (each.from === 'everyday') idf = idf ** RARITY * USUAL ** (1 - RARITY);
    if (bonus) idf *= PHRASE;
    options.push(...found.map((option) => ({ ...option, value: option.factor * idf })));
  }
  options.sort((a, b) => b.value - a.value);
  // Nothing but guesses: the likeliest is what was meant, and counts nearly as much as if it had been typed so.
  const [best] = options;
  const up = best?.kind === 'typo' ? Math.max(1, GUESS / best.factor) : 1;
  return {
    asked,
    options: up === 1 ? options : options.map((option) => ({ ...option, value: option.value * up })),
    weight: bonus ? 0 : (best?.value ?? 0) * up,
    flat,
    leftOut,
  };
}

function holdsTyped({ words }: Wanted, wanted: readonly Wanted[]): boolean {
  return wanted.some((each) => each.from === 'typed' && words.includes(each.words[0] ?? ''));
}

/**
 * Counts the services behind the best options of something wanted.
 * @param options - Best first.
 * @param words - Words of the index.
 * @returns Number of services, some perhaps twice.
 */
export function holdersOf(options: readonly Option[], { df }: Words): number {
  const best = options[0]?.factor ?? 0;
  let holders = 0;
  for (const { all, factor } of options) {
    if (factor < best * 0.9) break;
    holders += Math.min(...all.map((list) => list.reduce((sum, word) => sum + (df[word] ?? 0), 0)));
  }
  return holders;
}
