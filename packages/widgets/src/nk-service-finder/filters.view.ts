import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatTime } from '../shared/format.js';
import { dayFromNow } from '../shared/opening.js';
import { facets, leftOut } from './facets.view.js';
import { facetHeading, type FinderView } from './finder-view.js';
import { comingWeek, conditions, DISTANCES, type When } from './search-state.js';

/** Clock times offered for another day. */
const HOURS = Array.from({ length: 16 }, (_, i) => `${String(i + 7).padStart(2, '0')}:00`);

/**
 * Everything that narrows the list. Only what the source can answer and what can still make a difference is there; what is
 * hidden is named with the reason, in a line each.
 * @param view - What the finder knows.
 * @returns The filters.
 */
export function filters(view: FinderView): TemplateResult {
  const { text, act, filtersShown, info } = view;
  const state = view.question.asked;
  const chosen = conditions(state).filter(({ kind }) => kind !== 'text' && kind !== 'place').length;
  return html`<div class="filters">
    <button
      class="button quiet filter-toggle"
      type="button"
      aria-expanded=${filtersShown ? 'true' : 'false'}
      aria-controls="filters"
      @click=${act.toggleFilters}
    >
      ${filtersShown ? text.hideFilters : text.showFilters(chosen)}
    </button>
    <div id="filters" class="filter-list" role="group" aria-label=${text.filters} ?data-shown=${filtersShown}>
      ${state.place ? distance(view) : nothing} ${info?.hours === false ? nothing : when(view)} ${age(view)}
      ${facets(view)} ${notSaid(view)}
    </div>
  </div>`;
}

function distance({ text, question }: FinderView): TemplateResult {
  const state = question.asked;
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    void question.ask({ ...state, withinMiles: value === '' ? undefined : Number(value) });
  };
  const offered = [...new Set([...DISTANCES, ...(state.withinMiles === undefined ? [] : [state.withinMiles])])];
  return html`<div class="field">
    <label class="label" for="within">${text.within}</label>
    <select id="within" @change=${choose}>
      ${offered
        .sort((a, b) => a - b)
        .map(
          (miles) =>
            html`<option value=${miles} ?selected=${miles === state.withinMiles}>
              ${text.withinMiles(Math.round(miles * 10) / 10)}
            </option>`,
        )}
      <option value="" ?selected=${state.withinMiles === undefined}>${text.anyDistance}</option>
    </select>
  </div>`;
}

function when(view: FinderView): TemplateResult {
  const { text, question, now } = view;
  const state = question.asked;
  const choose = (choice: When) => () => {
    void question.ask({ ...state, when: choice });
  };
  const another: When =
    state.when.kind === 'at' ? state.when : { kind: 'at', date: comingWeek(now)[1] ?? '', time: '10:00' };
  const choices: [When, string][] = [
    [{ kind: 'any' }, text.anyTime],
    [{ kind: 'now' }, text.openNowChoice],
    [another, text.atTime],
  ];
  return html`<fieldset class="field">
    <legend>${text.when}</legend>
    ${choices.map(
      ([choice, label]) =>
        html`<div class="choice">
          <input
            type="radio"
            name="when"
            id="when-${choice.kind}"
            .checked=${state.when.kind === choice.kind}
            @change=${choose(choice)}
          />
          <label for="when-${choice.kind}">${label}</label>
        </div>`,
    )}
    ${state.when.kind === 'at' ? dayAndTime(view, state.when) : nothing}
  </fieldset>`;
}

function dayAndTime({ text, question, now, language }: FinderView, at: Extract<When, { kind: 'at' }>): TemplateResult {
  const change = (part: 'date' | 'time') => (event: Event) => {
    void question.ask({ ...question.asked, when: { ...at, [part]: (event.target as HTMLSelectElement).value } });
  };
  return html`<div class="pair">
    <label for="at-date" class="visually-hidden">${text.day}</label>
    <select id="at-date" @change=${change('date')}>
      ${comingWeek(now).map(
        (date) =>
          html`<option value=${date} ?selected=${date === at.date}>
            ${dayFromNow(date, { now, language, text })}
          </option>`,
      )}
    </select>
    <label for="at-time" class="visually-hidden">${text.time}</label>
    <select id="at-time" @change=${change('time')}>
      ${HOURS.map(
        (time) => html`<option value=${time} ?selected=${time === at.time}>${formatTime(time, language)}</option>`,
      )}
    </select>
  </div>`;
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

/** A filter that is hidden without a word would look like a fault of the page. */
function notSaid(view: FinderView): TemplateResult | typeof nothing {
  const { text, info } = view;
  if (!info) return nothing;
  // A list feed often carries no hours, places or cost.
  const silent = [
    ...(info.hours ? [] : [text.hours]),
    ...(info.distance ? [] : [text.places]),
    ...['cost', 'accessibility', 'language']
      .filter((key) => !info.facets.includes(key))
      .map((key) => facetHeading(text, key)),
  ];
  const idle = leftOut(view);
  return html`${silent.length === 0 ? nothing : html`<p class="muted">${text.notSaid(silent)}</p>`}
  ${idle.length === 0 ? nothing : html`<p class="muted">${text.cannotNarrow(idle)}</p>`}`;
}
