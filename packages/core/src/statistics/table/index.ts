export { type NumberCell, readNumberCell } from './read-number.js';
export { readSeriesTable, type TableSeries, type TextRow, type TextTable } from './series-table.js';
