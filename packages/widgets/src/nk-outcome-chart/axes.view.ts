import { svg, type SVGTemplateResult } from 'lit';
import { px } from '../shared/chart/paths.js';
import type { Frame } from './drawing.js';

/** A mark on an axis. */
export interface AxisTick {
  /** Pixels from the left or from the top. */
  readonly at: number;
  readonly label: string;
  /** Second line, where there is one. */
  readonly below?: string;
}

/**
 * Draws the axis of values: numbers and hair lines, no rule.
 * @param ticks - Marks.
 * @param frame - Edges of the plot.
 * @returns The axis.
 */
export function valueAxis(ticks: readonly AxisTick[], frame: Frame): SVGTemplateResult {
  return svg`<path class="grid" d=${ticks.map(({ at }) => `M${frame.left} ${px(at)}H${frame.right}`).join('')}/>
    ${ticks.map(({ at, label }) => svg`<text class="tick" text-anchor="end" x=${frame.left - 8} y=${px(at + 5)}>${label}</text>`)}`;
}

/**
 * Draws the axis at the foot of the plot.
 * @param ticks - Marks.
 * @param frame - Edges of the plot.
 * @returns The axis.
 */
export function footAxis(ticks: readonly AxisTick[], frame: Frame): SVGTemplateResult {
  const { left, right, bottom } = frame;
  return svg`<path class="foot" d=${`M${left} ${bottom}H${right}${ticks.map(({ at }) => `M${px(at)} ${bottom}v5`).join('')}`}/>
    ${ticks.map(
      ({ at, label, below = '' }) =>
        svg`<text class="tick" text-anchor="middle" x=${px(at)} y=${bottom + 20}>${label}${
          below === '' ? '' : svg`<tspan class="year" x=${px(at)} dy="17">${below}</tspan>`
        }</text>`,
    )}`;
}
