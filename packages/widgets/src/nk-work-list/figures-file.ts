import { csv, type SavedCell } from '../shared/csv.js';
import { figureSections } from './figure-sections.js';
import type { WorkView } from './work-view.js';
import type { Figures } from './work.js';

/**
 * Writes the figures as a file for a spreadsheet: a line for each number, so that tables of any shape stand in it, and one for each
 * sentence. Every row is in it, and nothing that the page hides.
 * @param text - Words of the list.
 * @param found - What the server counted.
 * @returns The text of the file.
 */
export function figuresFile(text: WorkView['text'], found: Figures): string {
  const words = text.figures;
  const { from, to } = found.period;
  const lines = figureSections(text, found).flatMap(({ title, sentence, doesNotShow, more, tables }): SavedCell[][] => [
    ...[sentence, more, words.notShown(doesNotShow)].flatMap((said) =>
      said === undefined ? [] : [[title, '', '', said]],
    ),
    ...tables.flatMap(({ head, naming, rows }) =>
      rows.flatMap((row) =>
        row
          .slice(naming)
          .map((cell, i) => [title, row.slice(0, naming).join(', '), head[naming + i] ?? '', cell ?? words.hidden]),
      ),
    ),
  ]);
  const heads = [words.from, words.to, words.finding, words.row, words.what, words.value];
  return csv([heads, ...lines.map((line) => [from, to, ...line])]);
}
