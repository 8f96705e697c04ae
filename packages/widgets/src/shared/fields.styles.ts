import { css } from 'lit';

/** Fields. Label, hint, error and input share one root. */
export const fields = css`
  .field {
    margin: 0 0 1.1em;
  }
  .label,
  legend {
    display: block;
    padding: 0;
    margin: 0 0 0.25em;
    font-weight: 700;
  }
  .hint {
    display: block;
    margin: 0 0 0.35em;
    color: var(--_muted);
  }
  .field-error {
    display: block;
    margin: 0 0 0.35em;
    color: var(--_error);
    font-weight: 700;
  }
  .field:has(.field-error) {
    padding-inline-start: 0.8em;
    border-inline-start: 5px solid var(--_error);
  }
  .input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.35em 0.5em;
    background: var(--_background);
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_error);
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .choice {
    position: relative;
    display: flex;
    gap: 0.6em;
    align-items: start;
    padding: 0.3em 0;
  }
  .choice > input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_primary);
  }
  .choice > label {
    cursor: pointer;
    padding-block: 0.05em;
  }
  /* The whole row, box and all, takes the finger. */
  @media (pointer: coarse) {
    .choice {
      padding-block: max(0.2em, 22px - 0.8em);
    }
    .choice > label::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }
`;
