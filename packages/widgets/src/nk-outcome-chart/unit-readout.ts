import type { ChartText } from '../locales/en/outcome-figures.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import type { FunnelFigures, Readout } from './figures.js';

/**
 * Says where a unit of a funnel lies.
 * @param position - Its position.
 * @param text - Messages.
 * @returns The words.
 */
export function positionMeaning(position: string, text: ChartText): string {
  if (position === 'within') return text.within;
  return position.endsWith('95') ? text.beyond95 : text.beyond998;
}

/**
 * Says what there is of a unit.
 * @param figures - The funnel.
 * @param at - Position of the unit, in order of size.
 * @param text - Messages.
 * @param writer - Writes figures.
 * @returns The words; undefined where there is no such unit.
 */
export function unitReadout(
  { funnel }: Pick<FunnelFigures, 'funnel'>,
  at: number,
  text: ChartText,
  writer: FigureWriter,
): Readout | undefined {
  const unit = funnel.points[at];
  if (!unit) return undefined;
  const of = text.numberOf(writer.count(unit.numerator), writer.count(unit.denominator));
  return { head: unit.name, body: `${writer.value(unit.value)} (${of}). ${positionMeaning(unit.position, text)}.` };
}
