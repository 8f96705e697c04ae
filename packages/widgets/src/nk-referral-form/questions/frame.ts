import { answerTo, type Question } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../shared/heading.js';
import { problemWords, wordsOf, type QuestionsView } from '../form-view.js';
import type { ShownProblem } from '../phase.js';

/** How one question stands on its page. */
export interface Asked {
  readonly question: Question;
  readonly problem: ShownProblem | undefined;
  /** Level of the heading that the question is; 0 where the page has a heading of its own. */
  readonly level: number;
  /** True for the question that is the page's title, where reading starts. */
  readonly first: boolean;
}

/** Id of the field that a link to the question leads to. */
export function fieldId(question: Question, problem?: ShownProblem): string {
  const { id, kind, options } = question;
  if (kind === 'yes-no') return `q-${id}-yes`;
  if (kind === 'radios' || kind === 'checkboxes') return `q-${id}-${options?.[0]?.value ?? ''}`;
  if (kind !== 'date' && kind !== 'birth-date') return `q-${id}`;
  const part = (problem && 'parts' in problem ? problem.parts?.[0] : undefined) ?? 'day';
  return `q-${id}-${part}`;
}

/** Ids of hint and error, for `aria-describedby`. */
export function describedBy(view: QuestionsView, { question, problem }: Asked): string | typeof nothing {
  const ids = [
    ...(wordsOf(view, question).hint === undefined ? [] : [`q-${question.id}-hint`]),
    ...(problem ? [`q-${question.id}-error`] : []),
  ];
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** The question's words, with "(optional)" where it need not be answered, and not while another answer is still to decide that. */
function labelWords(view: QuestionsView, { question }: Asked): string {
  const { label } = wordsOf(view, question);
  const { required, requiredWhen } = question;
  const undecided = requiredWhen && !answerTo(view.form.answers, requiredWhen.question)?.length;
  return required === true || undecided ? label : `${label} (${view.text.optional})`;
}

/** Makes the question the heading it is on its page. */
function titled(asked: Asked, content: unknown): unknown {
  if (asked.level === 0) return content;
  return heading(asked.level, content, asked.first ? { id: 'start', look: 'title', focusable: true } : {});
}

/** Hint and error, between label and field. */
function notes(view: QuestionsView, { question, problem }: Asked): TemplateResult {
  const { hint } = wordsOf(view, question);
  return html`${hint === undefined ? nothing : html`<p class="hint" id="q-${question.id}-hint">${hint}</p>`}
  ${
    problem
      ? html`<p class="field-error" id="q-${question.id}-error">
          <span class="visually-hidden">${view.text.errorPrefix}</span> ${problemWords(view, question, problem)}
        </p>`
      : nothing
  }`;
}

/** A field with one input: label, notes, input, in one root so that they can refer to each other. */
export function labelled(view: QuestionsView, asked: Asked, input: unknown): TemplateResult {
  const label = html`<label class="label" for=${fieldId(asked.question)}>${labelWords(view, asked)}</label>`;
  return html`<div class="field">${titled(asked, label)} ${notes(view, asked)} ${input}</div>`;
}

/** Several inputs that answer one question. */
export function grouped(view: QuestionsView, asked: Asked, inputs: unknown): TemplateResult {
  // The frame of an error is the outer element's: a browser breaks the border of a fieldset at its legend.
  return html`<div class="field">
    <fieldset aria-describedby=${describedBy(view, asked)}>
      <legend>${titled(asked, labelWords(view, asked))}</legend>
      ${notes(view, asked)} ${inputs}
    </fieldset>
  </div>`;
}
