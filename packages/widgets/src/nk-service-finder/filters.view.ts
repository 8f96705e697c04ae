import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { facets } from './facets.view.js';
import type { FinderView } from './finder-view.js';
import { comingWeek, filtersSet, type When } from './search-state.js';

/**
 * Everything that narrows the list. Only what the source can answer and what can still make a difference is there; what is
 * hidden is named with the reason, in a line each.
 * @param view - What the finder knows.
 * @returns The filters.
 */
export function filters(view: FinderView): TemplateResult {
  const { text, act, answer, filtersShown, info } = view;
  const state = view.question.asked;
  return html`<div class="filters">
    <button
      class="button quiet filter-toggle"
      type="button"
      aria-expanded=${filtersShown ? 'true' : 'false'}
      aria-controls="filters"
      @click=${act.toggleFilters}
    >
      ${filtersShown ? text.hideFilters : text.showFilters(filtersSet(state))}
    </button>
    <div id="filters" class="filter-list" role="group" aria-label=${text.filters} ?data-shown=${filtersShown}>
      ${state.place ? answer?.distance(view) : nothing} ${info?.hours === false ? nothing : when(view)} ${age(view)}
      ${facets(view)} ${answer?.notSaid(view)}
    </div>
  </div>`;
}

function when(view: FinderView): TemplateResult {
  const { text, question, now } = view;
  const state = question.asked;
  const choose = (kind: When['kind']) => () => {
    // Which day tomorrow is in London takes an old telephone a while: it is found out when it is needed.
    const when: When = kind === 'at' ? { kind, date: comingWeek(now)[1] ?? '', time: '10:00' } : { kind };
    void question.ask({ ...question.asked, when });
  };
  const choices: [When['kind'], string][] = [
    ['any', text.anyTime],
    ['now', text.openNowChoice],
    ['at', text.atTime],
  ];
  return html`<fieldset class="field">
    <legend>${text.when}</legend>
    ${choices.map(
      ([choice, label]) =>
        html`<div class="choice">
          <input
            type="radio"
            name="when"
            id="when-${choice}"
            .checked=${state.when.kind === choice}
            @change=${choose(choice)}
          />
          <label for="when-${choice}">${label}</label>
        </div>`,
    )}
    ${state.when.kind === 'at' ? view.answer?.dayAndTime(view, state.when) : nothing}
  </fieldset>`;
}

function age({ text, question }: FinderView): TemplateResult {
  const { draft, problems } = question;
  return html`<div class="field">
    <label class="label" for="age">${text.age}</label>
    <span class="hint" id="age-hint">${text.ageHint}</span>
    ${problems.age === undefined ? nothing : html`<span class="field-error" id="age-error">${problems.age}</span>`}
    <input
      class="input short"
      id="age"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="3"
      aria-describedby=${problems.age === undefined ? 'age-hint' : 'age-hint age-error'}
      aria-invalid=${problems.age === undefined ? nothing : 'true'}
      .value=${live(draft.age)}
      @change=${(event: Event) => {
        question.setAge((event.target as HTMLInputElement).value);
      }}
    />
  </div>`;
}
