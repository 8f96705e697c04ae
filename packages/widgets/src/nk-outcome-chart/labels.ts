import { svg, type SVGTemplateResult } from 'lit';
import type { LineName } from '../locales/en/outcome-figures.js';
import { px } from '../shared/chart/paths.js';
import { type DrawingContext, type Frame, WIDE, widthOf } from './drawing.js';

/** A label at the end of its line, instead of a legend. */
export interface LineLabel {
  readonly line: LineName;
  /** Where its line ends, in pixels. */
  readonly y: number;
  readonly value: string;
}

/** Rows of text that a label takes. */
const rows = (width: number) => (width >= WIDE ? 1 : 2);

/**
 * The room to the right of the plot that labels need.
 * @param labels - The labels; their places do not matter yet.
 * @param context - Width and words.
 * @returns Pixels.
 */
export function gutter(labels: readonly Omit<LineLabel, 'y'>[], { width, text }: DrawingContext): number {
  if (labels.length === 0) return 12;
  const widths = labels.map(({ line, value }) =>
    rows(width) === 1
      ? widthOf(`${text.lines[line]} ${value}`)
      : Math.max(widthOf(text.shortLines[line]), widthOf(value)),
  );
  return Math.min(width * 0.34, Math.max(...widths) + 14);
}

/**
 * Draws the labels of lines, moved apart where lines run close together.
 * @param labels - The labels.
 * @param frame - Edges of the plot.
 * @param context - Width and words.
 * @returns The labels.
 */
export function lineLabels(
  labels: readonly LineLabel[],
  frame: Frame,
  { width, text }: DrawingContext,
): SVGTemplateResult[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  // A label without a value takes one row, however narrow the chart.
  const heights = sorted.map(({ value }) => (rows(width) === 1 ? 18 : value === '' ? 24 : 35));
  return apart(
    sorted.map(({ y }) => y),
    heights,
    frame.bottom,
  ).map((y, i) => {
    const { line, value } = sorted[i] as LineLabel;
    const x = px(frame.right + 10);
    return rows(width) === 1
      ? svg`<text class="label ${line}" x=${x} y=${px(y + 5)}>${text.lines[line]} <tspan class="number">${value}</tspan></text>`
      : svg`<text class="label ${line}" x=${x} y=${px(value === '' ? y + 3 : y - 3)}>${text.shortLines[line]}<tspan class="number" x=${x} dy="16">${value}</tspan></text>`;
  });
}

/** Moves places, given from top to bottom, down until each has its height to the next, then up again from the foot. */
function apart(places: readonly number[], heights: readonly number[], foot: number): number[] {
  const down: number[] = [];
  places.forEach((y, i) => down.push(Math.max(y, (down.at(-1) ?? -Infinity) + (heights[i - 1] ?? 0))));
  let below = foot;
  for (let i = down.length - 1; i >= 0; i--) {
    down[i] = Math.min(down[i] ?? foot, below);
    below = (down[i] ?? foot) - (heights[i - 1] ?? 0);
  }
  return down;
}
