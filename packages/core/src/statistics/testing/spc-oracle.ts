import { spcChart, type SpcChart, type SpcOptions } from '../spc/index.js';
import { Comparison, type Outcome, readOracle } from './oracle.js';

interface Rows {
  readonly date: Column<string>;
  readonly mean: Column<number | null>;
  readonly lpl: Column<number | null>;
  readonly upl: Column<number | null>;
  readonly usedInLimits: Column<boolean>;
  readonly target: Column<number | null>;
  readonly specialCauseType: Column<string>;
  readonly pointType: Column<string>;
}

interface Summary {
  readonly n: number;
  readonly mean: number | null;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly commonCause: number;
  readonly improvement: number;
  readonly concern: number;
  readonly variationType: string;
}

interface SpcCase {
  readonly id: string;
  readonly family: string;
  readonly input: {
    readonly dates: Column<string>;
    readonly values: Column<number | null>;
    readonly options: Omit<SpcOptions, 'rebase'> & { readonly rebase: Column<string> | null };
  };
  readonly expected: {
    readonly error: string | null;
    readonly rows?: Rows;
    readonly summary?: readonly Summary[];
    readonly variationIcon?: string;
    readonly assuranceIcon?: string | null;
    readonly fpSensitive?: boolean;
  };
}

const signals: Record<string, string | null> = {
  'Common Cause': null,
  'Above UCL': 'astronomical',
  'Below LCL': 'astronomical',
  '7 Point Trend (Increasing)': 'trend',
  '7 Point Trend (Decreasing)': 'trend',
  '2 in 3 Above CL': 'two-of-three',
  '2 in 3 Below CL': 'two-of-three',
  '7 Points Above CL': 'shift',
  '7 Points Below CL': 'shift',
};

/** The reference wrote columns of one row as single values. */
type Column<T> = T | readonly T[];
const list = <T>(column: Column<T>): readonly T[] => (Array.isArray(column) ? (column as readonly T[]) : [column as T]);

const word = (text: string) => text.replace('special_cause_', '').replace('_', '-');

/**
 * Runs every reference series through `spcChart` under the reference's rules.
 * @param name - Which file.
 * @returns One outcome a case, or `undefined` where the reference answers are absent.
 */
export function compareSpc(name: 'spc-dev' | 'spc-missing-dev'): Outcome[] | undefined {
  return (readOracle(name) as { cases: readonly SpcCase[] } | undefined)?.cases.map(compareCase);
}

function compareCase({ id, family, input, expected }: SpcCase): Outcome {
  const { dates, values, options } = input;
  const points = list(dates).map((date, i) => ({ date, value: list(values)[i] ?? null }));
  const chart = spcChart(points, {
    ...options,
    rebase: list(options.rebase ?? []).map((date) => ({ date, reason: 'reference case' })),
    ruleset: 'nhsrplotthedots-0.2',
  });
  const comparison = new Comparison();
  // The reference refuses a baseline that is too short, and so must we; on missing values it breaks, and we need not.
  const refuses = expected.error?.startsWith('fix_after_n_points') === true;
  const noAnswer = expected.error !== null && !refuses;
  if (chart.ok) {
    if (refuses) comparison.same('error', 'none', expected.error);
    compareRows(comparison, chart.value, expected.rows);
    compareGroups(comparison, chart.value, expected.summary ?? []);
    if (expected.variationIcon !== undefined) {
      comparison.same('variation', chart.value.variation, word(expected.variationIcon));
    }
    if (expected.assuranceIcon !== undefined)
      comparison.same('assurance', chart.value.assurance, expected.assuranceIcon);
  } else if (!refuses) {
    comparison.same('problems', chart.problems.map(({ message }) => message).join(' '), '');
  }
  return { family, id, noAnswer, fpSensitive: expected.fpSensitive === true, comparison };
}

function compareRows(comparison: Comparison, { points }: SpcChart, rows: Rows | undefined): void {
  if (rows === undefined) return;
  list(rows.date).forEach((date, i) => {
    const point = points[i];
    const at = (what: string) => `${what} on ${date}`;
    comparison.same(at('date'), point?.date, date);
    comparison.number(at('mean'), point?.mean, list(rows.mean)[i] ?? null);
    comparison.number(at('lower'), point?.lower, list(rows.lpl)[i] ?? null);
    comparison.number(at('upper'), point?.upper, list(rows.upl)[i] ?? null);
    comparison.number(at('target'), point?.target, list(rows.target)[i] ?? null);
    comparison.same(at('used'), point?.usedInLimits, list(rows.usedInLimits)[i]);
    comparison.same(at('signal'), point?.signal, signals[list(rows.specialCauseType)[i] ?? '']);
    comparison.same(at('type'), point?.type, word(list(rows.pointType)[i] ?? ''));
  });
}

function compareGroups(comparison: Comparison, { groups }: SpcChart, summary: readonly Summary[]): void {
  comparison.same('number of groups', groups.length, summary.length || groups.length);
  summary.forEach((expected, i) => {
    const group = groups[i];
    comparison.same(`rows of group ${i}`, group?.rows, expected.n);
    comparison.number(`mean of group ${i}`, group?.mean, expected.mean);
    comparison.number(`lower of group ${i}`, group?.lower, expected.lpl);
    comparison.number(`upper of group ${i}`, group?.upper, expected.upl);
    comparison.same(`common causes of group ${i}`, group?.counts['common-cause'], expected.commonCause);
    comparison.same(`improvements of group ${i}`, group?.counts.improvement, expected.improvement);
    comparison.same(`concerns of group ${i}`, group?.counts.concern, expected.concern);
    const variation = word(expected.variationType);
    const high = variation.includes('-') ? '' : group?.variation.replace(variation, '');
    comparison.same(`variation of group ${i}`, group?.variation, `${variation}${high ?? ''}`);
  });
}
