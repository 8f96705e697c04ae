/**
 * Lays a table out in columns for a terminal; figures stand to the right.
 * @param rows - Rows of cells, the headings first.
 * @returns One line a row.
 */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => rows.reduce((most, row) => Math.max(most, width(row[i] ?? '')), 0));
  const figures = widths.map((_, i) => rows.slice(1).every((row) => /^(?:[-\d., %]*)$/.test(row[i] ?? '')));
  const cell = (text: string, i: number): string => {
    const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
    return figures[i] ? gap + text : text + gap;
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

/** Characters of a text on a terminal, as far as can be told without its font. */
function width(text: string): number {
  return Array.from(text).length;
}

/**
 * Writes a figure for a reader: four significant digits, more for larger ones, none of them invented.
 * @param value - The figure, or `null` when there is none.
 * @returns Text with thousands separated by commas; empty for `null`.
 */
export function figure(value: number | null): string {
  if (value === null) return '';
  const size = Math.abs(value);
  const digits = size >= 1000 || Number.isInteger(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
}
