/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { FIELDS, GREATEST_WORTH, worthIn, type Field } from './fields.js';
import { fold, JOINS, SEPARATES } from './fold.js';
import { withRoom } from '../columns/growing.js';
import { newPairs } from './pairs.js';
import { packPostings } from './postings.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { relativesOf, stem } from './stem.js';
import { packStrings } from '../columns/strings.js';
import { isStopWord, LONGEST_WORD } from './tokenise.js';
import { HASH_BASIS, HASH_PRIME, newVocabulary } from './vocabulary.js';
import { worthCode } from './worth.js';
import type { OfServices } from '../topics/service-topics.js';
import type { Topics } from '../topics/topics.js';

/** Small words that end a compound: "drop in", "stand up". */
const PARTICLES = new Set(['in', 'up', 'out', 'on', 'off']);

/** Whether a word may begin a pair, or end one; and that this is known. */
const BEGINS = 1;
const ENDS = 2;
const KNOWN = 4;

/** Collects the words of services, and pairs of neighbouring words. */
export interface WordColumns {
  /** Takes the words of the next service. */
  readonly add: (service: Service) => void;
  /**
   * Finishes the words: sorted, families linked, postings packed. Columns: `word.*` the words in order of their bytes; `word.half` length of
   * the first half of a pair, 0 for a plain word; `word.next` how far it is to the next word of the same family, round in a circle; and the
   * postings, those of topics after those of the words. In slices, after each of which others may have their turn.
   */
  readonly finish: (order: Uint32Array, topics: Topics | undefined) => Generator<undefined, Columns>;
}

/**
 * Makes empty word columns.
 * @param services - Number of services to come.
 * @returns The columns to be.
 */
