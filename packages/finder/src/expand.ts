/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import type { MatchKind } from './finder.js';
import { toUtf8 } from './platform.js';
import { relativesOf, stem } from './stem.js';
import type { Wanted } from './text-plan.js';
import { isStopWord } from './tokenise.js';
import { Typos } from './typos.js';
import type { Words } from './words.js';

/** One way in which an idea is met in an index. */
export interface Option {
  /** Lists of words; a service must hold one of each list. Mostly one list of one word. */
  readonly all: readonly (readonly number[])[];
  /** How good it is, 1 for the very word. */
  readonly factor: number;
  readonly kind: MatchKind;
}

const STEM = 0.85;
const COMPOUND = 0.9;
const PREFIX = 0.9;
/** A slip whose neighbours show what was meant. */
const SLIP = 0.95;
const ONE_EDIT = 0.45;
const TWO_EDITS = 0.3;
/** People seldom miss the first letter. */
const OTHER_FIRST_LETTER = 0.6;

const MOST_PREFIXES = 48;
const MOST_TYPOS = 12;
/** Words shorter than this have too many neighbours. */
const SHORTEST_TYPO = 4;
/** From this length on two edits are allowed. */
const LONG = 8;

/** Finds what the words of a question can mean in one index. */
export class Expander {
  private known: Typos | undefined;

  /** @param words - Words of the index. */
  constructor(private readonly words: Words) {}

  /**
   * Finds everything in the index that can be meant by a wanted word or words.
   * @param wanted - What is looked for.
   * @param strict - True for the very word only.
   * @returns Options, best first; a word comes once.
   */
  expand(wanted: Wanted, strict: boolean): Option[] {
    const [word = ''] = wanted.words;
    const scaled = (options: Option[], kind?: MatchKind) =>
      options.map((option) => ({ ...option, factor: option.factor * wanted.factor, kind: kind ?? option.kind }));
    if (strict) {
      const at = this.words.find(word);
      return at < 0 ? [] : [{ all: [[at]], factor: 1, kind: 'exact' }];
    }
    if (wanted.words.length > 1) return this.phrase(wanted.words, wanted.factor, 'everyday');
    const found = new Found();
    this.exactAndStems(word, found);
    if (wanted.from !== 'typed') return scaled(found.options(), wanted.from === 'pair' ? 'compound' : 'everyday');
    const split = found.size > 0 ? [] : this.split(word);
    if (wanted.last) this.prefixes(word, found);
    if (!wanted.understood) this.typos(word, wanted, found);
    return scaled([...found.options(), ...split].sort((a, b) => b.factor - a.factor));
  }

  private exactAndStems(word: string, found: Found): void {
    const at = this.words.find(word);
    if (at >= 0) {
      found.add(at, 1, this.words.half[at]! > 0 ? 'compound' : 'exact');
      this.circle(at, STEM, 'stem', found);
      return;
    }
    for (const relative of relativesOf(word)) {
      const other = this.words.find(relative);
      if (other < 0) continue;
      found.add(other, STEM, 'stem');
      this.circle(other, STEM, 'stem', found);
    }
    const key = stem(word);
    // Relatives share the beginning of the stem, save its last letter: happy, happiness.
    const [first, after] = this.words.beginningWith(key.length > 4 ? key.slice(0, -1) : key);
    for (let other = first; other < Math.min(after, first + 200); other++) {
      if (stem(this.plain(other)) !== key) continue;
      found.add(other, STEM, 'stem');
      this.circle(other, STEM, 'stem', found);
      return;
    }
  }

  private circle(start: number, factor: number, kind: MatchKind, found: Found): void {
    for (let at = start + this.words.next[start]!; at !== start; at += this.words.next[at]!)
      found.add(at, factor, kind);
  }

