import { css } from 'lit';

/** Large print: at least 18 points on paper (RNIB, Clear Print), black on white, a question never torn from its room to write. */
export const blankStyles = css`
  .paper {
    font-size: clamp(1em, 12cqi, 1.5rem);
    line-height: 1.5;
  }
  .paper :is(h1, h2, h3, h4, h5, h6) {
    break-after: avoid;
    font-size: clamp(1em, 15cqi, 1.15em);
  }
  .question {
    break-inside: avoid;
    margin: 0 0 1.4em;
  }
  .asked {
    margin: 0 0 0.2em;
    font-weight: 700;
  }
  .only {
    margin: 0;
    color: var(--_muted);
  }
  .tick,
  .boxes,
  .row {
    display: flex;
    gap: min(0.7em, 3cqi);
    align-items: center;
    margin: 0.3em 0;
  }
  .boxes {
    flex-wrap: wrap;
    gap: 1.2em;
  }
  .boxes > span {
    display: grid;
    gap: 0.2em;
  }
  .box {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    border: 2px solid currentcolor;
  }
  .box.wide {
    inline-size: 4em;
    block-size: 1.8em;
  }
  .line {
    block-size: 2em;
    border-block-end: 2px solid currentcolor;
  }
  .row {
    flex-wrap: wrap;
  }
  .row .line {
    flex: 1 1 4em;
  }
  .office {
    break-inside: avoid;
    padding: 0.6em min(1em, 4cqi);
    margin-block: 1.5em;
    border: 2px solid currentcolor;
  }
  @media print {
    .paper {
      font-size: 18pt;
      color: #000;
      background: #fff;
    }
    .only,
    .paper .hint {
      color: #000;
    }
  }
`;
