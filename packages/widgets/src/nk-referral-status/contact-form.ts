/**
 * The form by which somebody asks to be reached another way. It stands in a file of its own (`kit-contact.js`), because few of those who look
 * where their request is need it.
 * @packageDocumentation
 */
import {
  answerTo,
  CONTACT_FORM,
  questionsFor,
  readContactChange,
  type FormAnswer,
  type FormAnswers,
} from '@neighbourhood-kit/core/referrals';
import { civilDayOf, LONDON } from '@neighbourhood-kit/core/time';
import { html, nothing, type TemplateResult } from 'lit';
import { contactChangeEn } from '../locales/en/contact-change.js';
import { formContactEn } from '../locales/en/form-contact.js';
import { formStepsEn } from '../locales/en/form-steps.js';
import type { Words } from '../locales/locale.js';
import { problemWords, type QuestionsView } from '../nk-referral-form/form-view.js';
import type { ShownProblem } from '../nk-referral-form/phase.js';
import { fieldId } from '../nk-referral-form/questions/frame.js';
import { ask } from '../nk-referral-form/questions/question.js';
import { errorSummary, type SummaryItem } from '../shared/form/error-summary.js';
import { heading } from '../shared/heading.js';
import { telUrl } from '../shared/link.js';
import type { ContactView, StatusView, Writing } from './status-view.js';

/** What stands before the places of problems that a server finds with single answers. */
const PLACE = 'answers.';

/** A wish to be reached another way: its answers, which are in memory and nowhere else, and its faces. */
export class ContactForm {
  /** Its English. */
  readonly english: Words<'contact-change'> = { ...formStepsEn, ...formContactEn, ...contactChangeEn };
  /** The person's own words are used: who types is not known here. */
  readonly forSelf = true;
  #answers: FormAnswers = {};
  #problems: readonly ShownProblem[] = [];
  #waiting = false;

  /** @param redraw - Draws the element again. */
  constructor(private readonly redraw: () => void) {}

  get answers(): FormAnswers {
    return this.#answers;
  }

  readonly answer = (question: string, answer: FormAnswer): void => {
    this.#answers = { ...this.#answers, [question]: answer };
    this.redraw();
  };

  /** Nothing that a browser would offer, or keep for anyone who uses it next: a way that is safe must not be found there. */
  readonly tokenFor = (): string => 'off';

  /**
   * Reads what was written.
   * @returns Answers to the questions that apply; undefined where one is missing or wrong, which is then shown.
   */
  read(): FormAnswers | undefined {
    const reading = readContactChange(this.#answers, civilDayOf(new Date(), LONDON));
    this.#problems = reading.ok ? [] : reading.problems;
    if (!reading.ok) return undefined;
    return Object.fromEntries(
      questionsFor(CONTACT_FORM, this.#answers).flatMap(({ id }) => {
        const answer = answerTo(this.#answers, id) ?? '';
        return answer.length === 0 ? [] : [[id, answer]];
      }),
    );
  }

  /**
   * Takes in what a server said that is wrong.
   * @param said - What it said: problems by place, or anything else.
   */
  refuse(said: unknown): void {
    const { problems } = (said ?? {}) as { problems?: unknown };
    const places = Array.isArray(problems) ? problems.map((each: { path?: unknown } | null) => each?.path) : [];
    this.#problems = questionsFor(CONTACT_FORM, this.#answers)
      .filter(({ id }) => places.includes(PLACE + id))
      .map(({ id }) => ({ question: id, code: 'refused' }));
  }

  /** Forgets what was written: it has arrived, and waits. */
  sent(): void {
    this.#answers = {};
    this.#waiting = true;
  }

  /** Says that a wish waits: as long as this page is not left, so that nobody who looks later learns of it here. */
  waiting({ text, language, direction }: ContactView): TemplateResult | typeof nothing {
    return this.#waiting
      ? html`<p class="panel note" lang=${language} dir=${direction}>${text.contactWaiting}</p>`
      : nothing;
  }

  /** What happens with a wish, and whom to call where that is not safe; then the questions. */
  draft({ text: around, level, act, telephone }: StatusView, contact: ContactView, writing: Writing): TemplateResult {
    const { text, language, direction } = contact;
    const view: QuestionsView = { text, form: this };
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      act.send();
    };
    const { failure, sending } = writing;
    const why = failure === 'too-many' ? text.contactTooMany : failure && around.statusFailures[failure];
    const items = this.#items(view, why);
    const dialled = telUrl(telephone);
    return html`<form novalidate autocomplete="off" @submit=${submit}>
      ${heading(level + 1, around.contact, { id: 'draft', focusable: true })}
      <div lang=${language} dir=${direction}>
        ${items.length === 0 ? nothing : errorSummary(text.problem, items, level + 2)}
        <p>${text.contactNext}</p>
        <div class="panel note">
          <p>${text.contactTold}</p>
          <p>${text.contactInstead}</p>
          ${
            dialled === undefined
              ? html`<p>
                  <strong><bdi>${telephone}</bdi></strong>
                </p>`
              : html`<a class="button quiet" href=${dialled} dir="ltr">${telephone}</a>`
          }
        </div>
        ${questionsFor(CONTACT_FORM, this.#answers).map((question) =>
          ask(view, { question, problem: this.#problemOf(question.id), level: 0, first: false }),
        )}
      </div>
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${sending ? 'true' : nothing}>
          ${sending ? `${around.sending}…` : around.send}
        </button>
        <button class="button quiet" type="button" @click=${act.drop}>${around.leave}</button>
      </div>
    </form>`;
  }

  #problemOf(id: string): ShownProblem | undefined {
    return this.#problems.find(({ question }) => question === id);
  }

  /** What is wrong with answers; where there is nothing, why they did not arrive. */
  #items(view: QuestionsView, failure: string | undefined): SummaryItem[] {
    const items = questionsFor(CONTACT_FORM, this.#answers).flatMap((question): SummaryItem[] => {
      const problem = this.#problemOf(question.id);
      return problem ? [{ field: fieldId(question, problem), message: problemWords(view, question, problem) }] : [];
    });
    return items.length === 0 && failure !== undefined ? [{ field: 'draft', message: failure }] : items;
  }
}
