import type { FinderHit, FinderResult, FinderSort, NotEligibleHit, Relaxation } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { formatTime, metres } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { dayFromNow } from '../shared/opening.js';
import { own } from '../shared/own.js';
import { card } from './card.view.js';
import { facetHeading, facetLabel, type FinderView } from './finder-view.js';
import { conditions, relaxed, type Condition } from './search-state.js';

/**
 * What was found.
 * @param view - What the finder knows.
 * @param result - The finder's answer, all pages shown so far together.
 * @returns Count, conditions, list, paging, and who is not eligible.
 */
export function results(view: FinderView, result: FinderResult): TemplateResult {
  const { text, question, headingLevel } = view;
  const words = result.total === 0 ? text.nothing : text.count(result.total, question.asked.place?.label);
  return html`<div class="results" id="results">
    ${heading(headingLevel + 1, words, { look: 'count', focusable: true })} ${chosen(view)}
    ${result.total === 0 ? nothingFound(view, result) : list(view, result)} ${notEligible(view, result)}
  </div>`;
}

function list(view: FinderView, { hits, total }: FinderResult): TemplateResult {
  const { text, act } = view;
  return html`${sorting(view)}
    <ul class="plain cards">
      ${hits.map((hit) => cardOrName(view, hit))}
    </ul>
    <p class="muted">${text.shown(hits.length, total)}</p>
    ${
      hits.length < total
        ? html`<button class="button quiet" type="button" @click=${act.showMore}>
            ${text.more(Math.min(total - hits.length, 10))}
          </button>`
        : nothing
    }`;
}

/** An entry that breaks the rules costs its own details, never the list. */
function cardOrName(view: FinderView, hit: FinderHit): TemplateResult {
  try {
    return card(view, hit);
  } catch (error) {
    console.error('An entry of the directory could not be shown.', error);
    return html`<li class="card">${hit.name}</li>`;
  }
}

function sorting({ text, question, info }: FinderView): TemplateResult | typeof nothing {
  const state = question.asked;
  const offered: FinderSort[] = [
    ...(state.text.trim() === '' ? [] : (['relevance'] as const)),
    ...(state.place ? (['distance'] as const) : []),
    'name',
    'updated',
  ];
  const usual = offered[0];
  if (!info || offered.length < 2) return nothing;
  return html`<div class="sort">
    <label for="sort">${text.sort}</label>
    <select
      id="sort"
      @change=${(event: Event) => {
        void question.ask({ ...state, sort: (event.target as HTMLSelectElement).value as FinderSort });
      }}
    >
      ${offered.map(
        (sort) => html`<option value=${sort} ?selected=${sort === (state.sort ?? usual)}>${text.sorts[sort]}</option>`,
      )}
    </select>
  </div>`;
}

/** What narrows the list, each with a way to take it away. */
function chosen(view: FinderView): TemplateResult | typeof nothing {
  const { text, question } = view;
  const list = conditions(question.asked);
  if (list.length === 0) return nothing;
  const clear = () => {
    question.clear();
  };
  return html`<ul class="plain chosen" aria-label=${text.chosen}>
    ${list.map((condition) => {
      const words = conditionWords(view, condition);
      return html`<li>
        <button
          class="chip"
          type="button"
          @click=${() => {
            void question.ask(condition.without);
          }}
        >
          <span class="visually-hidden">${text.remove(words)}</span
          ><span aria-hidden="true"><bdi>${words}</bdi> ✕</span>
        </button>
      </li>`;
    })}
    ${
      list.length > 1
        ? html`<li><button class="link" type="button" @click=${clear}>${text.clearAll}</button></li>`
        : nothing
    }
  </ul>`;
}

function conditionWords(view: FinderView, { kind, facet = '', value = '' }: Condition): string {
  const { text, question, language, result } = view;
  const state = question.asked;
  switch (kind) {
    case 'text':
      return `“${state.text.trim()}”`;
    case 'place': {
      const label = state.place?.label ?? '';
      return state.withinMiles === undefined
        ? `${text.nearLabel} ${label}`
        : `${text.withinMiles(Math.round(state.withinMiles * 10) / 10)}: ${label}`;
    }
    case 'age':
      return text.aged(state.age ?? 0);
    case 'when':
      return state.when.kind === 'at'
        ? text.openOn(dayFromNow(state.when.date, view), formatTime(state.when.time, language))
        : text.openNow;
    case 'facet':
      return facetLabel(
        text,
        facet,
        value,
        own(result?.facets ?? {}, facet)?.find((count) => count.value === value)?.label,
      );
  }
}

/** Nothing found is an answer, not an end: say what to loosen and what that brings, and whom to ask. */
function nothingFound(view: FinderView, { relax }: FinderResult): TemplateResult {
  const { text, question, headingLevel } = view;
  return html`<p>${text.nothingHint}</p>
    ${
      relax.length === 0
        ? nothing
        : html`${heading(headingLevel + 2, text.tryThis)}
            <ul class="plain relax">
              ${relax.map(
                (relaxation) =>
                  html`<li>
                    <button
                      class="link"
                      type="button"
                      @click=${() => {
                        void question.ask(relaxed(question.asked, relaxation));
                      }}
                    >
                      ${text.withCount(relaxationWords(view, relaxation), relaxation.total)}
                    </button>
                  </li>`,
              )}
            </ul>`
    }
    ${heading(headingLevel + 2, text.askSomebody)} <slot></slot>`;
}

function relaxationWords({ text }: FinderView, relaxation: Relaxation): string {
  switch (relaxation.change) {
    case 'within':
      return text.relaxWithin(Math.round((relaxation.withinMetres / metres(1)) * 10) / 10);
    case 'anywhere':
      return text.relaxAnywhere;
    case 'facet':
      return text.relaxFacet(facetHeading(text, relaxation.facet));
    case 'age':
      return text.relaxAge;
    case 'open':
      return text.relaxOpen;
    case 'filters':
      return text.relaxFilters;
    case 'text':
      return text.relaxText;
  }
}

function notEligible(
  view: FinderView,
  { notEligible: others, notEligibleTotal }: FinderResult,
): TemplateResult | typeof nothing {
  const { text, act } = view;
  if (others.length === 0) return nothing;
  const item = ({ id, name, minimumAge, maximumAge }: NotEligibleHit) =>
    html`<li>
      <button
        class="link"
        type="button"
        data-id=${id}
        @click=${() => {
          act.openService(id);
        }}
      >
        <bdi>${name}</bdi>
      </button>
      <span class="muted">${text.forAges(minimumAge, maximumAge)}</span>
    </li>`;
  return html`<details class="not-eligible">
    <summary>${text.notEligible(notEligibleTotal)}</summary>
    <ul class="plain">
      ${others.map(item)}
    </ul>
  </details>`;
}
