import { withoutWhereabouts, withSecretsMarked } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import type { Cell, CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import Papa from 'papaparse';
import { COLUMNS, type CellKind, type SheetColumn } from './columns.js';
import { cellName } from './grid.js';
import { toRows, type RowCells } from './to-row.js';

/** Rows below the last service that have lists of choices and the right format ready. */
const SPARE_ROWS = 500;

const WIDTHS: Readonly<Partial<Record<CellKind, number>>> = {
  text: 44,
  hours: 30,
  list: 28,
  phones: 28,
  line: 26,
  url: 32,
  email: 28,
  id: 12,
};

const HEADING: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '005EB8' } },
  alignment: { wrapText: true, vertical: 'top' },
};

/** Cells hold text, so that a telephone number keeps its 0 and "5-11" does not become a day. */
const styleOf = ({ kind }: SheetColumn): CellStyle => ({
  numFmt: kind === 'date' ? 'dd/mm/yyyy' : '@',
  alignment: { wrapText: true, vertical: 'top' },
});

/** Help for every cell; a list of choices where there is one, which is a must only where one choice may stand. */
function validationOf(column: SheetColumn, at: number, last: number): DataValidation {
  const { title, help, choices, several } = column;
  const range = `${cellName(1, at)}:${cellName(last, at)}`;
  const hint = {
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title.slice(0, 32),
    inputMessage: help.slice(0, 250),
  };
  // A rule that every text keeps carries the hint of a column without choices.
  if (!choices) return { ...hint, type: 'textLength', operator: 'lessThanOrEqual', formula1: '32767' };
  return {
    ...hint,
    type: 'list',
    values: choices.map(({ word }) => word),
    showErrorMessage: several !== true,
    errorStyle: 'warning',
    errorTitle: title.slice(0, 32),
    errorMessage: 'Choose a word from the list.',
  };
}

/** Kinds of cell that a spreadsheet spoils unless an empty cell is text already: lost zeros, "5-11" as a day. */
const TENDER: readonly CellKind[] = ['id', 'phones', 'age', 'hours', 'postcode', 'date'];

/** Empty cells that have their format before anybody types into them. */
function readyCells(from: number, last: number): [string, { value: null; style: CellStyle }][] {
  const columns = COLUMNS.flatMap((column, at) => (TENDER.includes(column.kind) ? [{ column, at }] : []));
  return Array.from({ length: last - from + 1 }, (_, i) => from + i).flatMap((row) =>
    columns.map(({ column, at }): [string, { value: null; style: CellStyle }] => [
      `${row},${at}`,
      { value: null, style: styleOf(column) },
    ]),
  );
}

/** Rows of a service, a row for each place; places that nobody can tell apart, such as secret ones, have one. */
const rowsOf = (service: Service): readonly RowCells[] => [
  ...new Map(toRows(service).map((row) => [JSON.stringify(row), row])).values(),
];

/** Rows of all services. A place of which any copy, or the words of any service there, say that it is confidential is so in every row. */
const rowsOfAll = (services: readonly Service[]): readonly RowCells[] =>
  withoutWhereabouts(withSecretsMarked({ services })).services.flatMap(rowsOf);

function servicesSheet(services: readonly Service[]): WriteSheet {
  const rows = rowsOfAll(services);
  const last = rows.length + SPARE_ROWS;
  return {
    name: 'Services',
    columns: COLUMNS.map((column): ColumnDef => ({ width: WIDTHS[column.kind] ?? 16, style: styleOf(column) })),
    rows: [COLUMNS.map(({ title }) => title), ...rows.map((row) => COLUMNS.map(({ key }) => row[key] || null))],
    cells: new Map<string, Partial<Cell>>([
      ...COLUMNS.map(({ title }, at): [string, Partial<Cell>] => [
        `0,${at}`,
        { value: title, type: 'string', style: HEADING },
      ]),
      ...readyCells(rows.length + 1, last),
    ]),
    dataValidations: COLUMNS.map((column, at) => validationOf(column, at, last)),
    freezePane: { rows: 1, columns: 2 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

const ADVICE = [
  'One row is one service at one place. Only “Service name” is a must; the more you fill in, the more people find it.',
  'A service at several places: repeat its row with the same ID and name, and change the place and the hours. What is left empty there is taken from the first.',
  'Columns may be moved or left out. Extra columns are not read.',
  'Several things in one cell: put a semicolon between them.',
  'Leave the ID column empty for a new service. It is filled in when the sheet is read; after that it says which service a row is.',
  'Write nothing about a person that is not meant for everybody: this list is published.',
];

function helpSheet(): WriteSheet {
  const headings = ['Column', 'What to write', 'Example', 'Choices'];
  const table = COLUMNS.map(({ title, help, example, choices }) => [
    title,
    help,
    example || null,
    choices?.map(({ word }) => word).join('; ') ?? null,
  ]);
  const top = ADVICE.length + 2;
  return {
    name: 'Help',
    columns: [26, 70, 44, 60].map((width) => ({
      width,
      style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
    })),
    rows: [['How to fill in the sheet “Services”'], ...ADVICE.map((line) => [null, line]), [], headings, ...table],
    cells: new Map([
      [
        '0,0',
        {
          value: 'How to fill in the sheet “Services”',
          type: 'string' as const,
          style: { font: { bold: true, size: 14 } },
        },
      ],
      ...headings.map((value, at): [string, { value: string; type: 'string'; style: CellStyle }] => [
        `${top},${at}`,
        { value, type: 'string', style: HEADING },
      ]),
    ]),
    freezePane: { rows: top + 1 },
  };
}

/**
 * Writes services as an Excel workbook: the list with hints and choices in it, and a sheet of help.
 * @param services - Provider and places embedded. A row is written for each place; addresses of confidential places are not.
 * @returns The file.
 */
export async function sheetWorkbook(services: readonly Service[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [servicesSheet(services), helpSheet()], properties: { title: 'Services' } });
}

/**
 * Writes an empty workbook to fill in.
 * @returns The file.
 */
export const sheetTemplate = (): Promise<Uint8Array> => sheetWorkbook([]);

/** Keeps a spreadsheet from taking a text for a formula; `tidyCell` takes the apostrophe away again. Source: OWASP, CSV Injection. */
const inert = (text: string): string => (/^['\s]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);

/**
 * Writes services as CSV with the same columns.
 * @param services - As for `sheetWorkbook`.
 * @returns Text with a byte order mark, so that spreadsheets read it as UTF-8.
 */
export function sheetCsv(services: readonly Service[]): string {
  const data = rowsOfAll(services).map((row) => COLUMNS.map(({ key }) => inert(row[key] ?? '')));
  return `\ufeff${Papa.unparse({ fields: COLUMNS.map(({ title }) => title), data }, { newline: '\r\n' })}\r\n`;
}
