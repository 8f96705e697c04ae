import type { Measure, Observation } from '@neighbourhood-kit/core/outcomes';
import {
  describeFunnel,
  type Funnel,
  funnelSentence,
  type FunnelUnit,
  type RunChartOptions,
} from '@neighbourhood-kit/core/statistics';
import type { SeriesPoint } from '@neighbourhood-kit/core/statistics/spc';
import type { Refusal } from '../shared/figures-element.js';
import { SourceError } from '../shared/source/source-error.js';
import { computedFunnel, computedRun, computedSpc, computedTrend } from '../shared/chart/check-computed.js';
import type { ChartKind, DrawnPoint, Figures, FunnelFigures } from './figures.js';
import { loadStatistics, loadTrendStatistics, type Statistics } from './load-statistics.js';
import { dayOf, given, type Given, list, readAbout, words } from '../shared/chart/read-about.js';
import { gapsIn, provisionalIn, runFigures, spcFigures } from './series-figures.js';
import { trendFigures } from './trend-figures.js';

/** What came of reading figures. */
export type FiguresReading = { readonly ok: true; readonly figures: Figures } | Refusal;

/** How figures are to be read. */
export interface ReadOptions {
  /** Kind of chart; what the input itself says when absent, else a control chart. */
  readonly kind?: ChartKind | undefined;
  readonly nearLimits?: boolean | undefined;
  /** `YYYY-MM-DD`: day of the reading of a measure, so that overdue periods are reported. */
  readonly today?: string | undefined;
}

interface Wrong {
  readonly code: string;
  readonly message: string;
}

/**
 * Reads whatever a page gives to a chart: a computed chart, a reading of a measure, a measure with its observations, the input of
 * `nk spc`, or the input of `nk stats funnel` and `run-chart`.
 * @param input - Parsed JSON, not trusted.
 * @param options - Kind of chart, near limits, day of the reading.
 * @returns What is to be drawn; or what is wrong with it.
 * @throws SourceError when the statistics cannot be loaded.
 */
export async function readFigures(input: unknown, options: ReadOptions = {}): Promise<FiguresReading> {
  const fields = given(input);
  try {
    if (list(fields['units']).length > 0 || fields['curve'] !== undefined) return await readFunnel(fields);
    const kind = options.kind ?? kindIn(fields);
    if (kind === 'funnel') return refused([{ code: 'funnel/units', message: 'A funnel needs a list of units.' }]);
    if (kind === 'trend') return await readTrend(fields, options);
    return await (kind === 'run' ? readRun(fields, options) : readSpc(fields, options));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    // The types of core promise what a file from outside may break in ways that nobody foresaw.
    return refused([{ code: 'chart/shape', message: String(error) }]);
  }
}

function kindIn(fields: Given): ChartKind {
  const kind = words(fields['kind']);
  if (kind === 'run' || kind === 'run-chart' || fields['median'] !== undefined) return 'run';
  return kind === 'trend' || fields['interruption'] !== undefined ? 'trend' : 'spc';
}

function refused(problems: readonly Wrong[]): FiguresReading {
  const has = (code: string) => problems.some((problem) => problem.code === code);
  const why = has('series/empty') ? 'empty' : has('its/too-few') ? 'too-few' : 'unreadable';
  return { ok: false, why, problems: problems.map(({ message }) => message) };
}

const EMPTY: FiguresReading = { ok: false, why: 'empty', problems: [] };

/** Points and options, of a measure or as they stand. */
function requestOf(fields: Given, { today }: ReadOptions, { seriesOf }: Statistics): Given {
  const measure = given(fields['measure']) as unknown as Measure;
  if (fields['measure'] === undefined) return fields;
  const { improvementDirection, targets, rebases, reportingLagDays } = measure;
  const options = { improvementDirection, target: targets, rebase: rebases, asOf: today, reportingLagDays };
  const observations = list(fields['observations']).map(given) as unknown as readonly Observation[];
  return { points: seriesOf(measure, observations, undefined, today).points, options };
}

async function readSpc(fields: Given, options: ReadOptions): Promise<FiguresReading> {
  const ready = computedSpc(fields['chart'] === undefined ? fields : given(fields['chart']));
  if (ready) return { ok: true, figures: spcFigures(ready, fields, options.nearLimits ?? false) };
  if (fields['chart'] === null) return EMPTY;
  const statistics = await loadStatistics();
  const request = statistics.readSpcRequest(requestOf(fields, options, statistics));
  if (!request.ok) return refused(request.problems);
  const chart = statistics.spcChart(request.value.points, request.value.options);
  if (!chart.ok) return refused(chart.problems);
  if (chart.value.points.every(({ value }) => value === null)) return EMPTY;
  return { ok: true, figures: spcFigures(chart.value, fields, options.nearLimits ?? false) };
}

