import type { Columns } from '../columns/snapshot.js';
import { questionTopics, type TopicsOf } from './question-topics.js';
import { serviceTopics, type OfServices } from './service-topics.js';

/** Topics, and what tells them from words. */
export interface Topics {
  /** Columns for an index. */
  readonly columns: Columns;
  /** Number of topics. */
  readonly size: number;
  /** Works out the topics of services from their words, and the stem of each word by its number. */
  readonly ofServices: (words: OfServices, stems: readonly string[]) => OfServices;
  /** Tells the topics of questions. */
  readonly ofQuestion: TopicsOf;
}

/**
 * Prepares topics for building an index and asking it.
 * @param columns - From `builtInTopics` or `topicTable`.
 * @returns The topics.
 */
export function topicsIn(columns: Columns): Topics {
  return {
    columns,
    size: columns['topic.name.lengths']?.length ?? 0,
    ofServices: (words, stems) => serviceTopics(columns, words, stems),
    ofQuestion: questionTopics(columns),
  };
}
