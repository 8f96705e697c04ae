import { describe, expect, test } from 'vitest';
import { toUtf8 } from '../columns/platform.js';
import { startsOf } from '../columns/strings.js';
import { pick, randomFrom, type Random } from '../testing/random.js';
import { nearWords } from './typos.js';

const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';

/** A made-up word of so many letters at least and at most; common letters are common. */
function madeUp(random: Random, least: number, most: number): string {
  const length = least + Math.floor(random() * (most - least + 1));
  return Array.from({ length }, () => LETTERS.charAt(Math.floor(random() ** 2 * 26))).join('');
}

/** Edits between two words by the whole table (optimal string alignment). */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i] ?? [];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

/** A vocabulary as an index has it; `letters()` tells how many letters of it were read so far. */
function vocabularyOf(words: readonly string[]) {
  let read = 0;
  const bytes = new Proxy(toUtf8(words.join('')), {
    get(target, key) {
      read++;
      return target[key as unknown as number];
    },
  });
  return { size: words.length, starts: startsOf(words.map(({ length }) => length)), bytes, letters: () => read };
}

describe('words that are near in spelling', () => {
  test('are those that a comparison with every word finds, with their edits', () => {
    const random = randomFrom(3);
    const words = [...new Set(Array.from({ length: 600 }, () => madeUp(random, 1, 7)))].sort();
    const near = nearWords(vocabularyOf(words));
    let met = 0;
    for (let i = 0; i < 150; i++) {
      const wanted = i % 2 ? pick(random, words) : madeUp(random, 1, 8);
      for (const most of [1, 2]) {
        const found = new Map<string, number>();
        near(toUtf8(wanted), most, (word, away) => found.set(words[word] ?? '', away));
        const all = words.map((word) => [word, edits(wanted, word)] as const).filter(([, away]) => away <= most);
        expect(found, `${wanted} ${most}`).toEqual(new Map(all));
        met += all.length;
      }
    }
    expect(met).toBeGreaterThan(500);
  });

  test('are found without comparing more than a few of the others', () => {
    const random = randomFrom(5);
    const words = [...new Set(Array.from({ length: 20_000 }, () => madeUp(random, 4, 12)))].sort();
    const vocabulary = vocabularyOf(words);
    const near = nearWords(vocabulary);
    // Words of a length are put in order when one like them is first looked for.
    for (let length = 6; length <= 12; length++) near(toUtf8('e'.repeat(length)), 0, () => undefined);
    const shares = [1, 2].map((most) => {
      const before = vocabulary.letters();
      for (let i = 0; i < 50; i++) near(toUtf8(madeUp(random, 8, 10)), most, () => undefined);
      // Letters of a word that is compared, at least: the first that differs from either end.
      return (vocabulary.letters() - before) / 2 / 50 / words.length;
    });
    expect(shares[0]).toBeLessThan(0.0005);
    expect(shares[1]).toBeLessThan(0.03);
  });
});
