import type { Problem } from '../../result.js';
import { type Checked, notCount, notFinite, shown } from '../checked.js';

/** An estimate with the range that is compatible with the data. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Coverage of the interval, for example 0.95. */
  readonly confidence: number;
  /** Name of the method, to be shown next to the figures. */
  readonly method: string;
}

/** The confidence that public health figures use where nothing else is said. */
export const USUAL_CONFIDENCE = 0.95;

/**
 * Probability up to the upper end of a two-sided interval.
 * @param confidence - Coverage, for example 0.95.
 * @returns 0.975 for 0.95.
 */
export function upperTail(confidence: number): number {
  return (1 + confidence) / 2;
}

/**
 * Checks a confidence level.
 * @param confidence - Coverage as it came.
 * @returns What is wrong with it; empty when nothing is.
 */
export function checkConfidence(confidence: number): Problem[] {
  if (confidence > 0 && confidence < 1) return [];
  const message = `confidence is ${shown(confidence)}; give a share between 0 and 1, for example 0.95.`;
  return [{ code: 'interval/confidence', message, path: 'confidence' }];
}

/**
 * Checks of how many a rate is.
 * @param per - The multiplier as it came.
 * @returns What is wrong with it; empty when nothing is.
 */
export function checkPer(per: number): Problem[] {
  if (per > 0 && per < Infinity) return [];
  return [
    { code: 'rate/per', message: `per is ${shown(per)}; give a number above 0, for example 100000.`, path: 'per' },
  ];
}

/**
 * Checks a numerator and its denominator.
 * @param numerator - People, spells or events counted.
 * @param denominator - Those among whom they were counted, or the time at risk.
 * @param kind - `proportion`: both are counts and the numerator is a part of the denominator; `rate`: the denominator is any
 *   amount above 0.
 * @returns What is wrong with them; empty when nothing is.
 */
export function checkFraction(numerator: number, denominator: number, kind: 'proportion' | 'rate'): Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, path: string, message: string | undefined) => {
    if (message !== undefined) problems.push({ code: `fraction/${code}`, message, path });
  };
  add('not-a-count', 'numerator', notCount(numerator, 'the numerator'));
  const wrong = kind === 'rate' ? notFinite(denominator, 'the denominator') : notCount(denominator, 'the denominator');
  add('not-a-number', 'denominator', wrong);
  if (problems.length > 0) return problems;
  if (denominator <= 0) {
    add(
      'no-denominator',
      'denominator',
      `the denominator is ${denominator}; nothing can be divided by it. Leave the row out.`,
    );
  } else if (kind === 'proportion' && numerator > denominator) {
    add(
      'above-denominator',
      'numerator',
      `the numerator ${numerator} is above the denominator ${denominator}; are they swapped?`,
    );
  }
  return problems;
}

/** Results of a method over the rows of a table; a bad row has none and is named in `problems`, its neighbours are kept. */
export interface RowResults<T> {
  readonly results: readonly (T | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Runs a method over the rows of a table.
 * @param rows - The rows.
 * @param method - The method for one row.
 * @returns A result for each row, and the problems of the bad rows, each naming its row counted from 1.
 */
export function forRows<R, T>(rows: readonly R[], method: (row: R) => Checked<T>): RowResults<T> {
  const problems: Problem[] = [];
  const results = rows.map((row, i) => {
    const result = method(row);
    if (result.ok) return result.value;
    for (const problem of result.problems) {
      const path = problem.path === undefined ? `[${i}]` : `[${i}].${problem.path}`;
      problems.push({ ...problem, message: `Row ${i + 1}: ${problem.message}`, path });
    }
    return null;
  });
  return { results, problems };
}
