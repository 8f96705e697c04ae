import { css } from 'lit';

/** Look of the work list: one column on a phone; facts stand in a row where there is room. */
export const workListStyles = css`
  .bar,
  .toolbar,
  .period,
  .facts,
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
    align-items: center;
  }
  .bar {
    justify-content: space-between;
  }
  .toolbar,
  .period {
    align-items: end;
  }
  .toolbar .field {
    flex: 1 1 14em;
    max-inline-size: min(26em, 100%);
  }
  .toolbar .button,
  .period .button {
    margin-block-end: 1.1em;
  }
  .search .input {
    flex: 1 1 12em;
    inline-size: auto;
    min-inline-size: 0;
  }
  .card {
    padding: 0.8em min(1em, 4cqi);
    margin: 0 0 0.7em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .card > :first-child,
  .card > p {
    margin: 0 0 0.25em;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.4em;
    margin: 0 0 1em;
  }
  .parts [aria-current] {
    color: inherit;
    font-weight: 700;
    text-decoration: none;
  }
  .practice {
    padding: 0.5em 1em;
    margin: 0 0 1em;
    border: 2px dashed var(--_warning);
    font-weight: 700;
  }
  .facts {
    margin: 0;
  }
  .facts + section {
    margin-block-start: 1.6em;
  }
  .facts + .panel,
  .facts + .actions {
    margin-block-start: 1em;
  }
  .attention li {
    margin: 0.2em 0;
  }
  pre {
    font: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .scroll {
    overflow-x: auto;
    margin: 0 0 0.7em;
  }
  /* A word keeps whole: a table that is too wide for its place scrolls. */
  table {
    border-collapse: collapse;
    overflow-wrap: break-word;
  }
  th,
  td {
    padding: 0.35em 1em 0.35em 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  th:first-child {
    min-inline-size: min(9em, 40cqi);
  }
  th[scope='row'] {
    font-weight: 400;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  /* A browser's own field for a day keeps its width: where text is large and the element narrow, its letters are smaller. */
  .period .input {
    inline-size: auto;
    font-size: min(1em, 10cqi);
  }
  .service {
    font-weight: 700;
  }
  .tag {
    padding: 0.05em 0.5em;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .warning {
    color: var(--_warning);
    font-weight: 700;
  }
  .answers > div {
    padding: 0.5em 0;
    border-block-end: 1px solid var(--_border);
  }
  dd {
    white-space: pre-wrap;
  }
  .history > li {
    padding: 0.4em 0;
  }
  .history .muted {
    display: block;
  }
  section {
    margin: 0 0 1.6em;
  }
  @container (min-width: 40em) {
    .answers > div,
    .events > li {
      display: grid;
      grid-template-columns: minmax(10em, 16em) 1fr;
      gap: 1em;
    }
  }
`;
