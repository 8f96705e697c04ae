import type { PointType, SpcChart, SpcPoint } from '@neighbourhood-kit/core/statistics';
import { figure } from './text-table.js';

const HEIGHT = 11;
const WIDTH = 72;

const MARKS: Readonly<Record<PointType, string>> = {
  'common-cause': '•',
  improvement: '+',
  concern: '!',
  'neutral-high': '^',
  'neutral-low': 'v',
};

/**
 * Draws a control chart with letters, for a terminal.
 * @param chart - The chart.
 * @returns Lines of at most 90 characters: the latest points, mean and limits, and what the marks mean.
 */
export function drawChart(chart: SpcChart): string[] {
  const points = chart.points.slice(-WIDTH);
  const all = points.flatMap(({ value, upper, lower, mean, target }) =>
    [value, upper, lower, mean, target].filter((number) => number !== null),
  );
  if (all.length === 0) return ['There are no values to draw.'];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const rowOf = (value: number | null): number | undefined =>
    value === null
      ? undefined
      : high === low
        ? HEIGHT >> 1
        : Math.round(((high - value) / (high - low)) * (HEIGHT - 1));
  const label = (row: number): string => figure(high - ((high - low) * row) / (HEIGHT - 1));
  const lines = Array.from({ length: HEIGHT }, (_, row) => {
    const left = row === 0 || row === HEIGHT - 1 || row === HEIGHT >> 1 ? label(row) : '';
    return `${left.padStart(12)} │${points.map((point) => markAt(point, row, rowOf)).join('')}`;
  });
  const dates = [points[0]?.date ?? '', points.length > 22 ? (points.at(-1)?.date ?? '') : ''];
  return [
    ...lines,
    `${' '.repeat(13)}└${'─'.repeat(points.length)}`,
    `${' '.repeat(14)}${dates.join(' '.repeat(Math.max(1, points.length - 20)))}`,
    `${' '.repeat(14)}${legend(chart)}`,
  ];
}

function markAt(point: SpcPoint, row: number, rowOf: (value: number | null) => number | undefined): string {
  if (rowOf(point.value) === row) return MARKS[point.type];
  if (rowOf(point.target) === row) return '=';
  if (rowOf(point.mean) === row) return '─';
  return rowOf(point.upper) === row || rowOf(point.lower) === row ? '┄' : ' ';
}

function legend({ points, groups }: SpcChart): string {
  const used = new Set(points.map(({ type }) => type));
  const names: readonly [PointType, string][] = [
    ['common-cause', 'usual variation'],
    ['improvement', 'improving'],
    ['concern', 'concerning'],
    ['neutral-high', 'high or rising'],
    ['neutral-low', 'low or falling'],
  ];
  const marks = names.filter(([type]) => used.has(type)).map(([type, name]) => `${MARKS[type]} ${name}`);
  const limits = groups.some(({ upper }) => upper !== null) ? ['─ mean', '┄ limits'] : ['─ mean'];
  return [...marks, ...limits, ...(points.some(({ target }) => target !== null) ? ['= target'] : [])].join('   ');
}

const RULES = { astronomical: 'beyond a limit', trend: 'trend', 'two-of-three': '2 of 3 near a limit', shift: 'shift' };

/**
 * Lists the latest points of a chart as rows of a table.
 * @param chart - The chart.
 * @param last - How many.
 * @returns Headings and rows.
 */
export function pointRows(chart: SpcChart, last: number): string[][] {
  return [
    ['Date', 'Value', 'Mean', 'Lower limit', 'Upper limit', 'What it shows'],
    ...chart.points
      .slice(-last)
      .map(({ date, value, mean, lower, upper, signal, type }) => [
        date,
        value === null ? 'missing' : figure(value),
        figure(mean),
        figure(lower),
        figure(upper),
        signal === null ? '' : `${type.replace('-', ' ')}: ${RULES[signal]}`,
      ]),
  ];
}
