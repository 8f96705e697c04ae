import type { Problem } from '../../result.js';
import { type Checked, listIn, notFinite, rowProblem, unless } from '../checked.js';
import { tQuantile } from '../distributions/students-t.js';
import { mean, sum } from '../sum.js';
import { checkConfidence, type Interval, upperTail, USUAL_CONFIDENCE } from './interval.js';

/** A mean with its interval and what it was made from. */
export interface MeanInterval extends Interval {
  readonly count: number;
  readonly sum: number;
  /** Sample standard deviation (divisor one less than the count). */
  readonly standardDeviation: number;
}

/**
 * Mean of measurements with Student's t interval.
 * Source: Student, Biometrika 6 (1908) 1-25.
 * @param values - At least two measurements, in any unit.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns The mean with its interval, in the same unit; or what is wrong with the input.
 */
export function meanInterval(values: readonly number[], confidence = USUAL_CONFIDENCE): Checked<MeanInterval> {
  const unread: Problem[] = [];
  listIn(values, 'values', unread);
  if (unread.length > 0) return { ok: false, problems: unread };
  const problems = values.flatMap((value, row) => {
    const wrong = notFinite(value, 'the value');
    return wrong === undefined ? [] : [rowProblem(row, 'mean/not-a-number', 'value', wrong)];
  });
  if (values.length < 2) {
    const message = `There ${values.length === 1 ? 'is 1 value' : 'are no values'}; an interval needs at least 2.`;
    problems.push({ code: 'mean/too-few', message });
  }
  return unless([...problems, ...checkConfidence(confidence)], () => {
    const count = values.length;
    const centre = mean(values) ?? Number.NaN;
    const standardDeviation = Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (count - 1));
    const half = (tQuantile(upperTail(confidence), count - 1) * standardDeviation) / Math.sqrt(count);
    return {
      value: centre,
      lower: centre - half,
      upper: centre + half,
      confidence,
      method: "Student's t",
      count,
      sum: sum(values),
      standardDeviation,
    };
  });
}
