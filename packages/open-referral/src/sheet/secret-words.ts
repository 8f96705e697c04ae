import { placeSaysSecret } from '@neighbourhood-kit/core/directory';
import { listInWords } from '@neighbourhood-kit/core/text';
import { saysWithheld } from '../confidential.js';
import { COLUMN_OF, SECRET } from './columns.js';
import type { FoundColumn } from './header.js';
import type { SheetNotes } from './notes.js';
import type { OpenRow } from './open-rows.js';
import { isOfPlace } from './same-service.js';

const saysWhere = (path: string): boolean => /\.location\.(?:name|addresses|latitude|longitude)\b/.test(path);

/** Whether the words of a cell say that nobody may know where the place is. */
const saysSecret = (row: OpenRow, { column: { key, path } }: FoundColumn): boolean => {
  const text = row.cells.get(key)?.text ?? '';
  return placeSaysSecret({ id: '', description: text }) || (saysWhere(path) && saysWithheld(text));
};

/**
 * Keeps the address of a row secret where words in one of its cells say so and no cell says “yes” or “no”.
 * @param rows - Rows of one service.
 * @param columns - Columns of the sheet.
 * @param notes - Where it is told by row and column.
 */
export function hideByWords(rows: readonly OpenRow[], columns: readonly FoundColumn[], notes: SheetNotes): void {
  const open = rows.filter(({ values }) => values[SECRET] === undefined && Object.keys(values).some(saysWhere));
  const found = (row: OpenRow, ofPlace: boolean) => {
    const column = columns.find((each) => isOfPlace(each.column.key) === ofPlace && saysSecret(row, each));
    return column ? [{ row, column }] : [];
  };
  const hide = (hidden: readonly OpenRow[], { row, column }: { row: OpenRow; column: FoundColumn }) => {
    for (const each of hidden) {
      each.values[SECRET] = 'true';
      each.isHiddenByWords = true;
    }
    const others = hidden.filter((each) => each !== row).map(({ at }) => String(at + 1));
    const also =
      others.length > 0 ? ` So are those of ${others.length === 1 ? 'row' : 'rows'} ${listInWords(others)}.` : '';
    const asks = COLUMN_OF.get('secret')?.title ?? '';
    notes.add(
      'sheet/secret-words',
      'warning',
      { row: row.at, column },
      `these words say that the address is confidential, so it is published nowhere.${also} If everybody may know it, write “no” under “${asks}”; else write “yes” there.`,
    );
  };
  const own = open.flatMap((row) => found(row, true));
  // Where one of its places is known to be the secret one, the words of a service are about that.
  const isKnown = own.length > 0 || rows.some(({ values }) => values[SECRET] === 'true');
  const [said] = isKnown ? [] : rows.flatMap((row) => found(row, false));
  for (const each of own) hide([each.row], each);
  if (said && open.length > 0) hide(open, said);
}
