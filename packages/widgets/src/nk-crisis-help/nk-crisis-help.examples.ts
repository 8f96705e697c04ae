import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale, type Locale } from '../locales/locale.js';
import type { ExampleLook } from '../testing/look.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';

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
  { name: 'translated', about: 'A translation, with the English next to it.', locale: PREVIEW },
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element.
 */
export function drawCrisisHelp(example: CrisisExample, { theme, direction }: ExampleLook): TemplateResult {
  const locale = direction === 'rtl' ? RIGHT_TO_LEFT : example.locale;
  if (locale) addLocale(locale);
  return html`<nk-crisis-help theme=${theme} locale=${ifDefined(locale?.code)} heading-level="1"></nk-crisis-help>`;
}
