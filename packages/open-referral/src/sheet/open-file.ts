import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { unzipSync } from 'fflate';
import type { Cell, Sheet } from 'hucre/xlsx';
import Papa from 'papaparse';
import { Notes } from '../findings.js';
import { decodeText } from '../full/guard.js';
import type { Grid, GridCell } from './grid.js';

/** Largest spreadsheet, in bytes; ten thousand services need three million. */
const MAX_BYTES = 20_000_000;
/** Most bytes that a spreadsheet may unpack to; Excel files pack about 10 to 1. */
const MAX_UNPACKED = 300_000_000;
/** Most rows and columns of a sheet that are looked at. */
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 200;

/** How the file is written, to write it back. */
export type SheetForm = { readonly kind: 'xlsx' } | { readonly kind: 'csv'; readonly delimiter: string };

/** A spreadsheet that was opened. */
export interface OpenedSheets {
  readonly form: SheetForm;
  readonly grids: readonly Grid[];
}

/** What other archives are, by a file inside them. */
const OTHER_FORMS: readonly (readonly [what: string, has: RegExp])[] = [
  ['a document of a word processor', /^word\/document\.xml$/],
  ['a presentation', /^ppt\//],
  ['an OpenDocument file (.ods)', /^content\.xml$/],
  ['a Numbers file', /\.iwa$/],
  ['an Excel workbook in the binary form (.xlsb)', /^xl\/workbook\.bin$/],
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Office files from before 2007, and newer ones behind a password. */
const isOldOffice = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/**
 * Opens a spreadsheet: XLSX, or CSV in any usual encoding and with commas, semicolons or tabs.
 * @param bytes - The file.
 * @returns Its sheets; or why not: `sheet/too-large`, `sheet/empty`, `sheet/old-form`, `sheet/not-a-spreadsheet`, `sheet/damaged`.
 */
export async function openSheets(bytes: Uint8Array): Promise<Reading<OpenedSheets>> {
  if (bytes.length > MAX_BYTES)
    return bad(
      'sheet/too-large',
      `The spreadsheet is larger than ${MAX_BYTES / 1e6} MB. Take pictures and other sheets out, or split it.`,
    );
  if (bytes.length === 0) return bad('sheet/empty', 'The file is empty. Save the spreadsheet again.');
  if (isOldOffice(bytes))
    return bad(
      'sheet/old-form',
      'This is a spreadsheet of the old kind (.xls), or one with a password. Open it and save it as .xlsx without a password.',
    );
  return isZip(bytes) ? openWorkbook(bytes) : openCsv(bytes);
}

async function openWorkbook(bytes: Uint8Array): Promise<Reading<OpenedSheets>> {
  const names = unpackedNames(bytes);
  if (!names.ok) return names;
  if (!names.value.includes('xl/workbook.xml')) {
    const what = OTHER_FORMS.find(([, has]) => names.value.some((name) => has.test(name)))?.[0] ?? 'no Excel workbook';
    return bad(
      'sheet/not-a-spreadsheet',
      `This is ${what}. In your spreadsheet program choose Save as, and “Excel workbook (.xlsx)” or CSV.`,
    );
  }
  try {
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: MAX_ROWS,
      readStyles: true,
    });
    return good({ form: { kind: 'xlsx' }, grids: sheets.map(gridOf) });
  } catch {
    return bad(
      'sheet/damaged',
      'The workbook cannot be opened; it may be damaged. Open it in your spreadsheet program and save it again as .xlsx.',
    );
  }
}

/** Names of the files inside, looked at before anything is unpacked: a small file can hold more than the memory. */
function unpackedNames(bytes: Uint8Array): Reading<readonly string[]> {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return bad('sheet/damaged', 'The workbook cannot be unpacked; it may be damaged. Save it again as .xlsx.');
  }
  return size > MAX_UNPACKED
    ? bad('sheet/too-large', 'The workbook unpacks to more than any list of services. Copy the rows into a new one.')
    : good(names);
}

function gridOf({ name, rows, cells, merges = [], rowDefs }: Sheet): Grid {
  const hidden = [...(rowDefs ?? [])].flatMap(([row, { hidden: isHidden }]) => (isHidden ? [row] : []));
  return {
    name,
    merges,
    hidden: new Set(hidden),
    rows: rows.map((row, r) => row.slice(0, MAX_COLUMNS).map((value, c) => cellOf(value, cells?.get(`${r},${c}`)))),
  };
}

/** An exact day has no time of day; a time alone lies on the day a spreadsheet begins to count. */
function dateCell(value: Date): GridCell | undefined {
  if (Number.isNaN(value.getTime())) return { text: '#VALUE!', kind: 'error' };
  const iso = value.toISOString();
  return value.getUTCFullYear() < 1901
    ? { text: iso.slice(11, 16), kind: 'time' }
    : { text: iso.slice(0, 10), kind: 'date' };
}

function cellOf(value: unknown, cell: Cell | undefined): GridCell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const plain = plainCell(value, cell?.type === 'error');
  if (!plain) return undefined;
  const link = cell?.hyperlink?.target;
  return {
    ...plain,
    ...(cell?.formula !== undefined && { formula: true as const }),
    ...(link !== undefined && /^(?:https?|mailto):/i.test(link) && { link }),
  };
}

function plainCell(value: unknown, isError: boolean): GridCell | undefined {
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'number') return { text: inFull(value), kind: 'number' };
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no', kind: 'text' };
  if (typeof value !== 'string') return undefined;
  return {
    text: value,
    kind: isError || /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!)$/.test(value) ? 'error' : 'text',
  };
}

/** A number without an exponent: telephone numbers stand in spreadsheets as 4.41632960111E11. */
const inFull = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);

function openCsv(bytes: Uint8Array): Reading<OpenedSheets> {
  const text = decodeText(bytes, new Notes()).replace(/^\ufeff/, '');
  // Excel writes the sign between cells in a line of its own, where it is not a comma.
  const told = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  if (body.trim() === '') return bad('sheet/empty', 'The file is empty. Save the spreadsheet again.');
  if (/\0/.test(body.slice(0, 2000)) || /^\s*(?:%PDF|<|\{\\rtf)/i.test(body))
    return bad(
      'sheet/not-a-spreadsheet',
      'This is no spreadsheet, whatever its name says. In your spreadsheet program choose Save as, and “Excel workbook (.xlsx)” or CSV.',
    );
  // Empty lines count in the guess, and would hide the sign between two columns; their numbers are needed later.
  const guessed = () => Papa.parse(body, { preview: 50, skipEmptyLines: 'greedy' }).meta.delimiter;
  const { data, meta, errors } = Papa.parse<string[]>(body, { delimiter: told?.[1] ?? guessed(), preview: MAX_ROWS });
  const rows = data.map((row) => row.slice(0, MAX_COLUMNS).map(csvCell));
  return good({
    form: { kind: 'csv', delimiter: meta.delimiter },
    grids: [{ name: '', rows: told ? [[], ...rows] : rows, merges: [], openQuote: openQuoteIn(errors, told ? 1 : 0) }],
  });
}

/** The row that a quotation mark without its partner begins in; a mark in the middle of a text does no harm. */
function openQuoteIn(errors: readonly Papa.ParseError[], above: number): number | undefined {
  const row = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  return row === undefined ? undefined : row + above;
}

function csvCell(text: string): GridCell | undefined {
  if (text.trim() === '') return undefined;
  return plainCell(text, false);
}
