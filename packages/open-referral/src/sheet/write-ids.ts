import Papa from 'papaparse';
import { Notes } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { COLUMN_OF } from './columns.js';
import { findHeader, type Header } from './header.js';
import { openSheets } from './open-file.js';
import type { SheetReading } from './read.js';

const TITLE = COLUMN_OF.get('id')?.title ?? 'ID';

/** The column of ids, or the first one behind all others. */
function idColumn({ grid, columns }: Header): { readonly at: number; readonly isNew: boolean } {
  const found = columns.find(({ column }) => column.key === 'id');
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return found ? { at: found.at, isNew: false } : { at: width, isNew: true };
}

/**
 * Writes the ids of services into the spreadsheet that they were read from, so that the next reading knows them. Nothing else changes.
 * @param bytes - The file.
 * @param reading - What `readSheet` made of it.
 * @returns The file with the ids; `undefined` where it holds them all or can no longer be read.
 */
export async function withIds(bytes: Uint8Array, reading: Pick<SheetReading, 'rows'>): Promise<Uint8Array | undefined> {
  const missing = reading.rows.filter(({ hasId }) => !hasId);
  const opened = await openSheets(bytes);
  const header = opened.ok ? findHeader(opened.value.grids) : undefined;
  if (missing.length === 0 || !opened.ok || !header) return undefined;
  const column = idColumn(header);
  const cells = new Map(missing.map(({ row, id }) => [row - 1, id]));
  if (column.isNew) cells.set(header.row, TITLE);
  const { form } = opened.value;
  return form.kind === 'csv'
    ? inCsv(bytes, form.delimiter, column.at, cells)
    : inWorkbook(bytes, header.grid.name, column.at, cells);
}

function inCsv(bytes: Uint8Array, delimiter: string, at: number, cells: ReadonlyMap<number, string>): Uint8Array {
  const text = decodeText(bytes, new Notes()).replace(/^\ufeff/, '');
  const [told = ''] = /^"?sep=.{1,2}\r?\n/i.exec(text) ?? [];
  const { data } = Papa.parse<string[]>(text.slice(told.length), { delimiter });
  const first = told === '' ? 0 : 1;
  const rows = data.map((row, i) => {
    const id = cells.get(i + first);
    return id === undefined
      ? row
      : Array.from({ length: Math.max(row.length, at + 1) }, (_, c) => (c === at ? id : (row[c] ?? '')));
  });
  return new TextEncoder().encode(`\ufeff${told}${Papa.unparse(rows, { delimiter, newline: '\r\n' })}`);
}

async function inWorkbook(
  bytes: Uint8Array,
  name: string,
  at: number,
  cells: ReadonlyMap<number, string>,
): Promise<Uint8Array | undefined> {
  const { openXlsx, saveXlsx } = await import('hucre/xlsx');
  const workbook = await openXlsx(bytes);
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return undefined;
  for (const [row, id] of cells) {
    const values = (sheet.rows[row] ??= []);
    while (values.length <= at) values.push(null);
    values[at] = id;
    const cell = sheet.cells?.get(`${row},${at}`);
    if (cell) sheet.cells?.set(`${row},${at}`, { ...cell, value: id, type: 'string' });
  }
  return saveXlsx(workbook);
}
