import { css, html, type TemplateResult } from 'lit';
import type { FigureTable } from './figure-table.js';

/** Look of the table. */
export const tableStyles = css`
  .table {
    overflow-x: auto;
    margin-block-end: 1em;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 0.4em;
    font-weight: 700;
    text-align: start;
  }
  th,
  td {
    padding: 0.3em 1em 0.3em 0;
    padding-inline: 0 1em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_border);
    overflow-wrap: normal;
  }
  thead th {
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 400;
    white-space: nowrap;
  }
`;

/** All figures as a table. */
export function tableView({ columns, rows }: FigureTable, caption: string): TemplateResult {
  return html`<div class="table" role="region" tabindex="0" aria-labelledby="caption">
    <table part="table">
      <caption id="caption">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([head, ...cells]) =>
            html`<tr>
              <th scope="row"><bdi>${head?.shown}</bdi></th>
              ${cells.map(({ shown }) => html`<td><bdi>${shown}</bdi></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
