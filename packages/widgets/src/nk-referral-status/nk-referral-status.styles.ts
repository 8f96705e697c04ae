import { css } from 'lit';

/** Look of the status: one column, sentences one below the other. */
export const referralStatusStyles = css`
  .title {
    margin-block-end: 0.3em;
  }
  .plain > li {
    padding-block: 0.15em;
  }
  textarea {
    max-inline-size: var(--_measure);
  }
  form.panel {
    margin-block-start: 0.6em;
  }
`;
