/** Round numbers along an axis. */
export interface NiceScale {
  /** Ends of the axis. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Distance between two ticks. */
  readonly step: number;
}

/**
 * Chooses an axis that holds all values and is divided at 1, 2 or 5 times a power of ten.
 * @param values - What must fit; at least one finite value.
 * @param count - About how many divisions.
 * @returns Ends and ticks; equal values get an axis around them.
 */
export function niceScale(values: readonly number[], count: number): NiceScale {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!Number.isFinite(least) || !Number.isFinite(most)) [least, most] = [0, 1];
  if (most === least) [least, most] = [least - (Math.abs(least) || 1) / 2, most + (Math.abs(most) || 1) / 2];
  const room = most - least;
  const step = niceStep(room / Math.max(1, count));
  // A value at the very edge would be cut in half.
  const margin = room * 0.04;
  const from = least >= 0 && least - margin < 0 ? 0 : least - margin;
  const to = most <= 0 && most + margin > 0 ? 0 : most + margin;
  const first = Math.ceil(from / step - 1e-9);
  const ticks = Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
  return { domain: [from, to], ticks: ticks.map((tick) => Number(tick.toPrecision(12))), step };
}

/** The one of 1, 2, 5 and 10 times a power of ten that divides the axis most nearly as asked. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((factor) => factor * power >= least * 0.7) ?? 10;
  return times * power;
}

/**
 * Maps numbers of an axis to pixels.
 * @param domain - Ends of the axis.
 * @param range - Pixels they lie at.
 * @returns The map; the middle of the range where the axis has no length.
 */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const factor = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  const start = d1 === d0 ? (r0 + r1) / 2 : r0;
  return (value) => start + (value - d0) * factor;
}
