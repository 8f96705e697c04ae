import { pick, randomFrom } from '../../packages/finder/src/testing/random.ts';
import { TOWNS, vocabularyOf } from '../../packages/finder/src/testing/generate.ts';

/** One combined question: two words, two facets, an age, a circle, the nearest twenty, two facets counted. */
export interface Combined {
  readonly text: string;
  readonly cost: string;
  readonly accessibility: string;
  readonly age: number;
  readonly near: { readonly latitude: number; readonly longitude: number };
  readonly withinMetres: number;
}

/** Questions asked in turn. */
const QUESTIONS = 48;

/**
 * Makes the questions, the same in every run; every second one has a slip of the finger in its second word.
 * @returns Combined questions.
 */
export function combinedQuestions(): Combined[] {
  const random = randomFrom(77);
  const { words } = vocabularyOf(randomFrom(1), 1000);
  const usual = words.slice(0, 250).filter((word) => word.length >= 5);
  return Array.from({ length: QUESTIONS }, (_, i) => {
    const town = TOWNS[i % 4 === 0 ? 1 : i % 7 === 0 ? 2 : 0] ?? TOWNS[0];
    const second = pick(random, usual);
    return {
      text: `${words[2 + Math.floor(random() * 60)] ?? ''} ${i % 2 === 0 ? second : slip(second, random)}`,
      cost: 'free',
      accessibility: 'step-free',
      age: 67,
      near: { latitude: (town?.latitude ?? 0) + random() * 0.02, longitude: (town?.longitude ?? 0) + random() * 0.02 },
      withinMetres: 10_000,
    };
  });
}

/** A letter left out, doubled, changed or swapped with the next. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return pick(random, [
    before + after,
    before + letter + letter + after,
    `${before}e${after}`,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
}
