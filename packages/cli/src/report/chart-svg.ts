import { POINT_TYPES, type SpcChart, type SpcPoint } from '@neighbourhood-kit/core/statistics';
import {
  areMonthly,
  band,
  figureWriter,
  joined,
  linear,
  markPath,
  niceScale,
  px,
  type Spot,
  stepped,
  timeTicks,
} from '@neighbourhood-kit/widgets/chart';
import { markup } from './markup.js';

/** Size of a drawing, in units of its own. */
export const CHART_SIZE = { width: 720, height: 264 } as const;
const FRAME = { left: 62, right: 612, top: 26, bottom: 218 } as const;
const DAY_MS = 86_400_000;

/** Look of the lines and marks, for the page's style sheet and for a picture that stands alone. */
export const CHART_STYLE = `.axis{stroke:#c9d1d9}.tick,.name{font:13px system-ui,sans-serif;fill:#3d4852}.range{fill:#eef2f6}
.series{fill:none;stroke:#5a6670;stroke-width:1.5}.mean,.upper,.lower,.target,.rebase{fill:none;stroke-width:1.5}
.mean{stroke:#22303c}.upper,.lower{stroke:#5a6670;stroke-dasharray:2 3}.target{stroke:#7a1f5c;stroke-dasharray:8 4}
.rebase{stroke:#22303c;stroke-dasharray:1 3}.common-cause{fill:#5a6670}.improvement{fill:#005eb8}.concern{fill:#c75b00}
.neutral-high,.neutral-low{fill:#fff;stroke:#6b3fa0;stroke-width:2}`;

/** Places and numbers of a chart, before anything is drawn. */
export interface ChartLayout {
  readonly spots: readonly Spot[];
  readonly line: (pick: (point: SpcPoint) => number | null) => Spot[];
  readonly groups: readonly number[];
  readonly y: (value: number) => number;
  readonly x: (day: number) => number;
  readonly days: readonly number[];
  readonly ticks: readonly number[];
}

/** Works out where everything lies. */
export function layoutOf({ points }: SpcChart): ChartLayout {
  const days = points.map(({ date }) => Date.parse(date) / DAY_MS);
  const all = points.flatMap(({ value, lower, upper, mean, target }) =>
    [value, lower, upper, mean, target].filter((number) => number !== null),
  );
  const scale = niceScale(all, 4);
  const y = linear(scale.domain, [FRAME.bottom, FRAME.top]);
  const x = linear([days[0] ?? 0, days.at(-1) ?? 0], [FRAME.left + 8, FRAME.right - 8]);
  const line = (pick: (point: SpcPoint) => number | null): Spot[] =>
    points.map((point, i) => {
      const value = pick(point);
      return { x: x(days[i] ?? 0), y: value === null ? null : y(value) };
    });
  return {
    spots: line(({ value }) => value),
    line,
    groups: points.map(({ group }) => group),
    y,
    x,
    days,
    ticks: scale.ticks,
  };
}

/**
 * Draws a control chart as SVG: values, mean, limits, target and rebases. Points differ in shape as well as in colour.
 * @param chart - The chart.
 * @param about - Title and description for those who do not see it, an id that is unique on the page, and whether values are shares.
 * @returns SVG markup, every text escaped; no scripts, no links, no styles of its own.
 */
export function chartSvg(
  chart: SpcChart,
  about: { readonly id: string; readonly title: string; readonly description: string; readonly percent: boolean },
): string {
  const layout = layoutOf(chart);
  const { spots, line, groups, y } = layout;
  const [upper, lower] = [line((point) => point.upper), line((point) => point.lower)];
  const newGroup = groups.map((group, i) => i > 0 && group !== groups[i - 1]);
  const parts = [
    `<path class="range" d="${band(upper, lower, groups)}"/>`,
    axes(chart, layout, about.percent),
    rebases(chart, layout),
    `<path class="series" d="${joined(spots, newGroup)}"/>`,
    ...(['upper', 'lower', 'mean'] as const).map(
      (name) =>
        `<path class="${name}" d="${stepped(
          line((point) => point[name]),
          groups,
        )}"/>`,
    ),
    `<path class="target" d="${stepped(line((point) => point.target))}"/>`,
    ...marks(chart, spots),
    names(chart, y),
  ];
  const { width, height } = CHART_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${about.id}-t ${about.id}-d"><title id="${about.id}-t">${markup(about.title)}</title><desc id="${about.id}-d">${markup(about.description)}</desc>${parts.join('')}</svg>`;
}

