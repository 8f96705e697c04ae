import { css } from 'lit';

/** The work list on paper: what is to be read, and nothing to press. */
export const onPaperStyles = css`
  @media print {
    /* Paper is light, whatever the page is on the screen. */
    :host {
      color-scheme: light;
    }
    .nk {
      font-size: 11pt;
    }
    section {
      margin-block-start: 1.2em;
    }
    button,
    select {
      display: none !important;
    }
    /* A row is known by its reference. */
    .work .link,
    .history .link {
      display: inline !important;
    }
    a,
    .link {
      color: inherit;
      text-decoration: none;
    }
    :focus-visible {
      outline: none;
      box-shadow: none;
    }
    .card,
    .panel,
    .answers > div,
    .history > li,
    tr {
      break-inside: avoid;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
  }
`;
