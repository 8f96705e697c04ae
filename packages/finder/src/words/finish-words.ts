/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { numberIn } from '../columns/numbering.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { packStrings } from '../columns/strings.js';
import type { OfServices } from '../topics/service-topics.js';
import type { Topics } from '../topics/topics.js';
import type { KeptPairs } from './pairs.js';
import { packPostings } from './postings.js';
import { relativesOf, stem } from './stem.js';

/** What was collected from the services of an index. Words are numbered in the order in which they were met. */
export interface CollectedWords {
  /** The words, by number. */
  readonly spelt: readonly string[];
  /** Words of each service. */
  readonly words: OfServices;
  readonly pairs: KeptPairs;
}

/**
 * Makes columns of the words of services: sorted, families linked, postings packed.
 *
 * Columns: `word.*` the words in order of their bytes; `word.half` length of the first half of a pair, 0 for a plain word; `word.next` how far it
 * is to the next word of the same family, round in a circle; and the postings, those of topics after those of the words.
 * @param collected - The words.
 * @param order - Services as collected, in the order in which the index numbers them.
 * @param topics - Works out the topics of services; undefined for an index without topics.
 * @returns The columns, in slices after which others may have their turn.
 */
export function* finishWords(
  { spelt, words, pairs }: CollectedWords,
  order: Uint32Array,
  topics: Topics | undefined,
): Generator<undefined, Columns> {
  const numberOf = numberWords(spelt, pairs.joined);
  const numberOfPair = Uint32Array.from(pairs.joined, (word) => numberOf.get(word)!);
  const sorted = [...numberOf.keys()].sort();
  const numbers = Uint32Array.from(sorted, (word) => numberOf.get(word)!);
  const halfOf = new Uint8Array(sorted.length);
  numberOfPair.forEach((number, pair) => (halfOf[number] = pairs.halves[pair]!));
  const stems = sorted.map(stem);
  const stemOf: string[] = [];
  numbers.forEach((number, at) => (stemOf[number] = stems[at]!));
  yield;
  const ofTopics = topics?.ofServices(words, stemOf);
  yield;
  const listed = Uint32Array.from({ length: sorted.length + (topics?.size ?? 0) }, (_, at) => numbers[at] ?? at);
  const postings = packPostings(listed, order.length, (visit) => {
    for (let at = 0; at < order.length; at++) {
      const service = order[at]!;
      const visitAll = ({ found, starts }: OfServices, first: number) => {
        for (let i = starts[service]!; i < starts[service + 1]!; i++)
          visit(at, first + (found[i]! >>> 4), found[i]! & 15);
      };
      visitAll(words, 0);
      if (ofTopics) visitAll(ofTopics, sorted.length);
      for (let p = pairs.starts[service]!; p < pairs.starts[service + 1]!; p++)
        if (pairs.pair[p]! >= 0) visit(at, numberOfPair[pairs.pair[p]!]!, pairs.code[p]!);
    }
  });
  return {
    ...packStrings('word', sorted),
    'word.half': narrow(numbers.map((number) => halfOf[number]!)),
    'word.next': narrow(familyCircles(sorted, stems)),
    ...postings,
  };
}

/** Gives the kept pairs numbers after those of the words; a pair that is a word by itself has the number of the word. */
function numberWords(spelt: readonly string[], pairs: readonly string[]): Map<string, number> {
  const numberOf = new Map(spelt.map((word, number) => [word, number]));
  for (const word of pairs) numberIn(numberOf, word);
  return numberOf;
}

/** Links words of one family into a circle: each with the distance to the next, 0 for a word alone. */
function familyCircles(sorted: readonly string[], stems: readonly string[]): Int32Array {
  const families = new Map<string, number[]>();
  const known = new Map(sorted.map((word, at) => [word, at]));
  stems.forEach((key, at) => {
    const family = families.get(key);
    if (family) family.push(at);
    else families.set(key, [at]);
  });
  sorted.forEach((word, at) => {
    for (const relative of relativesOf(word)) {
      const done = known.get(relative);
      const to = done === undefined ? undefined : families.get(stems[done]!);
      const from = families.get(stems[at]!);
      if (!from || !to || from === to) continue;
      // The doer joins what is done; other words of the same stem come along.
      to.push(...from);
      families.delete(stems[at]!);
    }
  });
  const next = new Int32Array(sorted.length);
  for (const family of families.values()) family.forEach((at, i) => (next[at] = (family[i + 1] ?? family[0]!) - at));
  return next;
}
