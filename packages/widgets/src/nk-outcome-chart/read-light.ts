import { readPeriodDate } from '@neighbourhood-kit/core/statistics/spc';

/**
 * Reads figures that a page wrote inside the element: JSON in `<script type="application/json">`, or a table whose first column has
 * periods and whose second has values. Either way the page has something to show when scripts fail.
 * @param host - The element.
 * @param improvementDirection - Which way is better, for a table, which cannot say so itself.
 * @returns Input for `readFigures`; undefined where there is neither.
 */
export function readLight(host: Element, improvementDirection: string | undefined): unknown {
  const json = host.querySelector('script[type="application/json"]');
  if (json) {
    try {
      return JSON.parse(json.textContent) as unknown;
    } catch {
      return {};
    }
  }
  const table = host.querySelector('table');
  return table ? readTable(table, improvementDirection) : undefined;
}

function readTable(table: HTMLTableElement, improvementDirection: string | undefined): unknown {
  const rows = [...table.rows]
    .map((row) => [...row.cells].map((cell) => cell.textContent.trim()))
    .filter(([date = '']) => readPeriodDate(date) !== undefined);
  const percent = rows.length > 0 && rows.every(([, value = '']) => value === '' || value.endsWith('%'));
  return {
    name: table.caption?.textContent.trim() ?? '',
    form: percent ? 'proportion' : 'value',
    points: rows.map(([date = '', value = '', note]) => ({
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
