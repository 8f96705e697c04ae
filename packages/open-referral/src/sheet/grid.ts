/** What stands in a cell, whatever file it comes from. */
export interface GridCell {
  /** As text: dates as `YYYY-MM-DD`, times as `HH:MM`, numbers in full. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'time' | 'error';
  /** Set when the text is the last result of a formula. */
  readonly formula?: true | undefined;
  /** Where the cell leads, when it is a link. */
  readonly link?: string | undefined;
}

/** Cells that were merged into one, by rows and columns from 0, both ends included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** One sheet of a file. Rows and columns count from 0 as in the file; rows may end early. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly merges: readonly Merge[];
  /** Rows that the spreadsheet does not show. */
  readonly hidden?: ReadonlySet<number> | undefined;
  /** Row in which a quotation mark begins that never ends, so that rows below it were taken into one cell. */
  readonly openQuote?: number | undefined;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Makes text of a cell plain: no invisible characters, ordinary spaces and line breaks, and without the apostrophe that keeps a
 * spreadsheet from taking a text for a formula.
 * @param text - As it stands in the file.
 * @returns Text without spaces at the ends.
 */
export function tidyCell(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trim();
  return /^'[=+\-@＝＋－＠']/.test(plain) ? plain.slice(1) : plain;
}

/**
 * The name of a cell in a spreadsheet.
 * @param row - From 0.
 * @param column - From 0.
 * @returns For example `B7`.
 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/**
 * Gives merged cells the text of the first of them, down a column and not along a row: a group's name stands once for several rows.
 * @param grid - The sheet.
 * @returns The rows with the texts filled in, and the merges that were used.
 */
export function fillMerged(grid: Grid): { readonly rows: Grid['rows']; readonly used: readonly Merge[] } {
  const used = grid.merges.filter(
    ({ startRow, endRow, startCol }) => endRow > startRow && grid.rows[startRow]?.[startCol]?.text,
  );
  if (used.length === 0) return { rows: grid.rows, used };
  const rows = grid.rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow } of used) {
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = rows[row];
      if (cells) cells[startCol] = rows[startRow]?.[startCol];
    }
  }
  return { rows, used };
}
