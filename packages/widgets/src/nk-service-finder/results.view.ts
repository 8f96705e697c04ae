import type { FinderHit, FinderResult } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { card } from './card.view.js';
import type { FinderView } from './finder-view.js';

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
    ${heading(headingLevel + 1, words, { look: 'count', focusable: true })} ${view.answer?.chosen(view)}
    ${incomplete(view)} ${result.total === 0 ? nothingFound(view, result) : list(view, result)}
    ${view.answer?.notEligible(view, result)}
  </div>`;
}

function list(view: FinderView, { hits, total }: FinderResult): TemplateResult {
  const { text, act } = view;
  return html`${view.answer?.sorting(view)}
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

/** A part that could not be loaded costs what it draws, never the list: the list says so, with a way on. */
function incomplete({ text, retry }: FinderView): TemplateResult | typeof nothing {
  if (!retry) return nothing;
  return html`<p class="incomplete" tabindex="-1">
    ${text.incomplete} <button class="link" type="button" @click=${retry}>${text.tryAgain}</button>
  </p>`;
}

/** Nothing found is an answer, not an end: say what to loosen and what that brings, and whom to ask. */
function nothingFound(view: FinderView, result: FinderResult): TemplateResult {
  const { text, headingLevel } = view;
  return html`<p>${text.nothingHint}</p>
    ${view.answer?.relaxations(view, result)} ${heading(headingLevel + 2, text.askSomebody)} <slot></slot>`;
}
