import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MeasureStatus, OutcomeTableMessages, VariationFilter } from '../locales/en/outcome-table.js';
import type { Filters } from './summary.js';

/** What the filters need. */
export interface FilterView {
  readonly text: OutcomeTableMessages;
  readonly filters: Filters;
  readonly choose: (filters: Filters) => void;
}

/**
 * Draws the two choices that narrow the table.
 * @param view - Words, what is chosen, and what to do.
 * @returns The fields.
 */
export function filterBar({ text, filters, choose }: FilterView): TemplateResult {
  return html`<div class="filters no-print">
    ${field(
      { id: 'status', label: text.filterStatus, any: text.anyStatus, options: text.statuses },
      filters.status,
      (value) => {
        choose({ ...filters, status: value as MeasureStatus | '' });
      },
    )}
    ${field(
      { id: 'variation', label: text.filterVariation, any: text.anyVariation, options: text.variationFilters },
      filters.variation,
      (value) => {
        choose({ ...filters, variation: value as VariationFilter | '' });
      },
    )}
  </div>`;
}

/** A list to choose one value from, or any. */
interface Choice {
  readonly id: string;
  readonly label: string;
  /** What no choice is called. */
  readonly any: string;
  /** Words by value. */
  readonly options: Readonly<Record<string, string>>;
}

function field({ id, label, any, options }: Choice, chosen: string, choose: (value: string) => void): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(chosen)}
      @change=${(event: Event) => {
        choose((event.currentTarget as HTMLSelectElement).value);
      }}
    >
      <option value="">${any}</option>
      ${Object.entries(options).map(
        ([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
      )}
    </select>
  </div>`;
}
