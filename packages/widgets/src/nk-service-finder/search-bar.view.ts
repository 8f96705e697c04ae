import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FinderView } from './finder-view.js';

/**
 * The question: words, place, and the button.
 * @param view - What the finder knows.
 * @returns The search form.
 */
export function searchBar(view: FinderView): TemplateResult {
  const { text, question, act } = view;
  const close = () => {
    question.closeSuggestions();
  };
  return html`<form
    class="search"
    role="search"
    aria-label=${text.title}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      act.submit(question.ask(question.asked));
    }}
  >
    <div
      class="field what"
      @focusout=${(event: FocusEvent) => {
        const field = event.currentTarget as HTMLElement;
        if (!field.contains(event.relatedTarget as Node | null)) close();
      }}
    >
      <label class="label" for="text">${text.searchLabel}</label>
      <span class="hint" id="text-hint">${text.searchHint}</span>
      <input
        class="input"
        id="text"
        type="search"
        maxlength="200"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="true"
        enterkeyhint="search"
        dir="auto"
        aria-describedby="text-hint"
        .value=${live(question.draft.text)}
        @input=${(event: InputEvent) => {
          void question.type({ text: (event.target as HTMLInputElement).value });
        }}
        @keydown=${(event: KeyboardEvent) => {
          view.answer?.intoSuggestions(event, close);
        }}
      />
      ${view.answer?.suggestions(view)}
    </div>
    ${view.info?.distance === false ? nothing : near(view)}
    <button class="button go" type="submit">${text.search}</button>
  </form>`;
}

function near({ text, question, source }: FinderView): TemplateResult {
  const { draft, problems, locating } = question;
  const described = problems.place === undefined ? 'place-hint' : 'place-hint place-error';
  return html`<div class="field where">
    ${
      source?.locate
        ? html`<label class="label" for="place"
              >${text.nearLabel} <span class="optional">(${text.optional})</span></label
            >
            <span class="hint" id="place-hint">${text.nearHint}</span>
            ${
              problems.place === undefined
                ? nothing
                : html`<span class="field-error" id="place-error">${problems.place}</span>`
            }
            <input
              class="input"
              id="place"
              type="text"
              maxlength="60"
              autocomplete="postal-code"
              dir="auto"
              aria-describedby=${described}
              aria-invalid=${problems.place === undefined ? nothing : 'true'}
              .value=${live(draft.place)}
              @input=${(event: InputEvent) => {
                void question.type({ place: (event.target as HTMLInputElement).value });
              }}
            />`
        : problems.place === undefined
          ? nothing
          : html`<span class="field-error">${problems.place}</span>`
    }
    <button
      class="link"
      type="button"
      aria-disabled=${locating ? 'true' : nothing}
      @click=${() => void question.useMyLocation()}
    >
      ${locating ? text.nearMeBusy : text.nearMe}
    </button>
  </div>`;
}
