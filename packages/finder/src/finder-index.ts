import type { Reading } from '@neighbourhood-kit/core';
import { censusOf } from './ask/census.js';
import { deskOf } from './ask/desk.js';
import { everydayWords, type Everyday } from './everyday/everyday.js';
import type { FinderIndex } from './finder.js';
import { hitOf } from './ask/hit.js';
import { openBuffer, openUnpacked, type OpenedIndex } from './ask/opened-index.js';
import { unpackBeginning } from './columns/snapshot.js';
import { withPostcode } from './ask/postcode.js';
import { readQuestion, type Question } from './ask/question.js';
import { best } from './ask/rank.js';
import { relaxations } from './ask/relax.js';
import { suggestions } from './ask/suggest.js';
import { questionTopics, type TopicsOf } from './topics/question-topics.js';

/**
 * Opens an index or a snapshot of one. Nothing is copied or parsed but a small header.
 * @param bytes - From `buildIndex`, from a file (`readFileSync`) or from the network. A buffer is not to be changed afterwards; an array of bytes is copied.
 * @returns The index, or why it is refused: `snapshot/foreign`, `snapshot/version`, `snapshot/cut-short`, `snapshot/damaged`.
 */
export function openIndex(bytes: ArrayBuffer | Uint8Array): Reading<FinderIndex> {
  return withTables(openBuffer(new Uint8Array(bytes as ArrayBuffer).buffer));
}

/**
 * Opens the beginning of a snapshot that is still arriving, so that a page on a slow line lists services at once: what lists, narrows, sorts and
 * counts them stands before what finds them by words.
 * @param bytes - What has arrived so far, from the first byte on.
 * @returns The index, which answers questions without text as the whole one will and finds nothing by words; undefined while too little has
 * arrived; or why it is refused, as for `openIndex`.
 * @example
 * ```ts
 * const snapshot = new Uint8Array(buildIndex([{ id: 's1', name: 'Warm space', status: 'active' }]));
 * openBeginning(snapshot.subarray(0, 20)); // undefined
 * const opened = openBeginning(snapshot.subarray(0, snapshot.length - 1000));
 * if (opened?.ok) opened.value.query({}).total; // 1
 * ```
 */
export function openBeginning(bytes: Uint8Array): Reading<FinderIndex> | undefined {
  const unpacked = unpackBeginning(bytes);
  return unpacked && withTables(openUnpacked(unpacked));
}

function withTables(opened: Reading<OpenedIndex>): Reading<FinderIndex> {
  if (!opened.ok) return opened;
  const table = everydayWords(() => opened.value.columns);
  return { ok: true, value: finderOf(opened.value, () => table, questionTopics(opened.value.columns)) };
}

/**
 * An opened index that answers questions.
 * @param index - The index.
 * @param everyday - Gives the table of everyday words that is used at present.
 * @param topicsOf - Tells the topics of questions; absent while the index has none.
 * @returns The finder.
 */
export function finderOf(index: OpenedIndex, everyday: () => Everyday, topicsOf?: TopicsOf): FinderIndex {
  const { facts } = index;
  const desk = deskOf(index, everyday, topicsOf);
  const count = (question: Question) => {
    desk.gather(question);
    return censusOf(desk, question.now);
  };
  const finder: FinderIndex = {
    services: facts.services,
    places: facts.places,
    located: facts.located,
    placesWithHours: facts.placesWithHours,
    facets: facts.facets.map(({ key, match, services }) => ({ key, match, services })),
    query(query) {
      const question = readQuestion(withPostcode(query, desk.locate));
      desk.gather(question);
      const { offset, limit } = question;
      const total = desk.collector.total();
      const answer = {
        total,
        hits: best(desk, question, offset + limit)
          .slice(offset)
          .map(({ at }) => hitOf(desk, at, question)),
        facets: desk.counts(question),
        notEligible: desk.notEligible(question),
        notEligibleTotal: desk.collector.notEligible().total,
      };
      return {
        ...answer,
        relax: total > 0 ? [] : relaxations(question, count),
      };
    },
    suggest: (typed, limit) => suggestions(finder, [index.words], typed, limit),
    locate: desk.locate,
    pageOf(id) {
      const service = index.numberOf(id);
      return service === undefined ? undefined : Math.floor(service / facts.pageSize);
    },
  };
  return finder;
}
