import { html, nothing, type TemplateResult } from 'lit';
import type { FoundPhase, WorkView } from './work-view.js';

/** Asks for a reference or a name. What is written stays here, and goes into no address. */
export function findBox(
  { text, act, finds }: WorkView,
  { words, found }: Partial<FoundPhase> = {},
): TemplateResult | typeof nothing {
  if (!finds) return nothing;
  const missing = words !== undefined && !found;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act.find((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
  };
  return html`<form class="field no-print" role="search" novalidate @submit=${submit}>
    <label class="label" for="find">${text.find}</label>
    <span class="hint" id="find-hint">${text.findHint}</span>
    ${missing ? html`<span class="field-error" id="find-error">${text.findNeeded}</span>` : nothing}
    <div class="search">
      <input
        class="input"
        id="find"
        type="search"
        maxlength="200"
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${missing ? 'find-hint find-error' : 'find-hint'}
        aria-invalid=${missing ? 'true' : nothing}
        .value=${words ?? ''}
      />
      <button class="button quiet" type="submit">${text.search}</button>
    </div>
  </form>`;
}
