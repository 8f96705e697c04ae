import type { Problem } from '../../result.js';
import { type Checked, shown, unless } from '../checked.js';
import { readPeriodDate, type SeriesPoint } from '../spc/index.js';
import { type NumberCell, readNumberCell } from './read-number.js';

/** A table as a CSV file or a spreadsheet holds it: text cells under headings. */
export interface TextTable {
  readonly headings: readonly string[];
  readonly rows: readonly TextRow[];
}

/** One row of a table. */
export interface TextRow {
  /** Row as a spreadsheet counts it: the headings are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A series taken out of a table. */
export interface TableSeries {
  readonly points: readonly SeriesPoint[];
  /** For each point its row as a spreadsheet counts it. */
  readonly rowNumbers: readonly number[];
  /** How cells were read that are not bare numbers or ISO dates, each with its rows. */
  readonly findings: readonly string[];
}

/**
 * Takes a series out of a table by the names of two columns.
 * @param table - Headings and rows.
 * @param columns - Headings of the column of dates and the column of values.
 * @returns The series, and how its cells were read; or every cell that could not be read, by row.
 */
export function readSeriesTable(
  table: TextTable,
  columns: { readonly date: string; readonly value: string },
): Checked<TableSeries> {
  const [date, value] = [columnOf(table, columns.date), columnOf(table, columns.value)];
  if (date === undefined || value === undefined) {
    const missing = [columns.date, ...(columns.value === columns.date ? [] : [columns.value])].filter(
      (name) => columnOf(table, name) === undefined,
    );
    return {
      ok: false,
      problems: missing.map((name) => ({
        code: 'table/no-column',
        message: `There is no column ${shown(name)}; the table has ${table.headings.map(shown).join(', ')}.`,
      })),
    };
  }
  const problems: Problem[] = [];
  const notes = new Map<string, number[]>();
  const note = (what: string, row: number) => notes.set(what, [...(notes.get(what) ?? []), row]);
  const points = table.rows.map(({ number, cells }, i): SeriesPoint => {
    const [dateCell = '', valueCell = ''] = [cells[date], cells[value]];
    const day = readPeriodDate(dateCell);
    if (day === undefined) {
      problems.push(
        cellProblem(number, `[${i}].date`, `${shown(dateCell)} is not a date; write it as 2026-04-01 or April 2026.`),
      );
    } else if (/^\s*\d{1,2}[/.-]\d{1,2}[/.-]/.test(dateCell)) note('read day first', number);
    const read = readNumberCell(valueCell);
    if (!read.ok)
      problems.push(
        cellProblem(number, `[${i}].value`, `${read.message} For a period without a value leave the cell empty.`),
      );
    else noteOf(read, note, number);
    return { date: day ?? dateCell, value: read.ok ? read.value : null };
  });
  const mixed = notes.get('read as per cent');
  const bare = table.rows.filter(({ cells }) => /\d/.test(cells[value] ?? '') && !(cells[value] ?? '').includes('%'));
  if (mixed !== undefined && bare.length > 0) {
    const message = `Some values have a % sign and ${rowsNamed(bare.map((row) => row.number)).toLowerCase()} ${bare.length === 1 ? 'has' : 'have'} none; write all of them in the same way.`;
    problems.push({ code: 'table/mixed-units', message, path: 'value' });
  }
  return unless(problems, () => ({
    points,
    rowNumbers: table.rows.map(({ number }) => number),
    findings: [...notes].map(([what, rows]) => `${rowsNamed(rows)}: ${what}.`),
  }));
}

const READ_AS: Readonly<Record<string, string>> = {
  percent: 'read as per cent',
  thousands: 'thousands separators taken out',
  pounds: 'pound sign taken off',
  'no-figure': 'read as a period without a value',
};

function noteOf(read: NumberCell & { readonly ok: true }, note: (what: string, row: number) => unknown, row: number) {
  const what = READ_AS[read.read ?? ''];
  if (what !== undefined) note(what, row);
}

function cellProblem(row: number, path: string, message: string): Problem {
  return {
    code: path.endsWith('date') ? 'table/not-a-date' : 'table/not-a-number',
    message: `Row ${row}: ${message}`,
    path,
  };
}

/**
 * Finds a column by its heading, without regard to capitals and spaces around it.
 * @param table - The table.
 * @param name - The heading wanted.
 * @returns Position of the column, counted from 0; `undefined` if there is none.
 */
function columnOf(table: TextTable, name: string): number | undefined {
  const wanted = name.trim().toLowerCase();
  const at = table.headings.findIndex((heading) => heading.trim().toLowerCase() === wanted);
  return at === -1 ? undefined : at;
}

/** "Row 4", "Rows 2, 3 and 4", "Rows 2, 3, 4 and 20 more". */
function rowsNamed(rows: readonly number[]): string {
  const shownRows = rows.slice(0, 3).join(', ');
  if (rows.length === 1) return `Row ${shownRows}`;
  if (rows.length <= 3) return `Rows ${shownRows.replace(/, (\d+)$/, ' and $1')}`;
  return `Rows ${shownRows} and ${rows.length - 3} more`;
}
