import type { Lexicon } from './text-plan.js';
import { isStopWord } from '../words/tokenise.js';

/** What leaves out the words after it. Where nothing but "not" says so it may as well tell what is wrong. */
const OPENER =
  /(?:^| )(?:but not|other than|apart from|instead of|rather than|anything but|except|excluding|that isnt|thats not|(not)) /;
/** What is wrong: "not sleeping", "benefit not paid". */
const STATE = /^\w+(?:ing|ed)\b/;
/** Words with which a question goes on after what it leaves out. */
const GOES_ON = / (?:just|only|but|please|because|so|and|in|near|at|around|im?|my) /;
/** A longer question is somebody's story, in which such words leave out nothing: "everybody except my sister". */
const MOST_WORDS = 12;

/** A question parted into what it is after and what it is not. */
export interface Parted {
  /** Words that it is after, all of them mostly. */
  readonly kept: readonly string[];
  /** Words that it leaves out, none mostly. */
  readonly left: readonly string[];
}

/**
 * Parts what a question leaves out from what it is after: "help with drinking but not AA", "gentle exercise not yoga".
 * @param tokens - Words of the question.
 * @param lexicon - What is known about words.
 * @returns The parts.
 */
export function partLeftOut(tokens: readonly string[], { everyday, isKnown }: Lexicon): Parted {
  const whole: Parted = { kept: tokens, left: [] };
  const text = `${tokens.join(' ')} `;
  const opener = OPENER.exec(text);
  if (!opener || tokens.length > MOST_WORDS) return whole;
  const [words, bare] = opener;
  const rest = text.slice(opener.index + words.length);
  const length = rest.slice(0, GOES_ON.exec(rest)?.index).trim().split(' ').length;
  const first = tokens.length - rest.split(' ').length + 1;
  const within = (at: number) => at >= first && at < first + length;
  const telling = (token: string) => !isStopWord(token);
  const left = tokens.slice(first, first + length).filter(telling);
  const kept = [...tokens.slice(0, first - words.trim().split(' ').length), ...tokens.slice(first + length)];
  const table = everyday();
  const sayings = table.sayingsIn(tokens, isKnown);
  // Of somebody too it is said what is wrong: "dad not well".
  const wrong = bare && (STATE.test(rest) || tokens.some((token) => table.isOf('@persons', token)));
  // Words of both sides may be known together: "cannot be bothered". What nobody knows may be a slip.
  const known = left.some(isKnown) || sayings.some(({ at }) => at.every(within));
  return wrong || !known || !kept.some(telling) || sayings.some(({ at }) => at.some(within) && !at.every(within))
    ? whole
    : { kept, left };
}