/** Settings stand beside the points (as `nk stats` takes them) or under `options` (as `nk spc` does). */
function settingsOf(request: Given): Given {
  return { ...request, ...given(request['options']) };
}

async function readRun(fields: Given, options: ReadOptions): Promise<FiguresReading> {
  const ready = computedRun(fields);
  if (ready) return { ok: true, figures: runFigures(ready, fields) };
  const statistics = await loadStatistics();
  const request = requestOf(fields, options, statistics);
  const settings = settingsOf(request) as RunChartOptions;
  if (!Array.isArray(request['points'])) return refused([noPoints]);
  const chart = statistics.runChart(request['points'] as readonly SeriesPoint[], settings);
  if (!chart.ok) return refused(chart.problems);
  if (chart.value.points.every(({ value }) => value === null)) return EMPTY;
  return { ok: true, figures: runFigures(chart.value, fields) };
}

const noPoints: Wrong = {
  code: 'chart/points',
  message: 'There is no list of points; give {"points": [{"date", "value"}]}.',
};

async function readTrend(fields: Given, options: ReadOptions): Promise<FiguresReading> {
  const statistics = await loadStatistics();
  const request = requestOf(fields, options, statistics);
  if (!Array.isArray(request['points'])) return refused([noPoints]);
  // The run chart checks the rows and puts them in order; its verdict is not used.
  const series = statistics.runChart(request['points'] as readonly SeriesPoint[]);
  if (!series.ok) return refused(series.problems);
  const isProvisional = provisionalIn(fields);
  const points = series.value.points.map(({ date, value, note }): DrawnPoint => {
    const provisional = isProvisional(date);
    return { date, day: dayOf(date), value, type: 'common-cause', signal: null, group: 0, note, provisional };
  });
  const missing = gapsIn(points, series.value.period).indexOf(true);
  if (missing !== -1) {
    const message = `Periods are missing before ${points[missing]?.date ?? ''}: this method needs every period.`;
    return refused([{ code: 'its/gap', message }]);
  }
  const day = dayOf(interruptionIn(fields));
  const change = points.findIndex((point) => point.day >= day);
  if (change === -1) {
    const message = 'Say when the change was: {"interruption": {"date": "2026-04-01", "label": "what changed"}}.';
    return refused([{ code: 'its/when', message }]);
  }
  const ready = computedTrend(fields['model'], points.length);
  if (ready) return { ok: true, figures: trendFigures(ready, points, change, fields) };
  const { interruptedTimeSeries } = await loadTrendStatistics();
  const { lag, confidence } = settingsOf(request) as { lag?: number; confidence?: number };
  const values = points.map(({ value }) => value as number);
  const model = interruptedTimeSeries(values, { interruptionAfter: change, lag, confidence });
  return model.ok ? { ok: true, figures: trendFigures(model.value, points, change, fields) } : refused(model.problems);
}

function interruptionIn(fields: Given): string {
  const { interruption, measure } = fields;
  return words(interruption) || words(given(interruption)['date']) || words(given(measure)['changeBegan']);
}

async function readFunnel(fields: Given): Promise<FiguresReading> {
  const ready = computedFunnel(fields);
  if (ready) return { ok: true, figures: funnelFigures(ready, fields) };
  const { funnel } = await loadStatistics();
  const kind = fields['kind'] === 'rate' ? 'rate' : 'proportion';
  const target = fields['target'] as number | undefined;
  const units = list(fields['units']).map((unit) => ({ ...given(unit), name: words(given(unit)['name']) }));
  const result = funnel(units as unknown as readonly FunnelUnit[], { kind, target });
  return result.ok ? { ok: true, figures: funnelFigures(result.value, fields) } : refused(result.problems);
}

function funnelFigures(plot: Funnel, fields: Given): FunnelFigures {
  const about = readAbout(fields);
  const bySize = { ...plot, points: plot.points.toSorted((a, b) => a.denominator - b.denominator) };
  return {
    kind: 'funnel',
    about: { ...about, percent: about.percent || fields['kind'] === 'proportion' },
    funnel: bySize,
    sentence: () => funnelSentence(plot),
    describe: (writer) => describeFunnel(plot, writer),
    cautions: [],
    assumptions: [],
    doesNotShow: words(plot.doesNotShow),
  };
}
