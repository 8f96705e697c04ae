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
  const outside = values.map((value) => beyond(value, limits.lower, limits.upper));
  const near = values.map(
    (value, i) => beyond(value, limits.nearLower, limits.nearUpper) && (rules.outsideCountsInTwoOfThree || !outside[i]),
  );
  const found: (PointSignal | null)[] = values.map(() => null);
  const mark = (signal: Signal, { from, to, sign, length }: Run, only?: readonly boolean[]) => {
    for (let i = from; i <= to; i++) if (only?.[i] !== false) found[i] = { signal, way: sign, length };
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
  outside.forEach((is, i) => {
    if (is && sides[i]) mark('astronomical', { from: i, to: i, sign: sides[i], length: 1 });
  });
  return found;
}

function beyond(value: number | null, lower: number | null, upper: number | null): boolean {
  return value !== null && lower !== null && upper !== null && (value < lower || value > upper);
}

/** Every three neighbours on one side of the mean of which at least two are near a limit. */
function twoOfThree(sides: readonly Sign[], near: readonly boolean[]): Run[] {
  const windows: Run[] = [];
  sides.forEach((sign, from) => {
    const close = Number(near[from]) + Number(near[from + 1]) + Number(near[from + 2]);
    if (close < 2 || !sign || sides[from + 1] !== sign || sides[from + 2] !== sign) return;
    windows.push({ from, to: from + 2, sign, length: 3 });
  });
  return windows;
}
