import { RULES } from '../check/rules.js';
import type { Finding } from '../findings.js';
import { isOnlyHours } from '../hours-text.js';
import type { FoundColumn } from './header.js';
import { NOTED } from './hours-note.js';
import { quote, type SheetNotes } from './notes.js';

/** What a rule means to the person who fills in a cell, where the words for publishers of feeds do not fit. */
const FOR_CELLS: Readonly<Record<string, string>> = {
  'hours/unread':
    'cannot be read as opening hours with certainty. People see them as you wrote them, but nobody finds them by day or time. Write days, then times: Mon to Fri 9am-5pm; Sat 10am-1pm.',
  'hours/partly-read':
    'is only partly opening hours that can be read with certainty. Write days, then times: Mon to Fri 9am-5pm; Sat 10am-1pm.',
  'email/fixed': 'has other text next to an e-mail address. Leave only one address in the cell.',
  'email/unusable': 'is not an e-mail address, so it was left out. Write one, such as hello@example.org.',
  'url/fixed': 'lacks https:// or is misspelt. Write the address in full and try it.',
  'url/unusable': 'is not a web address that is safe to publish, so it was left out. Copy the address of the page.',
  'age/swapped': 'has a youngest age higher than the oldest; they were swapped.',
  'age/impossible': 'cannot be an age, so it was left out. Write a number of years.',
  'point/swapped': 'has latitude and longitude in each other’s columns; they were swapped.',
};

/** Whether all that cannot be read of hours are lines that were written with a note in brackets: they are not the partner's to put right. */
function isNoted({ rule, seen = '' }: Finding): boolean {
  if (!rule.startsWith('hours/')) return false;
  const parts = seen.split(';').map((part) => part.trim());
  const rest = parts.filter((part) => !NOTED.test(part));
  return rest.length < parts.length && (rest.length === 0 || isOnlyHours(rest.join('; ')));
}

const withoutNumbers = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/** The column that a field of a service comes from: the one with the longest path in common. */
function columnFor({ field = '', rule }: Finding, columns: readonly FoundColumn[]): FoundColumn | undefined {
  if (rule.startsWith('point/')) return columns.find(({ column }) => column.key === 'latitude');
  if (rule.startsWith('age/'))
    return (
      columns.find(({ column }) => /Age$/.test(column.key) && (field === '' || column.path === field)) ??
      columns.find(({ column }) => /Age$/.test(column.key))
    );
  const path = withoutNumbers(field);
  return columns
    .filter(({ column }) => path.startsWith(withoutNumbers(column.path)))
    .sort((a, b) => b.column.path.length - a.column.path.length)[0];
}

/**
 * Turns what the reader of feeds found in a row into notes about its cells.
 * @param findings - Of the reader.
 * @param rowOf - Finds the row, from 0, of a service's id.
 * @param columns - Columns of the sheet.
 * @param notes - Where they are noted. What was only tidied is not.
 */
export function noteFindings(
  findings: readonly Finding[],
  rowOf: (id: string) => number | undefined,
  columns: readonly FoundColumn[],
  notes: SheetNotes,
): void {
  for (const finding of findings) {
    const { rule, severity, record = '', seen, now } = finding;
    const row = rowOf(record);
    if (severity === 'info' || row === undefined) continue;
    if (isNoted(finding)) {
      const words = `${quote(seen ?? '')}: what has a note in brackets is kept as it is where the service is known. Elsewhere people see these words.`;
      notes.add('sheet/hours-noted', 'info', { row, column: columnFor(finding, columns) }, words);
      continue;
    }
    const { what, fix } = RULES[rule] ?? { what: 'something was noticed', fix: 'Look at it.' };
    const own = FOR_CELLS[rule];
    const said = seen === undefined ? '' : quote(seen);
    const words =
      own === undefined || said === '' ? `${[said, what].filter(Boolean).join(': ')}. ${fix}` : `${said} ${own}`;
    notes.add(
      rule,
      severity,
      { row, column: columnFor(finding, columns) },
      `${words}${now === undefined ? '' : ` Read as ${quote(now)}.`}`,
    );
  }
}
