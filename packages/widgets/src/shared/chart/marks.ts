import type { PointType } from '@neighbourhood-kit/core/statistics/spc';
import { px } from './paths.js';

/**
 * Shapes of points: told apart without colour, in print and in forced colours. A dot is usual variation; a diamond improves, a
 * triangle concerns; where no direction is better, an open triangle points the way the change went.
 * @param type - What the point says.
 * @param x - Middle, in pixels.
 * @param y - Middle, in pixels.
 * @param r - Size: half the width of a dot.
 * @returns Path data of SVG.
 */
export function markPath(type: PointType, x: number, y: number, r: number): string {
  const [cx, cy] = [px(x), px(y)];
  if (type === 'common-cause') return `M${px(x - r)} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  if (type === 'improvement') {
    const d = px(r * 1.6);
    return `M${cx} ${px(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}Z`;
  }
  const down = type === 'neutral-low' ? -1 : 1;
  const [w, h] = [px(r * 1.55), px(r * 2.7)];
  return `M${cx} ${px(y - down * r * 1.7)}l${w} ${down * h}h${-2 * w}Z`;
}
