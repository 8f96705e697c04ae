/** Most bytes of one record; the longest service of a real feed has 200 kB. */
const MAX_RECORD = 50_000_000;

const LONGEST_NAME = 40;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const BRACKET = 0x5b;
const BRACE = 0x7b;
const COMMA = 0x2c;
const SPACE = 0x20;

/** Where the records of a feed stand, from the top of each of its values. */
export interface RecordPlace {
  /** Names of the fields that lead to a list of records, one path for each list: `[['services'], ['organizations']]`. */
  readonly paths: readonly (readonly string[])[];
  /** Whether the first path leads to records by their ids, instead of a list. */
  readonly isMap?: boolean | undefined;
}

/** One record as it came. */
export interface CutRecord {
  readonly bytes: Uint8Array;
  /** Name of the list it stood in; empty at the top. */
  readonly list: string;
}

/** Lists at the top, and values one after the other. */
const AT_THE_TOP: RecordPlace = { paths: [] };

/**
 * Cuts JSON into records while it arrives: the elements of a list at the top, those of the lists that a place names, or values one
 * after the other (JSON lines). Only brackets and strings are looked at; the code that parses a record finds what is wrong in it.
 */
export class RecordSplitter {
  readonly #place: RecordPlace;
  readonly #deepest: number;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth at which records stand: 0 for lines, one more than the depth of their list, none behind a list. */
  #level = 0;
  #list = '';
  /** Bytes of the record that has begun. */
  #parts: Uint8Array[] = [];
  #size = 0;
  #isOpen = false;
  /** Whether the list goes on with a value that has not begun. */
  #expects = false;
  /** The last string at each depth: the name of what follows. Longer ones name no list. */
  readonly #names: string[] = [];
  #isNamed = false;

  /**
   * @param place - Where records are next to lists at the top and lines; nowhere when absent.
   */
  constructor(place: RecordPlace = AT_THE_TOP) {
    this.#place = place;
    this.#deepest = Math.max(0, ...place.paths.map((path) => path.length));
  }

  /**
   * Takes the next bytes.
   * @param chunk - Bytes as they came.
   * @returns Records that ended in them; one that is longer than any record may be shows as an empty one, and so does what is no record.
   */
  push(chunk: Uint8Array): CutRecord[] {
    const records: CutRecord[] = [];
    let start = this.#isOpen ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        else if (this.#isNamed) this.#addToName(byte);
        continue;
      }
      if (byte === COMMA) this.#expects = true;
      else if (this.#expects && byte > SPACE && !CLOSE.has(byte)) {
        this.#expects = false;
        // A number, word or text where a record should stand.
        if (this.#depth === this.#level && this.#level > 0 && !OPEN.has(byte) && !this.#place.isMap)
          records.push({ bytes: new Uint8Array(), list: this.#list });
      }
      if (byte === QUOTE) {
        this.#inString = true;
        this.#isNamed = this.#depth <= this.#deepest && this.#level !== this.#depth;
        if (this.#isNamed) this.#names[this.#depth] = '';
      } else if (OPEN.has(byte)) {
        if (this.#enters(byte)) {
          start = -1;
          this.#expects = true;
          this.#forget();
        } else if (this.#depth === this.#level) {
          start = at;
          this.#isOpen = true;
        }
        this.#depth++;
        this.#names[this.#depth] = '';
      } else if (CLOSE.has(byte)) {
        this.#depth--;
        if (this.#isOpen && this.#depth === this.#level) {
          records.push({ bytes: this.#finish(chunk.subarray(start, at + 1)), list: this.#list });
          start = -1;
        } else if (this.#depth < this.#level) this.#level = Infinity;
        // What a page says behind its lists is no record.
        if (this.#depth <= 0) {
          this.#depth = 0;
          this.#level = 0;
          this.#list = '';
        }
      }
    }
    if (this.#isOpen && start >= 0) this.#keep(chunk.slice(start));
    return records;
  }

  /** Whether something has begun and not ended. */
  get isBroken(): boolean {
    return this.#isOpen || this.#inString || this.#depth > 0;
  }

  #addToName(byte: number): void {
    const name = this.#names[this.#depth] ?? '';
    if (name.length < LONGEST_NAME) this.#names[this.#depth] = name + String.fromCharCode(byte);
  }

  /** A list at the top, or one that the place names: its elements are the records. */
  #enters(byte: number): boolean {
    const depth = this.#depth;
    // Within a list of records nothing else is one.
    if (this.#level !== 0 && this.#level !== Infinity) return false;
    const { paths, isMap } = this.#place;
    const isTop = depth === 0 && byte === BRACKET && this.#level === 0;
    const isNamed =
      byte === (isMap ? BRACE : BRACKET) &&
      depth <= this.#deepest &&
      paths.some((path) => path.length === depth && path.every((name, i) => name === this.#names[i + 1]));
    if (!isTop && !isNamed) return false;
    this.#level = depth + 1;
    this.#list = isTop ? '' : (this.#names[depth] ?? '');
    return true;
  }

  #forget(): void {
    this.#parts = [];
    this.#size = 0;
    this.#isOpen = false;
  }

  #keep(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > MAX_RECORD) this.#parts = [];
    else this.#parts.push(part);
  }

  #finish(last: Uint8Array): Uint8Array {
    const size = this.#size + last.length;
    const record = new Uint8Array(size > MAX_RECORD ? 0 : size);
    if (size <= MAX_RECORD) {
      let at = 0;
      for (const part of [...this.#parts, last]) {
        record.set(part, at);
        at += part.length;
      }
    }
    this.#forget();
    return record;
  }
}
