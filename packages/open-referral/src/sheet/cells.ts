import { readPostcode } from '@neighbourhood-kit/core/place';
import { civilDate, dayNumber } from '@neighbourhood-kit/core/time';
import { listInWords } from '@neighbourhood-kit/core/text';
import { readAges } from '../ages.js';
import { readDegrees } from '../degrees.js';
import type { Choice, SheetColumn } from './columns.js';
import { tidyCell, type GridCell } from './grid.js';
import { quote, type SheetNotes, type Where } from './notes.js';
import { readPhones } from './phones.js';

/** What a cell gives: values by their path in a service of HSDS 3. */
export type CellValues = Readonly<Record<string, unknown>>;

/** A cell on its way to a value. */
interface Asked {
  readonly column: SheetColumn;
  readonly where: Where;
  readonly notes: SheetNotes;
}

/** Quotation marks that word processors and e-mail programs put around or leave behind. */
const QUOTES = /^["'“”‘’«»]+|(?<!["'“”‘’«»])["'“”‘’«»]+$/g;

/**
 * Reads one cell.
 * @param cell - As the file has it; absent for an empty one.
 * @param asked - Its column, where it is, and where to note what is wrong.
 * @returns Values by path; none for an empty cell and one that cannot be used.
 */
export function readCell(cell: GridCell | undefined, asked: Asked): CellValues {
  const text = plainText(cell, asked);
  if (text === '' || cell === undefined) return {};
  const { column, where, notes } = asked;
  if (cell.formula) {
    notes.add(
      'sheet/formula',
      'warning',
      where,
      `there is a formula here; its result ${quote(text)} was taken. Type the words themselves, or they may change.`,
    );
  }
  return READERS[column.kind](text, cell, asked);
}

/** The text of a cell; nothing where a formula or an error stands in place of one. */
function plainText(cell: GridCell | undefined, { column, where, notes }: Asked): string {
  if (!cell) return '';
  const usesLink = (column.kind === 'url' || column.kind === 'email') && cell.link !== undefined;
  const text = tidyCell(usesLink ? (cell.link ?? '') : cell.text);
  if (cell.kind === 'error') {
    notes.add(
      'sheet/error',
      'error',
      where,
      `the spreadsheet shows ${quote(text)}, an error, so nothing was read. Type the words themselves.`,
    );
    return '';
  }
  // tidyCell has taken away the apostrophe of a text that only looks like a formula.
  if (/^=/.test(text) && !cell.text.trim().startsWith("'")) {
    notes.add(
      'sheet/formula-text',
      'error',
      where,
      `there is a formula here in place of its result, so it was left out. Type the words themselves.`,
    );
    return '';
  }
  return text;
}

type CellReader = (text: string, cell: GridCell, asked: Asked) => CellValues;

const READERS: Readonly<Record<SheetColumn['kind'], CellReader>> = {
  id: readId,
  line: readText,
  text: readText,
  phones: (text, _, { column, where, notes }) => {
    const phones = readPhones(text, (rule, severity, words) => {
      notes.add(rule, severity, where, words);
    });
    return phones.length > 0 ? { [column.path]: phones } : {};
  },
  email: (text, _, { column }) => ({
    [column.path]: text
      .replace(/^mailto:/i, '')
      .split('?', 1)
      .join('')
      .replace(QUOTES, ''),
  }),
  url: (text, _, { column }) => ({ [column.path]: text.replace(QUOTES, '').trimEnd() }),
  age: readAge,
  degrees: readDegreesCell,
  date: readDate,
  hours: readHoursCell,
  postcode: readPostcodeCell,
  choice: readChoice,
  list: (text, _, { column }) => ({ [column.path]: itemsOf(text, column).map((item) => nested(column.item, item)) }),
};

/** An item of a list as the record that takes it: `taxonomy_term.name` nests twice. */
function nested(item: string | undefined, text: string): unknown {
  return (item ?? '')
    .split('.')
    .filter(Boolean)
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), text);
}

function itemsOf(text: string, { commas }: Pick<SheetColumn, 'commas'>): string[] {
  const parted = /[;\n•]/.test(text) || !commas ? text.split(/[;\n•]/) : text.split(',');
  return [...new Set(parted.map((part) => part.replace(/^[-*]\s+/, '').trim()).filter(Boolean))];
}

function readId(text: string, cell: GridCell, { column, where, notes }: Asked): CellValues {
  const id = text.replace(QUOTES, '').trim();
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(id)) {
    notes.add(
      'sheet/shortened-number',
      'error',
      where,
      `the spreadsheet has shortened the ID to ${quote(id)}, so it cannot be known. The service is looked for by its name.`,
    );
    return {};
  }
  if (cell.kind === 'date' || cell.kind === 'time') {
    notes.add(
      'sheet/date',
      'error',
      where,
      `the spreadsheet has made a date of the ID, so it cannot be known. The service is looked for by its name.`,
    );
    return {};
  }
  return id === '' || id.length > 200 ? {} : { [column.path]: id };
}

const britishDay = (iso: string): string => iso.split('-').reverse().join('/');

function readText(text: string, cell: GridCell, { column, where, notes }: Asked): CellValues {
  if (cell.kind !== 'date') return { [column.path]: text };
  notes.add(
    'sheet/date',
    'warning',
    where,
    `the spreadsheet holds a date here; read as ${quote(britishDay(text))}. If you meant something else, set the column to Text and type it again.`,
  );
  return { [column.path]: britishDay(text) };
}

