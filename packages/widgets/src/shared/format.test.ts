import { expect, test } from 'vitest';
import { formatDistance } from './distance.js';
import { formatDay, formatTime } from './format.js';
import { pricesOf } from './money.js';

test('times read as people in Britain say them', () => {
  const times = ['09:00', '17:30', '12:00', '00:00', '00:15', '12:05'];
  expect(times.map((time) => formatTime(time, 'en'))).toEqual([
    '9am',
    '5:30pm',
    'midday',
    'midnight',
    '12:15am',
    '12:05pm',
  ]);
});

test('other languages have their own clock and days', () => {
  expect(formatTime('17:30', 'pl')).toBe('17:30');
  expect(formatDay('2026-12-07', 'pl', 'weekday')).toBe('poniedziałek');
});

test('days read as people in Britain write them', () => {
  expect(formatDay('2026-12-07', 'en', 'day')).toBe('Monday 7 December');
  expect(formatDay('2026-12-07T10:00:00Z', 'en', 'date')).toBe('7 December 2026');
});

test('a day that is no day is shown as it was published', () => {
  expect(formatDay('last spring', 'en', 'date')).toBe('last spring');
});

test('distances are miles, never nothing', () => {
  expect([0, 700, 1609.344, 30_000].map((m) => formatDistance(m, 'en'))).toEqual([
    '0.1 miles',
    '0.4 miles',
    '1 mile',
    '19 miles',
  ]);
});

test('money has pence only where there are some', () => {
  const price = (amount: number, currency?: string) => pricesOf({ costOptions: [{ amount, currency }] }, 'Free', 'en');
  expect(price(3)).toEqual(['£3']);
  expect(price(3.5)).toEqual(['£3.50']);
  expect(price(3, 'pounds')).toEqual(['3 pounds']);
  expect(price(0)).toEqual(['Free']);
});
