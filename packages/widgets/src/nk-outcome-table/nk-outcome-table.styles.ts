import { css } from 'lit';

/** Look of the table: stacked rows on a phone, columns where there is room. */
export const outcomeTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-end: 1.2em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: normal;
  }
  table,
  tbody,
  tr,
  td,
  tbody th {
    display: block;
  }
  thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
  thead th:not(.sortable) {
    display: none;
  }
  tbody tr {
    padding-block: 0.8em;
    border-block-start: 1px solid var(--_border);
  }
  tbody td {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 0 0.6em;
    padding-block: 0.15em;
  }
  tbody td > * {
    grid-column: 2;
  }
  tbody td > .column {
    grid-column: 1;
    grid-row: 1 / span 9;
    color: var(--_muted);
  }
  tbody th {
    padding-block-end: 0.3em;
    font-weight: 700;
  }
  .opened td,
  tbody td.sentence {
    display: block;
  }
  tbody td.sentence > .column {
    display: none;
  }
  .small {
    display: block;
    font-size: 0.85em;
    font-weight: 400;
    color: var(--_muted);
  }
  .value {
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
  }
  .target {
    font-variant-numeric: tabular-nums;
  }
  .verdict {
    font-weight: 400;
    align-items: start;
    /* With letters spaced out a word may be wider than its half of a telephone. */
    overflow-wrap: anywhere;
  }
  .status {
    display: inline-block;
    padding-inline-start: 0.5em;
    border-inline-start: 4px solid var(--_warning);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
  .filters .field {
    flex: 1 1 14em;
    max-inline-size: 22em;
    margin-block-end: 0.6em;
  }
  .count {
    font-weight: 700;
  }
  .sort {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 36px;
    padding: 0;
    font-weight: 700;
    text-align: start;
    color: var(--_link);
    background: none;
    border: 0;
  }
  .sort:hover {
    text-decoration: underline;
  }
  .sort svg {
    inline-size: 0.7em;
    block-size: 1em;
    opacity: 1;
  }
  .sort path {
    opacity: 0.35;
  }
  .sort path.on {
    opacity: 1;
  }
  .spark {
    display: block;
    inline-size: 150px;
    block-size: 40px;
    max-inline-size: 100%;
    direction: ltr;
    fill: none;
  }
  .spark .range {
    fill: var(--_point);
    fill-opacity: 0.13;
  }
  .spark .series {
    stroke: var(--_point);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .spark .target {
    stroke: var(--_error);
    stroke-dasharray: 4 3;
  }
  .claims > li {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_border);
  }
  .claims p {
    margin-block-end: 0.3em;
  }
  blockquote {
    margin: 0 0 0.2em;
    font-weight: 700;
    max-inline-size: var(--_measure);
  }
  .not-shown {
    padding-inline-start: 0.8em;
    border-inline-start: 4px solid var(--_edge);
  }
  /* Large text on a telephone: what is said stands below its name. */
  @container (max-width: 15em) {
    tbody td {
      display: block;
    }
  }
  @container (min-width: 49em) {
    table {
      display: table;
      font-size: 0.9em;
    }
    thead {
      display: table-header-group;
    }
    tbody {
      display: table-row-group;
    }
    tr,
    thead tr {
      display: table-row;
    }
    tbody td,
    tbody td.sentence,
    tbody th,
    .opened td,
    thead th,
    thead th:not(.sortable) {
      display: table-cell;
      padding: 0.6em 0.9em 0.6em 0;
      padding-inline: 0 0.9em;
    }
    thead th {
      font-weight: 700;
      vertical-align: bottom;
      border-block-end: 2px solid var(--_edge);
      padding-block: 0.2em;
    }
    tbody td > .column {
      display: none;
    }
    .verdict {
      overflow-wrap: normal;
    }
    th.measure {
      inline-size: 17%;
    }
    td.latest,
    td.target {
      white-space: nowrap;
    }
    td.latest .small {
      white-space: normal;
      max-inline-size: 12em;
    }
    td.variation,
    td.assurance {
      inline-size: 13%;
    }
    td.sentence {
      inline-size: 25%;
    }
    .spark {
      min-inline-size: 120px;
    }
    .opened td {
      padding: 0 0 1.5em;
    }
    tr:has(+ .opened) > * {
      border-block-end: 0;
    }
    .opened {
      border-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .spark .range {
      fill: none;
    }
    .sort path {
      fill: ButtonText;
    }
  }
  @media print {
    tbody tr {
      break-inside: avoid;
    }
  }
`;
