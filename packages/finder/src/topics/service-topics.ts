import type { Columns } from '../columns/snapshot.js';
import { worthCode } from '../words/worth.js';
import { evidenceIn, type Reading } from './evidence.js';

/** The many words of a text speak of one thing, so their sum says far too much. */
const READING: Reading = { trust: 0.08, doubt: 25, most: 8 };
/** What a word must tell of a topic, in half units, to count in a text: many that tell a little would drown the few that tell. */
const LEAST = 2;
/** Worth code of a word that stands once in a usual text. */
const ONCE = 4;

/** Works out the topics of services, one after the other. */
export interface ServiceTopics {
  /** Number of topics. */
  readonly size: number;
  /** Takes a word of the service, by its number, with its worth code. */
  readonly add: (word: number, code: number) => void;
  /** Gives the topics of the service, each with a worth code, and begins the next. */
  readonly close: (visit: (topic: number, code: number) => void) => void;
}

/**
 * Prepares for working out the topics of services.
 * @param table - From `topicTable`; undefined or without topics where there are none.
 * @param stems - Stem of each word.
 * @returns The means; undefined without a table.
 */
export function serviceTopics(table: Columns | undefined, stems: readonly string[]): ServiceTopics | undefined {
  const size = table?.['topic.name.lengths']?.length ?? 0;
  if (!table || size === 0) return undefined;
  const evidence = evidenceIn(table);
  const known = new Map(Array.from({ length: evidence.stems.size }, (_, line) => [evidence.stems.get(line), line]));
  const lines = Int32Array.from(stems, (stem) => known.get(stem) ?? -1);
  return {
    size,
    add(word, code) {
      const line = lines[word] ?? -1;
      if (line >= 0) evidence.add(line, code / ONCE, LEAST);
    },
    close(visit) {
      evidence.close(READING, (topic, share) => {
        visit(topic, worthCode(share));
      });
    },
  };
}
