import type { Service } from '@neighbourhood-kit/core/services';
import { FIELDS, GREATEST_WORTH, worthIn, type TakeText } from './fields.js';
import { fold, JOINS, SEPARATES } from './fold.js';
import { withRoom } from '../columns/growing.js';
import type { Columns } from '../columns/snapshot.js';
import { finishWords } from './finish-words.js';
import { newPairs } from './pairs.js';
import { newServiceWorths } from './service-worths.js';
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

/** No word. */
const NONE = -1;

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
  const worths = newServiceWorths(services, expected);
  const pairs = newPairs();
  /** By word: its role in pairs; 0 where not known yet. */
  let roles = new Uint8Array(expected);
  // Number of the service that is read, and what a pair in the field that is read is worth; 0 for a field without pairs.
  let service = 0;
  let pairCode = 0;

  const note: NoteWord = (units, letters, hash, before) => {
    const word = vocabulary.add(units, letters, hash);
    worths.add(word);
    if (pairCode === 0) return NONE;
    if (word >= roles.length) roles = withRoom(roles, word + 1);
    const role = (roles[word] ||= roleOf(String.fromCharCode(...units.subarray(0, letters))));
    if (before !== NONE && role & ENDS) pairs.add(service, before, word, pairCode);
    return role & BEGINS ? word : NONE;
  };
  const readText = textReader(note);

  return {
    add(from) {
      for (const field of FIELDS) {
        pairCode = field.pairs ? worthCode(worthIn(field, 1, field.usualLength) / GREATEST_WORTH) : 0;
        field.read(from, readText);
        worths.closeField(field);
      }
      worths.close();
      service++;
    },
    finish(order, topics) {
      const spelt = vocabulary.spell();
      return finishWords({ spelt, words: worths.finish(), pairs: pairs.finish(spelt, services) }, order, topics);
    },
  };
}

/**
 * Takes the next word of a text, given as folded units with their hash. `before` is the word that stands before it, where that may begin a
 * pair, or `NONE`. Returns its number, or `NONE` when it begins no pair.
 */
type NoteWord = (units: Uint16Array, letters: number, hash: number, before: number) => number;

/** Prepares for reading texts word by word, without making a string for each. */
function textReader(note: NoteWord): TakeText {
  const units = new Uint16Array(LONGEST_WORD);
  return (text) => {
    if (!text) return;
    let letters = 0;
    let hash = HASH_BASIS;
    let before = NONE;
    for (let at = 0; at < text.length; at++) {
      const unit = fold(text.charCodeAt(at));
      if (unit > JOINS) {
        if (letters === LONGEST_WORD) continue;
        units[letters++] = unit;
        hash = Math.imul(hash ^ unit, HASH_PRIME);
      } else if (unit === SEPARATES && letters > 0) {
        before = note(units, letters, hash, before);
        letters = 0;
        hash = HASH_BASIS;
      }
    }
    if (letters > 0) note(units, letters, hash, before);
  };
}

function roleOf(word: string): number {
  if (!isStopWord(word)) return KNOWN | BEGINS | ENDS;
  return PARTICLES.has(word) ? KNOWN | ENDS : KNOWN;
}
