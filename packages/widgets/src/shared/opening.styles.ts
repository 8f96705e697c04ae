import { css } from 'lit';

/** Open, closed and not known differ in words, shape and colour, never in colour alone; in lines, since forced colours take fills away. */
export const openingStyles = css`
  .open::before {
    content: '';
    display: inline-block;
    inline-size: 0.65em;
    block-size: 0.65em;
    margin-inline-end: 0.4em;
    border: 0.15em solid currentcolor;
    border-radius: 50%;
  }
  .open[data-state='open'] {
    color: var(--_good);
    font-weight: 700;
  }
  .open[data-state='open']::before {
    border-width: 0.33em;
  }
  .open[data-state='closed']::before {
    border-radius: 0;
  }
  .open[data-state='not-known']::before {
    border-style: dotted;
  }
`;
