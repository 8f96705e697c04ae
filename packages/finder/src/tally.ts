/* eslint-disable @typescript-eslint/no-non-null-assertion -- every array has room for every word before it is written */
import { GREATEST_WORTH, worthIn, type Field } from './fields.js';
import { Vocabulary, withRoom } from './vocabulary.js';
import { worthCode } from './worth.js';

/** Counts words field by field and service by service, and keeps what each is worth where. */
export class Tally {
  readonly vocabulary = new Vocabulary();
  /** Number of services that hold a word, by word. */
  holders = new Uint32Array(1 << 11);
  /** Words of the services, one service after the other. */
  word = new Uint32Array(1 << 14);
  /** Worth code of each of them. */
  code = new Uint8Array(1 << 14);
  /** Where each service begins in `word` and `code`, and where the last one ends. */
  readonly starts: number[] = [0];

  private times = new Uint16Array(1 << 11);
  private worth = new Float32Array(1 << 11);
  private inField = new Uint32Array(1 << 10);
  private inFieldCount = 0;
  private end = 0;

  /**
   * Counts one word of the present field.
   * @param word - Folded units.
   * @param length - How many.
   * @param hash - FNV-1a of them.
   * @returns The word's number.
   */
  count(word: Uint16Array, length: number, hash: number): number {
    const id = this.vocabulary.add(word, length, hash);
    if (id >= this.times.length) {
      this.times = withRoom(this.times, id + 1);
      this.worth = withRoom(this.worth, id + 1);
      this.holders = withRoom(this.holders, id + 1);
    }
    if (this.times[id] === 0) {
      this.inField = withRoom(this.inField, this.inFieldCount + 1);
      this.inField[this.inFieldCount++] = id;
    }
    if (this.times[id]! < 0xffff) this.times[id]!++;
    return id;
  }

  /**
   * Ends the present field.
   * @param field - Which it was.
   * @param length - Number of its words.
   */
  endField(field: Field, length: number): void {
    for (let i = 0; i < this.inFieldCount; i++) {
      const id = this.inField[i]!;
      if (this.worth[id] === 0) {
        this.word = withRoom(this.word, this.end + 1);
        this.word[this.end++] = id;
        this.holders[id]!++;
      }
      this.worth[id]! += worthIn(field, this.times[id]!, length);
      this.times[id] = 0;
    }
    this.inFieldCount = 0;
  }

  /** Ends the present service. */
  endService(): void {
    this.code = withRoom(this.code, this.word.length);
    for (let i = this.starts[this.starts.length - 1]!; i < this.end; i++) {
      const id = this.word[i]!;
      this.code[i] = worthCode(this.worth[id]! / GREATEST_WORTH);
      this.worth[id] = 0;
    }
    this.starts.push(this.end);
  }
}
