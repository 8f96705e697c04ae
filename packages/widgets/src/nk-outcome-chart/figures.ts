import type { Funnel, RunSignal } from '@neighbourhood-kit/core/statistics';
import type { Assurance, Evidence, PointType, Signal, Variation } from '@neighbourhood-kit/core/statistics/spc';
import type { ChartText, LineName, OutcomeFiguresMessages } from '../locales/en/outcome-figures.js';
import type { About, Happening } from '../shared/chart/about.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import type { Drawing, DrawingContext } from './drawing.js';

/** Kinds of chart. */
export const CHART_KINDS = ['spc', 'run', 'trend', 'funnel'] as const;
/** One of `CHART_KINDS`. */
export type ChartKind = (typeof CHART_KINDS)[number];

/** A line of the chart, with a value for each point. */
export interface Line {
  readonly name: LineName;
  /** `null` where the line has no value. */
  readonly values: readonly (number | null)[];
  /** `level`: in steps, such as a mean; `slope`: joined, such as a fitted trend. */
  readonly shape: 'level' | 'slope';
}

/** One period as it is drawn. */
export interface DrawnPoint {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number | null;
  readonly type: PointType;
  readonly signal: Signal | RunSignal | null;
  /** Position of its group; lines of different groups are never joined. */
  readonly group: number;
  readonly note: string | undefined;
  /** Still expected to be corrected. */
  readonly provisional: boolean;
}

/** What every chart has. */
interface Read {
  readonly about: About;
  /** What it says. */
  readonly sentence: (words: FigureWriter) => string;
  /** What is drawn, for somebody who cannot see it. */
  readonly describe: (words: FigureWriter) => string;
  /** What a reader ought to know before believing it. */
  readonly cautions: readonly string[];
  /** What has to be true for it to mean anything. */
  readonly assumptions: readonly string[];
  /** What it does not show; empty when nothing needs saying. */
  readonly doesNotShow: string;
  /** Words that came with the figures, because a control chart does without them. */
  readonly words?: OutcomeFiguresMessages;
}

/** A measure over time, ready to be drawn. */
export interface SeriesFigures extends Read {
  readonly kind: 'spc' | 'run' | 'trend';
  readonly points: readonly DrawnPoint[];
  /** Whether periods are missing between a point and the one before. */
  readonly broken: readonly boolean[];
  readonly lines: readonly Line[];
  readonly happenings: readonly Happening[];
  readonly variation: Variation | undefined;
  readonly assurance: Assurance | null;
  readonly evidence: Evidence | undefined;
}

/** What is said of one point. */
export interface Readout {
  /** Which point: its period, or the name of its unit. */
  readonly head: string;
  readonly body: string;
}

/** Units compared at one time, ready to be drawn. */
export interface FunnelFigures extends Read {
  readonly kind: 'funnel';
  readonly funnel: Funnel;
  /** Draws it, and gives the element's root the looks that only funnels have: what only they need comes with their figures. */
  readonly draw: (context: DrawingContext, root: HTMLElement | DocumentFragment) => Drawing;
  /** Says what there is of a unit; undefined where there is none. */
  readonly readout: (at: number, text: ChartText, writer: FigureWriter) => Readout | undefined;
}

/** What the element draws. */
export type Figures = SeriesFigures | FunnelFigures;
