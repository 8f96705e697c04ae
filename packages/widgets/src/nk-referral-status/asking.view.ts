import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, type SummaryItem } from '../shared/form/error-summary.js';
import { heading } from '../shared/heading.js';
import type { StatusPhase, StatusView, Wrong } from './status-view.js';

type Asking = Extract<StatusPhase, { kind: 'asking' }>;

const PARTS = ['day', 'month', 'year'] as const;

/** What the element is for. */
export const title = ({ text, level }: StatusView): TemplateResult => heading(level, text.title, { look: 'title' });

/** Asks for the reference and the date of birth. */
export function asking(view: StatusView, { wrong, failure }: Asking): TemplateResult {
  const { text, level, act } = view;
  const messages: Readonly<Record<Wrong, string>> = {
    'reference-needed': text.referenceNeeded,
    'reference-wrong': text.referenceWrong,
    date: text.dateNeeded,
  };
  const items: SummaryItem[] = wrong.map((one) => ({
    field: one === 'date' ? 'birth-day' : 'reference',
    message: messages[one],
  }));
  if (failure !== undefined) items.push({ field: 'reference', message: text.statusFailures[failure] });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act.find();
  };
  const referenceFault = wrong.find((one) => one !== 'date');
  return html`${items.length === 0 ? nothing : errorSummary(text.problem, items, level)} ${title(view)}
    <p>${text.intro}</p>
    <form novalidate @submit=${submit}>
      ${reference(view, referenceFault && messages[referenceFault])}
      ${date(view, wrong.includes('date') ? messages.date : undefined)}
      <button class="button" type="submit">${text.find}</button>
    </form>`;
}

const described = (id: string, fault: string | undefined): string =>
  fault === undefined ? `${id}-hint` : `${id}-hint ${id}-error`;

function reference({ text, typed, act }: StatusView, fault: string | undefined): TemplateResult {
  return html`<div class="field">
    <label class="label" for="reference">${text.reference}</label>
    <span class="hint" id="reference-hint">${text.referenceHint}</span>
    ${fault === undefined ? nothing : html`<span class="field-error" id="reference-error">${fault}</span>`}
    <input
      class="input medium"
      id="reference"
      name="reference"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      dir="ltr"
      aria-describedby=${described('reference', fault)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${typed.reference}
      @input=${(event: Event) => {
        act.type({ reference: (event.target as HTMLInputElement).value });
      }}
    />
  </div>`;
}

/** Three fields, because people know the date by heart (GOV.UK "Date input"). Not filled in by the browser: it may be somebody else's. */
function date(view: StatusView, fault: string | undefined): TemplateResult {
  const { text } = view;
  return html`<fieldset class="field" aria-describedby=${described('birth', fault)}>
    <legend>${text.dateOfBirth}</legend>
    <span class="hint" id="birth-hint">${text.dateOfBirthHint}</span>
    ${fault === undefined ? nothing : html`<span class="field-error" id="birth-error">${fault}</span>`}
    <div class="date">${PARTS.map((part) => datePart(view, part, fault))}</div>
  </fieldset>`;
}

function datePart({ text, typed, act }: StatusView, part: (typeof PARTS)[number], fault: string | undefined) {
  const change = (event: Event): void => {
    act.type({ [part]: (event.target as HTMLInputElement).value });
  };
  return html`<div>
    <label for="birth-${part}">${text[part]}</label>
    <input
      class="input ${part}"
      id="birth-${part}"
      name="birth-${part}"
      inputmode="numeric"
      autocomplete="off"
      spellcheck="false"
      dir="ltr"
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${typed[part]}
      @input=${change}
    />
  </div>`;
}
