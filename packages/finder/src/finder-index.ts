import type { Reading } from '@neighbourhood-kit/core';
import { censusOf } from './ask/census.js';
import { deskOf } from './ask/desk.js';
import { everydayWords, type Everyday } from './everyday/everyday.js';
import type { FinderIndex } from './finder.js';
import { hitOf } from './ask/hit.js';
import { openBuffer, type OpenedIndex } from './ask/opened-index.js';
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
  const opened = openBuffer(new Uint8Array(bytes as ArrayBuffer).buffer);
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
