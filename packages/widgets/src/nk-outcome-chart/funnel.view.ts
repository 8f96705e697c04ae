import type { FunnelLimits, FunnelPosition } from '@neighbourhood-kit/core/statistics';
import type { PointType } from '@neighbourhood-kit/core/statistics/spc';
import { css, svg } from 'lit';
import { markPath } from '../shared/chart/marks.js';
import { joined, px, type Spot } from '../shared/chart/paths.js';
import { linear, niceScale } from '../shared/chart/scale.js';
import { footAxis, valueAxis } from './axes.view.js';
import { type Drawing, type DrawingContext, fitted, type Frame, heightFor, widthOf } from './drawing.js';
import type { FunnelFigures } from './figures.js';
import { gutter, lineLabels } from './labels.js';

/** A funnel does not say which way is better: marks tell only how far out a unit lies, and on which side. */
const TYPES: Readonly<Record<FunnelPosition, PointType>> = {
  within: 'common-cause',
  'high-95': 'common-cause',
  'low-95': 'common-cause',
  'high-99.8': 'neutral-high',
  'low-99.8': 'neutral-low',
};

/** What only funnels have. */
export const funnelStyles = css`
  .line.upper998,
  .line.lower998 {
    stroke-dasharray: 5 4;
  }
  .line.upper95,
  .line.lower95 {
    stroke-dasharray: 1.5 4;
  }
  .unit {
    paint-order: stroke;
    stroke: var(--_background);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .mark.edge {
    stroke: var(--_text);
    stroke-width: 1.5;
    paint-order: fill;
  }
`;

/** Most units that are named on the plot itself. */
const NAMED = 12;

const CURVES = ['lower998', 'lower95', 'upper95', 'upper998'] as const;

/**
 * Draws a funnel plot.
 * @param figures - Units in order of size.
 * @param context - Width, words and writers.
 * @returns The drawing.
 */
export function drawFunnel(
  { funnel, about }: Pick<FunnelFigures, 'funnel' | 'about'>,
  context: DrawingContext,
): Drawing {
  const { width, writer, text } = context;
  const { points, curve, target } = funnel;
  const height = heightFor(width) + 20;
  const most = about.percent ? 1 : Infinity;
  // Limits of the smallest units reach far out; the plot shows what the units need and a little more.
  const values = [target, ...points.map(({ value }) => value)];
  const room = Math.max(...values) - Math.min(...values);
  const [least, greatest] = [
    Math.max(0, Math.min(...values) - room * 0.25),
    Math.min(most, Math.max(...values) + room * 0.25),
  ];
  const scale = niceScale([least, greatest], height / 70);
  const sizes = niceScale([0, ...points.map(({ denominator }) => denominator)], width / 120);
  const end = curve.at(-1);
  const ends = [
    { line: 'average' as const, value: writer.value(target), at: target },
    { line: 'limits95' as const, value: '', at: end?.upper95 ?? target },
    { line: 'limits998' as const, value: '', at: end?.upper998 ?? target },
  ];
  const numbers = scale.ticks.map((tick) => writer.value(tick));
  const frame: Frame = {
    left: Math.ceil(Math.max(...numbers.map(widthOf), 20) + 16),
    right: Math.floor(width - gutter(ends, context)),
    top: 14,
    bottom: height - 56,
  };
  const y = linear(scale.domain, [frame.bottom, frame.top]);
  const x = linear(sizes.domain, [frame.left + 4, frame.right - 8]);
  const inside = (value: number) => value >= scale.domain[0] && value <= scale.domain[1];
  const line = (name: keyof FunnelLimits) =>
    joined(
      curve.map((limits): Spot => ({ x: x(limits.denominator), y: inside(limits[name]) ? y(limits[name]) : null })),
    );
  const spots = points.map(({ denominator, value }) => ({ x: x(denominator), y: y(value) }));
  return {
    width,
    height,
    frame,
    spots,
    body: svg`${valueAxis(
      scale.ticks.map((tick, i) => ({ at: y(tick), label: numbers[i] ?? '' })),
      frame,
    )}
      <path class="line mean" d=${`M${frame.left} ${px(y(target))}H${frame.right}`}/>
      ${CURVES.map((name) => svg`<path class="line ${name}" d=${line(name)}/>`)}
      ${points.map(({ position }, i) => {
        const spot = spots[i] as { x: number; y: number };
        const edge = position.endsWith('95') ? 'edge' : '';
        return svg`<path class="mark ${TYPES[position]} ${edge}" d=${markPath(TYPES[position], spot.x, spot.y, 4)}/>`;
      })}
      ${names(points, spots, frame)}
      ${footAxis(
        sizes.ticks.map((tick) => ({ at: x(tick), label: writer.count(tick) })),
        frame,
      )}
      <text class="axis-name" text-anchor="middle" x=${px((frame.left + frame.right) / 2)} y=${height - 8}>${text.size}</text>
      ${lineLabels(
        ends.filter(({ at }) => inside(at)).map((each) => ({ ...each, y: y(each.at) })),
        frame,
        context,
      )}`,
  };
}

/** Names of the units beyond the 99.8 % limits, on the side that has more room. */
function names(points: FunnelFigures['funnel']['points'], spots: readonly Spot[], frame: Frame) {
  const outside = points.flatMap(({ name, position }, i) =>
    position.endsWith('99.8') ? [{ name, spot: spots[i] as Spot }] : [],
  );
  return outside.slice(0, NAMED).map(({ name, spot: { x, y } }) => {
    const left = x > (frame.left + frame.right) / 2;
    const room = left ? x - frame.left : frame.right - x;
    return svg`<text class="unit" text-anchor=${left ? 'end' : 'start'} x=${px(left ? x - 11 : x + 11)} y=${px((y ?? 0) + 5)}>${fitted(name, Math.min(room, 190))}</text>`;
  });
}
