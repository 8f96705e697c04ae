import { describeSpc } from '@neighbourhood-kit/core/statistics';
import type { SpcChart } from '@neighbourhood-kit/core/statistics/spc';
import type { SpcLine } from '../locales/en/outcome-chart.js';
import type { DrawnPoint, Line, SeriesFigures } from './figures.js';
import { dayOf, given, type Given, happeningsOf, list, readAbout, words } from '../shared/chart/read-about.js';

/** A period as core gives it; of charts without groups all are one. */
type ChartPoint = Pick<DrawnPoint, 'date' | 'value' | 'type' | 'signal'> & Partial<Pick<DrawnPoint, 'group' | 'note'>>;

/**
 * Tells where a line must not be joined, because periods are missing.
 * @param points - In order, as core gives them.
 * @returns For each point whether something is missing before it.
 */
export const gapsIn = (points: readonly { readonly afterGap?: true | undefined }[]): boolean[] =>
  points.map(({ afterGap }) => afterGap === true);

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
    broken: gapsIn(points),
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
