import { css, type CSSResultGroup } from 'lit';
import { colourTokens } from '../colour-tokens.js';

/**
 * Colours that charts, sparklines and icons share. Blue improves and orange concerns, as in the charts of Making Data Count,
 * darkened until each stands 3 to 1 against its background (WCAG 2.2, 1.4.11); no meaning rests on them alone.
 */
const colours = colourTokens({
  ':host': {
    improvement: ['#005eb8', '#7cbcff'],
    concern: ['#c75b00', '#ffab57'],
    notable: ['#6b3fa0', '#cbaaff'],
    point: ['#5a6670', '#a9b6c0'],
  },
});

const marks = css`
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: min(0.5em, 2cqi);
    font-weight: 700;
    line-height: 1.25;
  }
  .icon {
    inline-size: min(2em, 12cqi);
    block-size: min(2em, 12cqi);
    fill: none;
    stroke: var(--_ink, var(--_point));
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .icon .tile {
    fill: color-mix(in srgb, var(--_ink, var(--_point)) 9%, transparent);
    stroke: none;
  }
  .icon .faint {
    stroke-width: 1;
    opacity: 0.7;
  }
  .icon .dash {
    stroke-dasharray: 3 3.4;
    stroke-width: 1.5;
    stroke: var(--_text);
  }
  .improvement,
  .assurance-pass {
    --_ink: var(--_improvement);
  }
  .concern,
  .assurance-fail {
    --_ink: var(--_concern);
  }
  .neutral-high,
  .neutral-low {
    --_ink: var(--_notable);
  }
  .mark {
    fill: var(--_ink, var(--_point));
    stroke: var(--_background);
    stroke-width: 0.75;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .mark.neutral-high,
  .mark.neutral-low,
  .mark.open {
    fill: var(--_background);
    stroke: var(--_ink, var(--_point));
    stroke-width: 2;
    paint-order: fill;
  }
  /* The drawing keeps its own colours in forced ones, so the tokens become those of the system. */
  @media (forced-colors: active) {
    .nk {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_edge: CanvasText;
      --_point: CanvasText;
      --_improvement: CanvasText;
      --_concern: CanvasText;
      --_notable: CanvasText;
      --_background: Canvas;
      --_border: GrayText;
      --_error: Highlight;
    }
    .icon .faint {
      opacity: 1;
    }
  }
`;

/** Look of marks and icons, and their colours. */
export const chartStyles: CSSResultGroup = [colours, marks];
