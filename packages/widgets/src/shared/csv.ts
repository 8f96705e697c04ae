/** What stands in a cell of a file: a number in full, text, or `null` for nothing. */
export type SavedCell = string | number | null;

/**
 * Writes lines as comma-separated values (RFC 4180). Text that a spreadsheet would take for a formula is made plain by an apostrophe (OWASP,
 * CSV injection).
 * @param lines - The lines, the heads of the columns first.
 * @returns The file's text, with a byte order mark so that spreadsheets read it as UTF-8.
 */
export function csv(lines: readonly (readonly SavedCell[])[]): string {
  const cell = (value: SavedCell) => {
    if (typeof value !== 'string') return value === null ? '' : String(value);
    const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
