/* eslint-disable @typescript-eslint/no-non-null-assertion -- word and service numbers are within the columns by construction */
import { countOnes, noBits, setBit, type Bits } from '../columns/bits.js';
import { remembering } from '../columns/remembering.js';
import type { Columns } from '../columns/snapshot.js';
import { startOfEach } from '../columns/strings.js';
import type { Words } from '../words/words.js';

/** Words whose services are kept at hand: people ask for the same words with other filters, and go on typing. */
const KEPT = 32;

/** The services that hold a word. */
export interface Holders {
  readonly bits: Bits;
  /** By word of `bits`, where it is not 0: number of the code of its first service. */
  readonly firsts: Uint32Array<ArrayBuffer>;
}

/**
 * Prepares for reading which services hold a word.
 * @param columns - Of the index.
 * @param words - Its words.
 * @param size - Number of services.
 * @returns Reads those of a word, or of a topic.
 */
export function holdersIn(columns: Columns, { df, denseSet }: Words, size: number): (word: number) => Holders {
  const list = columns['list']!;
  const lengths = columns['list.lengths']!;
  const listStart = startOfEach(lengths);
  const codeStart = startOfEach(df);
  const dense = columns['dense']!;
  return remembering(KEPT, (word: number, gone?: Holders): Holders => {
    const set = denseSet(word);
    const bits = gone?.bits.fill(0) ?? noBits(size);
    const firsts = gone?.firsts ?? new Uint32Array(bits.length);
    let code = codeStart(word);
    if (set !== undefined) {
      bits.set(dense.subarray(set * bits.length, (set + 1) * bits.length));
      for (let w = 0; w < bits.length; w++) {
        firsts[w] = code;
        code += countOnes(bits[w]!);
      }
    }
    let service = -1;
    let at = listStart(word);
    for (const end = at + lengths[word]!; at < end; code++) {
      let byte = list[at++]!;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = list[at++]!;
        gap |= (byte & 127) << shift;
      }
      service += gap + 1;
      if (bits[service >>> 5] === 0) firsts[service >>> 5] = code;
      setBit(bits, service);
    }
    return { bits, firsts };
  });
}
