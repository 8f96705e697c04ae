import { css, type CSSResultGroup } from 'lit';
import { plainButtons } from './plain-buttons.styles.js';

/** What is next to buttons in everything but a list of services: rows of them, notes, and names with what they say. */
const around = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    align-items: center;
    margin: 0 0 1.1em;
  }
  .panel.note {
    background: none;
    border: 0;
    border-inline-start: 5px solid var(--_warning);
    border-radius: 0;
    padding-block: 0.3em;
  }
  dt {
    font-weight: 700;
  }
  dd {
    max-inline-size: var(--_measure);
  }
  .nowrap {
    white-space: nowrap;
  }
`;

/** Buttons, with what is next to them. */
export const buttons: CSSResultGroup = [plainButtons, around];