function readAge(text: string, cell: GridCell, { column, where, notes }: Asked): CellValues {
  if (cell.kind === 'date' || cell.kind === 'time') {
    notes.add(
      'sheet/date',
      'error',
      where,
      `the spreadsheet has made a date of this (${britishDay(text)}), so it was left out. Write the youngest age in one column and the oldest in the other.`,
    );
    return {};
  }
  const ages = readAges(text, column.key === 'maximumAge' ? 'maximum' : 'minimum');
  if (ages) {
    const { minimum, maximum } = ages;
    return {
      ...(minimum !== undefined && { minimum_age: String(minimum) }),
      ...(maximum !== undefined && { maximum_age: String(maximum) }),
    };
  }
  notes.add(
    'sheet/age',
    'error',
    where,
    `${quote(text)} is no age, so it was left out. Write a number of years, or nothing where there is no limit.`,
  );
  return {};
}

function readDegreesCell(text: string, _: GridCell, { column, where, notes }: Asked): CellValues {
  const [first, second] = readDegrees(text) ?? [];
  if (first !== undefined && second === undefined) return { [column.path]: first };
  // Maps copy both together: "53.0501, -1.4075".
  if (first !== undefined && column.key === 'latitude') {
    const at = column.path.replace(/latitude$/, '');
    return { [`${at}latitude`]: first, [`${at}longitude`]: second };
  }
  notes.add(
    'sheet/degrees',
    'error',
    where,
    `${quote(text)} is no point on the map, so it was left out. Write degrees such as 53.0501, or nothing.`,
  );
  return {};
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Days since 1970 of day 0 of a spreadsheet (1900 dates, with the leap day that 1900 did not have). */
const SERIAL_ZERO = -25569;

function readDate(text: string, cell: GridCell, { column, where, notes }: Asked): CellValues {
  const serial =
    cell.kind === 'number' && /^[34]\d{4}(?:\.\d+)?$/.test(text)
      ? civilDate(Math.floor(Number(text)) + SERIAL_ZERO)
      : undefined;
  if (serial !== undefined) {
    notes.add(
      'sheet/date-number',
      'warning',
      where,
      `the date is here as the number ${text}; read as ${britishDay(serial)}. Set the column to Date to see it.`,
    );
    return { [column.path]: serial };
  }
  const day = dayOf(text);
  if (day !== undefined) return { [column.path]: day };
  notes.add(
    'sheet/date-unreadable',
    'error',
    where,
    `${quote(text)} cannot be read as a date, so it was left out. Write day/month/year: 01/11/2026.`,
  );
  return {};
}

function dayOf(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d/.test(text)) return dayNumber(text.slice(0, 10)) === undefined ? undefined : text.slice(0, 10);
  const [, day = '', named = '', year = ''] =
    /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+([a-z]{3,9}|\d{1,2})\.?,?[\s/.-]+(\d{4}|\d\d)(?:\s+\d{1,2}:\d\d.*)?$/i.exec(
      text,
    ) ?? [];
  const month = /^\d/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const iso = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumber(iso) === undefined ? undefined : iso;
}

function readHoursCell(text: string, cell: GridCell, { column, where, notes }: Asked): CellValues {
  if (cell.kind === 'text') return { [column.path]: text };
  notes.add(
    'sheet/hours-value',
    'error',
    where,
    `there is a ${cell.kind} here, not opening hours, so it was left out. Write days and times in words: Mon to Fri 9am-5pm.`,
  );
  return {};
}

function readPostcodeCell(text: string, _: GridCell, { column, where, notes }: Asked): CellValues {
  const read = readPostcode(text.replace(QUOTES, ''));
  if (read.ok) return { [column.path]: read.value.text };
  notes.add(
    'sheet/postcode',
    'warning',
    where,
    `${quote(text)} is no whole postcode: ${read.problem.message} It was kept as it is.`,
  );
  return { [column.path]: text };
}

function readChoice(text: string, _: GridCell, { column, where, notes }: Asked): CellValues {
  const { choices = [], several, unsure, path } = column;
  const words = several
    ? text
        .split(/[;,\n]/)
        .map((word) => word.trim())
        .filter(Boolean)
    : [text];
  const known = words.map((word) => choiceOf(word, choices));
  const strange = words.filter((_word, i) => known[i] === undefined);
  if (strange.length > 0) {
    const all = choices.map(({ word }) => `“${word}”`);
    const taken = choices.find(({ value }) => value === unsure)?.word;
    const what = taken === undefined ? 'was left out' : `“${taken}” was taken, to be safe`;
    notes.add(
      'sheet/choice',
      'error',
      where,
      `${listInWords(strange.map(quote))} is not on the list, so ${taken === undefined ? `it ${what}` : what}. Choose ${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}.`,
    );
  }
  const values = known.filter((value) => value !== undefined);
  if (several) return values.length > 0 ? { [path]: [...new Set(values)] } : {};
  const value = values[0] ?? unsure;
  return value === undefined ? {} : { [path]: value };
}

/**
 * Finds the choice that a word stands for.
 * @param word - As somebody wrote it.
 * @param choices - The choices.
 * @returns Its value; `undefined` where it is none.
 */
export function choiceOf(word: string, choices: readonly Choice[]): string | undefined {
  const plain = word.toLowerCase().replace(QUOTES, '').replace(/\s+/g, ' ').replace(/[.!]$/, '').trim();
  return choices.find((choice) => choice.word === plain || choice.value === plain || choice.also?.test(plain))?.value;
}
