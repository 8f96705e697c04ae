import { listInWords, nearestWord } from '@neighbourhood-kit/core/text';
import { COLUMNS, type SheetColumn } from './columns.js';
import { tidyCell, type Grid } from './grid.js';
import { quote, type SheetNotes } from './notes.js';

/** Rows from the top in which headings are looked for. */
const HEADER_WITHIN = 30;

/** A column of the sheet that was recognised. */
export interface FoundColumn {
  readonly column: SheetColumn;
  /** From 0. */
  readonly at: number;
  /** As it stands in the sheet. */
  readonly heading: string;
  /** Set where the heading asks the opposite of what the column holds. */
  readonly isOpposite?: true | undefined;
}

/** The row of headings of a sheet, and what its columns are. */
export interface Header {
  readonly grid: Grid;
  /** From 0. */
  readonly row: number;
  readonly columns: readonly FoundColumn[];
  /** Headings that no column has. */
  readonly unknown: readonly string[];
  /** Headings whose column was found already. */
  readonly twice: readonly string[];
}

/** A heading as people mean it: without marks for "required", hints in brackets and signs. */
function plainHeading(heading: string): string {
  return tidyCell(heading)
    .toLowerCase()
    .replace(/\([^()]*\)|\*|\brequired\b|\boptional\b/g, ' ')
    .replace(/[_\s]+/g, ' ')
    .replace(/^[\s\d.)]+|(?<![\s:.?])[\s:.?]+$/g, '')
    .trim();
}

const TITLES = COLUMNS.map((column) => ({ column, title: plainHeading(column.title) }));

/** A short title is a slip away from many a word. */
const LONG_TITLES = TITLES.map(({ title }) => title).filter((title) => title.length > 4);

interface Match {
  readonly column: SheetColumn;
  readonly slip: boolean;
  readonly isOpposite?: true;
}

/** The column that a heading names: by its title, another name people use, or a slip of two letters. */
function columnOf(heading: string): Match | undefined {
  const plain = plainHeading(heading);
  if (plain === '' || plain.length > 60) return undefined;
  const exact = TITLES.find(({ title }) => title === plain)?.column ?? COLUMNS.find(({ also }) => also.test(plain));
  if (exact) return { column: exact, slip: false };
  const opposite = COLUMNS.find((column) => column.opposite?.test(plain));
  if (opposite) return { column: opposite, slip: false, isOpposite: true };
  const meant = nearestWord(plain, LONG_TITLES);
  const near = TITLES.find(({ title }) => title === meant)?.column;
  return near && { column: near, slip: true };
}

function headerAt(grid: Grid, row: number): Header {
  const columns: FoundColumn[] = [];
  const unknown: string[] = [];
  const twice: string[] = [];
  const cells = (grid.rows[row] ?? []).map((cell) => tidyCell(cell?.text ?? ''));
  const found = cells.map(columnOf);
  const claim = (at: number, heading: string, { column, isOpposite }: Match): void => {
    const isFurther = columns.some((known) => known.column === column);
    // Anyone who asks in any column that an address be kept secret is heard.
    if (isFurther && column.between === undefined && column.key !== 'secret') twice.push(heading);
    else columns.push({ column, at, heading, ...(isOpposite && { isOpposite }) });
  };
  // A heading written as it should be comes before one that only looks like it.
  for (const slip of [false, true]) {
    cells.forEach((heading, at) => {
      const match = found[at];
      if (heading !== '' && match?.slip === slip) claim(at, heading, match);
    });
  }
  unknown.push(...cells.filter((heading, at) => heading !== '' && !found[at]));
  return { grid, row, columns, unknown, twice };
}

/** How sure it is that a row is the one of headings: nothing without a name, more with each column. */
const sureness = ({ columns }: Header): number =>
  columns.some(({ column }) => column.key === 'name') ? columns.length : columns.length / 100;

/**
 * Finds the sheet and the row that hold the headings.
 * @param grids - Every sheet of a file.
 * @returns The best; `undefined` where no row has a heading that is known.
 */
export function findHeader(grids: readonly Grid[]): Header | undefined {
  const rows = grids.flatMap((grid) =>
    Array.from({ length: Math.min(HEADER_WITHIN, grid.rows.length) }, (_, row) => headerAt(grid, row)),
  );
  const best = rows.reduce<Header | undefined>(
    (first, next) => (!first || sureness(next) > sureness(first) ? next : first),
    undefined,
  );
  return best && best.columns.length > 0 ? best : undefined;
}

/**
 * Notes what is unusual about the headings.
 * @param header - The headings.
 * @param notes - Where it is noted.
 */
export function noteHeader({ row, columns, unknown, twice }: Header, notes: SheetNotes): void {
  if (row > 0)
    notes.add(
      'sheet/header-below',
      'info',
      {},
      `the headings were found in row ${row + 1}; what is above them was passed over.`,
    );
  for (const { column, heading } of columns) {
    if (plainHeading(heading) !== plainHeading(column.title))
      notes.add('sheet/heading', 'info', {}, `the column ${quote(heading)} was taken for “${column.title}”.`);
  }
  if (unknown.length > 0) {
    const them = unknown.length === 1 ? 'It is' : 'They are';
    notes.add(
      'sheet/extra-column',
      'warning',
      {},
      `${unknown.length === 1 ? 'the column' : 'the columns'} ${listInWords(unknown.map(quote))} ${unknown.length === 1 ? 'is' : 'are'} not read. ${them} none that a directory has; the help sheet of nk sheet template lists those.`,
    );
  }
  for (const heading of twice)
    notes.add(
      'sheet/column-twice',
      'warning',
      {},
      `there are two columns for ${quote(heading)}; only the first was read.`,
    );
  const missing = ['organisation', 'description'].filter((key) => columns.every(({ column }) => column.key !== key));
  for (const key of missing) {
    const title = COLUMNS.find((column) => column.key === key)?.title ?? key;
    notes.add(
      'sheet/missing-column',
      'warning',
      {},
      `there is no column “${title}”. Add it, or people cannot tell ${key === 'organisation' ? 'who runs a service' : 'what a service does'}.`,
    );
  }
}
