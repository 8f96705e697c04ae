import { describeSpc, type Period } from '@neighbourhood-kit/core/statistics';
import type { SpcChart } from '@neighbourhood-kit/core/statistics/spc';
import type { SpcLine } from '../locales/en/outcome-chart.js';
import type { DrawnPoint, Line, SeriesFigures } from './figures.js';
import { dayOf, given, type Given, happeningsOf, list, readAbout, words } from '../shared/chart/read-about.js';

/** A period as core gives it; of charts without groups all are one. */
type ChartPoint = Pick<DrawnPoint, 'date' | 'value' | 'type' | 'signal'> & Partial<Pick<DrawnPoint, 'group' | 'note'>>;

/**
 * Tells where a line must not be joined, because periods are missing.
 * @param points - In order.
 * @param period - The rhythm of the series, if it has one.
 * @returns For each point whether something is missing before it.
 */
export function gapsIn(points: readonly Pick<DrawnPoint, 'day'>[], period: Period | undefined): boolean[] {
  return points.map(({ day }, i) => {
    const before = points[i - 1]?.day;
    if (before === undefined || period === undefined) return false;
    if (period !== 'weekday') return day - before > LONGEST[period];
    // 1970-01-01 was a Thursday; after a Friday or a Saturday the next working day is a Monday.
    const weekday = (before + 3) % 7;
    return day - before > Math.max(1, weekday > 3 ? 7 - weekday : 1);
  });
}

/**
 * Days from one report to the next, at most: the longest period and half of another, since reports for a month may be dated its 1st, its
 * 28th or its last day. A property holds this against the calendar of core, which a chart need not carry.
 */
const LONGEST: Readonly<Record<Exclude<Period, 'weekday'>, number>> = {
  day: 1.5,
  week: 10.5,
  month: 46,
  quarter: 137,
  year: 548,
};

/**
 * Tells which periods are provisional: rows marked so, or the latest of a reading that says so.
 * @param input - Parsed JSON, not trusted.
 * @returns A test by date.
 */
export function provisionalIn(input: Given): (date: string) => boolean {
  const rows = [...list(input['points']), ...list(input['observations'])].map(given);
  const dates = rows.filter((row) => row['provisional'] === true).map((row) => words(row['date'] ?? row['period']));
  const latest = given(input['latest']);
  const known = new Set(latest['provisional'] === true ? [...dates, words(latest['period'])] : dates);
  return (date) => known.has(date);
}

/**
 * Prepares the points of a chart for drawing.
 * @param points - Periods as core gives them.
 * @param input - What came with them, not trusted: which periods are provisional.
 * @returns Points as they are drawn.
 */
export function drawnPoints(points: readonly ChartPoint[], input: Given): DrawnPoint[] {
  const isProvisional = provisionalIn(input);
  return points.map(({ date, value, type, signal, group = 0, note }) => {
    return { date, day: dayOf(date), value, type, signal, group, note, provisional: isProvisional(date) };
  });
}

/**
 * Prepares a control chart for drawing.
 * @param chart - The chart.
 * @param input - What came with it: name, unit, annotations.
 * @param nearLimits - Whether near limits are drawn.
 * @returns What is drawn.
 */
export function spcFigures(chart: SpcChart, input: Given, nearLimits: boolean): SeriesFigures {
  const { points, groups, evidence } = chart;
  const drawn = drawnPoints(points, input);
  const names = [
    'mean',
    'upper',
    'lower',
    ...(nearLimits ? (['nearUpper', 'nearLower'] as const) : []),
    'target',
  ] as const;
  const lines = names.map((name: SpcLine): Line => {
    return { name, values: points.map((point) => point[name]), shape: 'level' };
  });
  // A reading of a measure says more than its chart: whether it is too early, and what else to know.
  const reading = words(input['sentence']);
  const cautions = list(input['cautions']).map(words);
  return {
    kind: 'spc',
    about: readAbout(input),
    points: drawn,
    broken: gapsIn(drawn, evidence.period),
    lines: lines.filter(hasValues),
    happenings: happeningsOf([
      ['rebase', groups.filter(({ reason }) => reason !== null)],
      ['note', [...list(input['annotations']), ...points]],
    ]),
    variation: chart.variation,
    assurance: chart.assurance,
    evidence,
    sentence: () => (input['chart'] !== undefined && reading !== '' ? reading : chart.sentence),
    describe: (writer) => describeSpc(chart, writer),
    cautions: cautions.length > 0 ? cautions : chart.warnings.map(({ message }) => message),
    assumptions: [],
    doesNotShow: '',
  };
}

/**
 * Tells whether a line is to be drawn.
 * @param line - The line.
 * @returns True when it has a value anywhere.
 */
export function hasValues({ values }: Line): boolean {
  return values.some((value) => value !== null);
}
