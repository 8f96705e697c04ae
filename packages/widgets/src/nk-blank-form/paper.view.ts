import type { AnswerCondition, FormPage, Question } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import type { BlankFormMessages } from '../locales/en/blank-form.js';
import { optionWords, wordsOf, type FormView } from '../nk-referral-form/form-view.js';
import { formName, sharingWords } from '../nk-referral-form/front-view.js';
import { siteLink } from '../nk-referral-form/set-up.js';
import { crisisHelp } from '../shared/crisis.js';
import { heading } from '../shared/heading.js';

const YES_NO = [{ value: 'yes' }, { value: 'no' }];
/** Empty lines to write on. */
const LINES: Partial<Readonly<Record<Question['kind'], number>>> = { textarea: 6, lines: 4 };

interface Sheet {
  readonly view: FormView;
  readonly words: BlankFormMessages;
  /** Every question of the form, to name those that others depend on. */
  readonly questions: readonly Question[];
}

/** The whole form on paper: every question, also those that only some people are asked. */
export function paper(view: FormView, words: BlankFormMessages, pages: readonly FormPage[]): TemplateResult {
  const { text, level, terms } = view;
  const sheet = { view, words, questions: pages.flatMap((page) => page.questions) };
  return html`<div class="paper">
    ${crisisHelp(text)} ${heading(level, formName(view), { look: 'title' })}
    ${words.how.map((line) => html`<p>${line}</p>`)}
    <p>${sharingWords(view)}</p>
    ${pages.map((page) => pageOf(sheet, page))}
    <section class="terms">
      <p>${text.controller(terms.controller)} ${text.retention(terms.retention)}</p>
      <p>${words.privacyAt} <bdi>${address(terms.privacyNotice)}</bdi></p>
      <p>${text.complaints}: <bdi>${address(terms.complaints)}</bdi></p>
    </section>
    <section class="office">
      ${heading(level + 1, words.officeUse)}
      ${[words.receivedOn, words.keyedBy, words.reference].map(
        (what) => html`<p class="row"><span>${what}</span><span class="line"></span></p>`,
      )}
    </section>
  </div>`;
}

/** Anyone who reads paper has no page to which an address could be relative. */
const address = (set: string): string => siteLink(set) ?? set;

function pageOf(sheet: Sheet, page: FormPage): TemplateResult {
  const { text, level } = sheet.view;
  const title = page.title ?? text.pages[page.id]?.title;
  return html`<section class="page">
    ${title === undefined || page.questions.length === 1 ? nothing : heading(level + 1, title)}
    ${page.questions.map((question) => questionOf(sheet, question))}
  </section>`;
}

/** "Only if you answered …", or "Needed if": on paper nothing hides. */
function only(
  { view, questions }: Sheet,
  when: AnswerCondition | undefined,
  say: BlankFormMessages['onlyIf'],
): TemplateResult | typeof nothing {
  const asked = when && questions.find(({ id }) => id === when.question);
  if (!asked) return nothing;
  const choices = asked.options ?? YES_NO;
  const answers = choices
    .filter(({ value }) => when.is.includes(value))
    .map((option) => optionWords(view, asked, option).label);
  return html`<p class="only">${say(wordsOf(view, asked).label, answers.join(', '))}</p>`;
}

function questionOf(sheet: Sheet, question: Question): TemplateResult {
  const { view, words } = sheet;
  const { label, hint } = wordsOf(view, question);
  const needed = question.required === true || question.requiredWhen !== undefined;
  const asked = `${label} ${needed ? '' : `(${view.text.optional})`}`;
  return html`<div class="question">
    ${only(sheet, question.when, words.onlyIf)} ${only(sheet, question.requiredWhen, words.neededIf)}
    <p class="asked">${asked}</p>
    ${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`} ${space(sheet, question, words)}
  </div>`;
}

/** Room for the answer: boxes to tick, boxes for a day, or lines. */
function space({ view }: Sheet, question: Question, words: BlankFormMessages): TemplateResult {
  const { kind, options } = question;
  const { text } = view;
  if (kind === 'date' || kind === 'birth-date') {
    return html`<p class="boxes">
      ${[text.day, text.month, text.year].map((part) => html`<span>${part}<span class="box wide"></span></span>`)}
    </p>`;
  }
  const choices = kind === 'yes-no' ? YES_NO : options;
  if (choices) {
    return html`<p class="hint">${kind === 'checkboxes' ? words.tickAny : words.tickOne}</p>
      ${choices.map((option) => {
        const { label, hint } = optionWords(view, question, option);
        return html`<p class="tick">
          <span class="box"></span><span>${label}${hint === undefined ? '' : `. ${hint}`}</span>
        </p>`;
      })}`;
  }
  return html`${Array.from({ length: LINES[kind] ?? 1 }, () => html`<div class="line"></div>`)}`;
}
