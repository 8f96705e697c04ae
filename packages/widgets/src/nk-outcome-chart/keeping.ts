/**
 * What a reader takes away from a chart: its figures as a table, and as files. Loaded when somebody first asks for one of them.
 * @packageDocumentation
 */
import { fileName, saveFile } from '../shared/save-file.js';
import { takeStyles } from '../shared/take-styles.js';
import { type FigureTable, tableCsv } from './figure-table.js';
import { standaloneSvg } from './standalone-svg.js';
import { tableStyles } from './table.view.js';

export { outcomeFiguresEn as words } from '../locales/en/outcome-figures.js';
export { figureTable } from './figure-table.js';
export { tableView } from './table.view.js';

/**
 * Gives the element the looks of the table.
 * @param root - Root of the element.
 */
export function dress(root: HTMLElement | DocumentFragment): void {
  takeStyles(root, tableStyles);
}

/**
 * Hands the figures to the visitor as a file of comma-separated values.
 * @param name - Name of the measure.
 * @param table - The figures.
 */
export function saveTable(name: string, table: FigureTable): void {
  saveFile(fileName(name, 'csv'), 'text/csv;charset=utf-8', tableCsv(table));
}

/**
 * Hands the drawing to the visitor as an SVG file.
 * @param name - Name of the measure.
 * @param root - Root of the element.
 */
export function saveDrawing(name: string, root: HTMLElement | DocumentFragment): void {
  const drawing = root.querySelector<SVGSVGElement>('.plot > svg');
  if (!drawing || !(root instanceof ShadowRoot)) return;
  const svg = standaloneSvg(drawing, getComputedStyle(root.host).backgroundColor);
  saveFile(fileName(name, 'svg'), 'image/svg+xml', svg);
}
