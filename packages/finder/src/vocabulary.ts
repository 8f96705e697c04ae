/* eslint-disable @typescript-eslint/no-non-null-assertion -- slots and offsets are within the arrays by construction */

/** A typed array that can be made again, longer. */
type Growable =
  | Float32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>;

/**
 * Makes room in a typed array.
 * @param array - The array as it is.
 * @param needed - Length it must have.
 * @returns The same array, or a copy of at least twice its length.
 */
export function withRoom<T extends Growable>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2));
  longer.set(array);
  return longer;
}

/** Every distinct word met while building, numbered in order of appearance. Open addressing over folded units: no string per word. */
export class Vocabulary {
  /** Number of distinct words. */
  size = 0;
  private slots = new Int32Array(1 << 12).fill(-1);
  private pool = new Uint16Array(1 << 14);
  private ends = new Uint32Array(1 << 11);
  private hashes = new Uint32Array(1 << 11);

  /**
   * Finds a word, adding it when it is new.
   * @param word - Folded units.
   * @param length - How many.
   * @param hash - FNV-1a of them.
   * @returns The word's number.
   */
  add(word: Uint16Array, length: number, hash: number): number {
    const slot = this.slotOf(word, length, hash);
    const found = this.slots[slot]!;
    if (found >= 0) return found;
    const id = this.size++;
    const start = this.startOf(id);
    this.pool = withRoom(this.pool, start + length);
    for (let i = 0; i < length; i++) this.pool[start + i] = word[i]!;
    this.ends = withRoom(this.ends, this.size);
    this.hashes = withRoom(this.hashes, this.size);
    this.ends[id] = start + length;
    this.hashes[id] = hash;
    this.slots[slot] = id;
    if (this.size * 2 > this.slots.length) this.spread();
    return id;
  }

  /**
   * Spells a word.
   * @param id - Its number.
   * @returns The folded word.
   */
  word(id: number): string {
    return String.fromCharCode(...this.pool.subarray(this.startOf(id), this.ends[id]));
  }

  private startOf(id: number): number {
    return id === 0 ? 0 : this.ends[id - 1]!;
  }

  private slotOf(word: Uint16Array, length: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id < 0 || (this.hashes[id] === hash && this.isWord(id, word, length))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private isWord(id: number, word: Uint16Array, length: number): boolean {
    const start = this.startOf(id);
    if (this.ends[id]! - start !== length) return false;
    let i = 0;
    while (i < length && this.pool[start + i] === word[i]) i++;
    return i === length;
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = this.hashes[id]! & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
}
