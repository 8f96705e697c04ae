import { css } from 'lit';

/**
 * Colours and shapes that charts, sparklines and icons share. Blue improves and orange concerns, as in the charts of Making Data Count,
 * darkened until each stands 3 to 1 against its background (WCAG 2.2, 1.4.11); no meaning rests on them alone.
 */
export const chartStyles = css`
  :host {
    --_improvement: var(--nk-colour-improvement, #005eb8);
    --_concern: var(--nk-colour-concern, #c75b00);
    --_notable: var(--nk-colour-notable, #6b3fa0);
    --_point: var(--nk-colour-point, #5a6670);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_improvement: var(--nk-colour-improvement, light-dark(#005eb8, #7cbcff));
      --_concern: var(--nk-colour-concern, light-dark(#c75b00, #ffab57));
      --_notable: var(--nk-colour-notable, light-dark(#6b3fa0, #cbaaff));
      --_point: var(--nk-colour-point, light-dark(#5a6670, #a9b6c0));
    }
  }
  .verdict {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 700;
    line-height: 1.25;
  }
  .icon {
    inline-size: 2em;
    block-size: 2em;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
    --_ink: var(--_point);
  }
  .icon .tile {
    fill: color-mix(in srgb, var(--_ink) 9%, transparent);
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
  .icon .mark {
    fill: var(--_ink);
  }
  .icon.improvement,
  .icon.assurance-pass {
    --_ink: var(--_improvement);
  }
  .icon.concern,
  .icon.assurance-fail {
    --_ink: var(--_concern);
  }
  .icon.neutral-high,
  .icon.neutral-low {
    --_ink: var(--_notable);
  }
  .icon.neutral-high .mark,
  .icon.neutral-low .mark {
    fill: var(--_background);
  }
  @media (forced-colors: active) {
    .icon {
      --_ink: CanvasText !important;
    }
    .icon .tile {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 1;
    }
    .icon .faint {
      opacity: 1;
    }
    .icon .dash {
      stroke: CanvasText;
    }
  }
`;
