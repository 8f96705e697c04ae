import { answerTo, type QuestionOption } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { optionWords, type QuestionsView } from '../form-view.js';
import { grouped, type Asked } from './frame.js';

const YES_NO: readonly QuestionOption[] = [{ value: 'yes' }, { value: 'no' }];

/** Radios, checkboxes, yes or no. Nothing is chosen beforehand. */
export function choices(view: QuestionsView, asked: Asked): TemplateResult {
  const { question } = asked;
  const { form } = view;
  const several = question.kind === 'checkboxes';
  const answer = answerTo(form.answers, question.id) ?? [];
  const chosen = typeof answer === 'string' ? [answer] : answer;
  const options = question.kind === 'yes-no' ? YES_NO : (question.options ?? []);
  const choose = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    if (!several) form.answer(question.id, value);
    // In the order of the form, whatever was ticked first.
    else
      form.answer(
        question.id,
        options.map((option) => option.value).filter((one) => (one === value ? checked : chosen.includes(one))),
      );
  };
  return grouped(
    view,
    asked,
    options.map((option) => {
      const id = `q-${question.id}-${option.value}`;
      const { label, hint } = optionWords(view, question, option);
      return html`<div class="choice">
        <input
          type=${several ? 'checkbox' : 'radio'}
          id=${id}
          name=${question.id}
          value=${option.value}
          aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
          .checked=${live(chosen.includes(option.value))}
          @change=${choose}
        />
        <div>
          <label for=${id}>${label}</label>
          ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
        </div>
      </div>`;
    }),
  );
}
