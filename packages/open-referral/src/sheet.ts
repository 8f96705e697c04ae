/**
 * Services in a spreadsheet, for people who keep a list and not a system: a row for each service and place, plain headings, notes by cell.
 * @packageDocumentation
 */
export { COLUMNS, type CellKind, type Choice, type SheetColumn } from './sheet/columns.js';
export { POINT_OF_POSTCODE } from './sheet/guessed-point.js';
export type { SheetNote } from './sheet/notes.js';
export { readSheet, type SheetOptions, type SheetReading, type SheetRow } from './sheet/read.js';
export { toRow as sheetCells } from './sheet/to-row.js';
export { sheetCsv, sheetTemplate, sheetWorkbook } from './sheet/write-file.js';
export { withIds } from './sheet/write-ids.js';
