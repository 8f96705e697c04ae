import type { ChartText } from '../locales/en/outcome-figures.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import { csv, type SavedCell } from '../shared/csv.js';
import type { Figures, FunnelFigures, SeriesFigures } from './figures.js';
import { pointMeaning } from './readout.js';
import { positionMeaning } from './unit-readout.js';

/** One cell: as it is shown, and as it is saved. */
export interface Cell {
  readonly shown: string;
  /** A number in full, a date as `YYYY-MM-DD`, or text; `null` for nothing. */
  readonly saved: SavedCell;
}

/** The figures of a chart as a table. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Lists the figures of a chart.
 * @param figures - The figures.
 * @param text - Messages.
 * @param writer - Writes figures and dates.
 * @returns Columns and rows; the first cell of a row names it.
 */
export function figureTable(figures: Figures, text: ChartText, writer: FigureWriter): FigureTable {
  return figures.kind === 'funnel' ? funnelTable(figures, text, writer) : seriesTable(figures, text, writer);
}

function seriesTable({ kind, points, lines }: SeriesFigures, text: ChartText, writer: FigureWriter): FigureTable {
  const { columns } = text;
  const number = (value: number | null): Cell => ({
    shown: value === null ? '–' : writer.value(value),
    saved: value,
  });
  const plain = (words: string): Cell => ({ shown: words, saved: words });
  return {
    columns: [
      columns.period,
      columns.value,
      ...lines.map(({ name }) => text.lines[name]),
      ...(kind === 'trend' ? [] : [columns.meaning]),
      columns.note,
    ],
    rows: points.map((point, i) => [
      { shown: writer.date(point.date), saved: point.date },
      point.value === null ? { shown: text.noValue, saved: null } : number(point.value),
      ...lines.map(({ values }) => number(values[i] ?? null)),
      ...(kind === 'trend' ? [] : [plain(pointMeaning(point, text))]),
      plain(point.note ?? ''),
    ]),
  };
}

function funnelTable({ funnel }: FunnelFigures, text: ChartText, writer: FigureWriter): FigureTable {
  const { columns } = text;
  const count = (value: number): Cell => ({ shown: writer.count(value), saved: value });
  const value = (number: number): Cell => ({ shown: writer.value(number), saved: number });
  return {
    columns: [columns.unit, columns.value, columns.numerator, columns.denominator, columns.meaning],
    rows: funnel.points.map((point) => {
      const meaning = positionMeaning(point.position, text);
      return [
        { shown: point.name, saved: point.name },
        value(point.value),
        count(point.numerator),
        count(point.denominator),
        { shown: meaning, saved: meaning },
      ];
    }),
  };
}

/**
 * Writes a table as a file of comma-separated values.
 * @param table - The table.
 * @returns The file's text.
 */
export function tableCsv({ columns, rows }: FigureTable): string {
  return csv([columns, ...rows.map((row) => row.map(({ saved }) => saved))]);
}
