import type { Saying } from './everyday.js';
import { stem } from './stem.js';
import { isStopWord, words } from './tokenise.js';
import { LATER, MEANT, SAID, SAME } from './weights.js';

/** Words of a question that are looked at; a pasted page is not a question. */
const MOST_WORDS = 24;

/** One thing to look for: a word, or several that must all be there. */
export interface Wanted {
  readonly words: readonly string[];
  /** How good a match is, 1 for the very word that was typed. */
  readonly factor: number;
  /** A word that was typed; two typed neighbours written as one; or what the table of everyday words says. */
  readonly from: 'typed' | 'pair' | 'everyday';
  /** Neighbours in the question: they give away a slip that made another word. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** True for a word that the table of everyday words knows: it is no slip. */
  readonly understood?: boolean | undefined;
  /** True for the word somebody may still be typing. */
  readonly last?: boolean | undefined;
}

/** One idea of a question: any of the wanted will do. */
export interface Idea {
  /** The words of the question that ask for it. */
  readonly asked: string;
  readonly wanted: readonly Wanted[];
  /** True for a phrase that only adds to the score of services that meet its words. */
  readonly bonus: boolean;
}

/**
 * Reads the words of a question.
 * @param text - As typed.
 * @param strict - True to take the words as they are, all of them.
 * @param complete - True when the last word is finished.
 * @param sayingsIn - Finds everyday sayings among stems.
 * @returns The ideas; none when the text holds no word.
 */
export function planText(
  text: string,
  strict: boolean,
  complete: boolean,
  sayingsIn: (stems: readonly string[]) => readonly Saying[],
): Idea[] {
  const tokens = words(text).slice(0, MOST_WORDS);
  if (strict) return [...new Set(tokens)].map((token) => ideaOf(token, [typed(token, 1)]));
  const lastIsOpen = !complete && /[\p{L}\p{N}]$/u.test(text);
  const sayings = sayingsIn(tokens.map(stem));
  const said = new Set(sayings.flatMap(({ at }) => at));
  const someTell = tokens.some((token, at) => said.has(at) || !isStopWord(token));
  const counts = (token: string, at: number) =>
    !said.has(at) && (!someTell || !isStopWord(token)) && tokens.indexOf(token) === at;

  const pairAt = (at: number): Wanted | undefined =>
    tokens[at + 1] === undefined
      ? undefined
      : { words: [(tokens[at] ?? '') + (tokens[at + 1] ?? '')], factor: 1, from: 'pair' };
  const wantedAt = (at: number, factor: number): Wanted[] => [
    {
      ...typed(tokens[at] ?? '', factor),
      before: tokens[at - 1],
      after: tokens[at + 1],
      last: lastIsOpen && at === tokens.length - 1,
      understood: said.has(at),
    },
    // Two words that are one elsewhere: meeting the compound is meeting both.
    ...[pairAt(at - 1), pairAt(at)].filter((pair) => pair !== undefined),
  ];
  const fromTable = sayings.map(({ at, meant }) =>
    ideaOf(at.map((position) => tokens[position]).join(' '), [
      ...(at.length > 1
        ? [{ words: at.map((position) => tokens[position] ?? ''), factor: 1, from: 'everyday' as const }]
        : []),
      ...at.flatMap((position) => wantedAt(position, at.length > 1 ? SAID : 1)),
      ...meant.map((meaning, rank) => ({
        words: meaning.words,
        factor: meaning.same ? SAME : MEANT * LATER ** rank,
        from: 'everyday' as const,
      })),
    ]),
  );
  const plain = tokens.flatMap((token, at) => (counts(token, at) ? [ideaOf(token, wantedAt(at, 1))] : []));
  const phrases = tokens.flatMap((token, at) => {
    const pair = pairAt(at);
    return pair ? [{ ...ideaOf(`${token} ${tokens[at + 1] ?? ''}`, [pair]), bonus: true }] : [];
  });
  return [...fromTable, ...plain, ...phrases];
}

function ideaOf(asked: string, wanted: readonly Wanted[]): Idea {
  return { asked, wanted, bonus: false };
}

function typed(token: string, factor: number): Wanted {
  return { words: [token], factor, from: 'typed' };
}
