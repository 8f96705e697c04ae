import { css } from 'lit';
import { openingStyles } from '../shared/opening.styles.js';

/** Look of what is on under one roof: times to the left where there is room, and large on paper. */
export const oneStopShopStyles = [
  openingStyles,
  css`
    .title {
      margin-block-end: 0.2em;
    }
    .offer strong {
      display: block;
    }
    section {
      padding-block-start: 0.8em;
      border-block-start: 1px solid var(--_border);
    }
    .services > li {
      display: grid;
      gap: 0 1.5em;
      padding-block: 0.7em;
    }
    .services > li + li {
      border-block-start: 1px dashed var(--_border);
    }
    .services p {
      margin: 0 0 0.25em;
    }
    h3,
    h4,
    h5,
    h6 {
      margin: 0 0 0.15em;
      font-size: 1.05em;
    }
    .times,
    .label {
      font-weight: 700;
    }
    .label {
      margin: 0;
    }
    .times span {
      display: inline-block;
    }
    .by {
      color: var(--_muted);
    }
    .day {
      padding-block-end: 0.6em;
      break-inside: avoid;
    }
    .day > :first-child::first-letter {
      text-transform: uppercase;
    }
    .day li {
      padding-block: 0.1em;
    }
    .week .times {
      font-weight: 400;
      color: var(--_muted);
    }
    .week .times::after {
      content: ' ';
    }
    address {
      margin: 0 0 0.6em;
      font-style: normal;
    }
    address span {
      display: block;
    }
    @container (min-width: 34em) {
      .services > li:has(> .times) {
        grid-template-columns: 9em minmax(0, 1fr);
      }
      .week {
        columns: 2;
        column-gap: 2em;
      }
    }
    @media print {
      :host {
        color-scheme: light;
      }
      .title {
        font-size: 2.4em;
      }
      .offer {
        font-size: 1.2em;
      }
      section,
      .services > li {
        break-inside: avoid;
      }
    }
  `,
];
