import {
  differenceInDifferences,
  expectedRegression,
  type HighUseCohort,
  interruptedTimeSeries,
} from './attribution/index.js';
import type { Problem } from '../result.js';
import { nearestWord } from '../text/nearest-word.js';
import { type Checked, notCount, record, rowProblem, shown, unless } from './checked.js';
import { funnel, type FunnelUnit } from './funnel/index.js';
import {
  clopperPearson,
  type Events,
  forRows,
  meanInterval,
  newcombe,
  rate,
  rateRatio,
  wilson,
} from './intervals/index.js';
import { readInput, type Settings } from './read-input.js';
import { runChart } from './run-chart/index.js';
import type { SeriesPoint } from './spc/index.js';
import {
  directlyStandardisedRate,
  indirectlyStandardised,
  type ReferredStratum,
  type Stratum,
} from './standardisation/index.js';
import { type Cell, SMALL_NUMBER, suppress } from './suppression/index.js';

/** A method that can be called by name with parsed JSON, for command lines and services. */
export interface Method {
  /** What it answers, in one sentence. */
  readonly summary: string;
  /** The shape of its input. */
  readonly example: Readonly<Record<string, unknown>>;
  /**
   * Runs the method.
   * @param input - Parsed JSON in the shape of the example, not trusted.
   * @returns The result, or what is wrong with the input.
   */
  readonly run: (input: unknown) => Checked<unknown>;
}

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

interface Pair<T> {
  readonly first: T;
  readonly second: T;
}

const fractions = { rows: [{ numerator: 45, denominator: 60 }], confidence: 0.95 };
const counts = { rows: [{ events: 45, denominator: 60_000 }], per: 100_000, confidence: 0.95 };

/** Every method by its name. Statistical process control has its own reader, `readSpcRequest`. */
export const METHODS: Readonly<Record<string, Method>> = {
  proportion: {
    summary: 'Proportions with Wilson intervals.',
    example: fractions,
    run: byRow((row: Fraction, { confidence }) => wilson(row.numerator, row.denominator, confidence)),
  },
  'proportion-exact': {
    summary: 'Proportions with exact (Clopper-Pearson) intervals.',
    example: fractions,
    run: byRow((row: Fraction, { confidence }) => clopperPearson(row.numerator, row.denominator, confidence)),
  },
  'proportion-difference': {
    summary: 'Differences of two proportions with Newcombe intervals.',
    example: { rows: [{ first: { numerator: 45, denominator: 60 }, second: { numerator: 30, denominator: 60 } }] },
    run: byRow(({ first, second }: Pair<Fraction>, { confidence }) => newcombe(each(first), each(second), confidence)),
  },
  rate: {
    summary: 'Rates with Byar intervals, exact ones under 10 events.',
    example: counts,
    run: byRow((row: Events, { per, confidence }) => rate(row.events, row.denominator, { per, confidence })),
  },
  'rate-exact': {
    summary: 'Rates with exact Poisson (Garwood) intervals.',
    example: counts,
    run: byRow((row: Events, { per, confidence }) =>
      rate(row.events, row.denominator, { per, confidence, limits: 'exact' }),
    ),
  },
  'rate-ratio': {
    summary: 'Ratios of two rates with exact intervals.',
    example: { rows: [{ first: { events: 45, denominator: 60_000 }, second: { events: 30, denominator: 60_000 } }] },
    run: byRow(({ first, second }: Pair<Events>, { confidence }) => rateRatio(each(first), each(second), confidence)),
  },
  mean: {
    summary: "Mean with Student's t interval.",
    example: { values: [24.1, 26.3, 22.8], confidence: 0.95 },
    run: withList('values', (values: readonly number[], { confidence }) => meanInterval(values, confidence)),
  },
  'direct-standardisation': {
    summary: 'Directly standardised rate; European Standard Population 2013 unless another is given.',
    example: { strata: [{ events: 7, population: 5540 }], standard: [5000], per: 100_000, confidence: 0.95 },
    run: withList('strata', (strata: readonly Stratum[], settings) =>
      directlyStandardisedRate(strata.map(each), settings),
    ),
  },
  'indirect-standardisation': {
    summary: 'Indirectly standardised ratio and rate against a reference.',
    example: { strata: [{ events: 7, population: 5540, referenceEvents: 263, referencePopulation: 277_000 }] },
    run: withList('strata', (strata: readonly ReferredStratum[], settings) =>
      indirectlyStandardised(strata.map(each), settings),
    ),
  },
  funnel: {
    summary: 'Funnel plot with 95 % and 99.8 % limits.',
    example: { kind: 'proportion', units: [{ name: 'A', numerator: 45, denominator: 60 }] },
    run: withList('units', (units: readonly FunnelUnit[], { kind = 'proportion', target }) =>
      funnel(units.map(each), { kind, target }),
    ),
  },
  'run-chart': {
    summary: 'Run chart: median, shifts and trends.',
    example: { points: [{ date: '2026-04-01', value: 12 }], improvementDirection: 'decrease' },
    run: withList('points', (points: readonly SeriesPoint[], settings) => runChart(points, settings)),
  },
  'interrupted-time-series': {
    summary: 'Change of level and trend at a known time, with Newey-West errors.',
    example: { values: [12, 11, 13], interruptionAfter: 8, lag: 2, confidence: 0.95 },
    run: withList('values', (values: readonly number[], { interruptionAfter = Number.NaN, lag, confidence }) =>
      interruptedTimeSeries(values, { interruptionAfter, lag, confidence }),
    ),
  },
  'difference-in-differences': {
    summary: 'Change in one group against the change in another.',
    example: { treated: [12, 11, 9, 8], control: [12, 12, 11, 11], interruptionAfter: 2, confidence: 0.95 },
    run: (input) => {
      const read = readInput(input, ['treated', 'control']);
      if (!read.ok) return read;
      const [treated = [], control = []] = read.value.lists as readonly (readonly number[])[];
      const { interruptionAfter = Number.NaN, confidence } = read.value.settings;
      return differenceInDifferences({ treated, control, interruptionAfter }, confidence);
    },
  },
  'regression-to-the-mean': {
    summary: 'How far a cohort chosen for high use moves back by itself.',
    example: { baseline: 9.1, followUp: 6.2, populationMean: 2.4, correlation: 0.5 },
    run: (input) => expectedRegression(each(input as HighUseCohort)),
  },
  suppress: {
    summary: 'Which counts of a table must not be shown.',
    example: {
      cells: [
        { count: 3, partOf: ['total'] },
        { count: 41, partOf: ['total'] },
      ],
      threshold: 5,
    },
    run: withList('cells', (cells: readonly Cell[], { threshold = SMALL_NUMBER }) =>
      unless([...cells.map(each).flatMap(checkCell), ...checkThreshold(threshold)], () => suppress(cells, threshold)),
    ),
  },
};

