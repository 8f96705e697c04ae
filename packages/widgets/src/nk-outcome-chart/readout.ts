import type { OutcomeChartMessages } from '../locales/en/outcome-chart.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import { pointMeaning, positionMeaning } from './figure-table.js';
import type { Figures } from './figures.js';

/** What is said of one point. */
export interface Readout {
  /** Which point: its period, or the name of its unit. */
  readonly head: string;
  readonly body: string;
}

/**
 * Says what there is at a point, for pointer, touch, keyboard and screen reader alike.
 * @param figures - The figures.
 * @param at - Position of the point.
 * @param text - Messages.
 * @param writer - Writes figures and dates.
 * @returns The words; undefined where there is no such point.
 */
export function readoutOf(
  figures: Figures,
  at: number,
  text: OutcomeChartMessages,
  writer: FigureWriter,
): Readout | undefined {
  if (figures.kind === 'funnel') {
    const unit = figures.funnel.points[at];
    if (!unit) return undefined;
    const of = text.numberOf(writer.count(unit.numerator), writer.count(unit.denominator));
    return { head: unit.name, body: `${writer.value(unit.value)} (${of}). ${positionMeaning(unit.position, text)}.` };
  }
  const point = figures.points[at];
  if (!point) return undefined;
  const parts = [
    point.value === null ? text.noValue : writer.value(point.value),
    figures.kind === 'trend' ? '' : pointMeaning(point, text),
    ...figures.lines.flatMap(({ name, values }) => {
      const value = values[at] ?? null;
      return value === null ? [] : [`${text.lines[name]} ${writer.value(value)}`];
    }),
    point.note ?? '',
  ];
  return { head: writer.date(point.date), body: `${parts.filter((part) => part !== '').join('. ')}.` };
}
