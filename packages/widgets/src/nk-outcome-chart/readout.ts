import type { ChartText } from '../locales/en/outcome-figures.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import type { DrawnPoint, Readout, SeriesFigures } from './figures.js';

/**
 * Says what there is at a point, for pointer, touch, keyboard and screen reader alike.
 * @param figures - The figures.
 * @param at - Position of the point.
 * @param text - Messages.
 * @param writer - Writes figures and dates.
 * @returns The words; undefined where there is no such point.
 */
export function seriesReadout(
  figures: SeriesFigures,
  at: number,
  text: ChartText,
  writer: FigureWriter,
): Readout | undefined {
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

/**
 * Says what a point shows: its type and the rule that holds.
 * @param point - The point.
 * @param text - Messages.
 * @returns For example "Improving: part of a long run on one side of the middle, provisional"; empty for no value.
 */
export function pointMeaning({ value, type, signal, provisional }: DrawnPoint, text: ChartText): string {
  if (value === null) return '';
  const rule = signal === null ? '' : `: ${text.signals[signal]}`;
  return `${text.pointTypes[type]}${rule}${provisional ? `, ${text.provisional}` : ''}`;
}
