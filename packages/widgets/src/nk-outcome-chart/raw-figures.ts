import { type Measure, type Observation, seriesOf } from '@neighbourhood-kit/core/outcomes';
import {
  type Checked,
  funnel,
  type Funnel,
  type FunnelUnit,
  type RunChart,
  runChart,
  type RunChartOptions,
} from '@neighbourhood-kit/core/statistics';
import { readSpcRequest, type SeriesPoint, spcChart, type SpcChart } from '@neighbourhood-kit/core/statistics/spc';
import { computedTrend } from '../shared/chart/check-computed.js';
import { dayOf, given, type Given, list, words } from '../shared/chart/read-about.js';
import type { DrawnPoint, SeriesFigures } from './figures.js';
import type { Wrong } from './reading.js';
import { gapsIn, provisionalIn } from './series-figures.js';
import { trendFigures } from './trend-figures.js';

/** A chart of raw figures, or what is wrong with them. */
type Computed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Wrong[] };

const wrong = (code: string, message: string) => ({ ok: false, problems: [{ code, message }] }) as const;

/**
 * Computes a control chart.
 * @param fields - Parsed JSON, not trusted: points and options, a measure with its observations, or rows of a table.
 * @param today - `YYYY-MM-DD`: day of the reading of a measure, so that overdue periods are reported.
 * @returns The chart, or what is wrong with the figures.
 */
export function computeSpc(fields: Given, today: string | undefined): Computed<SpcChart> {
  const request = readSpcRequest(requestOf(fields, today));
  return request.ok ? withValues(spcChart(request.value.points, request.value.options)) : request;
}

/**
 * Computes a run chart.
 * @param fields - Parsed JSON, not trusted, as for `computeSpc`.
 * @param today - As for `computeSpc`.
 * @returns The chart, or what is wrong with the figures.
 */
export function computeRun(fields: Given, today: string | undefined): Computed<RunChart> {
  const request = requestOf(fields, today);
  return withValues(seriesIn(request, settingsOf(request)));
}

/**
 * Computes a funnel plot.
 * @param fields - Parsed JSON, not trusted: `units`, and perhaps `kind` and `target`.
 * @returns The funnel, or what is wrong with the figures.
 */
export function computeFunnel(fields: Given): Computed<Funnel> {
  const kind = fields['kind'] === 'rate' ? 'rate' : 'proportion';
  const target = fields['target'] as number | undefined;
  const units = list(fields['units']).map((unit) => ({ ...given(unit), name: words(given(unit)['name']) }));
  return funnel(units as unknown as readonly FunnelUnit[], { kind, target });
}

/**
 * Computes an interrupted time series and prepares it for drawing.
 * @param fields - Parsed JSON, not trusted, as for `computeSpc`, with `interruption`; a `model` in it is not computed again.
 * @param today - As for `computeSpc`.
 * @param load - Loads the model's statistics, which weigh more than a chart.
 * @returns What is drawn, or what is wrong with the figures.
 */
export async function computeTrend(
  fields: Given,
  today: string | undefined,
  load: () => Promise<typeof import('./trend-statistics.js')>,
): Promise<Computed<SeriesFigures>> {
  const request = requestOf(fields, today);
  // The run chart checks the rows and puts them in order; its verdict is not used.
  const series = seriesIn(request);
  if (!series.ok) return series;
  const isProvisional = provisionalIn(fields);
  const points = series.value.points.map(({ date, value, note }): DrawnPoint => {
    const provisional = isProvisional(date);
    return { date, day: dayOf(date), value, type: 'common-cause', signal: null, group: 0, note, provisional };
  });
  const missing = gapsIn(series.value.points).indexOf(true);
  if (missing !== -1)
    return wrong(
      'its/gap',
      `Periods are missing before ${points[missing]?.date ?? ''}: this method needs every period.`,
    );
  const day = dayOf(interruptionIn(fields));
  const change = points.findIndex((point) => point.day >= day);
  if (change === -1)
    return wrong(
      'its/when',
      'Say when the change was: {"interruption": {"date": "2026-04-01", "label": "what changed"}}.',
    );
  const ready = computedTrend(fields['model'], points.length);
  if (ready) return { ok: true, value: trendFigures(ready, points, change, fields) };
  const { interruptedTimeSeries } = await load();
  const { lag, confidence } = settingsOf(request) as { lag?: number; confidence?: number };
  const values = points.map(({ value }) => value as number);
  const model = interruptedTimeSeries(values, { interruptionAfter: change, lag, confidence });
  return model.ok ? { ok: true, value: trendFigures(model.value, points, change, fields) } : model;
}

/** Points and options, of a measure or as they stand. */
function requestOf(fields: Given, today: string | undefined): Given {
  if (fields['measure'] === undefined) return fields;
  const measure = given(fields['measure']) as unknown as Measure;
  const { improvementDirection, targets, rebases, reportingLagDays } = measure;
  const options = { improvementDirection, target: targets, rebase: rebases, asOf: today, reportingLagDays };
  const observations = list(fields['observations']).map(given) as unknown as readonly Observation[];
  return { points: seriesOf(measure, observations, undefined, today).points, options };
}

function seriesIn(request: Given, settings: RunChartOptions = {}): Checked<RunChart> | ReturnType<typeof wrong> {
  const { points } = request;
  if (Array.isArray(points)) return runChart(points as readonly SeriesPoint[], settings);
  return wrong('chart/points', 'There is no list of points; give {"points": [{"date", "value"}]}.');
}

function withValues<T extends { readonly points: readonly { readonly value: number | null }[] }>(
  chart: Computed<T>,
): Computed<T> {
  return chart.ok && chart.value.points.every(({ value }) => value === null) ? wrong('series/empty', '') : chart;
}

/** Settings are next to the points (as `nk stats` takes them) or under `options` (as `nk spc` does). */
function settingsOf(request: Given): Given {
  return { ...request, ...given(request['options']) };
}

function interruptionIn(fields: Given): string {
  const { interruption, measure } = fields;
  return words(interruption) || words(given(interruption)['date']) || words(given(measure)['changeBegan']);
}
