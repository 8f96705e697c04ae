import { css } from 'lit';

/** What a form has as well as its controls: a title that is a question, dates in three parts. */
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
  .error li {
    padding-block: 0.15em;
  }
  .caption {
    margin: 0 0 0.25em;
    color: var(--_muted);
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
`;
