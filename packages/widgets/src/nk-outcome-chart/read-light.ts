/** A table that a page wrote inside the element, as it stands; `seriesOfTable` makes sense of it. */
export interface TableInside {
  /** Text of each cell, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly caption: string;
  /** Which way is better, which a table cannot say itself. */
  readonly improvementDirection: string | undefined;
}

/**
 * Reads figures that a page wrote inside the element: JSON in `<script type="application/json">`, or a table whose first column has
 * periods and whose second has values. Either way the page has something to show when scripts fail.
 * @param host - The element.
 * @param improvementDirection - Which way is better, for a table.
 * @returns Input for `readFigures`; undefined where there is neither.
 */
export function readLight(host: Element, improvementDirection: string | undefined): unknown {
  const json = host.querySelector('script[type="application/json"]');
  if (json) {
    try {
      return JSON.parse(json.textContent) as unknown;
    } catch {
      return {};
    }
  }
  const table = host.querySelector('table');
  if (!table) return undefined;
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  return { rows, caption: table.caption?.textContent.trim() ?? '', improvementDirection } satisfies TableInside;
}
