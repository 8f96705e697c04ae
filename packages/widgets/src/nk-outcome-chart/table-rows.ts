import { readPeriodDate } from '@neighbourhood-kit/core/statistics/spc';
import type { TableInside } from './read-light.js';

/**
 * Reads the rows of a table whose first column has periods and whose second has values; rows without a period are headings.
 * @param table - The cells as they stand on the page.
 * @returns Input for a chart.
 */
export function seriesOfTable({ rows, caption, improvementDirection }: TableInside): Readonly<Record<string, unknown>> {
  const dated = rows.filter(([date = '']) => readPeriodDate(date) !== undefined);
  const percent = dated.length > 0 && dated.every(([, value = '']) => value === '' || value.endsWith('%'));
  return {
    name: caption,
    form: percent ? 'proportion' : 'value',
    points: dated.map(([date = '', value = '', note]) => ({
      date: readPeriodDate(date),
      value: readNumber(value, percent),
      note: note === '' ? undefined : note,
    })),
    options: { improvementDirection },
  };
}

/** "12,607" and "27%" are numbers, an empty cell is no value, and other text stays text, so that it is named as wrong. */
function readNumber(cell: string, percent: boolean): number | string | null {
  if (cell === '') return null;
  const plain = cell.replace(/[,%\s]/g, '');
  const number = plain === '' ? Number.NaN : Number(plain);
  return Number.isNaN(number) ? cell : percent ? number / 100 : number;
}
