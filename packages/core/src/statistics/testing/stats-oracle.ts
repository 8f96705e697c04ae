import { differenceInDifferences, interruptedTimeSeries } from '../attribution/index.js';
import { chiSquareQuantile, normalQuantile } from '../distributions/index.js';
import { clopperPearson, meanInterval, newcombe, rate, rateRatio, wilson } from '../intervals/index.js';
import { directlyStandardisedRate, indirectlyStandardised } from '../standardisation/index.js';
import { type Checked } from '../checked.js';
import { Comparison, type Outcome, readOracle } from './oracle.js';

type Numbers = readonly number[];
type Table = Readonly<Record<string, Numbers>>;
/** The reference's results are tables of one row. */
type Row = Readonly<Record<string, readonly (number | string | null)[]>>;

interface Standardisation extends Record<'x' | 'n' | 'stdpop' | 'xref' | 'nref', Numbers> {
  readonly dsr: Row;
  readonly isratio: Row;
  readonly israte: Row;
}

interface Interrupted extends Record<'y' | 'ols' | 'olsSe' | 'p_t_lag2adj', Numbers> {
  readonly interruptionAfter: number;
  readonly r2: number;
  readonly durbinWatson: number;
  readonly neweyWest: readonly { readonly lag: number; readonly seAdjusted: Numbers }[];
  readonly ci95_lag2adj: readonly Numbers[];
}

interface Differences extends Record<'control' | 'treated' | 'coef' | 'se' | 'seHC1', Numbers> {
  readonly interruptionAfter: number;
  readonly ci95: readonly Numbers[];
  readonly didWithGroupTrends: number;
}

interface Oracle {
  readonly [family: `${'proportion' | 'rate' | 'poisson_exact' | 'binom_exact'}_${number}`]: {
    readonly confidence: number;
    readonly data: Table;
  };
  readonly standardisation: { readonly cases: readonly Standardisation[] };
  readonly mean_t: { readonly cases: readonly { readonly values: Numbers; readonly result: Row }[] };
  readonly newcombe10: { readonly cases: readonly Readonly<Record<string, number>>[] };
  readonly rate_ratio_exact: { readonly cases: readonly Readonly<Record<string, number>>[] };
  readonly its: { readonly cases: readonly Interrupted[] };
  readonly did: { readonly cases: readonly Differences[] };
  readonly quantiles: {
    readonly qnorm: Readonly<Record<'p' | 'q', Numbers>>;
    readonly qchisq: readonly ({ readonly df: number } & Readonly<Record<'p' | 'q', Numbers>>)[];
  };
}

/**
 * Runs every reference case of every method.
 * @returns One outcome a case, or `undefined` where the reference answers are absent.
 */
export function compareStatistics(): Outcome[] | undefined {
  const oracle = readOracle('stats-dev') as Oracle | undefined;
  if (oracle === undefined) return undefined;
  return [
    ...Object.entries(oracle).flatMap(([family, cases]) => byColumns(family, cases as Oracle['proportion_1'])),
    ...oracle.standardisation.cases.map(standardisation),
    ...oracle.mean_t.cases.map(({ values, result }, i) =>
      outcome('mean_t', i, meanInterval(values), (it, actual) => {
        it.number('mean', actual.value, one(result, 'value'));
        it.number('lower', actual.lower, one(result, 'lowercl'));
        it.number('upper', actual.upper, one(result, 'uppercl'));
        it.number('deviation', actual.standardDeviation, one(result, 'stdev'));
      }),
    ),
    ...oracle.newcombe10.cases.map((c, i) =>
      outcome(
        'newcombe10',
        i,
        newcombe(
          { numerator: at(c, 'x1'), denominator: at(c, 'n1') },
          { numerator: at(c, 'x2'), denominator: at(c, 'n2') },
        ),
        (it, actual) => {
          it.number('difference', actual.value, at(c, 'diff'));
          it.number('lower', actual.lower, at(c, 'lower'));
          it.number('upper', actual.upper, at(c, 'upper'));
        },
      ),
    ),
    ...oracle.rate_ratio_exact.cases.map((c, i) =>
      outcome(
        'rate_ratio_exact',
        i,
        rateRatio({ events: at(c, 'x1'), denominator: at(c, 't1') }, { events: at(c, 'x2'), denominator: at(c, 't2') }),
        (it, actual) => {
          it.number('ratio', actual.value, at(c, 'ratio'));
          it.number('lower', actual.lower, at(c, 'lower'));
          it.number('upper', actual.upper, at(c, 'upper'));
          it.number('p', actual.p, at(c, 'p'));
        },
      ),
    ),
    ...oracle.its.cases.map(interrupted),
    ...oracle.did.cases.map(differences),
    ...quantiles(oracle.quantiles),
  ];
}

function at(record: Readonly<Record<string, number>>, name: string): number {
  return record[name] ?? Number.NaN;
}

function one(row: Row, name: string): number | null {
  const value = row[name]?.[0];
  return typeof value === 'number' ? value : null;
}

function outcome<T>(
  family: string,
  id: number | string,
  result: Checked<T>,
  compare: (comparison: Comparison, actual: T) => void,
): Outcome {
  const comparison = new Comparison();
  if (result.ok) compare(comparison, result.value);
  else comparison.same('problems', result.problems.map(({ message }) => message).join(' '), '');
  return { family, id: String(id), fpSensitive: false, noAnswer: false, comparison };
}

const columnMethods = {
  proportion: (x: number, n: number, confidence: number) => wilson(x, n, confidence),
  rate: (x: number, n: number, confidence: number) => rate(x, n, { confidence }),
  poisson_exact: (x: number, n: number, confidence: number) => rate(x, n, { confidence, per: 1, limits: 'exact' }),
  binom_exact: (x: number, n: number, confidence: number) => clopperPearson(x, n, confidence),
};

