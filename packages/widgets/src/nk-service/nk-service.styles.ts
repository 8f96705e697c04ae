import { css } from 'lit';
import { openingStyles } from '../shared/opening.styles.js';

/** Look of a service's entry. */
export const serviceStyles = [
  openingStyles,
  css`
    .title {
      margin-block-end: 0.2em;
    }
    .by {
      margin-block-end: 0.6em;
      color: var(--_muted);
    }
    .ring a {
      font-weight: 700;
      font-size: 1.1em;
    }
    article > section {
      padding-block-start: 0.8em;
      border-block-start: 1px solid var(--_border);
    }
    .place + * {
      padding-block-start: 0.8em;
      border-block-start: 1px dashed var(--_border);
    }
    address {
      margin: 0 0 0.6em;
      font-style: normal;
    }
    address span {
      display: block;
    }
    address span:first-child {
      font-weight: 700;
    }
    .times li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.6em;
    }
    .times span::first-letter {
      text-transform: uppercase;
    }
    .contact div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      padding-block: 0.2em;
    }
    .contact dt {
      min-inline-size: min(10em, 100%);
    }
    @container (min-width: 30em) {
      .times span {
        min-inline-size: 13em;
      }
    }
    @container (min-width: 46em) {
      article > section {
        display: grid;
        grid-template-columns: 12em minmax(0, 1fr);
        gap: 0 2em;
      }
      article > section > * {
        grid-column: 2;
      }
      article > section > :first-child {
        grid-column: 1;
        grid-row: 1 / span 50;
      }
    }
    @media print {
      section {
        break-inside: avoid;
      }
    }
  `,
];
