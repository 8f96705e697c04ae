import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import type { WorkView } from './work-view.js';

/** Asks for the token. Nothing about referrals is on the page before it was accepted. */
export function signIn({ text, act }: WorkView, problem: string | undefined): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('token') as HTMLInputElement;
    act.signIn(field.value.trim());
  };
  return html`<form class="panel" novalidate @submit=${submit}>
    <div class="field">
      <label class="label" for="token">${text.token}</label>
      <span class="hint" id="token-hint">${text.tokenHint}</span>
      ${problem === undefined ? nothing : html`<span class="field-error" id="token-error">${problem}</span>`}
      <input
        class="input"
        id="token"
        name="token"
        type="password"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby=${problem === undefined ? 'token-hint' : 'token-hint token-error'}
        aria-invalid=${problem === undefined ? nothing : 'true'}
      />
    </div>
    <button class="button" type="submit">${text.signIn}</button>
  </form>`;
}

/** Says that the session is over, and what has become of the page. */
export function sessionEnded({ text, headingLevel }: WorkView, { draft }: { readonly draft: boolean }): TemplateResult {
  return html`<div class="panel note">
    ${heading(headingLevel + 1, text.sessionEnded, { id: 'ended', focusable: true })}
    <p>${text.sessionEndedHint}</p>
    ${draft ? html`<p>${text.draftWaits}</p>` : nothing}
  </div>`;
}
