import { answerTo, maxLengthOf, type QuestionKind } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuestionsView } from '../form-view.js';
import { describedBy, fieldId, labelled, type Asked } from './frame.js';

/** How a browser or telephone keyboard should treat a kind of text. */
interface InputManners {
  readonly type?: string;
  readonly mode?: string;
  readonly capitals?: string;
  /** Words are checked for spelling; names and codes are not. */
  readonly spelling?: boolean;
  /** Left to right in any language. */
  readonly code?: boolean;
  readonly look?: string;
}

const MANNERS: Partial<Readonly<Record<QuestionKind, InputManners>>> = {
  telephone: { type: 'tel', mode: 'tel', code: true, look: 'medium' },
  email: { type: 'email', mode: 'email', capitals: 'none', code: true },
  postcode: { capitals: 'characters', code: true, look: 'short' },
  'nhs-number': { mode: 'numeric', code: true, look: 'short' },
};

/** Share of the limit from which the characters left are counted out. */
const COUNT_FROM = 0.75;

/** One line of text of any kind. */
export function textInput(view: QuestionsView, asked: Asked): TemplateResult {
  const { question, problem } = asked;
  const { form } = view;
  const { type = 'text', mode, capitals, code, look = '' } = MANNERS[question.kind] ?? {};
  return labelled(
    view,
    asked,
    html`<input
      class="input ${look}"
      id=${fieldId(question)}
      name=${question.id}
      type=${type}
      inputmode=${mode ?? nothing}
      autocapitalize=${capitals ?? nothing}
      autocomplete=${form.tokenFor(question)}
      spellcheck="false"
      dir=${code ? 'ltr' : 'auto'}
      aria-describedby=${describedBy(view, asked)}
      aria-invalid=${problem ? 'true' : nothing}
      .value=${live(typed(view, asked))}
      @input=${(event: Event) => {
        form.answer(question.id, (event.target as HTMLInputElement).value);
      }}
    />`,
  );
}

/** Several lines in the person's own words. Nothing is cut off: what is too long can still be shortened by its writer. */
export function textArea(view: QuestionsView, asked: Asked): TemplateResult {
  const { question, problem } = asked;
  const { form, text } = view;
  const answer = typed(view, asked);
  const left = maxLengthOf(question) - answer.trim().length;
  const count = left < 0 ? text.charactersOver(-left) : text.charactersLeft(left);
  return labelled(
    view,
    asked,
    html`<textarea
        class="input"
        id=${fieldId(question)}
        name=${question.id}
        rows=${question.path === 'person.address' ? 4 : 6}
        autocomplete=${form.tokenFor(question)}
        dir="auto"
        aria-describedby=${describedBy(view, asked)}
        aria-invalid=${problem ? 'true' : nothing}
        .value=${live(answer)}
        @input=${(event: Event) => {
          form.answer(question.id, (event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
      ${
        left < maxLengthOf(question) * (1 - COUNT_FROM)
          ? html`<p class=${left < 0 ? 'field-error' : 'hint'} role="status">${count}</p>`
          : nothing
      }`,
  );
}

function typed({ form }: QuestionsView, { question }: Asked): string {
  const answer = answerTo(form.answers, question.id);
  return typeof answer === 'string' ? answer : '';
}
