import { css } from 'lit';

/** What is read aloud stands in a box of its own, so that it is never taken for what the adviser has to do. */
export const adviserStyles = css`
  .script {
    padding: 0.7em min(1em, 4cqi);
    margin: 0 0 1.2em;
    background: var(--_surface);
    border-inline-start: 5px solid var(--_link);
  }
  .script p {
    margin: 0 0 0.5em;
  }
  .script > :last-child {
    margin: 0;
  }
  @media print {
    .script {
      display: none;
    }
  }
`;
