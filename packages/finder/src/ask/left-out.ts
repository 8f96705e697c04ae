import type { Lexicon } from './lexicon.js';
import { isStopWord } from '../words/tokenise.js';

/** What leaves out the words after it. */
const OPENER =
  /(?:^| )(?:but not|other than|apart from|instead of|rather than|anything but|except|excluding|that isnt|thats not|(not)) /;
/** Words with which a question goes on after what it leaves out. */
const GOES_ON = / (just|only|but|please|because|so|and|in|near|at|around) /;
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
  const goesOn = GOES_ON.exec(rest);
  const length = rest.slice(0, goesOn?.index).trim().split(' ').length;
  const first = tokens.length - rest.split(' ').length + 1;
  const within = (at: number) => at >= first && at < first + length;
  const left = tokens.slice(first, first + length);
  const kept = [...tokens.slice(0, first - words.trim().split(' ').length), ...tokens.slice(first + length)];
  const table = everyday();
  const isUnderstood = (some: readonly string[]) =>
    some.some((token) => !isStopWord(token) && isKnown(token)) || table.expressionsIn(some, isKnown).length > 0;
  // "Not" alone tells what is wrong, "house not safe", unless something is set against it: "not dementia just lonely".
  if (bare && !/^(?:just|only|but)$/.test(goesOn?.[1] ?? '')) return whole;
  // "He's not speaking, just pointing"; "nobody apart from my husband"; "cannot be bothered".
  const oneThing =
    (bare ? tokens : left).some((token) => table.isOf('@persons', token)) ||
    table.expressionsIn(tokens, isKnown).some(({ at }) => at.some(within) && !at.every(within));
  return oneThing || !isUnderstood(left) || !isUnderstood(kept) ? whole : { kept, left };
}
