import { css } from 'lit';
import { openingStyles } from '../shared/opening.styles.js';

/** Look of the finder. One column; two where the element itself, not the window, is wide enough. */
export const serviceFinderStyles = [
  openingStyles,
  css`
    .search {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      align-items: start;
      padding: 1em min(1.1em, 4cqi) 0.6em;
      margin: 0 0 1.2em;
      background: var(--_surface);
      border: 1px solid transparent;
      border-radius: var(--_radius);
    }
    .search .field {
      margin-block-end: 0.5em;
    }
    .what {
      position: relative;
      flex: 3 1 16em;
    }
    .where {
      flex: 2 1 11em;
    }
    .optional {
      font-weight: 400;
    }
    .go {
      flex: 1 1 100%;
      margin-block-end: 0.6em;
    }
    .short {
      inline-size: 5em;
    }
    .filter-toggle {
      inline-size: 100%;
      margin-block-end: 1em;
    }
    .filter-list {
      display: none;
      padding-block-end: 0.5em;
      margin-block-end: 1em;
      border-block-end: 1px solid var(--_border);
    }
    .filter-list[data-shown] {
      display: block;
    }
    .facet {
      border-block-start: 1px solid var(--_border);
    }
    .facet summary {
      min-block-size: 44px;
      padding-block: 0.4em;
      font-weight: 700;
      cursor: pointer;
    }
    @media not (pointer: coarse) {
      .filter-list .choice {
        padding-block: 0.2em;
      }
    }
    .count {
      margin-block-end: 0.4em;
      font-size: 1.3em;
    }
    .card {
      padding: 1em 0 0.9em;
      border-block-start: 1px solid var(--_border);
    }
    .card p {
      margin: 0 0 0.35em;
    }
    .card > :first-child {
      margin: 0;
    }
    .name {
      font-size: 1.05em;
      font-weight: 700;
      line-height: 1.3;
    }
    .why {
      font-size: 0.9em;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1em 1.3em;
      margin: 0 0 0.3em;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4em 1.4em;
      margin-block-end: 1em;
    }
    .keep[aria-pressed='true']::before {
      content: '✓ ';
    }
    @container (min-width: 40em) {
      /* Next to the boxes, below one line of label and one of hint. */
      .go {
        flex: 0 0 auto;
        margin-block-start: 3.6em;
      }
    }
    @container (min-width: 46em) {
      .columns {
        display: grid;
        grid-template-columns: 15em minmax(0, 1fr);
        gap: 0 2em;
        align-items: start;
      }
      .filter-toggle {
        display: none;
      }
      .filter-list {
        display: block;
        border: 0;
      }
    }
    @media print {
      .card {
        break-inside: avoid;
      }
      .nk[data-printing] .columns,
      .search,
      .filters,
      .results > .button {
        display: none;
      }
    }
  `,
];
