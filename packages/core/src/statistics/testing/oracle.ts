import { existsSync, readFileSync } from 'node:fs';

/** Reference answers live next to the repository; elsewhere they are absent and what needs them says that it skips. */
const folder = new URL('../../../../../../shared/oracle/', import.meta.url);

/**
 * Reads one file of reference answers.
 * @param name - File name without its ending.
 * @returns What is in it, or `undefined` if the folder is not there.
 */
export function readOracle(name: 'spc-dev' | 'spc-missing-dev' | 'stats-dev'): unknown {
  const file = new URL(`${name}.json`, folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : undefined;
}

/** Agreement asked for: relative to the reference's value. */
const TOLERANCE = 1e-9;

/** How one case came out. */
export interface Outcome {
  readonly family: string;
  readonly id: string;
  /** The reference's answer hangs on the last bits of floating point, or is NaN. */
  readonly fpSensitive: boolean;
  /** The reference gives no answer: it throws. */
  readonly noAnswer: boolean;
  readonly comparison: Comparison;
}

/** Collects comparisons of one case. */
export class Comparison {
  /** What differs, in words; empty when the case agrees. */
  readonly differences: string[] = [];
  /** Largest relative difference of a number. */
  worst = 0;

  /** Compares two numbers at the tolerance; `null` equals only `null`. */
  number(what: string, actual: number | null | undefined, expected: number | null): void {
    if (actual === null || actual === undefined || expected === null) {
      this.same(what, actual, expected);
      return;
    }
    const difference = Math.abs(actual - expected);
    const relative = difference === 0 ? 0 : difference / Math.abs(expected === 0 ? 1 : expected);
    this.worst = Math.max(this.worst, relative);
    if (!(relative <= TOLERANCE)) this.differences.push(`${what}: ${actual} instead of ${expected}`);
  }

  /** Compares two values for equality. */
  same(what: string, actual: unknown, expected: unknown): void {
    if (actual !== expected) this.differences.push(`${what}: ${String(actual)} instead of ${String(expected)}`);
  }
}
