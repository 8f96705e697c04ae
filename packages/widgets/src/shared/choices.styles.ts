import { css } from 'lit';

/**
 * Choices, drawn here because a browser's own boxes take no colour but one. Lines and no fills, so that paper and forced colours keep
 * them. In the finder they come with the first answer; until then, and without it, the boxes are the browser's own.
 */
export const choices = css`
  .choice {
    gap: min(0.6em, 3cqi);
  }
  .choice > input {
    --size: clamp(24px, 10cqi, 1.5em);
    appearance: none;
    display: grid;
    inline-size: var(--size);
    block-size: var(--size);
    margin: calc(0.8em - var(--size) / 2) 0 0;
    background: var(--_background);
    border: 2px solid var(--_edge);
    border-radius: min(var(--_radius), 4px);
  }
  .choice > [type='radio'] {
    border-radius: 50%;
  }
  .choice > :checked::before {
    content: '';
    margin: 22% 12% 40%;
    border: solid;
    border-width: 0 0 3px 3px;
    rotate: -45deg;
  }
  .choice > [type='radio']:checked::before {
    margin: auto;
    border: calc(var(--size) / 4) solid;
    border-radius: 50%;
  }
  /* A value that is too long for its field goes on in a further line, where the browser lets it (Chromium, 2025). */
  select {
    appearance: base-select;
    padding-inline: min(0.5em, 4cqi);
    white-space: normal;
  }
`;
