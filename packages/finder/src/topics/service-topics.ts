/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Columns } from '../columns/snapshot.js';
import { worthCode } from '../words/worth.js';
import { evidenceIn, type Reading } from './evidence.js';

/** Worth code of a word that stands once in a usual text: evidence counts as often as the code says, and so many times too much. */
const ONCE = 4;
/** The many words of a text speak of one thing, so their sum says far too much. */
const READING: Reading = { trust: 0.08 / ONCE, doubt: 25 * ONCE, most: 8 };

/** Different words of a service, from its name on, that tell its topics: what is so far down in a text is seldom what the service is for. */
const TELLING = 80;

/** Numbers that services have: of one service after the other, each with its worth code in the lowest four bits. */
export interface OfServices {
  readonly found: Uint32Array;
  /** By service: where its numbers begin; one more entry for the end of the last. */
  readonly starts: Uint32Array;
}

/**
 * Works out the topics of services.
 * @param table - From `topicTable`.
 * @param words - The words of the services.
 * @param stems - By number of a word: its stem.
 * @returns Their topics.
 */
export function serviceTopics(table: Columns, words: OfServices, stems: readonly string[]): OfServices {
  const { stems: telling, add, close } = evidenceIn(table);
  const known = new Map(Array.from({ length: telling.size }, (_, line) => [telling.get(line), line]));
  const lines = Int32Array.from(stems, (stem) => known.get(stem) ?? -1);
  const services = words.starts.length - 1;
  const starts = new Uint32Array(services + 1);
  const found = new Uint32Array(services * READING.most);
  let end = 0;
  const take = (topic: number, share: number) => {
    found[end++] = (topic << 4) | worthCode(share);
  };
  for (let service = 0; service < services; service++) {
    const first = words.starts[service]!;
    const last = Math.min(words.starts[service + 1]!, first + TELLING);
    for (let i = first; i < last; i++) {
      const word = words.found[i]!;
      const line = lines[word >>> 4]!;
      if (line >= 0) add(line, word & 15);
    }
    close(READING, take);
    starts[service + 1] = end;
  }
  return { found, starts };
}
