/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import type { MatchKind } from '../finder.js';
import { toUtf8 } from '../columns/platform.js';
import type { Everyday } from '../everyday/everyday.js';
import { relativesOf, stem } from '../words/stem.js';
import type { Wanted } from './text-plan.js';
import { isStopWord } from '../words/tokenise.js';
import { COMPOUND, ONE_EDIT, OTHER_FIRST_LETTER, PREFIX, SLIP, STEM, TWO_EDITS } from '../words/weights.js';
import type { Words } from '../words/words.js';

/** One way in which an idea is met in an index. */
export interface Option {
  /** Lists of words; a service must hold one of each list. Mostly one list of one word. */
  readonly all: readonly (readonly number[])[];
  /** How good it is, 1 for the very word. */
  readonly factor: number;
  readonly kind: MatchKind;
}

/** Finds everything in an index that something wanted can mean, best first, each word once; only the very word when strict. */
export type Expand = (wanted: Wanted, strict: boolean) => Option[];

const MOST_PREFIXES = 48;
const MOST_TYPOS = 12;
/** Words shorter than this have too many neighbours. */
const SHORTEST_TYPO = 4;
/** From this length on two edits are allowed. */
const LONG = 8;
/** Up to this length another word of the same consonants is looked for as well: "fare" for "fair". */
const SHORT = 5;
/** Words looked at for relatives of a word that the index does not hold. */
const MOST_RELATIVES = 200;

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

/**
 * Prepares for finding what the words of a question can mean in an index.
 * @param words - Words of the index.
 * @param everyday - Gives the table of everyday words that is used at present.
 * @returns The finder of meanings.
 */
