/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import type { MatchKind } from '../finder.js';
import type { Everyday } from '../everyday/everyday.js';
import { relativesOf, stem } from '../words/stem.js';
import { isStopWord } from '../words/tokenise.js';
import { COMPOUND, PREFIX, STEM } from '../words/weights.js';
import type { Words } from '../words/words.js';
import { WordOptions, type Option } from './options.js';
import { slipsIn } from './slips.js';
import type { Wanted } from './idea.js';

/** Finds everything in an index that something wanted can mean, best first, each word once; only the very word when strict. */
export type Expand = (wanted: Wanted, strict: boolean) => Option[];

const MOST_PREFIXES = 48;
/** In an index of more words one letter begins too many. */
const FEW_WORDS = 500;
/** Words looked at for relatives of a word that the index does not hold. */
const MOST_RELATIVES = 200;
/** Letters of half a compound at least. */
const SHORTEST_HALF = 3;

/**
 * Prepares for finding what the words of a question can mean in an index.
 * @param words - Words of the index.
 * @param everyday - Gives the table of everyday words that is used at present.
 * @returns The finder of meanings.
 */
export function expandIn(words: Words, everyday: () => Everyday): Expand {
  const addSlips = slipsIn(words, everyday);

  const optionsOf = (word: string, wanted: Wanted): Option[] => {
    const found = new WordOptions(words);
    addExact(words, word, found);
    if (wanted.from !== 'typed') return found.all;
    const apart = found.none ? takenApart(words, word) : [];
    if (wanted.last) addPrefixes(words, word, found);
    if (!wanted.understood) addSlips(word, wanted, found);
    return [...apart, ...found.all];
  };

  return (wanted, strict) => {
    const { from, factor } = wanted;
    if (wanted.topic !== undefined) return [{ all: [[words.size + wanted.topic]], factor, kind: 'everyday' }];
    const [word = ''] = wanted.words;
    if (strict) {
      const at = words.find(word);
      return at < 0 ? [] : [{ all: [[at]], factor: 1, kind: 'exact' }];
    }
    if (wanted.words.length > 1) return together(words, wanted.words, factor, from === 'town' ? 'exact' : 'everyday');
    return optionsOf(word, wanted)
      .map((option) => ({
        all: option.all,
        factor: option.factor * factor * (from === 'pair' ? COMPOUND : 1),
        kind: from === 'pair' ? 'compound' : from === 'everyday' ? 'everyday' : option.kind,
      }))
      .sort((a, b) => b.factor - a.factor);
  };
}

/** Adds the word itself with its family, or else one of its relatives. */
function addExact(words: Words, word: string, found: WordOptions): void {
  const at = words.find(word);
  if (at >= 0) {
    found.add(at, 1, words.half[at] ? 'compound' : 'exact');
    found.addFamily(at, STEM, 'stem');
    return;
  }
  const relative =
    relativesOf(word)
      .map(words.find)
      .find((other) => other >= 0) ?? ofSameStem(words, word);
  if (relative === undefined) return;
  found.add(relative, STEM, 'stem');
  found.addFamily(relative, STEM, 'stem');
}

function ofSameStem({ run, spell }: Words, word: string): number | undefined {
  const key = stem(word);
  // Relatives share the beginning of the stem, except its last letter: happy, happiness.
  const [first, after] = run(key.length > 4 ? key.slice(0, -1) : key);
  for (let other = first; other < Math.min(after, first + MOST_RELATIVES); other++) {
    if (stem(spell(other).replace(' ', '')) === key) return other;
  }
  return undefined;
}

function addPrefixes({ half, run, size, starts }: Words, word: string, found: WordOptions): void {
  if (word.length < 2 && size > FEW_WORDS) return;
  const [first, after] = run(word);
  for (let at = first, taken = 0; at < after && taken < MOST_PREFIXES; at++) {
    // A pair whose first half begins so is found by that half.
    if (half[at]! >= word.length) continue;
    found.add(at, PREFIX * Math.sqrt(word.length / (starts[at + 1]! - starts[at]!)), 'prefix');
    taken++;
  }
}

/** Services must hold every one of the parts, or a relative of it. */
function together(words: Words, parts: readonly string[], factor: number, kind: MatchKind): Option[] {
  const all = parts.map((part) => {
    const found = new WordOptions(words);
    addExact(words, part, found);
    return found.words;
  });
  return all.every((part) => part.length > 0) ? [{ all, factor, kind }] : [];
}

/** Takes a compound apart that no service writes: both halves must be words. */
function takenApart(words: Words, word: string): Option[] {
  let best: string[] = [];
  let most = 0;
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
    const halves = [word.slice(0, at), word.slice(at)];
    const least = Math.min(...halves.map((part) => (isStopWord(part) ? 0 : (words.df[words.find(part)] ?? 0))));
    if (least > most) [most, best] = [least, halves];
  }
  return most > 0 ? together(words, best, COMPOUND, 'compound') : [];
}
