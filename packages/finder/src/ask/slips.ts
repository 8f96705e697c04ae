/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import { toUtf8 } from '../columns/platform.js';
import type { Everyday } from '../everyday/everyday.js';
import { relativesOf, stem } from '../words/stem.js';
import { isStopWord } from '../words/tokenise.js';
import { ONE_EDIT, OTHER_FIRST_LETTER, SLIP, STEM, TWO_EDITS } from '../words/weights.js';
import type { Words } from '../words/words.js';
import type { WordOptions } from './options.js';
import type { Wanted } from './idea.js';

const MOST_SLIPS = 12;
/** Words shorter than this have too many neighbours. */
const SHORTEST_SLIP = 4;
/** From this length on two edits are allowed. */
const LONG = 8;
/** Up to this length another word of the same consonants is looked for as well: "fare" for "fair". */
const SHORT = 5;

/** Spellings that sound alike, for words that somebody only ever heard: "fisio", "kiropody", "sikology". */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/f/, 'ph'],
  [/^k/, 'ch'],
  [/c(?=[eiy])/, 's'],
  [/^s(?=[iy])/, 'ps'],
  [/^n/, 'kn'],
  [/k/, 'c'],
  [/sh/, 'ti'],
];

/** Visits the words of an index that are near one in spelling. */
type NearWords = ReturnType<NonNullable<Everyday['nearWords']>>;

/** Tells whether the neighbours of a typed word show that another was meant: "toy libary" where services write "toy library". */
type IsEvident = (word: number, spelt: string) => boolean;

/**
 * Prepares for finding the words of an index that somebody may have meant by one typed otherwise.
 * @param words - Words of the index.
 * @param everyday - Gives the table of everyday words that is used at present: a page without it finds no slips.
 * @returns Adds to the words found for a typed one those nearby in spelling: of an unknown word all, of a known one only those whose
 * neighbours show that they were meant.
 */
export function slipsIn(
  words: Words,
  everyday: () => Everyday,
): (word: string, wanted: Wanted, found: WordOptions) => void {
  const { df, find, half } = words;
  let near: NearWords | undefined;
  return (word, { before, after }, found) => {
    if (word.length < SHORTEST_SLIP || isStopWord(word)) return;
    const isBeside = (other: string) =>
      (before !== undefined && find(before + other) >= 0) || (after !== undefined && find(other + after) >= 0);
    const asTyped = isBeside(word);
    if (!found.none && (asTyped || (before ?? after) === undefined)) return;
    near ??= everyday().nearWords?.(words);
    if (!near) return;
    const isEvident: IsEvident = (at, spelt) => !asTyped && !half[at] && isBeside(spelt);
    const slips = found.none ? likelySlips(word, words, near, isEvident) : evidentSlips(word, words, near, isEvident);
    const best = [...slips].sort((a, b) => b[1] - a[1] || df[b[0]]! - df[a[0]]!);
    for (const [at, factor] of best.slice(0, MOST_SLIPS)) {
      found.add(at, factor, 'typo');
      found.addFamily(at, factor * STEM, 'typo');
    }
  };
}

/** What a known word must have been meant for, going by its neighbours: words with how good each is. */
function evidentSlips(word: string, words: Words, near: NearWords, isEvident: IsEvident): Map<number, number> {
  const slips = new Map<number, number>();
  near(toUtf8(word), word.length <= SHORT ? 2 : 1, (at, edits) => {
    if (words.half[at] || edits === 0) return;
    const other = words.spell(at);
    if (isStopWord(other) || (edits > 1 && consonants(other) !== consonants(word))) return;
    if (isEvident(at, other)) slips.set(at, SLIP);
  });
  return slips;
}

/** What an unknown word may have been meant for: the nearest words, or else words that its relatives are near, with how good each is. */
function likelySlips(word: string, words: Words, near: NearWords, isEvident: IsEvident): Map<number, number> {
  const { bytes, spell, starts } = words;
  const slips = new Map<number, number>();
  const best = () => Math.max(0, ...slips.values());
  const look = (spelling: string, most: number, share = 1) => {
    const letters = toUtf8(spelling);
    near(letters, most, (at, edits) => {
      const other = spell(at).replace(' ', '');
      if (isStopWord(other)) return;
      const factor = edits > 1 ? TWO_EDITS : ONE_EDIT;
      const guess = bytes[starts[at]!] === letters[0] ? factor : factor * OTHER_FIRST_LETTER;
      slips.set(at, Math.max(slips.get(at) ?? 0, share * (isEvident(at, other) ? SLIP : guess)));
    });
  };
  const lookAs = (spelling: string) => {
    look(spelling, spelling.length < LONG ? 1 : 2);
  };
  lookAs(word);
  for (const [heard, written] of SOUNDS) if (heard.test(word)) lookAs(word.replace(heard, written));
  if (best() >= ONE_EDIT * OTHER_FIRST_LETTER) return slips;
  // "smukers": services write "smoking".
  const root = stem(word);
  if (root !== word && root.length >= SHORTEST_SLIP) look(root, 1, STEM);
  for (const other of relativesOf(word)) look(other, 1, STEM);
  if (best() === 0 && word.length >= SHORT) look(word, 2);
  return slips;
}

/** What is heard of a word's consonants: the same of "fare" and "fair", "write" and "right". */
function consonants(word: string): string {
  return word.replace(/[aeiouyw]|gh|(?!^)h/g, '').replace(/(.)\1/g, '$1');
}
