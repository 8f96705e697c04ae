import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from '../shared/property.js';
import { repeat } from 'lit/directives/repeat.js';
import { outcomeTableEn, type SummaryColumn } from '../locales/en/outcome-table.js';
import { NkElement } from '../shared/base-element.js';
import { chartStyles } from '../shared/chart/chart.styles.js';
import { controls } from '../shared/controls.styles.js';
import { FiguresElement } from '../shared/figures-element.js';
import { formatDay } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { claimLists } from './claims.view.js';
import { filterBar } from './filters.view.js';
import { NkMeasureToggledEvent } from './nk-outcome-table.events.js';
import { outcomeTableStyles } from './nk-outcome-table.styles.js';
import { readSummary } from './read-summary.js';
import { COLUMNS, measureRow } from './row.view.js';
import { arranged, type Filters, type Sort, type SortColumn, SORTS, type Summary, type SummaryRow } from './summary.js';

// Anyone who imports the element has the types of its events.
export type { NkMeasureToggledEvent };

/**
 * What a board reads first: every measure with its latest value, target, variation and assurance, a small chart and a sentence. What is
 * too early to judge is shown and not judged; claims stand apart.
 *
 * @element nk-outcome-table
 * @fires {NkMeasureToggledEvent} nk-measure-toggled - The chart of a measure was opened or closed; `detail.measureId`, `detail.open`.
 * @csspart claims - A list of claims.
 * @csspart table - The table.
 */
export class NkOutcomeTable extends FiguresElement<'outcome-table', Summary> {
  static override styles: CSSResultGroup = [NkElement.styles, controls, chartStyles, outcomeTableStyles];

  protected readonly section = 'outcome-table';
  protected readonly english = outcomeTableEn;

  @state() private sort: Sort | undefined;
  @state() private filters: Filters = { status: '', variation: '' };
  @state() private open: ReadonlySet<number> = new Set();

  protected read(input: unknown): ReturnType<FiguresElement<'outcome-table', Summary>['read']> {
    return Promise.resolve(readSummary(input));
  }

  protected arrived({ name, rows }: Summary): string {
    return `${name === '' ? this.text.title : name}. ${this.text.shown(rows.length, rows.length, this.language)}`;
  }

  protected ready(summary: Summary): TemplateResult {
    const { text, language, headingLevel } = this;
    const { name, asOf, inShort, rows, claims, doesNotShow, leftOut } = summary;
    return html`${heading(headingLevel, html`<bdi>${name === '' ? text.title : name}</bdi>`, { look: 'title' })}
    ${asOf === '' ? nothing : html`<p class="muted">${text.asOf(formatDay(asOf, language, 'date'))}</p>`}
    ${
      inShort.length === 0
        ? nothing
        : html`<section>
            ${heading(headingLevel + 1, text.inShort)}
            <ul lang="en">
              ${inShort.map((sentence) => html`<li><bdi>${sentence}</bdi></li>`)}
            </ul>
          </section>`
    }
    ${rows.length === 0 ? nothing : this.#table(rows)}
    ${
      leftOut.length === 0
        ? nothing
        : html`<div class="panel note">
            <p>${text.leftOut}</p>
            <ul lang="en">
              ${leftOut.map((why) => html`<li><bdi>${why}</bdi></li>`)}
            </ul>
          </div>`
    }
    ${claimLists(claims, text, headingLevel + 1, language)}
    ${doesNotShow === '' ? nothing : html`<p class="not-shown" lang="en"><bdi>${doesNotShow}</bdi></p>`}`;
  }

  #table(rows: readonly SummaryRow[]): TemplateResult {
    const { text, language, headingLevel, theme, locale, open } = this;
    const wanted = arranged(rows, this.sort, this.filters, language);
    return html`${filterBar({ text, filters: this.filters, choose: this.#choose })}
      <p role="status" class="count">${text.shown(wanted.length, rows.length, language)}</p>
      ${
        wanted.length === 0
          ? html`<p class="panel">
              ${text.noneShown}
              <button
                class="link"
                type="button"
                @click=${() => {
                  this.#choose({ status: '', variation: '' });
                }}
              >
                ${text.showAll}
              </button>
            </p>`
          : html`<table role="table" part="table">
              <caption class="visually-hidden">
                ${text.title}
              </caption>
              <thead>
                <tr role="row">
                  ${COLUMNS.map((column) => this.#header(column))}
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  wanted,
                  ({ index }) => index,
                  (row) =>
                    measureRow(row, {
                      text,
                      language,
                      headingLevel,
                      theme,
                      locale,
                      open: open.has(row.index),
                      toggle: this.#toggle,
                    }),
                )}
              </tbody>
            </table>`
      }`;
  }

  #header(column: SummaryColumn): TemplateResult {
    const { text, sort } = this;
    const sortable = SORTS.find((each) => each === column);
    const words = text.columns[column];
    if (!sortable) return html`<th role="columnheader" scope="col" class=${column}>${words}</th>`;
    const down = sort?.column === sortable ? sort.down : undefined;
    const order = down === undefined ? nothing : down ? 'descending' : 'ascending';
    return html`<th role="columnheader" scope="col" class="sortable ${column}" aria-sort=${order}>
      <button
        class="sort"
        type="button"
        @click=${() => {
          this.#sortBy(sortable);
        }}
      >
        <span class="visually-hidden">${text.sortBy('')}</span>${words}
        <svg viewBox="0 0 10 14" aria-hidden="true">
          <path class=${down === false ? 'on' : ''} d="M5 1l4 5H1z"></path>
          <path class=${down === true ? 'on' : ''} d="M5 13l4 -5H1z"></path>
        </svg>
      </button>
    </th>`;
  }

  /** Once, then the other way round, then as the report has it. */
  #sortBy(column: SortColumn): void {
    const { sort } = this;
    if (sort?.column !== column) this.sort = { column, down: false };
    else this.sort = sort.down ? undefined : { column, down: true };
  }

  readonly #choose = (filters: Filters): void => {
    this.filters = filters;
  };

  readonly #toggle = (row: SummaryRow): void => {
    const open = new Set(this.open);
    if (!open.delete(row.index)) open.add(row.index);
    this.open = open;
    // The chart comes only when somebody asks for one.
    if (open.has(row.index)) void import('../nk-outcome-chart/nk-outcome-chart.define.js');
    this.dispatchEvent(new NkMeasureToggledEvent({ measureId: row.id, open: open.has(row.index) }));
  };
}
