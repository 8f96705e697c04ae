import type { EverydayWords } from './everyday.js';
import { stem } from './stem.js';
import { isStopWord, words } from './tokenise.js';

/** Words of a question that are looked at; a pasted page is not a question. */
const MOST_WORDS = 24;

/** One thing to look for: a word, or several that must all be there. */
export interface Wanted {
  readonly words: readonly string[];
  /** How good a match is, 1 for the very word that was typed. */
  readonly factor: number;
  /** True for words that the table of everyday words gave. */
  readonly everyday: boolean;
  /** Neighbours in the question: they give away a slip that made another word. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** True for the word somebody may still be typing. */
  readonly last: boolean;
}

/** One idea of a question: any of the wanted will do. */
export interface Idea {
  /** The words of the question that ask for it. */
  readonly asked: string;
  readonly wanted: readonly Wanted[];
}

/** What a question's words ask for. */
export interface TextPlan {
  readonly ideas: readonly Idea[];
  /** Neighbouring words as one: a compound, or a phrase that services write together. With the two ideas they belong to. */
  readonly pairs: readonly { readonly word: string; readonly ideas: readonly [number, number] }[];
}

/** Worth of an everyday word's meaning beside the word itself. */
const MEANT = 0.75;
/** Worth of the typed words where a saying of several words was understood: "lost my husband" is not about husbands. */
const SAID = 0.4;

/**
 * Reads the words of a question.
 * @param text - As typed.
 * @param strict - True to take the words as they are, all of them.
 * @param complete - True when the last word is finished.
 * @param everyday - Table of everyday words.
 * @returns The plan; without ideas when the text holds no word.
 */
export function planText(text: string, strict: boolean, complete: boolean, everyday: EverydayWords): TextPlan {
  const tokens = words(text).slice(0, MOST_WORDS);
  if (strict)
    return { ideas: [...new Set(tokens)].map((token) => ({ asked: token, wanted: [plainly(token)] })), pairs: [] };
  const lastIsOpen = !complete && /[\p{L}\p{N}]$/u.test(text);
  const sayings = everyday.find(tokens.map(stem));
  const said = new Set(sayings.flatMap(({ at }) => at));
  const telling = (token: string, at: number) => said.has(at) || !isStopWord(token);
  const someTell = tokens.some(telling);

  const ideas: Idea[] = [];
  const ideaOf = new Map<number, number>();
  const wantedAt = (at: number, factor: number): Wanted => ({
    ...plainly(tokens[at] ?? ''),
    factor,
    before: tokens[at - 1],
    after: tokens[at + 1],
    last: lastIsOpen && at === tokens.length - 1,
  });
  const add = (positions: readonly number[], wanted: Wanted[]) => {
    for (const at of positions) ideaOf.set(at, ideas.length);
    ideas.push({ asked: positions.map((at) => tokens[at]).join(' '), wanted });
  };
  for (const { at, meant } of sayings) {
    const own = at.map((position) => wantedAt(position, at.length > 1 ? SAID : 1));
    add(at, [...own, ...meant.map((target) => ({ words: target, factor: MEANT, everyday: true, last: false }))]);
  }
  const seen = new Set<string>();
  tokens.forEach((token, at) => {
    if (said.has(at) || seen.has(token) || (someTell && !telling(token, at))) return;
    seen.add(token);
    add([at], [wantedAt(at, 1)]);
  });
  return { ideas, pairs: pairsOf(tokens, ideaOf) };
}

function plainly(token: string): Wanted {
  return { words: [token], factor: 1, everyday: false, last: false };
}

function pairsOf(tokens: readonly string[], ideaOf: ReadonlyMap<number, number>): TextPlan['pairs'] {
  return tokens.slice(1).flatMap((token, i) => {
    const first = ideaOf.get(i);
    // "drop in": the second half may be a word that tells nothing by itself.
    const second = ideaOf.get(i + 1) ?? first;
    return first === undefined || second === undefined
      ? []
      : [{ word: (tokens[i] ?? '') + token, ideas: [first, second] as const }];
  });
}
