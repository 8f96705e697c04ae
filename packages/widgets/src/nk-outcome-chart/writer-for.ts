import type { OutcomeMessages } from '../locales/en/outcome.js';
import { areMonthly, type FigureWriter, figureWriter } from '../shared/chart/figure-writer.js';
import type { Figures } from './figures.js';

/**
 * Makes the writer of a chart's figures.
 * @param figures - The figures.
 * @param language - BCP 47.
 * @param text - Messages.
 * @returns The writer.
 */
export function writerFor(figures: Figures, language: string, text: OutcomeMessages): FigureWriter {
  const { percent } = figures.about;
  const { percentagePoints } = text;
  const points: readonly { readonly value: number | null }[] =
    figures.kind === 'funnel' ? figures.funnel.points : figures.points;
  const values = points.flatMap(({ value }) => value ?? []);
  const spread = values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity);
  const monthly = figures.kind === 'funnel' || areMonthly(figures.points.map(({ date }) => date));
  return figureWriter({ language, percent, spread, monthly, percentagePoints });
}
