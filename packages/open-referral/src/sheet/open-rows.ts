import type { Service } from '@neighbourhood-kit/core/services';
import type { Draft } from '../reader/raw.js';
import { choiceOf, readCell } from './cells.js';
import { COLUMNS, type SheetColumn } from './columns.js';
import { fillMerged, tidyCell, type Grid, type GridCell } from './grid.js';
import type { FoundColumn, Header } from './header.js';
import type { KnownHours } from './hours-kept.js';
import { quote, type SheetNotes } from './notes.js';

type Row = Grid['rows'][number];
type Cells = Map<string, GridCell>;

/** A row on its way to a service. */
export interface OpenRow {
  readonly at: number;
  readonly values: Draft;
  readonly cells: Map<string, GridCell>;
  id: string;
  hasId: boolean;
  base?: Service | undefined;
  /** Rows of the same service for other places or hours, where this row is the first of them. */
  readonly further: OpenRow[];
  /** Which of the places of the base it is, from 0. */
  placeAt?: number | undefined;
  /** What the cell of hours says of those that the base has. */
  hours?: KnownHours | undefined;
  /** Whether words keep its address secret, and no cell that asks for that. */
  isHiddenByWords?: boolean;
}

/**
 * The text of a field.
 * @param values - Values by path.
 * @param path - The path.
 * @returns The text; empty where there is none.
 */
export const textAt = (values: Draft, path: string): string => (typeof values[path] === 'string' ? values[path] : '');

/** A row that adds up or says something of the sheet is no service. */
const IS_TOTAL =
  /^(?:(?:grand |sub-?)?totals?|sum|count|last updated|updated(?: by| on)?|contact|notes?|source)\b(?:[\s:.]*$|[^:]*:)/i;

/** Rows below the headings. */
export interface OpenRows {
  /** Rows that are a service. */
  readonly open: readonly OpenRow[];
  /** Rows that should be one: those above, and those without a name. */
  readonly records: number;
}

/**
 * Reads the rows below the headings, and notes what is odd about them.
 * @param header - The sheet and its headings.
 * @param notes - Where it is noted.
 * @returns The rows with something in them; a row that only adds up, repeats the headings or says something of the sheet is passed over.
 */
export function openRows(header: Header, notes: SheetNotes): OpenRows {
  const { grid, row: top, columns } = header;
  const { rows, used } = fillMerged(grid);
  for (const { startRow, endRow, startCol } of used) {
    const found = columns.find(({ at }) => at === startCol);
    if (found && startRow > top)
      notes.add(
        'sheet/merged',
        'warning',
        { row: startRow, column: found },
        `the cells of rows ${startRow + 1} to ${endRow + 1} are merged; what is there was taken for each row.`,
      );
  }
  const open: OpenRow[] = [];
  let records = 0;
  for (let at = top + 1; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const cells = cellsOf(row, columns);
    if (isPassedOver(row, cells, at, header, notes)) continue;
    records++;
    noteRow(row, at, header, notes);
    const values = valuesOf(cells, at, header, notes);
    if (textAt(values, 'name') === '')
      notes.add(
        'sheet/no-name',
        'error',
        { row: at },
        `there is no service name, so the row was left out. Give it one.`,
      );
    else open.push({ at, values, cells, id: textAt(values, 'id'), hasId: textAt(values, 'id') !== '', further: [] });
  }
  return { open, records };
}

/** What stands in a row, by key of its column. */
function cellsOf(row: Row, columns: Header['columns']): Cells {
  const cells = new Map<string, GridCell>();
  for (const found of columns) {
    const { column, at } = found;
    if (!row[at] || tidyCell(row[at].text) === '') continue;
    const cell = turned(row[at], found);
    if (column.key !== 'secret' || !cells.has('secret') || asksForSecrecy(cell, column)) cells.set(column.key, cell);
  }
  joinColumns(row, columns, cells);
  return cells;
}

/** Whether a row is empty, the headings again, or words that are no service. */
function isPassedOver(row: Row, cells: Cells, at: number, { columns }: Header, notes: SheetNotes): boolean {
  const isHeading =
    columns.length > 1 && columns.every(({ heading, at: c }) => tidyCell(row[c]?.text ?? '') === heading);
  if (cells.size === 0 || isHeading) return true;
  const name = tidyCell(cells.get('name')?.text ?? '');
  if (!((name === '' && cells.size < 2) || (IS_TOTAL.test(name) && cells.size < 3))) return false;
  const words = quote([...cells.values()][0]?.text ?? '');
  notes.add('sheet/loose-words', 'info', { row: at }, `${words} is here alone; the row was passed over.`);
  return true;
}

/** The values of a row by path. Of several columns for the same thing the first is read. */
function valuesOf(cells: Cells, at: number, { columns }: Header, notes: SheetNotes): Draft {
  const values: Draft = {};
  for (const { column, ...place } of columns.filter(
    (one, i) => columns.findIndex((each) => each.column === one.column) === i,
  )) {
    const read = readCell(cells.get(column.key), { column, where: { row: at, column: place }, notes });
    for (const [path, value] of Object.entries(read))
      if (path === column.path || values[path] === undefined) values[path] = value;
  }
  return values;
}

/** Notes what is odd about a row as a whole. */
function noteRow(row: Row, at: number, { grid, row: top }: Header, notes: SheetNotes): void {
  if (grid.hidden?.has(at))
    notes.add(
      'sheet/hidden-row',
      'warning',
      { row: at },
      'the spreadsheet hides this row; it was read all the same. Delete it if it is not meant.',
    );
  if (grid.openQuote === at)
    notes.add(
      'sheet/open-quote',
      'error',
      { row: at },
      'a quotation mark begins here and never ends, so the rows below were taken into one cell. Open the file in a spreadsheet program, correct that cell, and save it again.',
    );
  const beyond = row.find(
    (cell, c) => cell && tidyCell(cell.text) !== '' && tidyCell(grid.rows[top]?.[c]?.text ?? '') === '',
  );
  if (beyond)
    notes.add(
      'sheet/no-heading',
      'warning',
      { row: at },
      `${quote(beyond.text)} is under no heading, so it was not read.`,
    );
}

/** Several columns for the same thing are one cell, in the order in which they stand. */
function joinColumns(row: Row, columns: Header['columns'], cells: Map<string, GridCell>): void {
  for (const { key, between } of COLUMNS) {
    const places = columns.filter(({ column }) => column.key === key).sort((a, b) => a.at - b.at);
    const filled = places.flatMap(({ at }) => (row[at] && tidyCell(row[at].text) !== '' ? [row[at]] : []));
    const [first] = filled;
    if (between === undefined || places.length < 2 || !first) continue;
    const texts = filled.map(({ text, kind }) =>
      key === 'phone' && kind === 'number' && /^[1-9]\d{9}$/.test(text) ? `0${text}` : tidyCell(text),
    );
    cells.set(key, filled.length === 1 ? first : { text: texts.join(between), kind: 'text' });
  }
}

/** The word that stands for what was asked, where a column asks the opposite. */
function turned(cell: GridCell, { column, isOpposite }: FoundColumn): GridCell {
  const value = isOpposite ? choiceOf(tidyCell(cell.text), column.choices ?? []) : undefined;
  const other = value === undefined ? undefined : column.choices?.find((choice) => choice.value !== value);
  return other ? { ...cell, text: other.word } : cell;
}

/** Of several columns that ask about secrecy the one counts that asks for it. */
const asksForSecrecy = (cell: GridCell, column: SheetColumn): boolean =>
  choiceOf(tidyCell(cell.text), column.choices ?? []) !== 'false';
