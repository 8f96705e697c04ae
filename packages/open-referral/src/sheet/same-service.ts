import type { Service } from '@neighbourhood-kit/core/services';
import { readCell } from './cells.js';
import { COLUMNS } from './columns.js';
import type { FoundColumn } from './header.js';
import { SheetNotes } from './notes.js';
import type { OpenRow } from './open-rows.js';
import { wholeRows, type RowCells } from './to-row.js';

/**
 * Makes a text one that does not mind how it was written.
 * @param text - Any text.
 * @returns Its words in lower case.
 */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What may differ from row to row of one service. */
const OF_ROW = /^(?:id$|schedules$|service_at_locations\.)/;
/** Of several days the earliest is the one on which somebody made sure of all rows. */
const CONFIRMED = ['assured_date', 'assurer_email'] as const;
const NAMES = ['name', 'organization.name'];

const asSaid = (path: string, value: unknown): string =>
  NAMES.includes(path) && typeof value === 'string'
    ? plain(value)
    : JSON.stringify(value)
        .toLowerCase()
        .replace(/\\n|\s+/g, ' ');

const factPaths = (...rows: readonly OpenRow[]): string[] =>
  [...new Set(rows.flatMap(({ values }) => Object.keys(values)))].filter((path) => !OF_ROW.test(path));

const columnAt = (path: string, columns: readonly FoundColumn[]): FoundColumn | undefined =>
  columns.find(({ column }) => column.path === path) ??
  columns.find(({ column }) => column.kind === 'age' && path.endsWith('_age'));

/** Two rows that say different things of one service. */
export interface Difference {
  readonly path: string;
  readonly column: FoundColumn | undefined;
}

/**
 * Finds what two rows say differently of a service, as well as its places and hours. An empty cell says nothing.
 * @param one - A row.
 * @param other - Another.
 * @param columns - Columns of the sheet.
 * @returns Each difference with its column.
 */
export const differences = (one: OpenRow, other: OpenRow, columns: readonly FoundColumn[]): Difference[] =>
  factPaths(one, other).flatMap((path) => {
    const [here, there] = [one.values[path], other.values[path]];
    const isSame = here === undefined || there === undefined || asSaid(path, here) === asSaid(path, there);
    return isSame || CONFIRMED.some((each) => each === path) ? [] : [{ path, column: columnAt(path, columns) }];
  });

/** What tells two services of one name apart, where one of the rows says nothing of it. */
const TELLING =
  /^(?:description|minimum_age|maximum_age|eligibility_description|fees_description|phones|email|contacts\.0\.name)$/;

/**
 * Finds what only one of two rows says, where each says something of the kind that the other does not: they are no short form of one another.
 * @param one - A row.
 * @param other - Another.
 * @param columns - Columns of the sheet.
 * @returns What either leaves out; empty where one of them leaves out nothing that the other says.
 */
export function leftOutByEach(one: OpenRow, other: OpenRow, columns: readonly FoundColumn[]): Difference[] {
  const paths = factPaths(one, other).filter((path) => TELLING.test(path));
  const leftOut = [one, other].map(({ values }) => paths.filter((path) => values[path] === undefined));
  return leftOut.some((each) => each.length === 0)
    ? []
    : leftOut.flat().map((path) => ({ path, column: columnAt(path, columns) }));
}

/** Whether a row says of a service what was known of it before the sheet. */
export function saysNothingNew({ values }: OpenRow, path: string, base: Service): boolean {
  const value = values[path];
  const column = COLUMNS.find((each) => each.path === path);
  if (!column) return false;
  const text = wholeRows(base)[0]?.[column.key] ?? '';
  const known = readCell(text === '' ? undefined : { text, kind: 'text' }, {
    column,
    where: {},
    notes: new SheetNotes(),
  });
  return asSaid(path, known[path] ?? '') === asSaid(path, value);
}

/** Has a row say of a service what another one says. */
export function takeOver(row: OpenRow, other: OpenRow, path: string, columns: readonly FoundColumn[]): void {
  row.values[path] = other.values[path];
  const key = columnAt(path, columns)?.column.key ?? '';
  const cell = other.cells.get(key);
  if (cell) row.cells.set(key, cell);
}

/**
 * Makes a row one of those of a service that another row stands for, which then says also what only the new one says.
 * @param head - The first row of the service.
 * @param row - Another row of it, which says nothing different.
 * @param columns - Columns of the sheet.
 */
export function joinRow(head: OpenRow, row: OpenRow, columns: readonly FoundColumn[]): void {
  row.id = head.id;
  row.base = head.base;
  head.further.push(row);
  for (const path of factPaths(row)) if (head.values[path] === undefined) takeOver(head, row, path, columns);
  const [day, who] = CONFIRMED;
  const [before, now] = [head.values[day], row.values[day]];
  if (typeof before !== 'string' || typeof now !== 'string' || now >= before) return;
  takeOver(head, row, day, columns);
  if (row.values[who] !== undefined) takeOver(head, row, who, columns);
}

/**
 * Tells whether two rows say the same in every cell but that of the id.
 * @param one - A row.
 * @param other - Another.
 * @returns True where they do.
 */
export const sameCells = (one: OpenRow, other: OpenRow): boolean =>
  [...new Set([...one.cells.keys(), ...other.cells.keys()])].every(
    (key) => key === 'id' || (one.cells.get(key)?.text ?? '') === (other.cells.get(key)?.text ?? ''),
  );

/** Whether a cell says something else than a service as it was; how it is written does not matter. */
function isChanged(key: string, row: OpenRow, before: RowCells): boolean {
  const column = COLUMNS.find((each) => each.key === key);
  if (!column) return false;
  const asked = { column, where: {}, notes: new SheetNotes() };
  const text = before[key] ?? '';
  const was = readCell(text === '' ? undefined : { text, kind: 'text' }, asked);
  const is = readCell(row.cells.get(key), asked);
  return JSON.stringify(was) !== JSON.stringify(is);
}

/**
 * Finds the columns whose cell says something else than before.
 * @param row - A row.
 * @param before - Rows as they may have been: the one that may be published, and the whole one.
 * @param columns - Columns of the sheet.
 * @returns Keys of columns.
 */
export const changedColumns = (
  row: OpenRow,
  before: readonly RowCells[],
  columns: readonly FoundColumn[],
): ReadonlySet<string> =>
  new Set(
    columns
      .filter(({ column }) => column.key !== 'id' && before.every((cells) => isChanged(column.key, row, cells)))
      .map(({ column }) => column.key),
  );

/** Whether what a column says may differ from row to row of one service. */
export const isOfPlace = (key: string): boolean => OF_ROW.test(COLUMNS.find((each) => each.key === key)?.path ?? '');

/**
 * Finds what a row changes of a service wherever it is.
 * @param row - A row.
 * @param base - The service as it was.
 * @param columns - Columns of the sheet.
 * @returns Keys of columns that say neither where nor when.
 */
export const changedFacts = (row: OpenRow, base: Service, columns: readonly FoundColumn[]): ReadonlySet<string> =>
  changedColumns(
    row,
    wholeRows(base).slice(0, 1),
    columns.filter(({ column }) => !isOfPlace(column.key)),
  );
