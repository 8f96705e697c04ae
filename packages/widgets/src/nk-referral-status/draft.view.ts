import { html, nothing, type TemplateResult } from 'lit';
import { reasonsFor } from '@neighbourhood-kit/core/referrals';
import { errorSummary } from '../shared/form/error-summary.js';
import { own } from '../shared/own.js';
import type { StatusAct, StatusFailure } from './status-desk.js';
import { overBy } from './status-flow.js';
import type { StatusView } from './status-view.js';

/** Something that is being written. */
export interface Drafted {
  readonly kind: Exclude<StatusAct['kind'], 'contact'>;
  readonly sending: boolean;
  readonly missing?: boolean | undefined;
  readonly failure?: StatusFailure | undefined;
}

/** Asks for what is to be sent: words to be added, or why somebody would like to stop. */
export function draft(view: StatusView, { kind, sending, missing, failure }: Drafted): TemplateResult {
  const { text, level, act } = view;
  const over = overBy(view.words);
  const asked = over > 0 ? text.addTooLong(over) : text.addNeeded;
  const needed = missing ? (kind === 'information' ? asked : text.whyNeeded) : undefined;
  const problem = needed ?? (failure && text.statusFailures[failure]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act.send();
  };
  return html`${problem === undefined ? nothing : errorSummary(text.problem, [{ field: 'draft', message: problem }], level + 1)}
    <form class="panel" novalidate @submit=${submit}>
      ${kind === 'information' ? words(view, needed) : reasons(view, needed)}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${sending ? 'true' : nothing}>
          ${sending ? `${text.sending}…` : text.send}
        </button>
        <button class="button quiet" type="button" @click=${act.drop}>${text.leave}</button>
      </div>
    </form>`;
}

const described = (fault: string | undefined): string =>
  fault === undefined ? 'draft-hint' : 'draft-hint draft-error';

const said = (fault: string | undefined): TemplateResult | typeof nothing =>
  fault === undefined ? nothing : html`<span class="field-error" id="draft-error">${fault}</span>`;

function words({ text, words: written, act }: StatusView, fault: string | undefined): TemplateResult {
  return html`<div class="field">
    <label class="label" for="draft">${text.add}</label>
    <span class="hint" id="draft-hint">${text.addHint}</span>
    ${said(fault)}
    <textarea
      id="draft"
      name="words"
      rows="5"
      autocomplete="off"
      aria-describedby=${described(fault)}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${written}
      @input=${(event: Event) => {
        act.write((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
  </div>`;
}

function reasons({ text, reason, act }: StatusView, fault: string | undefined): TemplateResult {
  return html`<fieldset class="field" aria-describedby=${described(fault)}>
    <legend>${text.why}</legend>
    <span class="hint" id="draft-hint">${text.withdrawHint}</span>
    ${said(fault)}
    ${reasonsFor('request-cancellation').map(({ code, label }, place) => {
      const id = place === 0 ? 'draft' : `draft-${code}`;
      return html`<div class="choice">
        <input
          type="radio"
          id=${id}
          name="reason"
          value=${code}
          .checked=${code === reason}
          @change=${() => {
            act.choose(code);
          }}
        />
        <label for=${id}>${own(text.reasons, code) ?? label}</label>
      </div>`;
    })}
  </fieldset>`;
}
