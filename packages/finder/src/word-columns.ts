/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import type { Service } from '@neighbourhood-kit/core/services';
import { FIELDS } from './fields.js';
import { packPostings, type Occurrences } from './postings.js';
import { narrow, type Columns } from './snapshot.js';
import { relativesOf, stem } from './stem.js';
import { packStrings } from './strings.js';
import { Tally } from './tally.js';
import { isStopWord, LONGEST_WORD, scan } from './tokenise.js';
import { withRoom } from './vocabulary.js';

/** Small words that end a compound: "drop in", "stand up". */
const PARTICLES = new Set(['in', 'up', 'out', 'on', 'off']);

/** In a small directory one mention of a pair in a name is evidence; in a large one pairs met only once would double the vocabulary. */
const SMALL = 2000;

/** Whether a word may begin or end a pair. */
const BEGINS = 1;
const ENDS = 2;

/** Collects the words of services, and pairs of neighbouring words as one ("food bank" as `foodbank`). */
export class WordColumns {
  private readonly plain = new Tally();
  private readonly pairs = new Tally();
  /** Length of the first half, by pair. */
  private halves = new Uint8Array(1 << 10);
  private roles = new Uint8Array(1 << 11);
  private rolesKnown = 0;

  private length = 0;
  private pairing = false;
  private readonly pair = new Uint16Array(LONGEST_WORD * 2);
  private before = 0;
  private beforeHash = 0;

  /**
   * Takes the words of one service.
   * @param service - The service.
   */
  add(service: Service): void {
    for (const field of FIELDS) {
      this.length = 0;
      this.pairing = field.pairs;
      for (const text of field.texts(service)) {
        this.before = 0;
        if (text) scan(text, this.take);
      }
      this.plain.endField(field, this.length);
      if (field.pairs) this.pairs.endField(field, this.length);
    }
    this.plain.endService();
    this.pairs.endService();
  }

  /**
   * Finishes the words: sorted, with stems linked and postings packed.
   *
   * Columns: `word.*` the words in order of their bytes; `word.half` length of the first half of a pair, 0 for a plain word;
   * `word.next` how far it is to the next word of the same stem, round in a circle; and the postings.
   * @param services - Number of services taken.
   * @returns The columns.
   */
  finish(services: number): Columns {
    const enough = services > SMALL ? 2 : 1;
    const plainWords = spell(this.plain);
    const known = new Set(plainWords);
    const pairWords = spell(this.pairs).map((word, id) =>
      word.length <= LONGEST_WORD && (this.pairs.holders[id]! >= enough || known.has(word)) ? word : '',
    );
    for (const word of pairWords) if (word) known.add(word);
    const sorted = [...known].sort();
    const rank = new Map(sorted.map((word, at) => [word, at]));
    const half = new Uint8Array(sorted.length);
    const rankOf = (word: string) => rank.get(word) ?? -1;
    pairWords.forEach((word, id) => {
      if (word) half[rankOf(word)] = this.halves[id]!;
    });
    const found = this.merge(Int32Array.from(plainWords, rankOf), Int32Array.from(pairWords, rankOf), sorted.length);
    return {
      ...packStrings('word', sorted),
      'word.half': half,
      'word.next': narrow(circles(sorted)),
      ...packPostings(found, sorted.length, services),
    };
  }

  private readonly take = (word: Uint16Array, length: number, hash: number): void => {
    const id = this.plain.count(word, length, hash);
    this.length++;
    if (!this.pairing) return;
    const role = this.roleOf(id);
    if (this.before > 0 && role & ENDS) {
      let pairHash = this.beforeHash;
      for (let i = 0; i < length; i++) {
        this.pair[this.before + i] = word[i]!;
        pairHash = Math.imul(pairHash ^ word[i]!, 0x01000193);
      }
      const pairId = this.pairs.count(this.pair, this.before + length, pairHash >>> 0);
      this.halves = withRoom(this.halves, pairId + 1);
      this.halves[pairId] = this.before;
    }
    this.before = role & BEGINS ? length : 0;
    this.beforeHash = hash;
    this.pair.set(word.subarray(0, length));
  };

  private roleOf(id: number): number {
    for (; this.rolesKnown <= id; this.rolesKnown++) {
      const word = this.plain.vocabulary.word(this.rolesKnown);
      this.roles = withRoom(this.roles, this.rolesKnown + 1);
      this.roles[this.rolesKnown] = isStopWord(word) ? (PARTICLES.has(word) ? ENDS : 0) : BEGINS | ENDS;
    }
    return this.roles[id]!;
  }

  /** Puts plain words and pairs of each service together under their final numbers; where both are one word, the better counts. */
  private merge(plainRank: Int32Array, pairRank: Int32Array, words: number): Occurrences {
    const services = this.plain.starts.length - 1;
    const starts = new Uint32Array(services + 1);
    const word = new Uint32Array(this.plain.word.length + this.pairs.word.length);
    const code = new Uint8Array(word.length);
    const seenAt = new Int32Array(words).fill(-1);
    let end = 0;
    for (let s = 0; s < services; s++) {
      const start = end;
      for (const [tally, rank] of [
        [this.plain, plainRank],
        [this.pairs, pairRank],
      ] as const) {
        for (let i = tally.starts[s]!; i < tally.starts[s + 1]!; i++) {
          const at = rank[tally.word[i]!]!;
          if (at < 0) continue;
          const seen = seenAt[at]!;
          if (seen >= start) {
            code[seen] = Math.max(code[seen]!, tally.code[i]!);
            continue;
          }
          seenAt[at] = end;
          word[end] = at;
          code[end++] = tally.code[i]!;
        }
      }
      starts[s + 1] = end;
    }
    return { starts, word, code };
  }
}

function spell({ vocabulary }: Tally): string[] {
  return Array.from({ length: vocabulary.size }, (_, id) => vocabulary.word(id));
}

/** Links words of one family into a circle: each with the distance to the next, 0 for a word alone. */
function circles(sorted: readonly string[]): Int32Array {
  const families = new Map<string, number[]>();
  sorted.forEach((word, at) => {
    const key = stem(word);
    const family = families.get(key);
    if (family) family.push(at);
    else families.set(key, [at]);
  });
  const known = new Set(sorted);
  for (const word of sorted) {
    for (const relative of relativesOf(word)) {
      const [from, to] = [stem(word), stem(relative)];
      if (!known.has(relative) || from === to) continue;
      // The doer joins what is done; other words of the same stem come along.
      families.get(to)?.push(...(families.get(from) ?? []));
      families.delete(from);
    }
  }
  const next = new Int32Array(sorted.length);
  for (const family of families.values()) {
    family.forEach((at, i) => (next[at] = family[(i + 1) % family.length]! - at));
  }
  return next;
}
