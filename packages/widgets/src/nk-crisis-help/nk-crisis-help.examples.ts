import type { Locale } from '../locales/locale.js';

/** A language with words of its own, so that both stand side by side. Not a checked translation. */
const PREVIEW: Locale = {
  code: 'pl-x-example',
  name: 'Polski (example)',
  direction: 'ltr',
  preview: true,
  sections: {
    common: { crisisHeading: 'Potrzebujesz pomocy teraz?' },
    'crisis-help': {
      when: {
        emergency: 'Jeśli czyjeś życie jest zagrożone, zadzwoń pod 999.',
        'nhs-111': 'W pilnych sprawach zadzwoń pod 111.',
        samaritans: 'Aby porozmawiać o każdej porze, zadzwoń pod 116 123.',
      },
    },
  },
};

/** One example of the element. Stories, accessibility runs, screenshots and tests all read this list. */
export interface CrisisExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly locale?: Locale;
}

export const CRISIS_EXAMPLES: readonly CrisisExample[] = [
  { name: 'english', about: 'As most pages show it.' },
  { name: 'translated', about: 'A translation, with the English beside it.', locale: PREVIEW },
];
