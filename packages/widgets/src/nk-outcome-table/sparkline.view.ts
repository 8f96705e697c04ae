import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SpcChart } from '@neighbourhood-kit/core/statistics/spc';
import { markPath } from '../shared/chart/marks.js';
import { band, joined, px, type Spot, stepped } from '../shared/chart/paths.js';
import { linear } from '../shared/chart/scale.js';

const [WIDTH, HEIGHT] = [150, 40];

/**
 * Draws a measure small enough for a table: its usual range, its values, its target, and the shape of what the latest says.
 * It repeats what the other columns say in words, so screen readers pass it by.
 * @param chart - The control chart.
 * @param judged - Whether the latest value may be marked for what it says.
 * @returns The drawing.
 */
export function sparkline(chart: SpcChart, judged: boolean): TemplateResult {
  const { points } = chart;
  const numbers = points.flatMap(({ value, lower, upper, target }) =>
    [value, lower, upper, target].filter((number) => number !== null),
  );
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const x = linear([0, Math.max(1, points.length - 1)], [4, WIDTH - 8]);
  const y = linear([least, most], [HEIGHT - 6, 6]);
  const place = (values: readonly (number | null)[]) =>
    values.map((value, i): Spot => ({ x: x(i), y: value === null ? null : y(value) }));
  const spots = place(points.map(({ value }) => value));
  const groups = points.map(({ group }) => group);
  const [upper, lower, target] = [
    place(points.map((point) => point.upper)),
    place(points.map((point) => point.lower)),
    place(points.map((point) => point.target)),
  ];
  const at = spots.findLastIndex(({ y: height }) => height !== null);
  const last = spots[at];
  const type = judged ? (points[at]?.type ?? 'common-cause') : 'common-cause';
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <path class="range" d=${band(upper, lower, groups)}></path>
    <path class="target" d=${stepped(target)}></path>
    <path class="series" d=${joined(spots)}></path>
    ${last?.y == null ? nothing : svg`<path class="mark ${type}" d=${markPath(type, px(last.x), px(last.y), 3.4)}/>`}
  </svg>`;
}
