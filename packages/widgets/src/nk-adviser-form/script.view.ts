import type { Question } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import type { AdviserFormMessages } from '../locales/en/adviser-form.js';
import { optionWords, wordsOf, type FormView } from '../nk-referral-form/form-view.js';
import { recipient, sharingWords, type FrontView } from '../nk-referral-form/front-view.js';

/** Words of the radiotelephony alphabet (ITU Radio Regulations, appendix 14), for the letters that a reference can have. */
const SPELLED: Readonly<Record<string, string>> = Object.fromEntries(
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Mike November Papa Quebec Romeo Sierra Tango Victor Whiskey Xray Yankee Zulu'
    .split(' ')
    .map((word) => [word.charAt(0), word]),
);

/** A box with what is said, apart from what is only done. */
function said(words: AdviserFormMessages, content: unknown, note?: string): TemplateResult {
  return html`<aside class="script" aria-label=${words.script}>
    <p class="strong">${words.script}</p>
    ${content} ${note === undefined ? nothing : html`<p class="hint">${note}</p>`}
  </aside>`;
}

/** Before the first question: danger first, then what will happen and what becomes of the answers. */
export function introScript(words: AdviserFormMessages, view: FrontView): TemplateResult {
  const { text, terms } = view;
  const lines = [
    ...words.greeting,
    text.controller(terms.controller),
    text.retention(terms.retention),
    sharingWords(view),
  ];
  return said(
    words,
    lines.map((line) => html`<p>${line}</p>`),
  );
}

function spokenQuestion(words: AdviserFormMessages, view: FormView, question: Question): TemplateResult {
  const { label, hint } = wordsOf(view, question);
  const options = question.options?.map((option) => optionWords(view, question, option).label).join(' — ');
  return html`<p>
    ${label} ${hint ?? nothing} ${options === undefined ? nothing : words.optionsAre(options)}
    ${question.required ? nothing : words.optionalOne}
  </p>`;
}

/** The questions of the page, as they are said. */
export function questionScript(words: AdviserFormMessages, view: FormView): TemplateResult {
  const questions = view.form.asked.flatMap((page) => page.questions);
  return said(
    words,
    questions.map((question) => spokenQuestion(words, view, question)),
    `${words.readOut} ${words.typeIt}`,
  );
}

/** Before sending: the answers are read back, and leave is asked. */
export function checkScript(words: AdviserFormMessages, view: FormView): TemplateResult {
  return said(
    words,
    [words.readBack, sharingWords(view), words.mayISend].map((line) => html`<p>${line}</p>`),
  );
}

/** After sending: who will be in touch, and the reference, letter by letter. */
export function sentScript(words: AdviserFormMessages, view: FormView, reference: string): TemplateResult {
  const signs = Array.from(reference.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const spelled = signs.map((sign) => (SPELLED[sign] === undefined ? sign : words.spelled(sign, SPELLED[sign])));
  return said(
    words,
    html`<p>${words.done(recipient(view))}</p>
      <p>${words.referenceIs} <strong>${spelled.join(', ')}</strong>.</p>`,
  );
}
