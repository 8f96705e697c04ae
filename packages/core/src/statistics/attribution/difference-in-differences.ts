import type { Problem } from '../../result.js';
import { type Checked, listIn, notFinite, record, rowProblem, unless } from '../checked.js';
import { checkConfidence, USUAL_CONFIDENCE } from '../intervals/interval.js';
import { type Attribution, type Estimate, estimateWith } from './attribution.js';
import { FEWEST_A_SIDE, NO_CHANGE } from './interrupted-time-series.js';
import { classicalErrors, type Fit, leastSquares, type Matrix, neweyWest } from './least-squares.js';

/** Two series side by side. */
export interface ComparedSeries {
  /** One value a period of the group with the service, in the unit of the measure. */
  readonly treated: readonly number[];
  /** One value a period of the group without, for the same periods. */
  readonly control: readonly number[];
  /** Periods before the service began. */
  readonly interruptionAfter: number;
}

/** Whether the two groups moved alike before the service began. */
export interface ParallelTrends {
  /** How much more a period the treated group rose, before. */
  readonly difference: Estimate;
  /** `true` when the trends differ by more than chance would make likely (p below 0.05): the method should not be used. */
  readonly violated: boolean;
}

/** A difference in differences. */
export interface DifferenceInDifferences extends Attribution {
  /** Change of the treated group less change of the control group; classical interval. */
  readonly effect: Estimate;
  /** Mean of the control group before. */
  readonly controlBefore: Estimate;
  /** Treated less control, before. */
  readonly differenceBefore: Estimate;
  /** Change of the control group. */
  readonly controlChange: Estimate;
  /** Standard errors that allow for unequal variance (HC1), in the order control before, difference, control change, effect. */
  readonly robustErrors: readonly number[];
  /** The effect when each group may have a trend of its own: far from `effect`, neither is to be believed. */
  readonly effectWithGroupTrends: number;
  /** `null` with fewer than 3 periods before. */
  readonly parallelTrends: ParallelTrends | null;
  readonly confidence: number;
}

/**
 * Compares the change in one group with the change in another over the same periods.
 * Source: J. D. Angrist, J.-S. Pischke, Mostly Harmless Econometrics, 5.2; J. B. Dimick, A. M. Ryan, JAMA 312 (2014) 2401-2402.
 * @param series - Both groups and when the service began.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns The effect, the check of parallel trends and what they rest on; or what is wrong with the input.
 */
export function differenceInDifferences(
  series: ComparedSeries,
  confidence = USUAL_CONFIDENCE,
): Checked<DifferenceInDifferences> {
  return unless([...check(series), ...checkConfidence(confidence)], () => {
    const { control, treated, interruptionAfter } = series;
    const periods = control.length;
    const outcome = [...control, ...treated];
    const one = outcome.map(() => 1);
    const group = outcome.map((_, i) => (i < periods ? 0 : 1));
    const time = outcome.map((_, i) => (i % periods) + 1);
    const post = time.map((t) => (t > interruptionAfter ? 1 : 0));
    const both = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x * (b[i] ?? 0));

    const fit = leastSquares([one, group, post, both(group, post)], outcome);
    const [controlBefore, differenceBefore, controlChange, effect] = estimates(fit, confidence);
    const trends = leastSquares([one, group, post, both(group, post), time, both(group, time)], outcome);
    const parallelTrends = checkTrends(series, confidence);
    return {
      effect,
      controlBefore,
      differenceBefore,
      controlChange,
      robustErrors: diagonalRoots(neweyWest(fit, 0)),
      effectWithGroupTrends: trends.coefficients[3] ?? Number.NaN,
      parallelTrends,
      confidence,
      ...caveats(interruptionAfter, periods - interruptionAfter, parallelTrends),
    };
  });
}

type Four = readonly [Estimate, Estimate, Estimate, Estimate];

function estimates(fit: Fit, confidence: number): Four {
  const errors = classicalErrors(fit);
  const at = (i: number) =>
    estimateWith(fit.coefficients[i] ?? Number.NaN, errors[i] ?? Number.NaN, fit.degreesOfFreedom, confidence);
  return [at(0), at(1), at(2), at(3)];
}

function diagonalRoots(matrix: Matrix): number[] {
  return matrix.map((row, i) => Math.sqrt(row[i] ?? 0));
}

/** Fits a line to each group before the service began and compares their slopes. */
function checkTrends(
  { control, treated, interruptionAfter }: ComparedSeries,
  confidence: number,
): ParallelTrends | null {
  if (interruptionAfter < 3) return null;
  const outcome = [...control.slice(0, interruptionAfter), ...treated.slice(0, interruptionAfter)];
  const group = outcome.map((_, i) => (i < interruptionAfter ? 0 : 1));
  const time = outcome.map((_, i) => (i % interruptionAfter) + 1);
  const fit = leastSquares([outcome.map(() => 1), group, time, time.map((t, i) => t * (group[i] ?? 0))], outcome);
  const [, , , difference] = estimates(fit, confidence);
  return { difference, violated: difference.p < 0.05 };
}

function check(series: ComparedSeries): Problem[] {
  const given = record(series) as unknown as ComparedSeries;
  const { interruptionAfter } = given;
  const unread: Problem[] = [];
  const treated = listIn(given.treated, 'treated', unread);
  const control = listIn(given.control, 'control', unread);
  if (unread.length > 0) return unread;
  const problems = [treated, control].flatMap((values, i) =>
    values.flatMap((value, row) => {
      const field = i === 0 ? 'treated' : 'control';
      const wrong = notFinite(value, `the ${field} value`);
      return wrong === undefined ? [] : [rowProblem(row, 'did/not-a-number', field, wrong)];
    }),
  );
  if (treated.length !== control.length) {
    const message = `The treated group has ${treated.length} periods and the control group ${control.length}; give both for the same periods.`;
    problems.push({ code: 'did/lengths', message });
  }
  const after = control.length - interruptionAfter;
  if (!Number.isInteger(interruptionAfter)) problems.push(NO_CHANGE);
  else if (Math.min(interruptionAfter, after) < 2) {
    const message = `There are ${interruptionAfter} periods before and ${after} after; the method needs at least 2 on each side.`;
    problems.push({ code: 'did/too-few', message, path: 'interruptionAfter' });
  }
  return problems;
}

function caveats(before: number, after: number, parallel: ParallelTrends | null): Attribution {
  const cautions: string[] = [];
  if (parallel === null) {
    cautions.push(`Whether both groups moved alike before cannot be checked with ${before} periods before.`);
  } else if (parallel.violated) {
    cautions.push('The groups did not move alike before the service began, so the estimate is not to be relied on.');
  } else {
    cautions.push('No difference in earlier trends was found; with so few periods a real one could be missed.');
  }
  if (Math.min(before, after) < FEWEST_A_SIDE) {
    cautions.push(
      `There are only ${before} periods before and ${after} after; the interval does not allow for neighbouring periods resembling each other.`,
    );
  }
  return {
    assumptions: [
      'Without the service both groups would have changed by the same amount.',
      'Nothing else happened to one group alone at the same time.',
      'The service did not reach or affect the control group.',
      'Both groups were counted in the same way throughout.',
    ],
    doesNotShow:
      'This does not show that the service caused the difference, only that the two groups changed differently over these periods.',
    cautions,
  };
}
