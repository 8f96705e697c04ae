import { css } from 'lit';

/** Look of what a visitor opens next to the list. */
export const moreStyles = css`
  .more {
    padding: 1em min(1.1em, 4cqi);
    margin: 0 0 1.2em;
    border: 2px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .more-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
  }
  .map {
    display: block;
    inline-size: 100%;
    block-size: auto;
    margin-block-end: 0.8em;
    fill: none;
    /* North is at the top and east on the right in every language, and so are the signs on it. */
    direction: ltr;
    background: var(--_surface);
    /* A border would take of the room that it is drawn for. */
    outline: 1px solid var(--_border);
    outline-offset: -1px;
    border-radius: var(--_radius);
  }
  .area {
    fill: var(--_background);
    fill-rule: evenodd;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .pin {
    cursor: pointer;
  }
  .pin circle {
    fill: var(--_primary);
    stroke: var(--_background);
    stroke-width: 2;
  }
  .pin .reach {
    fill: transparent;
    stroke: none;
  }
  /* The ring of two tones; a shadow is not drawn in a drawing. */
  .pin:focus-visible .reach {
    stroke: var(--_on-focus);
    stroke-width: 3;
  }
  .pin text {
    fill: var(--_on-primary);
    font-size: 15px;
    font-weight: 700;
    text-anchor: middle;
  }
  .pin .long {
    font-size: 13px;
  }
  .here {
    stroke: var(--_error);
    stroke-width: 4;
  }
  .pins {
    columns: 18em;
  }
  .pins li {
    break-inside: avoid;
  }
  .pins li:focus-within {
    outline: 2px solid var(--_edge);
    outline-offset: 2px;
  }
  .pins div {
    display: flex;
    gap: 0.3em;
    align-items: baseline;
  }
  .pins span {
    min-inline-size: min(1.6em, 12cqi);
    font-weight: 700;
  }
  .kept > li {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_border);
  }
  .kept .link {
    display: block;
  }
  .brief {
    margin: 0;
    color: var(--_muted);
  }
  .campaigns li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    align-items: baseline;
    justify-content: space-between;
    padding: 0.6em min(0.8em, 4cqi);
    margin-block-end: 0.8em;
    background: var(--_surface);
    border-inline-start: 4px solid var(--_link);
  }
  @media print {
    .kept > li {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .map {
      forced-color-adjust: none;
      background: Canvas;
    }
    .area {
      fill: Canvas;
      stroke: CanvasText;
    }
    .pin circle {
      fill: LinkText;
      stroke: Canvas;
    }
    .pin text {
      fill: Canvas;
    }
    .here {
      stroke: CanvasText;
    }
  }
`;
