import { css } from 'lit';

/** Buttons, links that act, and panels. Targets are at least 44 CSS pixels high (WCAG 2.2 asks for 24). */
export const plainButtons = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: 46px;
    padding: 0.4em min(1em, 4cqi);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    color: var(--_on-primary);
    background: var(--_primary);
    border: 2px solid transparent;
    border-radius: var(--_radius);
  }
  .button:hover {
    background: color-mix(in srgb, var(--_primary), var(--_text) 25%);
  }
  .button.quiet {
    color: var(--_link);
    background: transparent;
    border-color: currentcolor;
  }
  .button.quiet:hover {
    background: var(--_surface);
  }
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .link {
    padding: 0.25em 0;
    min-block-size: 24px;
    color: var(--_link);
    background: none;
    border: 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .link:hover {
    text-decoration-thickness: max(3px, 0.17em);
  }
  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }
  }
  .panel {
    padding: 1em min(1.1em, 4cqi);
    margin: 0 0 1.2em;
    background: var(--_surface);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .panel > :last-child {
    margin-block-end: 0;
  }
  .panel.error {
    background: none;
    border: 4px solid var(--_error);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .panel {
      border-color: CanvasText;
    }
  }
`;
