import type { SVGTemplateResult } from 'lit';
import type { ChartText } from '../locales/en/outcome-figures.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import type { Spot } from '../shared/chart/paths.js';

/** What drawing needs as well as the figures. */
export interface DrawingContext {
  /** Pixels there are from edge to edge. */
  readonly width: number;
  readonly text: ChartText;
  readonly writer: FigureWriter;
  /** BCP 47. */
  readonly language: string;
}

/** A chart drawn at one width. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Edges of the plot, in pixels. */
  readonly frame: Frame;
  /** Where each point stands, for the cursor; `y` at the foot of the plot where there is no value. */
  readonly spots: readonly Spot[];
  readonly body: SVGTemplateResult;
}

/** Edges of the plot, in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From this width on labels stand in one line next to the plot. */
export const WIDE = 560;

/**
 * Height that suits a width.
 * @param width - Pixels.
 * @returns Pixels.
 */
export function heightFor(width: number): number {
  return Math.round(Math.min(440, Math.max(280, width * 0.5)));
}

/** Width of a character of the labels, in pixels: they are 14 pixels high and bold, in a wide font at worst. */
const CHARACTER = 8.1;

/**
 * Estimates the width of a label; browsers measure text only once it is drawn.
 * @param text - The label.
 * @returns Pixels, rather too many than too few.
 */
export function widthOf(text: string): number {
  return text.length * CHARACTER;
}

/**
 * Shortens a label to the room there is.
 * @param text - The label.
 * @param room - Pixels.
 * @returns The label, shortened with an ellipsis, or nothing where not even six characters fit.
 */
export function fitted(text: string, room: number): string {
  const characters = Math.floor(room / CHARACTER);
  if (text.length <= characters) return text;
  return characters < 6 ? '' : `${text.slice(0, characters - 1).trimEnd()}…`;
}
