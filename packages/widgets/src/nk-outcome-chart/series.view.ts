import type { PointType } from '@neighbourhood-kit/core/statistics/spc';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { markPath } from '../shared/chart/marks.js';
import { band, joined, px, type Spot, stepped } from '../shared/chart/paths.js';
import { linear, niceScale } from '../shared/chart/scale.js';
import { timeTicks } from '../shared/chart/time-axis.js';
import { footAxis, valueAxis } from './axes.view.js';
import { type Drawing, type DrawingContext, type Frame, heightFor, WIDE, widthOf } from './drawing.js';
import type { Line, SeriesFigures } from './figures.js';
import { happeningMarks } from './happenings.view.js';
import { gutter, lineLabels } from './labels.js';

/** Room inside the plot before the first and after the last point, in pixels. */
const INSET = 9;

/**
 * Draws a measure over time. Marks of one kind are one path, so that thousands of points stay quick.
 * Time runs from left to right in every language, as on every other chart the reader will hold next to this one.
 * @param figures - What to draw.
 * @param context - Width, words and writers.
 * @returns The drawing.
 */
export function drawSeries(figures: SeriesFigures, context: DrawingContext): Drawing {
  const { width, writer, text, language } = context;
  const height = heightFor(width);
  const { points, lines } = figures;
  const drawable = (value: number | null) => value !== null;
  const values = [...points.map(({ value }) => value), ...lines.flatMap((line) => line.values)].filter(drawable);
  const scale = niceScale(values, height / 70);
  const ends = lines.map((line) => ({ line: line.name, value: writer.value(lastOf(line) ?? 0) }));
  const numbers = scale.ticks.map((tick) => writer.value(tick));
  const frame: Frame = {
    left: Math.ceil(Math.max(...numbers.map(widthOf), 20) + 16),
    right: Math.floor(width - gutter(ends, context)),
    top: figures.happenings.length > 0 ? 34 : 12,
    bottom: height - 46,
  };
  const dense = (frame.right - frame.left) / points.length < 4 ? 'dense' : '';
  const y = linear(scale.domain, [frame.bottom, frame.top]);
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  const x = linear([first, last], [frame.left + INSET, frame.right - INSET]);
  const xs = points.map(({ day }) => x(day));
  const place = (all: readonly (number | null)[]) =>
    all.map((value, i): Spot => ({ x: xs[i] ?? 0, y: value === null ? null : y(value) }));
  const spots = place(points.map(({ value }) => value));
  const groups = points.map(({ group }) => group);
  const most = (frame.right - frame.left) / (width >= WIDE ? 72 : 54);
  const times = timeTicks(first, last, Math.max(1, most), language).map(({ day, label, year }) => {
    return { at: x(day), label, below: year };
  });
  const at = figures.happenings.map(({ day, kind }) => placeOf(day, kind, figures, x));
  return {
    width,
    height,
    frame,
    spots: spots.map((spot) => ({ x: spot.x, y: spot.y ?? frame.bottom - 8 })),
    body: svg`${valueAxis(
      scale.ticks.map((tick, i) => ({ at: y(tick), label: numbers[i] ?? '' })),
      frame,
    )}
      ${usualRange(lines, place, groups)}
      ${happeningMarks(figures.happenings, at, frame, text)}
      <path class="series ${dense}" d=${joined(
        spots,
        figures.broken.map((gap, i) => gap || groups[i] !== (groups[i - 1] ?? groups[i])),
      )}/>
      ${lines.map((line) => lineOf(line, place(line.values), groups))} ${marks(figures, spots, frame)} ${footAxis(times, frame)}
      ${lineLabels(
        ends.map((end, i) => ({ ...end, y: y(lastOf(lines[i] as Line) ?? 0) })),
        frame,
        context,
      )}`,
  };
}

function lastOf({ values }: Line): number | null {
  return values.findLast((value) => value !== null) ?? null;
}

/** A rebase and a change stand between two points, where the line steps; a note stands at its point. */
function placeOf(day: number, kind: string, { points }: SeriesFigures, x: (day: number) => number): number {
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  if (day < first || day > last) return Number.NaN;
  const before = kind === 'note' ? undefined : points.findLast((point) => point.day < day);
  return before === undefined ? x(day) : x((before.day + day) / 2);
}

function usualRange(
  lines: readonly Line[],
  place: (values: readonly (number | null)[]) => Spot[],
  groups: readonly number[],
): SVGTemplateResult | typeof nothing {
  const [upper, lower] = ['upper', 'lower'].map((name) => lines.find((line) => line.name === name));
  if (!upper || !lower) return nothing;
  return svg`<path class="range" d=${band(place(upper.values), place(lower.values), groups)}/>`;
}

function lineOf({ name, shape }: Line, spots: readonly Spot[], groups: readonly number[]): SVGTemplateResult {
  const newGroup = groups.map((group, i) => group !== groups[i - 1]);
  const path = shape === 'slope' ? joined(spots, newGroup) : stepped(spots, name === 'target' ? undefined : groups);
  return svg`<path class="line ${name}" d=${path}/>`;
}

/** Marks of one kind, provisional ones open. */
interface MarkGroup {
  readonly name: string;
  path: string;
}

function marks({ points }: SeriesFigures, spots: readonly Spot[], frame: Frame): SVGTemplateResult[] {
  const gap = (frame.right - frame.left) / Math.max(1, points.length - 1);
  const radius = px(Math.min(4.4, Math.max(1.7, gap * 0.34)));
  const groups = new Map<string, MarkGroup>();
  const add = (name: string, path: string) => {
    const group = groups.get(name) ?? { name, path: '' };
    group.path += path;
    groups.set(name, group);
  };
  points.forEach(({ type, provisional }, i) => {
    const { x, y } = spots[i] as Spot;
    if (y === null) add('missing', `M${px(x - 3)} ${frame.bottom - 11}l6 6m0 -6l-6 6`);
    else add(`${type}${provisional ? ' open' : ''}`, markPath(type, x, y, sizeOf(type, radius)));
  });
  // Usual points lie below those that say something.
  return [...groups.values()]
    .sort((a, b) => Number(b.name.startsWith('common')) - Number(a.name.startsWith('common')))
    .map(({ name, path }) => svg`<path class="mark ${name}" d=${path}/>`);
}

function sizeOf(type: PointType, radius: number): number {
  return type === 'common-cause' ? radius : Math.max(2.4, radius * 1.12);
}
