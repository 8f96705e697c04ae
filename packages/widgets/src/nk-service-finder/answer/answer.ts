/**
 * What an answer can say and do beyond its list: hours and summaries of entries, its order, what was chosen, what to loosen, who is not eligible,
 * suggestions, another day, a distance, where the visitor is, a service that is opened, and what opens next to the list. It stands in a file of its own (`kit-answer.js`) that is loaded next to the
 * entries of the first list, or as soon as somebody does what needs it: a visitor can search without it.
 * @packageDocumentation
 */
import { answerEn } from '../../locales/en/answer.js';
import { placesEn } from '../../locales/en/places.js';
import type { Words } from '../../locales/locale.js';
import type { Source } from '../../shared/source/source.js';
import type { Answer, FinderView } from '../finder-view.js';
import type { AnswerView } from './answer-view.js';
import { choices } from '../../shared/choices.styles.js';
import { takeStyles } from '../../shared/take-styles.js';
import { turn } from '../../shared/turn.js';
import { answerStyles } from './answer.styles.js';
import { chosen } from './chosen.view.js';
import { details } from './details.view.js';
import { findMe } from './find-me.js';
import { instantOf } from './instant.js';
import { dayAndTime, distance, notSaid } from './narrowing.view.js';
import { notEligible } from './not-eligible.view.js';
import { relaxations } from './relax.view.js';
import { sorting } from './sorting.view.js';
import { intoSuggestions, suggestionList } from './suggestions.view.js';

export { Panels } from './panels.js';
export { OpenedService } from './opened.js';
export { recognise } from './recognise.js';
export { instantOf };

/** English words of the parts. */
export const words: Words<'answer'> = { ...placesEn, ...answerEn };

/**
 * Adds the looks of the parts to an element.
 * @param root - The element's root.
 */
export const dress = (root: HTMLElement | DocumentFragment): void => {
  takeStyles(root, [answerStyles, choices]);
};

/**
 * The late parts of an answer in the words of a language.
 * @param words - The words.
 * @returns The parts.
 */
export function inWords(words: Words<'answer'>): Answer {
  const spoken =
    <Rest extends readonly unknown[], Drawn>(draw: (view: AnswerView, ...rest: Rest) => Drawn) =>
    (view: FinderView, ...rest: Rest): Drawn =>
      draw({ ...view, text: { ...view.text, ...words } }, ...rest);
  return {
    words,
    findMe: async () => {
      const found = await findMe();
      if (found === 'refused') return words.locationRefused;
      return found === 'failed' ? words.locationFailed : { ...found, label: words.yourLocation };
    },
    complete: async (text: string, source: Source | undefined) => {
      const typed = text.trim();
      const list = typed.length < 2 ? [] : ((await source?.suggest?.(typed).catch(() => [])) ?? []);
      // Finding and drawing in one go would hold up a key that an old telephone was given meanwhile.
      await turn();
      return { list, ready: list.length === 0 ? '' : words.suggestionsReady(list.length) };
    },
    intoSuggestions,
    suggestions: spoken(suggestionList),
    details: spoken(details),
    sorting: spoken(sorting),
    chosen: spoken(chosen),
    relaxations: spoken(relaxations),
    notEligible: spoken(notEligible),
    distance: spoken(distance),
    dayAndTime: spoken(dayAndTime),
    notSaid: spoken(notSaid),
  };
}
