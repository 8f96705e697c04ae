import { expect, it } from 'vitest';
import { readPeriodDate } from './index.js';

it.each([
  ['2022-04-01', '2022-04-01'],
  ['2022-04', '2022-04-01'],
  ['2022-04-01 00:00:00', '2022-04-01'],
  ['2022-04-01T00:00:00Z', '2022-04-01'],
  [' April 2022 ', '2022-04-01'],
  ['Sept 2022', '2022-09-01'],
  ['Apr-22', '2022-04-01'],
  ['01/04/2022', '2022-04-01'],
  ['1/4/2022', '2022-04-01'],
])('a period written %s is read', (text, date) => {
  expect(readPeriodDate(text)).toBe(date);
});

it.each(['', '31/02/2022', '04/13/2022', 'Spring 2022', '2022', '1/4/22', 'Q1 2022'])(
  'a period written %s is not',
  (text) => {
    expect(readPeriodDate(text)).toBeUndefined();
  },
);
