import type { Funnel, InterruptedTimeSeries, RunChart } from '@neighbourhood-kit/core/statistics';
import { POINT_TYPES, type SpcChart } from '@neighbourhood-kit/core/statistics/spc';
import { dayOf, given, type Given, list } from './read-about.js';

type Test = (value: unknown) => boolean;

const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Test = (value) => typeof value === 'string';
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const date: Test = (value) => typeof value === 'string' && Number.isFinite(dayOf(value));
const type: Test = (value) => (POINT_TYPES as readonly unknown[]).includes(value);

function all(rows: unknown, shape: Readonly<Record<string, Test>>): boolean {
  return (
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.map(given).every((row) => Object.entries(shape).every(([field, test]) => test(row[field])))
  );
}

const maybe = orNull(number);
const common = { date, value: maybe, type };

/**
 * Tells whether parsed JSON is a control chart as `spcChart` and `nk spc --json` give it. Only what is drawn is checked.
 * @param input - Parsed JSON, not trusted.
 * @returns The chart, or undefined.
 */
export function computedSpc(input: Given): SpcChart | undefined {
  const limits = { mean: maybe, lower: maybe, upper: maybe, nearLower: maybe, nearUpper: maybe, target: maybe };
  const fits =
    all(input['points'], { ...common, ...limits, group: number }) &&
    all(input['groups'], { from: date, mean: maybe, lower: maybe, upper: maybe, reason: orNull(text) }) &&
    text(input['variation']) &&
    text(input['sentence']);
  if (!fits) return undefined;
  const warnings = list(input['warnings']).filter((warning) => text(given(warning)['message']));
  return { assurance: null, ...input, evidence: given(input['evidence']), warnings } as unknown as SpcChart;
}

/**
 * Tells whether parsed JSON is a run chart as `runChart` gives it.
 * @param input - Parsed JSON, not trusted.
 * @returns The chart, or undefined.
 */
export function computedRun(input: Given): RunChart | undefined {
  const fits =
    all(input['points'], { ...common, median: maybe }) && text(input['variation']) && text(input['sentence']);
  return fits ? (input as unknown as RunChart) : undefined;
}

/**
 * Tells whether parsed JSON is a funnel plot as `funnel` gives it.
 * @param input - Parsed JSON, not trusted.
 * @returns The funnel, or undefined.
 */
export function computedFunnel(input: Given): Funnel | undefined {
  const limits = { denominator: number, lower95: number, upper95: number, lower998: number, upper998: number };
  const unit = { name: text, numerator: number, value: number, position: text };
  const fits = number(input['target']) && all(input['points'], { ...limits, ...unit }) && all(input['curve'], limits);
  return fits ? (input as unknown as Funnel) : undefined;
}

/**
 * Tells whether parsed JSON is an interrupted time series as `interruptedTimeSeries` gives it.
 * @param value - Parsed JSON, not trusted.
 * @param points - How many values the series has.
 * @returns The model, or undefined.
 */
export function computedTrend(value: unknown, points: number): InterruptedTimeSeries | undefined {
  const model = given(value);
  const estimates = ['trend', 'levelChange', 'trendChange', 'differenceAtEnd'].map((name) => model[name]);
  const fits =
    list(model['fitted']).length === points &&
    [...list(model['fitted']), ...list(model['withoutChange']), model['confidence']].every(number) &&
    all(estimates, { estimate: number, lower: number, upper: number });
  if (!fits) return undefined;
  const sentences = (field: string) => list(model[field]).filter(text);
  return {
    ...model,
    cautions: sentences('cautions'),
    assumptions: sentences('assumptions'),
    doesNotShow: text(model['doesNotShow']) ? model['doesNotShow'] : '',
  } as unknown as InterruptedTimeSeries;
}
