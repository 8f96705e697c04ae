import { css } from 'lit';

/** Looks of the first page of the referral form. */
export const styles = css`
  .terms {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
    font-size: 0.9em;
  }
`;
