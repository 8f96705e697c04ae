import type { Funnel, FunnelLimits, FunnelPosition } from '@neighbourhood-kit/core/statistics';
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

/** Where the parts of a funnel stand at one width. */
interface Plot {
  readonly height: number;
  readonly frame: Frame;
  readonly x: (size: number) => number;
  readonly y: (value: number) => number;
  /** Whether a value stands on the plot. */
  readonly inside: (value: number) => boolean;
  /** Values and sizes at which the axes have a number. */
  readonly values: readonly number[];
  readonly sizes: readonly number[];
  /** What is written at the right ends of the lines. */
  readonly ends: ReturnType<typeof endsOf>;
}

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
  const { width, writer } = context;
  const plot = plotOf(funnel, about.percent ? 1 : Infinity, context);
  const { height, frame, x, y } = plot;
  const spots = funnel.points.map(({ denominator, value }) => ({ x: x(denominator), y: y(value) }));
  return {
    width,
    height,
    frame,
    spots,
    body: svg`${valueAxis(
      plot.values.map((tick) => ({ at: y(tick), label: writer.value(tick) })),
      frame,
    )}${limits(funnel, plot)}${marks(funnel, spots)}${names(funnel.points, spots, frame)}${foot(plot, context)}`,
  };
}

/** Limits of the smallest units reach far out; the plot shows what the units need and a little more. */
function plotOf(funnel: Funnel, most: number, context: DrawingContext): Plot {
  const { width, writer } = context;
  const height = heightFor(width) + 20;
  const values = [funnel.target, ...funnel.points.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.25;
  const scale = niceScale([Math.max(0, low - room), Math.min(most, high + room)], height / 70);
  const sizes = niceScale([0, ...funnel.points.map(({ denominator }) => denominator)], width / 120);
  const ends = endsOf(funnel, writer);
  const frame: Frame = {
    left: Math.ceil(Math.max(...scale.ticks.map((tick) => widthOf(writer.value(tick))), 20) + 16),
    right: Math.floor(width - gutter(ends, context)),
    top: 14,
    bottom: height - 56,
  };
  return {
    height,
    frame,
    x: linear(sizes.domain, [frame.left + 4, frame.right - 8]),
    y: linear(scale.domain, [frame.bottom, frame.top]),
    inside: (value) => value >= scale.domain[0] && value <= scale.domain[1],
    values: scale.ticks,
    sizes: sizes.ticks,
    ends,
  };
}

function endsOf({ curve, target }: Funnel, writer: DrawingContext['writer']) {
  const end = curve.at(-1);
  return [
    { line: 'average' as const, value: writer.value(target), at: target },
    { line: 'limits95' as const, value: '', at: end?.upper95 ?? target },
    { line: 'limits998' as const, value: '', at: end?.upper998 ?? target },
  ];
}

/** The target, and the limits as far as they stand on the plot. */
function limits({ curve, target }: Funnel, { frame, x, y, inside }: Plot) {
  const line = (name: keyof FunnelLimits) =>
    joined(curve.map((at): Spot => ({ x: x(at.denominator), y: inside(at[name]) ? y(at[name]) : null })));
  return svg`<path class="line mean" d=${`M${frame.left} ${px(y(target))}H${frame.right}`}/>
    ${CURVES.map((name) => svg`<path class="line ${name}" d=${line(name)}/>`)}`;
}

function marks({ points }: Funnel, spots: readonly { readonly x: number; readonly y: number }[]) {
  return spots.map(({ x, y }, i) => {
    const position = points[i]?.position ?? 'within';
    const edge = position.endsWith('95') ? 'edge' : '';
    return svg`<path class="mark ${TYPES[position]} ${edge}" d=${markPath(TYPES[position], x, y, 4)}/>`;
  });
}

function foot({ height, frame, x, y, inside, sizes, ends }: Plot, context: DrawingContext) {
  const { text, writer } = context;
  return svg`${footAxis(
    sizes.map((tick) => ({ at: x(tick), label: writer.count(tick) })),
    frame,
  )}
    <text class="axis-name" text-anchor="middle" x=${px((frame.left + frame.right) / 2)} y=${height - 8}>${text.size}</text>
    ${lineLabels(
      ends.filter(({ at }) => inside(at)).map((each) => ({ ...each, y: y(each.at) })),
      frame,
      context,
    )}`;
}

/** Names of the units beyond the 99.8 % limits, on the side that has more room. */
function names(points: Funnel['points'], spots: readonly Spot[], frame: Frame) {
  const outside = points.flatMap(({ name, position }, i) =>
    position.endsWith('99.8') ? [{ name, spot: spots[i] as Spot }] : [],
  );
  return outside.slice(0, NAMED).map(({ name, spot: { x, y } }) => {
    const left = x > (frame.left + frame.right) / 2;
    const room = left ? x - frame.left : frame.right - x;
    return svg`<text class="unit" text-anchor=${left ? 'end' : 'start'} x=${px(left ? x - 11 : x + 11)} y=${px((y ?? 0) + 5)}>${fitted(name, Math.min(room, 190))}</text>`;
  });
}
