/* eslint-disable @typescript-eslint/no-non-null-assertion -- word numbers are within the columns by construction */
import { fromUtf8, toUtf8 } from './platform.js';
import { isDense } from './postings.js';
import type { Column, Columns } from './snapshot.js';
import { startsOf } from './strings.js';

/** The words of an index in the order of their bytes, with where each stands. */
export class Words {
  readonly size: number;
  /** Number of services that hold a word. */
  readonly df: Column;
  /** How far it is to the next word of the same stem, round in a circle. */
  readonly next: Column;
  /** Length of the first half of a pair, 0 for a plain word. */
  readonly half: Column;
  readonly bytes: Uint8Array;
  /** Where each word begins in `bytes`. */
  readonly starts: Uint32Array;
  readonly list: Column;
  /** Where each word's gaps begin in `list`. */
  readonly listStarts: Uint32Array;
  readonly codes: Column;
  /** Where each word's codes begin, counted in codes. */
  readonly codeStarts: Uint32Array;
  readonly dense: Column;
  /** Number of a common word's set in `dense`. */
  private readonly denseAt = new Map<number, number>();

  /**
   * @param columns - Of an index.
   * @param services - Number of services.
   */
  constructor(columns: Columns, services: number) {
    const column = (name: string) => columns[name]!;
    this.df = column('df');
    this.next = column('word.next');
    this.half = column('word.half');
    this.bytes = column('word.bytes') as Uint8Array;
    this.starts = startsOf(column('word.lengths'));
    this.list = column('list');
    this.listStarts = startsOf(column('list.lengths'));
    this.codes = column('codes');
    this.codeStarts = startsOf(this.df);
    this.dense = column('dense');
    this.size = this.df.length;
    for (let word = 0; word < this.size; word++) {
      if (isDense(this.df[word]!, services)) this.denseAt.set(word, this.denseAt.size);
    }
  }

  /**
   * Tells where the set of a common word lies.
   * @param word - Its number.
   * @returns Number of its set, or -1 when it is kept as a list.
   */
  denseSet(word: number): number {
    return this.denseAt.get(word) ?? -1;
  }

  /**
   * Spells a word.
   * @param word - Its number.
   * @returns The folded word; a pair as its two words.
   */
  spell(word: number): string {
    const text = fromUtf8(this.bytes.subarray(this.starts[word], this.starts[word + 1]));
    const half = this.half[word]!;
    return half > 0 ? `${text.slice(0, half)} ${text.slice(half)}` : text;
  }

  /**
   * Finds a word.
   * @param text - Folded.
   * @returns Its number, or -1.
   */
  find(text: string): number {
    const wanted = toUtf8(text);
    const at = this.from(wanted);
    return at < this.size && this.compare(at, wanted) === 0 ? at : -1;
  }

  /**
   * Finds the words that begin with a text: a run in the order of words.
   * @param text - Folded.
   * @returns First number, and the number after the last.
   */
  beginningWith(text: string): readonly [number, number] {
    const wanted = toUtf8(text);
    const first = this.from(wanted);
    let after = first;
    while (after < this.size && this.begins(after, wanted)) after++;
    return [first, after];
  }

  private from(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(word: number, wanted: Uint8Array): number {
    const start = this.starts[word]!;
    const length = this.starts[word + 1]! - start;
    const common = Math.min(length, wanted.length);
    for (let i = 0; i < common; i++) {
      const difference = this.bytes[start + i]! - wanted[i]!;
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }

  private begins(word: number, wanted: Uint8Array): boolean {
    const start = this.starts[word]!;
    if (this.starts[word + 1]! - start < wanted.length) return false;
    for (let i = 0; i < wanted.length; i++) if (this.bytes[start + i] !== wanted[i]) return false;
    return true;
  }
}
