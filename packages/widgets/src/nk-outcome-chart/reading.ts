import type { Refusal } from '../shared/figures-element.js';
import type { ChartKind, Figures } from './figures.js';

/** What came of reading figures. */
export type FiguresReading = { readonly ok: true; readonly figures: Figures } | Refusal;

/** How figures are to be read. */
export interface ReadOptions {
  /** Kind of chart; what the input itself says when absent, else a control chart. */
  readonly kind?: ChartKind | undefined;
  readonly nearLimits?: boolean | undefined;
  /** `YYYY-MM-DD`: day of the reading of a measure, so that overdue periods are reported. */
  readonly today?: string | undefined;
}

/** Something that is wrong with figures. */
export interface Wrong {
  readonly code: string;
  readonly message: string;
}

/**
 * Refuses figures.
 * @param problems - What is wrong with them.
 * @returns Why, and what is to be fixed.
 */
export function refused(problems: readonly Wrong[]): Refusal {
  const has = (code: string) => problems.some((problem) => problem.code === code);
  const why = has('series/empty') ? 'empty' : has('its/too-few') ? 'too-few' : 'unreadable';
  return { ok: false, why, problems: problems.map(({ message }) => message) };
}
