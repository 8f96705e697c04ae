/** Red, green, blue and opacity, each 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/**
 * Reads a computed colour, in whatever notation the browser gives it.
 * @param colour - For example `rgb(10, 79, 158)` or `color(srgb …)`.
 * @returns Its parts.
 */
export function readColour(colour: string): Colour {
  if (!canvas) throw new Error('there is no canvas');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Contrast of two colours (WCAG 2.2, definitions).
 * @param one - A colour; what shines through it is the other.
 * @param other - An opaque colour.
 * @returns 1 to 21.
 */
export function contrast(one: Colour, other: Colour): number {
  const over = (i: 0 | 1 | 2) => one[i] * one[3] + other[i] * (1 - one[3]);
  const [a, b] = [luminance([over(0), over(1), over(2), 1]), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The colour behind an element: that of the nearest element around it which paints one, out of shadow roots too.
 * @param element - The element; its own background does not count.
 * @returns An opaque colour; white where nothing paints.
 */
export function behind(element: Element): Colour {
  const root = element.getRootNode();
  const outer = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  if (!outer) return [1, 1, 1, 1];
  const colour = readColour(getComputedStyle(outer).backgroundColor);
  return colour[3] === 1 ? colour : behind(outer);
}
