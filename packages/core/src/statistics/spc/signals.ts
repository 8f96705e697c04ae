import { longRuns, movesOf, type Run, type Sign, signOf } from '../runs.js';
import type { Limits } from './limits.js';
import { RUN_LENGTH, type Rules } from './options.js';

/** The four rules, the strongest first: a point shows the first that holds. */
export const SIGNALS = ['astronomical', 'trend', 'two-of-three', 'shift'] as const;
/** One of `SIGNALS`. */
export type Signal = (typeof SIGNALS)[number];

/** A rule that holds at a point, and how. */
export interface PointSignal {
  readonly signal: Signal;
  /** 1 above the mean or rising, -1 below or falling. */
  readonly way: 1 | -1;
  /** Length of the run the point belongs to; 3 for two of three, 1 for a single point. */
  readonly length: number;
}

/**
 * Finds special causes within one group. Nothing reaches across groups, and a missing value ends every run.
 * @param values - Values of the group's rows in date order.
 * @param limits - The group's mean and limits; rules that need limits are silent without them.
 * @param rules - What the rule set does differently.
 * @returns For each row its signal, or `null`.
 */
export function signalsOf(
  values: readonly (number | null)[],
  limits: Limits,
  rules: Pick<Rules, 'outsideCountsInTwoOfThree' | 'trendWay'>,
): (PointSignal | null)[] {
  const sides = values.map((value) => signOf(value, limits.mean));
  const outside = beyond(values, limits.lower, limits.upper);
  const near = beyond(values, limits.nearLower, limits.nearUpper);
  if (!rules.outsideCountsInTwoOfThree) outside.forEach((is, i) => (near[i] = (near[i] ?? 0) & ~is));
  const found = new Array<PointSignal | null>(values.length).fill(null);
  const mark = (signal: Signal, { from, to, sign, length }: Run, only?: Uint8Array) => {
    const at: PointSignal = { signal, way: sign, length };
    for (let i = from; i <= to; i++) if (only?.[i] !== 0) found[i] = at;
  };

  // From the weakest rule to the strongest, which replaces what was there.
  for (const run of longRuns(sides, RUN_LENGTH, 'end')) mark('shift', run);
  for (const window of twoOfThree(sides, near)) mark('two-of-three', window, near);
  // Six moves join seven points. Where a rise meets a fall, the point at the turn takes the later direction.
  const moves = movesOf(values);
  const trends = longRuns(moves, RUN_LENGTH - 1, 'end').map((run) => ({
    ...run,
    to: run.to + 1,
    length: run.length + 1,
  }));
  trends.forEach((trend, i) => {
    mark('trend', trend);
    const { to, length } = trend;
    if (rules.trendWay === 'next' && trends[i + 1]?.from === to + 1)
      found[to] = { signal: 'trend', way: moves[to] === 1 ? 1 : -1, length };
  });
  for (let i = outside.indexOf(1); i >= 0; i = outside.indexOf(1, i + 1)) {
    const way = sides[i];
    if (way) found[i] = { signal: 'astronomical', way, length: 1 };
  }
  return found;
}

/** For each value 1 where it lies outside two limits, else 0. */
function beyond(values: readonly (number | null)[], lower: number | null, upper: number | null): Uint8Array {
  const is = new Uint8Array(values.length);
  if (lower === null || upper === null) return is;
  for (let i = 0; i < is.length; i++) {
    const value = values[i] ?? null;
    if (value !== null && (value < lower || value > upper)) is[i] = 1;
  }
  return is;
}

/** Every three neighbours on one side of the mean of which at least two are near a limit. */
function twoOfThree(sides: readonly Sign[], near: Uint8Array): Run[] {
  const windows: Run[] = [];
  for (let from = 0; from + 2 < near.length; from++) {
    if ((near[from] ?? 0) + (near[from + 1] ?? 0) + (near[from + 2] ?? 0) < 2) continue;
    const sign = sides[from];
    if (!sign || sides[from + 1] !== sign || sides[from + 2] !== sign) continue;
    windows.push({ from, to: from + 2, sign, length: 3 });
  }
  return windows;
}