export function newWordColumns(services: number): WordColumns {
  // Room for what is usual (Heaps' law), so that little is made again longer.
  const expected = Math.ceil(1000 + 140 * Math.sqrt(services));
  const vocabulary = newVocabulary(expected);
  const pairs = newPairs();
  // By word: times in this field, worth in this service, role in pairs.
  let times = new Uint16Array(expected);
  let worth = new Float32Array(expected);
  let roles = new Uint8Array(expected);
  // Words of all services so far, each with its code in the lowest four bits, and where each service begins.
  let found = new Uint32Array(services * 80 + 256);
  const starts = new Uint32Array(services + 1);
  let service = 0;
  let end = 0;
  let inField = new Uint32Array(1024);
  let fieldEnd = 0;
  // Of the field that is read: number of its words, and what a pair in it is worth; 0 for a field without pairs.
  let length = 0;
  let pairCode = 0;
  const units = new Uint16Array(LONGEST_WORD);

  /** Notes a word of a field; `before` is the one that stands before it, or -1. Returns its number, or -1 for one that begins no pair. */
  const note = (letters: number, hash: number, before: number): number => {
    const id = vocabulary.add(units, letters, hash);
    length++;
    if (id >= times.length) {
      times = withRoom(times, id + 1);
      worth = withRoom(worth, id + 1);
      roles = withRoom(roles, id + 1);
    }
    const count = times[id]!;
    if (count === 0) {
      inField = withRoom(inField, fieldEnd + 1);
      inField[fieldEnd++] = id;
    }
    if (count < 0xffff) times[id] = count + 1;
    if (pairCode === 0) return -1;
    const role = (roles[id] ||= roleOf(String.fromCharCode(...units.subarray(0, letters))));
    if (before >= 0 && role & ENDS) pairs.add(service, before, id, pairCode);
    return role & BEGINS ? id : -1;
  };

  /** Reads one text of a field. */
  const read = (text: string | undefined) => {
    if (!text) return;
    let letters = 0;
    let hash = HASH_BASIS;
    let before = -1;
    for (let at = 0; at < text.length; at++) {
      const unit = fold(text.charCodeAt(at));
      if (unit > JOINS) {
        if (letters === LONGEST_WORD) continue;
        units[letters++] = unit;
        hash = Math.imul(hash ^ unit, HASH_PRIME);
      } else if (unit === SEPARATES && letters > 0) {
        before = note(letters, hash, before);
        letters = 0;
        hash = HASH_BASIS;
      }
    }
    if (letters > 0) note(letters, hash, before);
  };

  /** Adds what the words of a field are worth to what they are worth in the service. */
  const closeField = (field: Field) => {
    const [ids, often, sums, all] = [inField, times, worth, (found = withRoom(found, end + fieldEnd))];
    // Most words stand there once.
    const once = worthIn(field, 1, length);
    let to = end;
    for (let i = 0; i < fieldEnd; i++) {
      const id = ids[i]!;
      const before = sums[id]!;
      if (before === 0) all[to++] = id;
      sums[id] = before + (often[id] === 1 ? once : worthIn(field, often[id]!, length));
      often[id] = 0;
    }
    end = to;
    fieldEnd = 0;
    length = 0;
  };

  /** Puts the worth of each word of a service beside it. */
  const closeService = () => {
    const [sums, all] = [worth, found];
    // Most words are worth as much as the one before.
    let [sum, code] = [0, 0];
    for (let i = starts[service]!; i < end; i++) {
      const id = all[i]!;
      if (sums[id] !== sum) code = worthCode((sum = sums[id]!) / GREATEST_WORTH);
      all[i] = (id << 4) | code;
      sums[id] = 0;
    }
    starts[++service] = end;
  };

  return {
    add(from) {
      for (const field of FIELDS) {
        pairCode = field.pairs ? worthCode(worthIn(field, 1, field.usualLength) / GREATEST_WORTH) : 0;
        field.read(from, read);
        closeField(field);
      }
      closeService();
    },
    *finish(order, topics) {
      const spelt = vocabulary.spell();
      const kept = pairs.finish(spelt, services);
      // A pair that is a word by itself has the number of the word.
      const ids = new Map(spelt.map((word, id) => [word, id]));
      for (const word of kept.joined) if (!ids.has(word)) ids.set(word, ids.size);
      const pairIds = Uint32Array.from(kept.joined, (word) => ids.get(word)!);
      const sorted = [...ids.keys()].sort();
      const inOrder = Uint32Array.from(sorted, (word) => ids.get(word)!);
      const halves = new Uint8Array(sorted.length);
      pairIds.forEach((id, number) => (halves[id] = kept.halves[number]!));
      const stems = sorted.map(stem);
      const stemOf: string[] = [];
      inOrder.forEach((id, at) => (stemOf[id] = stems[at]!));
      yield;
      const words = { found, starts };
      const told = topics?.ofServices(words, stemOf);
      yield;
      const numbers = Uint32Array.from({ length: sorted.length + (topics?.size ?? 0) }, (_, at) => inOrder[at] ?? at);
      const postings = packPostings(numbers, services, (visit) => {
        for (let at = 0; at < services; at++) {
          const s = order[at]!;
          const each = ({ found, starts }: OfServices, first: number) => {
            for (let i = starts[s]!; i < starts[s + 1]!; i++) visit(at, first + (found[i]! >>> 4), found[i]! & 15);
          };
          each(words, 0);
          if (told) each(told, sorted.length);
          for (let p = kept.starts[s]!; p < kept.starts[s + 1]!; p++)
            if (kept.pair[p]! >= 0) visit(at, pairIds[kept.pair[p]!]!, kept.code[p]!);
        }
      });
      return {
        ...packStrings('word', sorted),
        'word.half': narrow(inOrder.map((id) => halves[id]!)),
        'word.next': narrow(circles(sorted, stems)),
        ...postings,
      };
    },
  };
}

function roleOf(word: string): number {
  if (!isStopWord(word)) return KNOWN | BEGINS | ENDS;
  return PARTICLES.has(word) ? KNOWN | ENDS : KNOWN;
}

/** Links words of one family into a circle: each with the distance to the next, 0 for a word alone. */
function circles(sorted: readonly string[], stems: readonly string[]): Int32Array {
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