function marks({ points }: SpcChart, spots: readonly Spot[]): string[] {
  const radius = px(Math.min(4, Math.max(1.6, (FRAME.right - FRAME.left) / Math.max(1, points.length) / 3)));
  return POINT_TYPES.map((type) => {
    const paths = points.map((point, i) => {
      const spot = spots[i];
      return point.type === type && spot && spot.y !== null ? markPath(type, spot.x, spot.y, radius) : '';
    });
    return `<path class="${type}" d="${paths.join('')}"/>`;
  }).filter((path) => !path.includes('d=""'));
}

function axes({ points }: SpcChart, { ticks, y, x, days }: ChartLayout, percent: boolean): string {
  const writer = writerFor(points, percent);
  const values = ticks.map((tick) => {
    const at = px(y(tick));
    return `<path class="axis" d="M${FRAME.left} ${at}H${FRAME.right}"/><text class="tick" x="${FRAME.left - 6}" y="${at + 4}" text-anchor="end">${markup(writer.value(tick))}</text>`;
  });
  const times = timeTicks(days[0] ?? 0, days.at(-1) ?? 0, 8, 'en-GB').map(({ day, label, year }) => {
    const at = px(x(day));
    const below =
      year === '' ? '' : `<text class="tick" x="${at}" y="${FRAME.bottom + 36}" text-anchor="middle">${year}</text>`;
    return `<path class="axis" d="M${at} ${FRAME.bottom}v5"/><text class="tick" x="${at}" y="${FRAME.bottom + 20}" text-anchor="middle">${markup(label)}</text>${below}`;
  });
  return `${values.join('')}<path class="axis" d="M${FRAME.left} ${FRAME.bottom}H${FRAME.right}"/>${times.join('')}`;
}

function writerFor(points: readonly SpcPoint[], percent: boolean): ReturnType<typeof figureWriter> {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const spread = values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
  return figureWriter({
    language: 'en-GB',
    percent,
    spread,
    monthly: areMonthly(points.map(({ date }) => date)),
    percentagePoints: (value) => value,
  });
}

/** Names of the lines at their ends, moved apart where they would cover each other. */
function names({ points }: SpcChart, y: (value: number) => number): string {
  const last = points.at(-1);
  const ends = (
    [
      ['upper limit', last?.upper],
      ['mean', last?.mean],
      ['lower limit', last?.lower],
      ['target', last?.target],
    ] as const
  ).flatMap(([name, value]) => (value == null ? [] : [{ name, at: y(value) }]));
  let previous = -Infinity;
  return ends
    .toSorted((a, b) => a.at - b.at)
    .map(({ name, at }) => {
      previous = Math.max(at, previous + 15);
      return `<text class="name" x="${FRAME.right + 6}" y="${px(previous + 4)}">${name}</text>`;
    })
    .join('');
}

/** Where the process is known to have changed; the reasons stand beneath the chart. */
function rebases({ groups, points }: SpcChart, { days, x }: ChartLayout): string {
  return groups
    .slice(1)
    .map(({ from }, i) => {
      const at = points.findIndex(({ date }) => date === from);
      const between = ((days[at] ?? 0) + (days[at - 1] ?? days[at] ?? 0)) / 2;
      return `<path class="rebase" d="M${px(x(between))} ${FRAME.top - 8}V${FRAME.bottom}"/><text class="name" x="${px(x(between) + 4)}" y="${FRAME.top - 12}">new baseline ${String(i + 1)}</text>`;
    })
    .join('');
}
