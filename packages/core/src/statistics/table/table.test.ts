import { describe, expect, it } from 'vitest';
import { messages, value } from '../testing/expect.js';
import { readNumberCell, readSeriesTable } from './index.js';

describe('a cell of a spreadsheet', () => {
  it.each([
    ['12', 12],
    [' 12.50 ', 12.5],
    ['-3', -3],
    ['−3', -3],
    ['1,234', 1234],
    ['12,345,678.9', 12_345_678.9],
    ['1 234', 1234],
    ['1\u202F234', 1234],
    ['93%', 93],
    ['93.5 %', 93.5],
    ['£1,200', 1200],
    ['1e3', 1000],
    ['.5', 0.5],
  ])('%j is the number %d', (text, number) => {
    expect(readNumberCell(text)).toMatchObject({ ok: true, value: number });
  });

  it.each(['', ' ', '-', '*', '..', ':', 'n/a', 'NA', '#N/A', '<5', 'c'])('%j says that there is no figure', (text) => {
    expect(readNumberCell(text)).toMatchObject({ ok: true, value: null });
  });

  it.each([
    '1,5',
    '12,34',
    '1,2345',
    'about 20',
    '12 people',
    '1-2',
    '0x1F',
    'Infinity',
    '1e999',
    '£5%',
    '--3',
    '1.2.3',
  ])('%j is refused', (text) => {
    expect(readNumberCell(text)).toMatchObject({ ok: false });
  });

  it('with a comma that is not between thousands is told apart from a decimal', () => {
    expect(readNumberCell('1,5')).toEqual({
      ok: false,
      message: '"1,5" is not a number. Write decimals with a point.',
    });
  });
});

const table = (...rows: string[][]) => ({
  headings: ['Month', 'Seen within 4 hours'],
  rows: rows.map((cells, i) => ({ number: i + 2, cells })),
});
const columns = { date: 'month', value: 'Seen within 4 hours' };

describe('a series in a table', () => {
  it('is found by its headings, and how its cells were read is said by row', () => {
    const read = value(
      readSeriesTable(table(['01/04/2026', '72%'], ['May 2026', '70.5%'], ['2026-06', ''], ['2026-07', '*']), columns),
    );
    expect(read.points).toEqual([
      { date: '2026-04-01', value: 72 },
      { date: '2026-05-01', value: 70.5 },
      { date: '2026-06-01', value: null },
      { date: '2026-07-01', value: null },
    ]);
    expect(read.rowNumbers).toEqual([2, 3, 4, 5]);
    expect(read.findings).toEqual([
      'Row 2: read day first.',
      'Rows 2 and 3: read as per cent.',
      'Row 5: read as a period without a value.',
    ]);
  });

  it('that mixes per cent with bare numbers is refused, for 0.7 and 70% would lie side by side', () => {
    expect(messages(readSeriesTable(table(['2026-04', '72%'], ['2026-05', '0.7']), columns))).toEqual([
      'Some values have a % sign and row 3 has none; write all of them in the same way.',
    ]);
  });

  it('names every row that cannot be read', () => {
    expect(
      messages(readSeriesTable(table(['2026-04', '12'], ['13/13/2026', 'twelve'], ['2026-06', '1,5']), columns)),
    ).toEqual([
      'Row 3: "13/13/2026" is not a date; write it as 2026-04-01 or April 2026.',
      'Row 3: "twelve" is not a number. For a period without a value leave the cell empty.',
      'Row 4: "1,5" is not a number. Write decimals with a point. For a period without a value leave the cell empty.',
    ]);
  });

  it('without such a column says which there are', () => {
    expect(messages(readSeriesTable(table(), { date: 'Date', value: 'Value' }))).toEqual([
      'There is no column "Date"; the table has "Month", "Seen within 4 hours".',
      'There is no column "Value"; the table has "Month", "Seen within 4 hours".',
    ]);
  });
});
