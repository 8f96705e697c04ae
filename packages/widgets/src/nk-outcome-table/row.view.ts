import { html, nothing, type TemplateResult } from 'lit';
import type { OutcomeTableMessages, SummaryColumn } from '../locales/en/outcome-table.js';
import { areMonthly, type FigureWriter, figureWriter } from '../shared/chart/figure-writer.js';
import { assuranceIcon, variationIcon } from '../shared/chart/outcome-icons.js';
import { formatDay } from '../shared/format.js';
import { sparkline } from './sparkline.view.js';
import { judgedAssurance, type SummaryRow } from './summary.js';

/** What a row needs as well as its measure. */
export interface RowView {
  readonly text: OutcomeTableMessages;
  /** BCP 47. */
  readonly language: string;
  readonly headingLevel: number;
  readonly theme: string;
  readonly locale: string | undefined;
  /** Whether its chart is open. */
  readonly open: boolean;
  readonly toggle: (row: SummaryRow) => void;
}

/** Order of the columns. */
export const COLUMNS: readonly SummaryColumn[] = [
  'measure',
  'latest',
  'target',
  'variation',
  'assurance',
  'overTime',
  'sentence',
];

/**
 * Draws one measure: a row of the table, and below it the chart while it is open. Roles are written out because browsers drop those of
 * table elements that are laid out as blocks, which is how the rows stack on a phone.
 * @param row - The measure.
 * @param view - Words, and what to do.
 * @returns The rows.
 */
export function measureRow(row: SummaryRow, view: RowView): TemplateResult {
  const { text, open, toggle } = view;
  const writer = rowWriter(row, view);
  const judged = row.status === 'judged';
  const assurance = judgedAssurance(row);
  const cell = (column: SummaryColumn, content: unknown) =>
    html`<td role="cell" class=${column}>
      <span class="column" aria-hidden="true">${text.columns[column]}</span>${content}
    </td>`;
  return html`<tr role="row">
      <th role="rowheader" scope="row" class="measure">
        <bdi>${row.name}</bdi>
        ${row.about === '' ? nothing : html`<span class="small"><bdi>${row.about}</bdi></span>`}
      </th>
      ${cell('latest', latest(row, writer, text))}
      ${cell('target', row.target === null ? html`<span class="muted">${text.noTarget}</span>` : writer.value(row.target))}
      ${cell('variation', judged ? variationIcon(row.variation, text) : notJudged(row, view))}
      ${cell('assurance', assurance === null ? html`<span class="muted">–</span>` : assuranceIcon(assurance, text))}
      ${cell(
        'overTime',
        row.chart
          ? html`${sparkline(row.chart, judged)}
              <button
                class="link no-print"
                type="button"
                aria-expanded=${open}
                aria-label=${open ? text.closeChart(row.name) : text.openChart(row.name)}
                @click=${() => {
                  toggle(row);
                }}
              >
                ${open ? text.close : text.chart}
              </button>`
          : html`<span class="muted">–</span>`,
      )}
      ${cell('sentence', html`<span lang="en"><bdi>${row.sentence}</bdi></span>`)}
    </tr>
    ${open ? openChart(row, view) : nothing}`;
}

function openChart(row: SummaryRow, { headingLevel, theme, locale }: RowView): TemplateResult {
  return html`<tr role="row" class="opened">
    <td role="cell" colspan=${COLUMNS.length}>
      <nk-outcome-chart
        .data=${row.reading}
        .headingLevel=${headingLevel + 1}
        .theme=${theme}
        .locale=${locale}
      ></nk-outcome-chart>
    </td>
  </tr>`;
}

function latest({ latest: value }: SummaryRow, writer: FigureWriter, text: OutcomeTableMessages): TemplateResult {
  if (!value) return html`<span class="muted">${text.noData}</span>`;
  const interval = value.interval && text.interval(writer.value(value.interval[0]), writer.value(value.interval[1]));
  const details = [interval, value.partners, value.provisional ? text.provisional : ''];
  const shown = value.value === undefined ? text.notShown : writer.value(value.value);
  return html`<strong class="value">${shown}</strong>
    <span class="small">${writer.date(value.period)}</span>
    ${details.map((detail) => (detail ? html`<span class="small"><bdi>${detail}</bdi></span>` : nothing))}`;
}

function notJudged({ status, judgedFrom }: SummaryRow, { text, language }: RowView): TemplateResult {
  const words = judgedFrom === '' ? text.statuses[status] : text.tooEarlyFrom(formatDay(judgedFrom, language, 'date'));
  return html`<span class="status">${words}</span>`;
}

/** Figures of a row are written as finely as they differ. */
function rowWriter(row: SummaryRow, { language, text }: RowView): FigureWriter {
  const points = row.chart?.points ?? [];
  const values = points.flatMap(({ value }) => value ?? []);
  const spread = values.length === 0 ? (row.latest?.value ?? 1) : Math.max(...values) - Math.min(...values);
  const monthly = areMonthly([...points.map(({ date }) => date), row.latest?.period ?? '2026-01']);
  return figureWriter({ language, percent: row.percent, spread, monthly, percentagePoints: text.percentagePoints });
}
