import { answerTo, dateAnswer, dateParts, type DatePart } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuestionsView } from '../form-view.js';
import { grouped, type Asked } from './frame.js';

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** Three fields for a date people know by heart (GOV.UK "Date input"); no calendar to page through for sixty years. */
export function dateField(view: QuestionsView, asked: Asked): TemplateResult {
  const { question, problem } = asked;
  const { form, text } = view;
  const parts = dateParts(answerTo(form.answers, question.id));
  const token = form.tokenFor(question);
  const wrong = problem && (('parts' in problem ? problem.parts : undefined) ?? PARTS);
  return grouped(
    view,
    asked,
    html`<div class="date">
      ${PARTS.map((part) => {
        const id = `q-${question.id}-${part}`;
        return html`<div>
          <label for=${id}>${text[part]}</label>
          <input
            class="input ${part}"
            id=${id}
            name="${question.id}-${part}"
            inputmode="numeric"
            autocomplete=${token === 'bday' ? `bday-${part}` : 'off'}
            spellcheck="false"
            dir="ltr"
            aria-invalid=${wrong?.includes(part) ? 'true' : nothing}
            .value=${live(parts[part])}
            @input=${(event: Event) => {
              form.answer(question.id, dateAnswer({ ...parts, [part]: (event.target as HTMLInputElement).value }));
            }}
          />
        </div>`;
      })}
    </div>`,
  );
}
