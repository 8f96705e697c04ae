import { fold, JOINS, SEPARATES } from './fold.js';

/** Units of a word that are kept; the rest of a longer one is passed over. */
export const LONGEST_WORD = 40;

/**
 * Lists the words of a text: runs of letters and digits of any script, lower case, without accents.
 * @param text - Any text.
 * @returns The words in order, repeated as they stand.
 */
export function words(text: string): string[] {
  const found: string[] = [];
  let units: number[] = [];
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? fold(text.charCodeAt(i)) : SEPARATES;
    if (unit > JOINS) {
      if (units.length < LONGEST_WORD) units.push(unit);
    } else if (unit === SEPARATES && units.length > 0) {
      found.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return found;
}

/**
 * Writes the words of a text with a space between them.
 * @param text - Any text.
 * @returns The words in one text.
 */
export function inWords(text: string): string {
  return words(text).join(' ');
}

/** Words that carry no topic. They are indexed, but a question leans on them only when it has no others. */
const STOP_WORDS = new Set(
  (
    'a about after all also am an and any anyone are as at be because been before being but by can cannot cant could couldnt did didnt do does doesnt doing dont ' +
    'down during each else every find for from get gets getting give go going got had has hasnt have havent having he her here hers him his how i if ' +
    'ill im in into is isnt it its ive just keep keeps know like look looking made make many may me more most much my myself near need needed ' +
    'needs no nor not of off on one only or other our out over own please really round same she should shouldnt so some someone something somewhere such ' +
    'than that the their them then there theres these they thing things this those to too under until up us very want wanted wants was wasnt we were what ' +
    'when where which while who whos will wish with wont would wouldnt you your'
  ).split(' '),
);

/**
 * Tells whether a word carries no topic.
 * @param word - A folded word.
 * @returns True for `the`, `need`, `someone`…
 */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
