import { css } from 'lit';

/** Looks that only the referral form has, from the first question on. */
export const answeringStyles = css`
  .withheld {
    visibility: hidden;
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
  .answers {
    margin-block-end: 1.6em;
  }
  /* Large text on a telephone: what can be done stands below, and words have the whole width. */
  .answers > div {
    display: grid;
    gap: 0 1em;
    align-items: baseline;
    padding: 0.6em 0;
    border-block-end: 1px solid var(--_border);
  }
  .answers .value {
    white-space: pre-line;
  }
  @container (inline-size > 12em) {
    .answers > div {
      grid-template-columns: 1fr auto;
    }
    .answers .value {
      grid-area: 2 / 1 / auto / span 2;
    }
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
  .section {
    font-size: 1.3em;
  }
  .strong {
    font-weight: 700;
  }
  .fallback {
    margin-block-end: 2em;
  }
  .panel.done {
    padding: 1.4em min(1.1em, 4cqi);
    color: var(--_background);
    background: var(--_good);
    text-align: center;
  }
  .panel.done p {
    max-inline-size: none;
    margin: 0;
  }
  .reference {
    font-size: clamp(1em, 7cqi, 1.6em);
    letter-spacing: 0.06em;
    overflow-wrap: normal;
  }
  @media (forced-colors: active) {
    .panel.done {
      border: 4px solid CanvasText;
    }
  }
  @media print {
    .panel.done {
      color: #000;
      background: none;
      border: 2px solid #000;
    }
  }
`;
