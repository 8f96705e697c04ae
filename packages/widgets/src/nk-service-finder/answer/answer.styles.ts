import { css } from 'lit';

/** Look of what an answer says beyond its list. */
export const answerStyles = css`
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.6em;
    align-items: center;
    margin-block-end: 0.8em;
  }
  .sort select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .suggestions {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    margin: 2px 0 0;
    background: var(--_background);
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
    box-shadow: 0 4px 14px rgb(0 0 0 / 20%);
  }
  .suggestions button {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 0.6em;
    text-align: start;
    background: none;
    border: 0;
    border-block-end: 1px solid var(--_border);
  }
  .suggestions li:last-child button {
    border: 0;
  }
  .suggestions button:hover,
  .suggestions button:focus {
    background: var(--_surface);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.4em;
  }
  .pair select {
    flex: 1 1 7em;
    inline-size: auto;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.5em;
    align-items: center;
  }
  .chip {
    min-block-size: 36px;
    padding: 0.2em 0.7em;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: 2em;
  }
  @media (pointer: coarse) {
    .chip {
      min-block-size: 44px;
    }
  }
  .chip:hover {
    text-decoration: line-through;
  }
  .not-eligible {
    padding-block: 0.8em;
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  .not-eligible summary {
    cursor: pointer;
    padding-block: 0.4em;
    min-block-size: 44px;
    color: var(--_link);
  }
  .relax .link::first-letter {
    text-transform: uppercase;
  }
  /* A sign that is mirrored where the language is written from the right, and that nobody need hear. */
  .back::before {
    content: '‹ ' / '';
    font-size: 1.5em;
    line-height: 0;
  }
  .back {
    margin-block-end: 0.8em;
  }
`;
