import { css } from 'lit';

/** Look of a chart. Ink goes to the figures: no frame, no legend, hair lines for the grid, names at the ends of their lines. */
export const outcomeChartStyles = css`
  figure {
    margin: 0;
  }
  .title {
    margin-block-end: 0.1em;
  }
  .about {
    margin-block-end: 0.5em;
    color: var(--_muted);
  }
  .sentence {
    margin-block-end: 0.6em;
  }
  .verdicts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.6em;
    margin-block-end: 0.8em;
  }
  .plot {
    position: relative;
    margin-block: 0.4em 0.2em;
  }
  .plot > svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
    direction: ltr;
    fill: none;
    font-size: 14px;
    -webkit-user-select: none;
    user-select: none;
  }
  .points {
    position: absolute;
    inset: -4px 0;
    touch-action: pan-y;
    cursor: crosshair;
  }
  text {
    fill: var(--_muted);
    unicode-bidi: isolate;
  }
  .grid {
    stroke: var(--_border);
    stroke-opacity: 0.55;
  }
  .foot {
    stroke: var(--_edge);
  }
  .year,
  .number {
    font-weight: 700;
    fill: var(--_text);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .range {
    fill: var(--_point);
    fill-opacity: 0.09;
  }
  .line {
    stroke: var(--_point);
    stroke-width: 1.25;
  }
  .line.mean,
  .line.median {
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .line.upper,
  .line.lower {
    stroke-dasharray: 5 4;
  }
  .line.nearUpper,
  .line.nearLower {
    stroke-dasharray: 1.5 4;
  }
  .line.target {
    stroke: var(--_error);
    stroke-width: 1.5;
    stroke-dasharray: 9 4;
  }
  .label.target,
  .label.target .number {
    fill: var(--_error);
  }
  .line.fitted {
    stroke: var(--_improvement);
    stroke-width: 2.5;
  }
  .line.withoutChange {
    stroke: var(--_text);
    stroke-width: 1.75;
    stroke-dasharray: 6 5;
  }
  .series {
    stroke: var(--_point);
    stroke-opacity: 0.75;
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .series.dense {
    stroke-opacity: 0.35;
    stroke-width: 1;
  }
  .mark.missing {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .event {
    stroke: var(--_edge);
    stroke-dasharray: 2 3;
  }
  .event.rebase,
  .event.change {
    stroke-dasharray: none;
  }
  .badge {
    fill: var(--_background);
    stroke: var(--_edge);
  }
  .badge-number {
    font-size: 12px;
    font-weight: 700;
    fill: var(--_text);
  }
  .event-text,
  .unit {
    fill: var(--_text);
  }
  .cursor-line {
    stroke: var(--_text);
    stroke-opacity: 0.45;
  }
  .cursor-ring {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .readout {
    min-block-size: 1.5em;
    max-inline-size: none;
    margin-block-end: 0.6em;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    padding: 0;
    margin-block-end: 0.6em;
    list-style: none;
    color: var(--_muted);
  }
  .key li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .key svg {
    fill: none;
  }
  .small-heading {
    margin-block: 0.8em 0.2em;
    font-weight: 700;
  }
  .happened,
  .know {
    margin-block-end: 0.8em;
  }
  .not-shown {
    padding-inline-start: 0.8em;
    border-inline-start: 4px solid var(--_edge);
  }
  @container (max-width: 34em) {
    .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    text,
    .label.target .number {
      fill: CanvasText !important;
    }
  }
  @media print {
    figure {
      break-inside: avoid;
    }
  }
`;
