/**
 * Prints how much of an answer is left when the longest word of a labelled question is spelt wrongly by chance: its nDCG@10 as a share of that
 * of the question spelt right. Usage: node bench/relevance/slips.ts, after a build.
 */
import { randomFrom } from '../../packages/finder/src/testing/random.ts';
import { finder } from './engines.ts';
import { labelledFeeds } from './feeds.ts';
import { ndcg10 } from './ndcg.ts';

/** Questions without words of their own, that a slip should not lead astray. */
const KINDS = ['topic', 'morph', 'place', 'exact'];
/** Shorter words are other words with a slip. */
const SHORTEST = 5;
/** A question that is answered worse than this when spelt right tells nothing of slips. */
const GOOD = 0.6;

const random = randomFrom(7);
const upTo = (end: number): number => Math.floor(random() * end);
const letter = (): string => String.fromCharCode(97 + upTo(26));
const put = (word: string, at: number, letters: string, instead: number): string =>
  word.slice(0, at) + letters + word.slice(at + instead);

const leaveOut = (word: string) => put(word, 1 + upTo(word.length - 1), '', 1);
const otherVowel = (word: string) => {
  const vowels = [...word.slice(1).matchAll(/[aeiou]/g)].map(({ index }) => index + 1);
  const at = vowels[upTo(vowels.length)];
  return at === undefined ? word : put(word, at, 'aeiou'.charAt(upTo(5)), 1);
};
const twice = (word: string) => {
  const at = upTo(word.length);
  return put(word, at, word.charAt(at).repeat(2), 1);
};
const swapAt = (word: string, at: number) => put(word, at, word.charAt(at + 1) + word.charAt(at), 2);

const SLIPS: Readonly<Record<string, (word: string) => string>> = {
  'a letter left out': leaveOut,
  'a letter twice': twice,
  'two letters swapped': (word) => swapAt(word, 1 + upTo(word.length - 2)),
  'another letter': (word) => put(word, 1 + upTo(word.length - 1), letter(), 1),
  'another vowel': otherVowel,
  'another first letter': (word) => put(word, 0, letter(), 1),
  'the first two swapped': (word) => swapAt(word, 0),
  'a vowel and a letter': (word) => leaveOut(otherVowel(word)),
};

for (const { name, services, labels } of labelledFeeds()) {
  const search = finder(services);
  const shares = new Map<string, number[]>(Object.keys(SLIPS).map((slip) => [slip, []]));
  for (const { kind, query, grades } of labels) {
    const right = ndcg10(await search(query), grades);
    const word = query.split(' ').reduce((longest, each) => (each.length > longest.length ? each : longest), '');
    if (!KINDS.includes(kind) || right < GOOD || !/^[a-z]+$/i.test(word) || word.length < SHORTEST) continue;
    for (const [slip, spell] of Object.entries(SLIPS)) {
      const wrong = query.replace(word, spell(word.toLowerCase()));
      if (wrong !== query) shares.get(slip)?.push(ndcg10(await search(wrong), grades) / right);
    }
  }
  console.log(`\n${name}`);
  for (const [slip, each] of shares) {
    const mean = each.reduce((sum, share) => sum + share, 0) / each.length;
    console.log(`  ${slip.padEnd(22)} ${mean.toFixed(2)} of ${String(each.length)} questions`);
  }
}