export function expandIn(words: Words, everyday: () => Everyday): Expand {
  const { size, starts, bytes, df, half, next, find, run, spell } = words;
  let near: ReturnType<NonNullable<Everyday['nearWords']>> | undefined;
  const plain = (word: number) => spell(word).replace(' ', '');

  /** Options of the present question by word: of two ways to a word the better holds. */
  let found = new Map<number, Option>();
  const add = (word: number, factor: number, kind: MatchKind) => {
    const before = found.get(word);
    if (!before || before.factor < factor) found.set(word, { all: [[word]], factor, kind });
  };
  const addFamily = (word: number, factor: number, kind: MatchKind) => {
    for (let at = word + next[word]!; at !== word; at += next[at]!) add(at, factor, kind);
  };

  const addExact = (word: string) => {
    const at = find(word);
    if (at >= 0) {
      add(at, 1, half[at] ? 'compound' : 'exact');
      addFamily(at, STEM, 'stem');
      return;
    }
    let relative = relativesOf(word)
      .map(find)
      .find((other) => other >= 0);
    if (relative === undefined) {
      const key = stem(word);
      // Relatives share the beginning of the stem, save its last letter: happy, happiness.
      const [first, after] = run(key.length > 4 ? key.slice(0, -1) : key);
      for (let other = first; other < Math.min(after, first + MOST_RELATIVES) && relative === undefined; other++) {
        if (stem(plain(other)) === key) relative = other;
      }
    }
    if (relative === undefined) return;
    add(relative, STEM, 'stem');
    addFamily(relative, STEM, 'stem');
  };

  const addPrefixes = (word: string) => {
    if (word.length < 2 && size > 500) return;
    const [first, after] = run(word);
    for (let at = first, taken = 0; at < after && taken < MOST_PREFIXES; at++) {
      // A pair whose first half begins so is found by that half.
      if (half[at]! >= word.length) continue;
      add(at, PREFIX * Math.sqrt(word.length / (starts[at + 1]! - starts[at]!)), 'prefix');
      taken++;
    }
  };

  /** Words nearby in spelling: of an unknown word all, of a known one only those whose neighbours show that they were meant. */
  const addTypos = (word: string, { before, after }: Wanted) => {
    if (word.length < SHORTEST_TYPO || isStopWord(word)) return;
    const known = found.size > 0;
    const together = (other: string) =>
      (before !== undefined && find(before + other) >= 0) || (after !== undefined && find(other + after) >= 0);
    const alone = !together(word);
    if (known && (!alone || (before ?? after) === undefined)) return;
    near ??= everyday().nearWords?.(words);
    const factors = new Map<number, number>();
    const look = (spelling: string, most: number, share = 1) => {
      const letters = toUtf8(spelling);
      near?.(letters, most, (at, edits) => {
        if (known && (half[at] || edits === 0)) return;
        const other = plain(at);
        if (isStopWord(other) || (known && edits > 1 && consonants(other) !== consonants(word))) return;
        const evident = alone && !half[at] && together(other);
        if (known && !evident) return;
        const factor = edits > 1 ? TWO_EDITS : ONE_EDIT;
        const sameFirst = bytes[starts[at]!] === letters[0];
        factors.set(
          at,
          Math.max(factors.get(at) ?? 0, share * (evident ? SLIP : sameFirst ? factor : factor * OTHER_FIRST_LETTER)),
        );
      });
    };
    if (known) look(word, word.length <= SHORT ? 2 : 1);
    else guess(word, look, () => Math.max(0, ...factors.values()));
    const best = [...factors].sort((a, b) => b[1] - a[1] || df[b[0]]! - df[a[0]]!);
    for (const [at, factor] of best.slice(0, MOST_TYPOS)) {
      add(at, factor, 'typo');
      addFamily(at, factor * STEM, 'typo');
    }
  };

  /** Looks for what an unknown word may have been meant for: the nearest words, or else words that its relatives are near. */
  const guess = (word: string, look: (spelling: string, most: number, share?: number) => void, best: () => number) => {
    const lookAs = (spelling: string) => {
      look(spelling, spelling.length < LONG ? 1 : 2);
    };
    lookAs(word);
    for (const [heard, written] of SOUNDS) if (heard.test(word)) lookAs(word.replace(heard, written));
    if (best() >= ONE_EDIT * OTHER_FIRST_LETTER) return;
    // "smukers": services write "smoking".
    const root = stem(word);
    if (root !== word && root.length >= SHORTEST_TYPO) look(root, 1, STEM);
    for (const other of relativesOf(word)) look(other, 1, STEM);
    if (best() === 0 && word.length >= SHORT) look(word, 2);
  };

  /** Services must hold every one of the words, or a relative of it. */
  const phrase = (parts: readonly string[], factor: number, kind: MatchKind): Option[] => {
    const all = parts.map((word) => {
      found = new Map();
      addExact(word);
      return [...found.keys()];
    });
    found = new Map();
    return all.every((part) => part.length > 0) ? [{ all, factor, kind }] : [];
  };

  /** Takes a compound apart that no service writes: both halves must be words. */
  const split = (word: string): Option[] => {
    let best: string[] = [];
    let most = 0;
    for (let at = 3; at <= word.length - 3; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      const least = Math.min(...halves.map((part) => (isStopWord(part) ? 0 : (df[find(part)] ?? 0))));
      if (least > most) [most, best] = [least, halves];
    }
    return most > 0 ? phrase(best, COMPOUND, 'compound') : [];
  };

  return (wanted, strict) => {
    if (wanted.topic !== undefined) return [{ all: [[size + wanted.topic]], factor: wanted.factor, kind: 'everyday' }];
    const [word = ''] = wanted.words;
    found = new Map();
    if (strict) {
      const at = find(word);
      return at < 0 ? [] : [{ all: [[at]], factor: 1, kind: 'exact' }];
    }
    if (wanted.words.length > 1)
      return phrase(wanted.words, wanted.factor, wanted.from === 'town' ? 'exact' : 'everyday');
    addExact(word);
    let options: Option[] = [];
    if (wanted.from === 'typed') {
      if (found.size === 0) options = split(word);
      if (wanted.last) addPrefixes(word);
      if (!wanted.understood) addTypos(word, wanted);
    }
    options.push(...found.values());
    return options
      .map(({ all, factor, kind }) => ({
        all,
        factor: factor * wanted.factor * (wanted.from === 'pair' ? COMPOUND : 1),
        kind: wanted.from === 'pair' ? 'compound' : wanted.from === 'everyday' ? 'everyday' : kind,
      }))
      .sort((a, b) => b.factor - a.factor);
  };
}

/** What is heard of a word's consonants: the same of "fare" and "fair", "write" and "right". */
function consonants(word: string): string {
  return word.replace(/[aeiouyw]|gh|(?!^)h/g, '').replace(/(.)\1/g, '$1');
}