const CELL_FIELDS = ['count', 'partOf'];

function checkCell(cell: { readonly count: unknown; readonly partOf?: unknown }, row: number): Problem[] {
  const { count, partOf = [] } = cell;
  const problems = unknownFields(cell, row);
  const wrong = notCount(count, 'the count');
  if (wrong !== undefined) problems.push(rowProblem(row, 'suppress/not-a-count', 'count', wrong));
  if (!Array.isArray(partOf) || !partOf.every((name) => typeof name === 'string')) {
    const message = `partOf is ${shown(partOf)}; give a list of the totals it is a part of, such as ["all"].`;
    problems.push(rowProblem(row, 'suppress/not-names', 'partOf', message));
  }
  return problems;
}

/**
 * A cell that names no totals where some were meant would leave open what gives its count away. As well as the fields it needs another is
 * somebody's own.
 */
function unknownFields(cell: object, row: number): Problem[] {
  const missing = CELL_FIELDS.filter((name) => !Object.hasOwn(cell, name));
  return Object.keys(cell)
    .filter((name) => missing.length > 0 && !CELL_FIELDS.includes(name))
    .map((name) => {
      const meant = nearestWord(name, missing);
      const mend =
        meant === undefined
          ? 'give the totals it is a part of as partOf, [] if there are none.'
          : `perhaps "${meant}" was meant.`;
      const message = `there is no field ${shown(name)} in a cell; ${mend}`;
      return { ...rowProblem(row, 'suppress/unknown-field', name, message), ...(meant && { suggestion: meant }) };
    });
}

function checkThreshold(threshold: number): Problem[] {
  if (Number.isInteger(threshold) && threshold >= 1) return [];
  const message = `threshold is ${threshold}; give the smallest count that may be shown, a whole number of 1 or more.`;
  return [{ code: 'suppress/threshold', message, path: 'threshold' }];
}

/** A method over one list. What is in the list is only said to be of type T: the method checks every number it uses. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- T is what the caller's method expects
function withList<T>(
  name: string,
  method: (list: readonly T[], settings: Settings) => Checked<unknown>,
): Method['run'] {
  return (input) => {
    const read = readInput(input, [name]);
    return read.ok ? method((read.value.lists[0] ?? []) as readonly T[], read.value.settings) : read;
  };
}

/** A method over each row by itself: bad rows are named, the others have their result. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- T is what the caller's method expects
function byRow<T>(method: (row: T, settings: Settings) => Checked<unknown>): Method['run'] {
  return withList<T>('rows', (rows, settings) => ({
    ok: true,
    value: forRows(rows, (row) => method(each(row), settings)),
  }));
}

/** An entry that has fields; where it has none, all are missing and the method says so. */
function each<T>(entry: T): T {
  return record(entry) as T;
}
