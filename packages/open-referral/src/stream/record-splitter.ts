/** Most bytes of one record; the longest service of a real feed has 200 kB. */
const MAX_RECORD = 50_000_000;

const LONGEST_NAME = 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const BRACKET = 0x5b;

/** Lists of a page that hold its records; what an organisation or a place holds comes with it. */
const PAGE_LISTS = /^(?:contents?|items|results|data)$/;

/**
 * Cuts JSON into records while it arrives: the elements of a list, those of the list of a page, or values one after the other (JSON lines).
 * Only brackets and strings are looked at; whoever parses a record finds what is wrong in it.
 */
export class RecordSplitter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Depth at which records stand: 0 for lines, 1 in a list, 2 in the list of a page. */
  #level = 0;
  /** Bytes of the record that has begun, and of the last string at the top of a page. */
  #parts: Uint8Array[] = [];
  #size = 0;
  #isOpen = false;
  /** The last string at the top of a page: the name of what follows. Longer ones name no list. */
  #name = '';
  #isNamed = false;

  /**
   * Takes the next bytes.
   * @param chunk - Bytes as they came.
   * @returns Records that ended in them, as bytes; the last may be longer than any record may be, which shows as an empty one.
   */
  push(chunk: Uint8Array): Uint8Array[] {
    const records: Uint8Array[] = [];
    let start = this.#isOpen ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        else if (this.#isNamed && this.#name.length < LONGEST_NAME) this.#name += String.fromCharCode(byte);
        continue;
      }
      if (byte === QUOTE) {
        this.#inString = true;
        this.#isNamed = this.#depth === 1 && this.#level === 0;
        if (this.#isNamed) this.#name = '';
      } else if (OPEN.has(byte)) {
        if (this.#entersList(byte)) {
          start = -1;
          this.#forget();
        } else if (this.#depth === this.#level) {
          start = at;
          this.#isOpen = true;
        }
        this.#depth++;
      } else if (CLOSE.has(byte)) {
        this.#depth--;
        if (this.#isOpen && this.#depth === this.#level) {
          records.push(this.#finish(chunk.subarray(start, at + 1)));
          start = -1;
        } else if (this.#depth < this.#level) this.#level = Infinity;
        // What a page says behind its list is no record.
        if (this.#depth <= 0) {
          this.#depth = 0;
          this.#level = 0;
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

  /** A list at the top, or the list of a page: its elements are the records. */
  #entersList(byte: number): boolean {
    if (byte !== BRACKET) return false;
    if (this.#depth === 0 && this.#level === 0) {
      this.#level = 1;
      return true;
    }
    if (this.#depth !== 1 || this.#level !== 0 || !PAGE_LISTS.test(this.#name)) return false;
    this.#level = 2;
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
