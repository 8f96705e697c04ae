import { css } from 'lit';

/** What a form has beside its controls: a title that is a question, dates in three parts, the list of answers, a confirmation. */
export const formStyles = css`
  /* A question that is its page's heading looks like one, whichever element holds it. */
  :is(h1, h2, h3, h4, h5, h6) > .label {
    display: inline;
    margin: 0;
    font: inherit;
  }
  legend {
    inline-size: 100%;
  }
  fieldset {
    margin: 0;
  }
  .title {
    margin-block-end: 0.5em;
  }
  .withheld {
    visibility: hidden;
  }
  .error li {
    padding-block: 0.15em;
  }
  .caption {
    margin: 0 0 0.25em;
    color: var(--_muted);
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding-inline-start: 0.15em;
  }
  .back::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentcolor;
    border-width: 0 0 2px 2px;
    transform: rotate(45deg);
  }
  [dir='rtl'] .back::before {
    transform: rotate(-135deg);
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
  }
  .date label {
    display: block;
  }
  .day,
  .month {
    inline-size: 3.2em;
  }
  .year {
    inline-size: 4.6em;
  }
  .short {
    max-inline-size: 9em;
  }
  .medium {
    max-inline-size: 15em;
  }
  .input:not(.short, .medium, .day, .month, .year) {
    max-inline-size: var(--_measure);
  }
  .choice .hint {
    margin: 0;
  }
  .answers {
    margin-block-end: 1.6em;
  }
  .answers > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1em;
    align-items: baseline;
    padding: 0.6em 0;
    border-block-end: 1px solid var(--_border);
  }
  .answers .value {
    grid-area: 2 / 1 / auto / span 2;
    white-space: pre-line;
  }
  @container (inline-size > 34em) {
    .answers > div {
      grid-template-columns: 3fr 5fr 4em;
    }
    .answers .value {
      grid-area: 1 / 2;
    }
    .answers dd:last-child {
      text-align: end;
    }
  }
`;