  private prefixes(word: string, found: Found): void {
    if (word.length < 2 && this.words.size > 500) return;
    const [first, after] = this.words.beginningWith(word);
    for (let at = first, taken = 0; at < after && taken < MOST_PREFIXES; at++) {
      // A pair whose first half begins so is found by that half.
      if (this.words.half[at]! >= word.length) continue;
      const length = this.words.starts[at + 1]! - this.words.starts[at]!;
      found.add(at, PREFIX * Math.sqrt(word.length / length), 'prefix');
      taken++;
    }
  }

  private typos(word: string, { before, after }: Wanted, found: Found): void {
    if (word.length < SHORTEST_TYPO || isStopWord(word)) return;
    const known = found.size > 0;
    const near = new Map<number, number>();
    const isEvident = (at: number) => {
      const other = this.plain(at);
      return (
        this.words.half[at] === 0 && this.togetherWith(other, before, after) && !this.togetherWith(word, before, after)
      );
    };
    this.known ??= new Typos(this.words);
    for (const spelling of known ? [word] : [word, ...bySound(word)]) {
      const bytes = toUtf8(spelling);
      this.known.near(bytes, spelling.length < LONG ? 1 : 2, (at, edits) => {
        if (isStopWord(this.plain(at))) return;
        const sameFirst = this.words.bytes[this.words.starts[at]!] === bytes[0];
        const factor = (edits <= 1 ? ONE_EDIT : TWO_EDITS) * (sameFirst ? 1 : OTHER_FIRST_LETTER);
        if (known ? edits === 1 && isEvident(at) : true) {
          near.set(at, Math.max(near.get(at) ?? 0, isEvident(at) ? SLIP : factor));
        }
      });
    }
    const best = [...near].sort((a, b) => b[1] - a[1] || this.words.df[b[0]]! - this.words.df[a[0]]!);
    for (const [at, factor] of best.slice(0, MOST_TYPOS)) {
      found.add(at, factor, 'typo');
      this.circle(at, factor * STEM, 'typo', found);
    }
  }

  /** Whether services put a word together with a neighbour of the question. */
  private togetherWith(word: string, before: string | undefined, after: string | undefined): boolean {
    return (
      (before !== undefined && this.words.find(before + word) >= 0) ||
      (after !== undefined && this.words.find(word + after) >= 0)
    );
  }

  /** Takes a compound apart that no service writes: both halves must be words. */
  private split(word: string): Option[] {
    let best: Option | undefined;
    let most = 0;
    for (let at = 3; at <= word.length - 3; at++) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.some(isStopWord)) continue;
      const least = Math.min(...halves.map((half) => this.holders(half)));
      if (least <= most) continue;
      most = least;
      [best] = this.phrase(halves, COMPOUND, 'compound');
    }
    return best ? [best] : [];
  }

  private holders(word: string): number {
    const at = this.words.find(word);
    return at < 0 ? 0 : this.words.df[at]!;
  }

  /** Services must hold every one of the words, or a relative of it. */
  private phrase(phrase: readonly string[], factor: number, kind: MatchKind): Option[] {
    const all = phrase.map((word) => {
      const found = new Found();
      this.exactAndStems(word, found);
      return found.options().flatMap((option) => option.all[0]!);
    });
    return all.every((words) => words.length > 0) ? [{ all, factor, kind }] : [];
  }

  private plain(at: number): string {
    return this.words.spell(at).replace(' ', '');
  }
}

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

function bySound(word: string): string[] {
  return SOUNDS.flatMap(([heard, written]) => (heard.test(word) ? [word.replace(heard, written)] : []));
}

/** Options by word: of two ways to the same word the better holds. */
class Found {
  private readonly byWord = new Map<number, Option>();

  get size(): number {
    return this.byWord.size;
  }

  add(word: number, factor: number, kind: MatchKind): void {
    const before = this.byWord.get(word);
    if (!before || before.factor < factor) this.byWord.set(word, { all: [[word]], factor, kind });
  }

  options(): Option[] {
    return [...this.byWord.values()].sort((a, b) => b.factor - a.factor);
  }
}
