import { css } from 'lit';

/** Large numbers that can be tapped; the frame is the same as that of the strip in other elements. */
export const styles = css`
  .crisis {
    margin: 0;
    padding: 1em min(1.1em, 4cqi);
  }
  .crisis ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.8em 1.6em;
  }
  .crisis a {
    font-size: 1.15em;
  }
  .number {
    white-space: nowrap;
  }
  .crisis p {
    margin: 0;
  }
  .crisis .english {
    display: block;
  }
`;
