import type { Group } from './groups.js';
import type { Rules } from './options.js';
import type { PointSignal } from './signals.js';

/** What the last point of a chart rests on. */
export interface Latest {
  /** Whether there are enough values to judge by. */
  readonly assessed: boolean;
  readonly found: PointSignal | null;
}

/**
 * Finds the point that speaks for the process now, and what was found there.
 * @param groups - The groups of the chart in order.
 * @param which - `row`: the last row even when it has no value; `value`: the last row of the last group that has one.
 * @returns Whether there is enough to judge by, and the rule that holds there.
 */
export function latestOf(groups: readonly Group[], which: Rules['latest']): Latest {
  const group = groups.at(-1);
  if (group === undefined || group.withheld || group.measured === 0) return { assessed: false, found: null };
  const last = which === 'row' ? group.rows.length - 1 : group.rows.findLastIndex(({ value }) => value !== null);
  return { assessed: true, found: group.signals[last] ?? null };
}
