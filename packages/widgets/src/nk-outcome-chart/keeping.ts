/**
 * What a reader takes away from a chart: its figures as a table, and as files. Loaded when somebody first asks for one of them.
 */
export { saveFile, fileName } from '../shared/save-file.js';
export { figureTable, tableCsv } from './figure-table.js';
export { standaloneSvg } from './standalone-svg.js';
export { tableStyles as styles, tableView } from './table.view.js';
