import { css } from 'lit';

/** Looks that only the referral form has, from the first question on. */
export const answeringStyles = css`
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
    padding: 1.4em 1.1em;
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
