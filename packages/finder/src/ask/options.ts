import type { MatchKind } from '../finder.js';
import type { Words } from '../words/words.js';

/** One way in which an idea is met in an index. */
export interface Option {
  /** Lists of words; a service must hold one of each list. Mostly one list of one word. */
  readonly all: readonly (readonly number[])[];
  /** How good it is, 1 for the very word. */
  readonly factor: number;
  readonly kind: MatchKind;
}

/** Words of an index that one typed word can mean: of two ways to a word the better holds. */
export class WordOptions {
  readonly #next: Words['next'];
  readonly #byWord = new Map<number, Option>();

  /** @param words - Of the index. */
  constructor({ next }: Words) {
    this.#next = next;
  }

  /** True when nothing was found yet. */
  get none(): boolean {
    return this.#byWord.size === 0;
  }

  /** The words found. */
  get words(): number[] {
    return [...this.#byWord.keys()];
  }

  /** An option for each. */
  get all(): Option[] {
    return [...this.#byWord.values()];
  }

  /**
   * Adds a word.
   * @param word - Its number.
   * @param factor - How good it is, 1 for the very word.
   * @param kind - How it was come by.
   */
  add(word: number, factor: number, kind: MatchKind): void {
    const before = this.#byWord.get(word);
    if (!before || before.factor < factor) this.#byWord.set(word, { all: [[word]], factor, kind });
  }

  /**
   * Adds all other words of a word's family.
   * @param word - Number of the word.
   * @param factor - How good they are.
   * @param kind - How they were come by.
   */
  addFamily(word: number, factor: number, kind: MatchKind): void {
    for (let at = word + (this.#next[word] ?? 0); at !== word; at += this.#next[at] ?? 0) this.add(at, factor, kind);
  }
}
