import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { cards } from './list.view.js';
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

/** What was found, in the rows of the list; where nothing was, where it was looked for. */
export function found(view: WorkView, phase: FoundPhase): TemplateResult {
  const { text, headingLevel, act } = view;
  const { words, found } = phase;
  const { lookedAt, of } = found?.names ?? { lookedAt: 0, of: 0 };
  return html`<button class="link back" type="button" @click=${act.toList}>${text.toList}</button>
    ${findBox(view, phase)}
    ${
      found &&
      html`${heading(headingLevel + 1, html`<bdi>${text.found(found.referrals.length, words)}</bdi>`, { id: 'found', focusable: true })}
      ${found.referrals.length === 0 ? html`<p>${text.lookedIn(of)}</p>` : cards(view, found.referrals)}
      ${lookedAt < of ? html`<p class="panel note">${text.lookedInSome(lookedAt, of)}</p>` : nothing}
      ${found.more ? html`<p class="panel note">${text.foundMore}</p>` : nothing}`
    }`;
}
