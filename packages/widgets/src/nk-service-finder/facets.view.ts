import type { FacetCount, FinderResult } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { serviceFinderEn } from '../locales/en/service-finder.js';
import { own } from '../shared/own.js';
import { facetHeading, facetLabel, type FinderView } from './finder-view.js';
import { withFacet } from './search-state.js';

/** Facets in the order in which the words name them, in which people narrow a list; a site's own come after them. */
const ORDER = Object.keys(serviceFinderEn.facets);
/** Facets that stand open; the others unfold, so that the list of choices is not longer than the list of services. */
const OPEN = 3;
/** Values shown before "Show all". */
const FOLDED = 6;

/** A facet that can make a difference now. */
interface Choice {
  readonly key: string;
  readonly chosen: readonly string[];
  readonly values: readonly FacetCount[];
}

/**
 * Groups of values to choose from. A group that cannot narrow the list is left out.
 * @param view - What the finder knows.
 * @returns The groups.
 */
export function facets(view: FinderView): TemplateResult[] {
  return choices(view).map((each, i) => group(view, each, i < OPEN));
}

/**
 * The groups that the directory could fill and that are left out, because no value of theirs would make this list shorter.
 * @param view - What the finder knows.
 * @returns Their headings.
 */
export function leftOut(view: FinderView): string[] {
  const { text, result, info } = view;
  if (!info || !result?.total) return [];
  const shown = new Set(choices(view).map(({ key }) => key));
  return keysOf(result)
    .filter((key) => info.facets.includes(key) && !shown.has(key))
    .map((key) => facetHeading(text, key));
}

function keysOf(result: FinderResult | undefined): string[] {
  return [...new Set([...ORDER, ...Object.keys(result?.facets ?? {})])];
}

function choices(view: FinderView): Choice[] {
  return keysOf(view.result).flatMap((key) => choice(view, key) ?? []);
}

/** Cost is always offered where it is known: people look for it first, and a choice that comes and goes is one they miss. */
function choice({ question, result, info }: FinderView, key: string): Choice | undefined {
  const chosen = own(question.asked.facets, key) ?? [];
  const values = (own(result?.facets ?? {}, key) ?? []).filter(
    ({ value, count }) => count > 0 || chosen.includes(value),
  );
  const narrows = values.some(({ count }) => count < (result?.total ?? 0)) || (key === 'cost' && values.length > 0);
  if (info?.facets.includes(key) === false) return undefined;
  return chosen.length > 0 || narrows ? { key, chosen, values } : undefined;
}

function group(view: FinderView, { key, chosen, values }: Choice, open: boolean): TemplateResult {
  const { text, act, unfolded } = view;
  const title = facetHeading(text, key);
  const all = unfolded.has(key) || values.length <= FOLDED + 1;
  const shown = all ? values : values.filter(({ value }, i) => i < FOLDED || chosen.includes(value));
  const choices = html`${shown.map((value, i) => keyed(value.value, checkbox(view, key, value, `${key}-${i}`)))}
  ${
    all
      ? nothing
      : html`<button
          class="link"
          type="button"
          @click=${() => {
            act.showAllValues(key);
          }}
        >
          ${text.showAll(values.length)}<span class="visually-hidden">: ${title}</span>
        </button>`
  }`;
  if (open) {
    return html`<fieldset class="field">
      <legend>${title}</legend>
      ${choices}
    </fieldset>`;
  }
  return html`<details class="facet" ?open=${chosen.length > 0}>
    <summary>${title}</summary>
    <fieldset class="field">
      <legend class="visually-hidden">${title}</legend>
      ${choices}
    </fieldset>
  </details>`;
}

function checkbox(view: FinderView, key: string, { value, label, count }: FacetCount, id: string): TemplateResult {
  const { text, question } = view;
  return html`<div class="choice">
    <input
      type="checkbox"
      id=${id}
      .checked=${own(question.asked.facets, key)?.includes(value) ?? false}
      @change=${(event: Event) => {
        const chosen = (event.target as HTMLInputElement).checked;
        void question.ask(withFacet(question.asked, key, value, chosen));
      }}
    />
    <label for=${id}><bdi>${facetLabel(text, key, value, label)}</bdi> <span class="muted">(${count})</span></label>
  </div>`;
}
