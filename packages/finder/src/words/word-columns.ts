/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { FIELDS, GREATEST_WORTH, worthIn, type Field } from './fields.js';
import { fold, JOINS, SEPARATES } from './fold.js';
import { withRoom } from '../columns/growing.js';
import type { Columns } from '../columns/snapshot.js';
import { finishWords } from './finish-words.js';
import { newPairs } from './pairs.js';
import { isStopWord, LONGEST_WORD } from './tokenise.js';
import { HASH_BASIS, HASH_PRIME, newVocabulary } from './vocabulary.js';
import { worthCode } from './worth.js';
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
  /** Finishes the columns, as `finishWords` says. Nothing may be added from then on. */
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
    finish(order, topics) {
      const spelt = vocabulary.spell();
      return finishWords({ spelt, words: { found, starts }, pairs: pairs.finish(spelt, services) }, order, topics);
    },
  };
}

function roleOf(word: string): number {
  if (!isStopWord(word)) return KNOWN | BEGINS | ENDS;
  return PARTICLES.has(word) ? KNOWN | ENDS : KNOWN;
}
