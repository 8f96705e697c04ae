import { readPeriodDate } from '@neighbourhood-kit/core/statistics/spc';
import type { TableInside } from './read-light.js';

/** A row of a table with a period. */
interface Dated {
  readonly date: string;
  /** What its second cell says. */
  readonly cell: string;
  readonly note: string | undefined;
}

/**
 * Reads the rows of a table whose first column has periods and whose second has values; rows with neither are headings. A row that cannot
 * be read is left out and named in `leftOut`, as long as there is another to draw.
 * @param table - The cells as they stand on the page.
 * @returns Input for a chart.
 */
export function seriesOfTable({ rows, caption, improvementDirection }: TableInside): Readonly<Record<string, unknown>> {
  const dated = rows.flatMap(([first = '', cell = '', note]): Dated[] => {
    const date = readPeriodDate(first);
    return date === undefined ? [] : [{ date, cell, note: note === '' ? undefined : note }];
  });
  const numbers = dated.filter(({ cell }) => numberIn(cell) !== undefined);
  const percent = numbers.length > 0 && numbers.every(({ cell }) => cell.endsWith('%'));
  const valueOf = (cell: string): number | string | null => {
    const number = numberIn(cell);
    if (number === undefined) return cell === '' || numbers.length > 0 ? null : cell;
    return percent ? number / 100 : number;
  };
  const leftOut = rows.flatMap(([first = '', cell = '']) => {
    const hasNumber = numberIn(cell) !== undefined;
    if (readPeriodDate(first) === undefined)
      return hasNumber ? [`“${first}” is not a period, so its value (${cell}) is left out.`] : [];
    return hasNumber || cell === '' ? [] : [`${first}: “${cell}” is not a number, so it is left out.`];
  });
  return {
    name: caption,
    form: percent ? 'proportion' : 'value',
    points: dated.map(({ date, cell, note }) => ({ date, value: valueOf(cell), note })),
    options: { improvementDirection },
    leftOut,
  };
}

/** "12,607" and "27%" are numbers; other text and an empty cell are none. */
function numberIn(cell: string): number | undefined {
  const plain = cell.replace(/[,%\s]/g, '');
  const number = plain === '' ? NaN : Number(plain);
  return Number.isNaN(number) ? undefined : number;
}
