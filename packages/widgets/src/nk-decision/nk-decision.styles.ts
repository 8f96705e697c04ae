import { css } from 'lit';

/** Look of a decision: a line of steps, and bodies whose standing shows by words, shape and colour, never by colour alone. */
export const decisionStyles = css`
  .title {
    margin-block-end: 0.2em;
  }
  .community {
    display: inline-block;
    padding: 0.1em min(0.7em, 3cqi);
    border: 2px solid currentcolor;
    border-radius: 1em;
    color: var(--_good);
    font-size: min(1em, 14cqi);
    font-weight: 700;
  }
  .lead {
    border-inline-start: 5px solid var(--_primary);
    font-size: 1.1em;
  }
  dl {
    display: grid;
    gap: 0.4em;
  }
  dd::first-letter {
    text-transform: uppercase;
  }
  section {
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_border);
  }
  .steps > li {
    position: relative;
    padding-inline-start: 2em;
    padding-block-end: 0.9em;
    border-inline-start: 2px solid var(--_border);
    margin-inline-start: 0.6em;
  }
  .steps > li:last-child {
    border-color: transparent;
    padding-block-end: 0;
  }
  .steps > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.15em;
    inset-inline-start: calc(-0.6em - 1px);
    inline-size: 1.2em;
    block-size: 1.2em;
    border: 0.2em solid var(--_edge);
    border-radius: 50%;
    background: var(--_background);
    forced-color-adjust: none;
  }
  .steps > [data-state='passed']::before {
    border-color: var(--_good);
    background: var(--_good);
  }
  .steps > [data-state='passed']::after {
    content: '';
    position: absolute;
    inset-block-start: 0.42em;
    inset-inline-start: calc(-0.18em - 1px);
    inline-size: 0.35em;
    block-size: 0.6em;
    border: solid var(--_background);
    border-width: 0 0.15em 0.15em 0;
    transform: rotate(45deg);
  }
  .steps > [data-state='now']::before {
    border: 0.38em solid var(--_primary);
  }
  .steps > [data-state='ahead']::before {
    border-style: dotted;
  }
  .steps > [data-state='refused']::before,
  .steps > [data-state='stopped']::before {
    border-radius: 0;
  }
  .steps > [data-state='refused']::before {
    border-color: var(--_error);
    background: var(--_error);
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    margin-block-end: 0.2em;
  }
  .state {
    color: var(--_muted);
  }
  [data-state='now'] > .step > .state {
    color: var(--_primary);
    font-weight: 700;
  }
  .steps .bodies {
    margin: 0;
  }
  .bodies > li {
    display: grid;
    gap: 0 1.5em;
    padding-block: 0.5em;
    break-inside: avoid;
  }
  .bodies > li + li {
    border-block-start: 1px dashed var(--_border);
  }
  .bodies p,
  .bodies ul {
    margin-block-end: 0.1em;
  }
  .who > * {
    display: block;
  }
  .bodies > li > div {
    position: relative;
    padding-inline-start: 1.15em;
  }
  .standing::before {
    content: '';
    position: absolute;
    inset-block-start: 0.42em;
    inset-inline-start: 0;
    inline-size: 0.65em;
    block-size: 0.65em;
    border: 0.15em solid currentcolor;
    border-radius: 50%;
  }
  [data-state='agreed'] > div > .standing {
    color: var(--_good);
  }
  [data-state='agreed'] > div > .standing::before {
    background: currentcolor;
    forced-color-adjust: none;
  }
  [data-state='conditions-open'] > div > .standing::before {
    border-inline-start-width: 0.4em;
  }
  [data-state='awaited-no-date'] > div > .standing::before,
  [data-state='outcome-not-recorded'] > div > .standing::before {
    border-style: dotted;
  }
  [data-state='not-agreed'] > div > .standing {
    color: var(--_error);
  }
  [data-state='not-agreed'] > div > .standing::before {
    border-radius: 0;
    background: currentcolor;
    forced-color-adjust: none;
  }
  /* Large text on a telephone: signs stand above and before words, which have the whole width. */
  @container (max-width: 12em) {
    .steps > li {
      padding-inline-start: 0;
      border: 0;
      margin: 0;
    }
    .steps > li::before {
      position: static;
      display: block;
    }
    .steps > [data-state='passed']::after {
      inset-block-start: 0.27em;
      inset-inline-start: 0.425em;
    }
    .bodies > li > div {
      padding: 0;
    }
    .standing::before {
      position: static;
      display: inline-block;
      margin-inline-end: 0.4em;
    }
  }
  @container (min-width: 34em) {
    dl > div {
      display: grid;
      grid-template-columns: 10.5em minmax(0, 1fr);
    }
    .bodies > li {
      grid-template-columns: 15em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .standing::before {
      border-color: CanvasText;
    }
    [data-state='agreed'] > div > .standing::before,
    [data-state='not-agreed'] > div > .standing::before {
      background: CanvasText;
    }
    .steps > li::before {
      border-color: CanvasText;
      background: Canvas;
    }
    .steps > [data-state='now']::before {
      border-color: CanvasText;
    }
    .steps > [data-state='passed']::before,
    .steps > [data-state='refused']::before {
      border-color: CanvasText;
      background: CanvasText;
    }
    .steps > [data-state='passed']::after {
      border-color: Canvas;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .steps > li::before,
    .steps > li::after,
    .standing::before {
      print-color-adjust: exact;
    }
    .steps > li,
    h2,
    h3,
    h4 {
      break-inside: avoid;
    }
  }
`;
