import { good, type Reading } from '@neighbourhood-kit/core';
import { unzipSync } from 'fflate';
import type { Feed } from '../feed.js';
import { Notes, type Finding } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { COLUMN_OF } from './columns.js';
import type { SheetNote } from './notes.js';
import { readSheet, type SheetReading } from './read.js';

/**
 * Tells an Excel workbook from other zip archives, without unpacking it.
 * @param bytes - A zip archive.
 * @returns True for a workbook.
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  let found = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        found ||= name === 'xl/workbook.xml';
        return false;
      },
    });
  } catch {
    // The code that reads the archive says what is wrong with it.
  }
  return found;
}

/**
 * Tells a spreadsheet of services, saved as CSV, from a table of HSDS.
 * @param bytes - The file.
 * @returns True when one of its first lines has the heading of the names of services.
 */
export function isSheetCsv(bytes: Uint8Array): boolean {
  const start = decodeText(bytes.subarray(0, 20_000), new Notes());
  const heading = COLUMN_OF.get('name')?.title ?? '';
  return start
    .split(/\r?\n/)
    .some((line) => line.split(/[,;\t]/).some((cell) => cell.replace(/["*\ufeff]/g, '').trim() === heading));
}

function findingOf({ rule, severity, row, column, message }: SheetNote, idOf: ReadonlyMap<number, string>): Finding {
  return {
    rule,
    severity,
    ...(row !== undefined && { record: idOf.get(row) ?? `row ${row}` }),
    ...(column !== undefined && { field: column }),
    done: severity === 'error' ? 'left out' : severity === 'warning' ? 'kept' : 'tidied',
    note: message,
  };
}

const distinct = <T extends { readonly id: string }>(records: readonly (T | undefined)[]): T[] => [
  ...new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : []))).values(),
];

function feedOf({ sheet, services, rows, notes, records, read, setAside, notesLeftOff }: SheetReading): Feed {
  const idOf = new Map(rows.map(({ row, id }) => [row, id]));
  const touched = new Set(
    notes.flatMap(({ severity, row }) => (severity !== 'info' && row !== undefined && idOf.has(row) ? [row] : [])),
  );
  return {
    format: 'sheet',
    version: '1',
    evidence: [`A spreadsheet${sheet === '' ? '' : ` (“${sheet}”)`} with a row for each service and place.`],
    services,
    partners: distinct(services.map(({ organisation }) => organisation)),
    locations: distinct(
      services.flatMap(({ serviceAtLocations = [] }) => serviceAtLocations.map(({ location }) => location)),
    ),
    taxonomies: [],
    terms: [],
    records,
    read,
    repaired: touched.size,
    setAside,
    findings: notes.map((note) => findingOf(note, idOf)),
    findingsLeftOff: notesLeftOff,
  };
}

/**
 * Reads a spreadsheet of services as a feed.
 * @param bytes - XLSX or CSV.
 * @returns The feed, notes by cell among its findings; or the problems of `readSheet`.
 */
export async function readSheetFeed(bytes: Uint8Array): Promise<Reading<Feed>> {
  const reading = await readSheet(bytes);
  return reading.ok ? good(feedOf(reading.value)) : reading;
}
