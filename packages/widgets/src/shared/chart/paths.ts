/** A place in the drawing, in pixels; `y` is `null` where there is no value. */
export interface Spot {
  readonly x: number;
  readonly y: number | null;
}

/** A tenth of a pixel is as fine as anybody sees. */
export const px = (value: number): number => Math.round(value * 10) / 10;

/**
 * Joins neighbouring spots; a missing value, or a break, leaves a gap.
 * @param spots - In order.
 * @param broken - Whether something is missing before the spot at a position.
 * @returns Path data of SVG.
 */
export function joined(spots: readonly Spot[], broken?: readonly boolean[]): string {
  let path = '';
  let pen = false;
  spots.forEach(({ x, y }, i) => {
    if (y === null) {
      pen = false;
      return;
    }
    path += `${pen && broken?.[i] !== true ? 'L' : 'M'}${px(x)} ${px(y)}`;
    pen = true;
  });
  return path;
}

/** A level stretch of a line that steps. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Stretches of equal height, each from half-way to its neighbours, so that a step falls between two points. */
function stretches(spots: readonly Spot[], apart?: readonly unknown[]): Stretch[] {
  const found: Stretch[] = [];
  let [start, at]: [number, number | null] = [0, null];
  const half = (i: number, j: number) => ((spots[i]?.x ?? 0) + (spots[j]?.x ?? spots[i]?.x ?? 0)) / 2;
  const close = (end: number) => {
    if (at !== null) found.push({ from: half(start, start - 1), to: half(end - 1, end), y: at });
  };
  spots.forEach(({ y }, i) => {
    if (y === at && (i === 0 || apart?.[i] === apart?.[i - 1])) return;
    close(i);
    [start, at] = [i, y];
  });
  close(spots.length);
  return found;
}

/**
 * Draws a line that is level in stretches, such as a mean with rebases or a target that changes.
 * @param spots - In order.
 * @param apart - Group of each spot; stretches of different groups are never one.
 * @returns Path data of SVG.
 */
export function stepped(spots: readonly Spot[], apart?: readonly unknown[]): string {
  return stretches(spots, apart).reduce((path, { from, to, y }) => `${path}M${px(from)} ${px(y)}H${px(to)}`, '');
}

/**
 * Fills the room between two lines that are level in stretches.
 * @param upper - Spots of the upper line.
 * @param lower - Spots of the lower line, at the same places.
 * @param apart - Group of each spot.
 * @returns Path data of SVG.
 */
export function band(upper: readonly Spot[], lower: readonly Spot[], apart: readonly unknown[]): string {
  const below = stretches(lower, apart);
  return stretches(upper, apart).reduce((path, { from, to, y }, i) => {
    const bottom = below[i]?.y ?? y;
    return `${path}M${px(from)} ${px(y)}H${px(to)}V${px(bottom)}H${px(from)}Z`;
  }, '');
}
