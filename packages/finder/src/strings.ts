import { fromUtf8, toUtf8 } from './platform.js';
import { narrow, type Column, type Columns } from './snapshot.js';

/**
 * Puts strings into two columns: their UTF-8 bytes one after the other, and their lengths.
 * @param name - Name of the columns.
 * @param strings - The strings.
 * @returns Columns `<name>.bytes` and `<name>.lengths`.
 */
export function packStrings(name: string, strings: readonly string[]): Columns {
  const parts = strings.map(toUtf8);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { [`${name}.bytes`]: bytes, [`${name}.lengths`]: narrow(parts.map((part) => part.length)) };
}

/**
 * Adds up lengths.
 * @param lengths - Of things that lie one after the other.
 * @returns Where each begins, and at the end where the last one stops.
 */
export function startsOf(lengths: Column): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = at += lengths[i] ?? 0;
  return starts;
}

/** Strings in a snapshot, decoded when asked for. */
export class Strings {
  /** UTF-8, one string after the other. */
  readonly bytes: Column;
  /** Where each string begins. */
  readonly starts: Uint32Array;

  /**
   * @param columns - Of a snapshot.
   * @param name - As given to `packStrings`.
   */
  constructor(columns: Columns, name: string) {
    this.bytes = columns[`${name}.bytes`] ?? new Uint8Array(0);
    this.starts = startsOf(columns[`${name}.lengths`] ?? new Uint8Array(0));
  }

  /** Number of strings. */
  get size(): number {
    return this.starts.length - 1;
  }

  /**
   * Decodes one string.
   * @param at - Its number.
   * @returns The string; empty when there is none of that number.
   */
  get(at: number): string {
    return fromUtf8(this.bytes.subarray(this.starts[at], this.starts[at + 1]));
  }

  /**
   * Decodes all strings.
   * @returns The strings in order.
   */
  all(): string[] {
    return Array.from({ length: this.size }, (_, at) => this.get(at));
  }
}
