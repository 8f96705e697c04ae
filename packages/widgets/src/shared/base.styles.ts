import { css } from 'lit';

/**
 * The page inside every element: text, headings, links, lists, focus.
 *
 * `!important` on `:host` is deliberate: for important declarations the inner tree wins, so a host page's `* { all: unset !important }`
 * cannot take an element's display, colour or font away (CSS Cascading 5, section 6.1 "Context").
 */
export const base = css`
  :host {
    display: block !important;
    position: relative !important;
    box-sizing: border-box !important;
    max-inline-size: 100% !important;
    color: var(--_text) !important;
    background: var(--_background) !important;
    font-family: var(--_font, inherit) !important;
    font-size: var(--_size) !important;
    text-decoration: none !important;
    visibility: inherit !important;
    writing-mode: horizontal-tb !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* What a page's text inherits, spacing, shadows, capitals, ends here; its size, face and colours are those of the host above. */
  .nk {
    all: initial;
    display: block;
    container-type: inline-size;
    color: inherit;
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.5;
    visibility: inherit;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    /* By the language of "lang" a browser chooses letters, and says it to screen readers. */
    -webkit-locale: revert-layer;
  }
  /* Where text is large and the element narrow, a long word keeps whole. */
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0 0 0.5em;
    font-size: clamp(1em, 12cqi, 1.15em);
    line-height: 1.25;
    font-weight: 700;
    text-wrap: balance;
  }
  .title {
    font-size: clamp(1em, 12cqi, 1.6em);
  }
  p,
  ul,
  ol,
  dl,
  fieldset,
  figure {
    margin: 0 0 0.8em;
  }
  p,
  li {
    max-inline-size: var(--_measure);
  }
  ul,
  ol {
    padding-inline-start: 1.2em;
  }
  .plain {
    list-style: none;
    padding: 0;
  }
  .plain > li {
    max-inline-size: none;
  }
  dd {
    margin: 0;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
    text-decoration-thickness: max(1px, 0.0625em);
  }
  a:hover {
    text-decoration-thickness: max(3px, 0.17em);
  }
  /* As high as a finger, in a line of its own height, so that none lies over another. */
  @media (pointer: coarse) {
    a {
      display: inline-block;
      padding-block: calc(22px - 0.75em);
    }
  }
  .preview span {
    display: block;
  }
  .muted {
    color: var(--_muted);
  }
  .visually-hidden {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    padding: 0 !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
    border: 0 !important;
    user-select: none;
  }
  /* Two tones, so that the ring shows on any background; the outline alone remains in forced colours. */
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 6px var(--_on-focus);
    border-radius: min(var(--_radius), 4px);
  }
  /* A heading or panel that takes focus by script is where reading starts; it is not a control. */
  [tabindex='-1']:focus-visible {
    outline: none;
    box-shadow: none;
  }
  svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
    vertical-align: -0.18em;
    fill: currentcolor;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  /* Paper is read on another day: what holds at this moment is not printed, and dates are printed in its place. */
  @media print {
    .no-print {
      display: none !important;
    }
  }
  @media not print {
    .print-only {
      display: none !important;
    }
  }
`;
