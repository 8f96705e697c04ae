import type { Problem } from '../../result.js';
import { type Checked, listIn, record, notFinite, rowProblem, unless } from '../checked.js';
import { checkConfidence, USUAL_CONFIDENCE } from '../intervals/interval.js';
import { type Attribution, type Estimate, estimateWith } from './attribution.js';
import { classicalErrors, durbinWatson, type Fit, leastSquares, neweyWest, varianceOf } from './least-squares.js';

/** Fewest points on each side of the interruption. Source: Cochrane EPOC; A. K. Wagner et al., J. Clin. Pharm. Ther. 27 (2002). */
export const FEWEST_A_SIDE = 8;

/** How to read an interrupted series. */
export interface InterruptedOptions {
  /** Points before the change. */
  readonly interruptionAfter: number;
  /** Largest lag for which residuals may go together; 2 unless said. */
  readonly lag?: number | undefined;
  /** Coverage; 0.95 unless said. */
  readonly confidence?: number | undefined;
}

/** An interrupted series, read by segmented regression. */
export interface InterruptedTimeSeries extends Attribution {
  /** Level at the start (time 0), in the unit of the measure. */
  readonly level: Estimate;
  /** Change a period before the interruption. */
  readonly trend: Estimate;
  /** Jump at the interruption. */
  readonly levelChange: Estimate;
  /** How much the change a period differs after the interruption. */
  readonly trendChange: Estimate;
  /** Difference at the last point from where the earlier trend would have led. */
  readonly differenceAtEnd: Estimate;
  /** Standard errors of level, trend, level change and trend change, were residuals independent. */
  readonly classicalErrors: readonly number[];
  readonly rSquared: number;
  readonly durbinWatson: number;
  /** The lag for which the standard errors allow. */
  readonly lag: number;
  readonly confidence: number;
  /** Values of the model at each point. */
  readonly fitted: readonly number[];
  /** Where the earlier trend would have led, from the interruption on. */
  readonly withoutChange: readonly number[];
}

/**
 * Looks for a change of level and trend at a known time by segmented regression, with Newey and West's standard errors.
 * Source: A. K. Wagner et al., J. Clin. Pharm. Ther. 27 (2002) 299-309; J. L. Bernal et al., Int. J. Epidemiol. 46 (2017) 348-355.
 * @param values - One value a period, equally spaced and without gaps, in the unit of the measure.
 * @param options - Where the interruption is, lag and coverage.
 * @returns Level and trend before, their changes, and what they rest on; or what is wrong with the input.
 */
export function interruptedTimeSeries(
  values: readonly number[],
  options: InterruptedOptions,
): Checked<InterruptedTimeSeries> {
  const {
    interruptionAfter,
    lag = 2,
    confidence = USUAL_CONFIDENCE,
  } = record(options) as unknown as InterruptedOptions;
  return unless([...check(values, interruptionAfter, lag), ...checkConfidence(confidence)], () => {
    const after = values.map((_, i) => Math.max(0, i + 1 - interruptionAfter));
    const columns = [
      values.map(() => 1),
      values.map((_, i) => i + 1),
      after.map((periods) => (periods > 0 ? 1 : 0)),
      after,
    ];
    const fit = leastSquares(columns, values);
    const covariance = neweyWest(fit, lag);
    const estimateOf = (weights: readonly number[]) =>
      estimateWith(
        weights.reduce((total, weight, i) => total + weight * (fit.coefficients[i] ?? 0), 0),
        Math.sqrt(varianceOf(covariance, weights)),
        fit.degreesOfFreedom,
        confidence,
      );
    const correlation = durbinWatson(fit.residuals);
    return {
      level: estimateOf([1, 0, 0, 0]),
      trend: estimateOf([0, 1, 0, 0]),
      levelChange: estimateOf([0, 0, 1, 0]),
      trendChange: estimateOf([0, 0, 0, 1]),
      differenceAtEnd: estimateOf([0, 0, 1, values.length - interruptionAfter]),
      classicalErrors: classicalErrors(fit),
      rSquared: fit.rSquared,
      durbinWatson: correlation,
      lag,
      confidence,
      fitted: fit.fitted,
      withoutChange: withoutChange(fit, interruptionAfter),
      ...caveats(correlation, values.length, interruptionAfter),
    };
  });
}

/** Nobody said when the change was. */
export const NO_CHANGE: Problem = {
  code: 'attribution/no-change',
  message: 'interruptionAfter is not a whole number; give how many periods come before the change.',
  path: 'interruptionAfter',
};

function check(given: readonly number[], interruptionAfter: number, lag: number): Problem[] {
  const unread: Problem[] = [];
  const values = listIn(given, 'values', unread);
  if (unread.length > 0) return unread;
  const problems = values.flatMap((value, row) => {
    const wrong = notFinite(value, 'the value');
    return wrong === undefined
      ? []
      : [rowProblem(row, 'its/not-a-number', 'value', `${wrong} The method needs every period.`)];
  });
  const before = interruptionAfter;
  const after = values.length - interruptionAfter;
  if (!Number.isInteger(before)) problems.push(NO_CHANGE);
  else if (Math.min(before, after) < FEWEST_A_SIDE) {
    const message = `There are ${before} points before and ${after} after the interruption; the method needs at least ${FEWEST_A_SIDE} on each side.`;
    problems.push({ code: 'its/too-few', message, path: 'interruptionAfter' });
  }
  if (!Number.isInteger(lag) || lag < 0 || lag >= values.length / 2) {
    const message = `lag is ${lag}; use a whole number from 0 to less than half the number of points.`;
    problems.push({ code: 'its/lag', message, path: 'lag' });
  }
  if (problems.length === 0 && values.every((value) => value === values[0])) {
    problems.push({ code: 'its/no-variation', message: 'All values are equal, so there is no change to look for.' });
  }
  return problems;
}

function withoutChange({ coefficients, residuals }: Fit, interruptionAfter: number): number[] {
  const [level = 0, trend = 0] = coefficients;
  return residuals.slice(interruptionAfter).map((_, i) => level + trend * (interruptionAfter + i + 1));
}

function caveats(correlation: number, points: number, before: number): Attribution {
  const cautions: string[] = [];
  if (correlation < 1.5 || correlation > 2.5) {
    const how = correlation < 1.5 ? 'resemble each other' : 'alternate';
    const statistic = correlation.toFixed(2);
    cautions.push(
      `Neighbouring periods ${how} beyond the model (Durbin-Watson ${statistic}; about 2 is none): the intervals may be too narrow.`,
    );
  }
  if (points < 24) cautions.push(`${points} points cannot show a seasonal pattern; a change may be a season.`);
  if (before < 12) cautions.push(`The trend before rests on ${before} points only.`);
  return {
    assumptions: [
      'Without the change the earlier trend would have gone on in a straight line.',
      'Nothing else that affects the measure happened at the same time.',
      'The time of the change was fixed beforehand, not found by looking at the data.',
      'The measure was counted in the same way before and after, and the population did not change.',
    ],
    doesNotShow:
      'This does not show that the service caused the difference: whatever else changed at the same time would look the same.',
    cautions,
  };
}
