/** Which side of a line, or which way a move goes; `null` where there is no value. */
export type Sign = 1 | 0 | -1 | null;

/** An unbroken stretch on one side or in one direction. */
export interface Run {
  /** Position of its first element. */
  readonly from: number;
  /** Position of its last element. */
  readonly to: number;
  readonly sign: 1 | -1;
  /** Elements that count: without those that are neither. */
  readonly length: number;
}

/**
 * Tells on which side of a reference a value lies.
 * @param value - The value, or `null` if there is none.
 * @param reference - The line, or the value before.
 * @returns 1 above, -1 below, 0 on it, `null` where either is missing.
 */
export function signOf(value: number | null | undefined, reference: number | null | undefined): Sign {
  if (value == null || reference == null) return null;
  if (value === reference) return 0;
  return value > reference ? 1 : -1;
}

/**
 * Finds the long runs of a sequence of signs. A missing value always ends a run.
 * @param signs - The sequence.
 * @param least - Elements that must count for a run to be long.
 * @param ties - Whether a 0 ends a run (statistical process control) or is passed over without counting (run charts).
 * @returns The runs in order.
 */
export function longRuns(signs: readonly Sign[], least: number, ties: 'end' | 'pass'): Run[] {
  const runs: Run[] = [];
  let sign: Sign = null;
  let from = 0;
  let to = 0;
  let length = 0;
  for (let i = 0; i <= signs.length; i++) {
    const next = signs[i] ?? null;
    if (next === 0 && ties === 'pass') continue;
    if (next !== sign || i === signs.length) {
      if (sign && length >= least) runs.push({ from, to, sign, length });
      sign = next;
      from = i;
      length = 0;
    }
    to = i;
    length++;
  }
  return runs;
}

/**
 * The signs of the moves from each value to the next.
 * @param values - Values in order.
 * @returns One sign fewer than there are values.
 */
export function movesOf(values: readonly (number | null)[]): Sign[] {
  const moves: Sign[] = [];
  for (let i = 1; i < values.length; i++) moves.push(signOf(values[i], values[i - 1]));
  return moves;
}
