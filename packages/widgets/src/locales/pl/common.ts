import { languageNames } from '../language-names.js';
import type { LanguageFile } from '../locale.js';

/** Polish: how it is written, and the words that several elements need. */
export const language: LanguageFile = {
  code: 'pl',
  name: 'Polski',
  direction: 'ltr',
  notice: 'Wersja próbna: tego tłumaczenia nie sprawdziła osoba mówiąca po polsku.',
  common: {
    crisisHeading: 'Potrzebujesz pomocy teraz?',
    crisisWhen: {
      emergency: 'gdy zagrożone jest życie',
      'nhs-111': 'pilna pomoc NHS',
      samaritans: 'rozmowa z Samaritans',
    },
    call: 'Zadzwoń',
    tryAgain: 'Spróbuj ponownie',
    loading: 'Wczytywanie',
    back: 'Wstecz',
    optional: 'opcjonalnie',
    yes: 'Tak',
    no: 'Nie',
    broken: 'Przepraszamy, ta część strony nie działa. Możesz nadal korzystać z podanych tu numerów telefonu.',
    problem: 'Wystąpił problem',
    leave: 'Opuść tę stronę teraz',
    languageName: languageNames('pl', { bfi: 'Brytyjski język migowy (BSL)' }),
  },
};
