import { css } from 'lit';

/** Look of the work list: one column on a phone; facts stand in a row where there is room. */
export const workListStyles = css`
  .bar,
  .toolbar,
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
  .toolbar {
    align-items: end;
  }
  .toolbar .field {
    flex: 1 1 14em;
    max-inline-size: 26em;
  }
  .toolbar .button {
    margin-block-end: 1.1em;
  }
  .search .input {
    flex: 1 1 12em;
    inline-size: auto;
  }
  .card {
    padding: 0.8em 1em;
    margin: 0 0 0.7em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .card > :first-child,
  .card > p {
    margin: 0 0 0.25em;
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
    .history > li {
      display: grid;
      grid-template-columns: minmax(10em, 16em) 1fr;
      gap: 1em;
    }
  }
`;