function byColumns(family: string, { confidence, data }: Oracle['proportion_1']): Outcome[] {
  const method = Object.entries(columnMethods).find(([name]) => new RegExp(`^${name}_[\\d.]+$`).test(family))?.[1];
  if (method === undefined) return [];
  return (data['x'] ?? []).map((x, i) => {
    const cell = (...names: string[]) => names.map((name) => data[name]?.[i]).find((value) => value !== undefined);
    return outcome(family, `${x} of ${cell('n') ?? ''}`, method(x, cell('n') ?? 0, confidence), (it, actual) => {
      it.number('value', actual.value, cell('value') ?? actual.value);
      it.number('lower', actual.lower, cell('lower', 'lowercl') ?? null);
      it.number('upper', actual.upper, cell('upper', 'uppercl') ?? null);
    });
  });
}

function standardisation(c: Standardisation, i: number): Outcome {
  const comparison = new Comparison();
  const strata = c.x.map((events, j) => ({ events, population: c.n[j] ?? 0 }));
  for (const [confidence, name] of [
    [0.95, '95_0'],
    [0.998, '99_8'],
  ] as const) {
    const direct = directlyStandardisedRate(strata, { standard: c.stdpop, confidence });
    const found = direct.ok && !direct.value.suppressed ? direct.value : undefined;
    comparison.number('dsr', found?.value, one(c.dsr, 'value'));
    comparison.number(`dsr lower ${name}`, found?.lower, one(c.dsr, `lower${name}cl`));
    comparison.number(`dsr upper ${name}`, found?.upper, one(c.dsr, `upper${name}cl`));
  }
  const indirect = indirectlyStandardised(
    strata.map((s, j) => ({ ...s, referenceEvents: c.xref[j] ?? 0, referencePopulation: c.nref[j] ?? 0 })),
  );
  const found = indirect.ok ? indirect.value : undefined;
  comparison.number('expected', found?.expected, one(c.isratio, 'expected'));
  comparison.number('reference rate', found?.referenceRate, one(c.israte, 'ref_rate'));
  for (const [name, actual, expected] of [
    ['ratio', found?.ratio, c.isratio],
    ['rate', found?.rate, c.israte],
  ] as const) {
    comparison.number(name, actual?.value, one(expected, 'value'));
    comparison.number(`${name} lower`, actual?.lower, one(expected, 'lowercl'));
    comparison.number(`${name} upper`, actual?.upper, one(expected, 'uppercl'));
  }
  return { family: 'standardisation', id: String(i), fpSensitive: false, noAnswer: false, comparison };
}

function interrupted(c: Interrupted, i: number): Outcome {
  const { interruptionAfter } = c;
  return outcome('its', i, interruptedTimeSeries(c.y, { interruptionAfter }), (it, actual) => {
    it.number('r2', actual.rSquared, c.r2);
    it.number('durbinWatson', actual.durbinWatson, c.durbinWatson);
    const named = [actual.level, actual.trend, actual.levelChange, actual.trendChange];
    named.forEach((estimate, j) => {
      it.number(`coefficient ${j}`, estimate.estimate, c.ols[j] ?? null);
      it.number(`error ${j}`, actual.classicalErrors[j], c.olsSe[j] ?? null);
      it.number(`p ${j}`, estimate.p, c.p_t_lag2adj[j] ?? null);
      it.number(`lower ${j}`, estimate.lower, c.ci95_lag2adj[j]?.[0] ?? null);
      it.number(`upper ${j}`, estimate.upper, c.ci95_lag2adj[j]?.[1] ?? null);
    });
    for (const { lag, seAdjusted } of c.neweyWest) {
      const lagged = interruptedTimeSeries(c.y, { interruptionAfter, lag });
      if (!lagged.ok) continue;
      const { level, trend, levelChange, trendChange } = lagged.value;
      [level, trend, levelChange, trendChange].forEach(({ standardError }, j) => {
        it.number(`Newey-West ${j} at lag ${lag}`, standardError, seAdjusted[j] ?? null);
      });
    }
  });
}

function differences(c: Differences, i: number): Outcome {
  return outcome('did', i, differenceInDifferences(c), (it, actual) => {
    const named = [actual.controlBefore, actual.differenceBefore, actual.controlChange, actual.effect];
    named.forEach((estimate, j) => {
      it.number(`coefficient ${j}`, estimate.estimate, c.coef[j] ?? null);
      it.number(`error ${j}`, estimate.standardError, c.se[j] ?? null);
      it.number(`HC1 ${j}`, actual.robustErrors[j], c.seHC1[j] ?? null);
      it.number(`lower ${j}`, estimate.lower, c.ci95[j]?.[0] ?? null);
      it.number(`upper ${j}`, estimate.upper, c.ci95[j]?.[1] ?? null);
    });
    it.number('with group trends', actual.effectWithGroupTrends, c.didWithGroupTrends);
  });
}

function quantiles({ qnorm, qchisq }: Oracle['quantiles']): Outcome[] {
  const compare = (id: string, p: Numbers, q: Numbers, quantile: (p: number) => number) =>
    outcome('quantiles', id, { ok: true, value: p.map(quantile) }, (it, actual) => {
      actual.forEach((value, i) => {
        it.number(`at ${p[i] ?? ''}`, value, q[i] ?? null);
      });
    });
  return [
    compare('normal', qnorm.p, qnorm.q, normalQuantile),
    ...qchisq.map(({ df, p, q }) => compare(`chi-square ${df}`, p, q, (x) => chiSquareQuantile(x, df))),
  ];
}
