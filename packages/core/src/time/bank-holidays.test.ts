import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bankHolidays, holidayCalendar, holidayOn, isBankHoliday, PROCLAIMED } from './bank-holidays.js';
import { dayNumber } from './civil.js';

const official = new URL('../../../../../shared/data/derbyshire/bank-holidays.json', import.meta.url);

describe('bank holidays of England and Wales', () => {
  it.skipIf(!existsSync(official))('are those gov.uk lists for 2024 to 2027 (skipped without ../shared)', () => {
    const { 'england-and-wales': division } = JSON.parse(readFileSync(official, 'utf8')) as {
      'england-and-wales': { events: { date: string; title: string; notes: string }[] };
    };
    const listed = division.events.map(({ date, title, notes }) => ({
      date,
      title,
      substitute: notes === 'Substitute day',
    }));
    expect([2024, 2025, 2026, 2027].flatMap((year) => bankHolidays(year))).toEqual(listed);
    expect(listed).toHaveLength(32);
  });

  it('have substitutes for Christmas and New Year at a weekend', () => {
    const dates = (year: number) => bankHolidays(year).map(({ date }) => date.slice(5));
    expect(dates(2022)).toEqual([
      '01-03',
      '04-15',
      '04-18',
      '05-02',
      '06-02',
      '06-03',
      '08-29',
      '09-19',
      '12-26',
      '12-27',
    ]);
    expect(dates(2023)).toEqual(['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']);
    expect(dates(2021).slice(-2)).toEqual(['12-27', '12-28']);
    expect(dates(2020)).toContain('05-08');
    expect(dates(2020)).not.toContain('05-04');
  });

  it('number eight in every year without a one-off, on eight different days', () => {
    for (let year = 2024; year <= 2200; year++) {
      expect(new Set(bankHolidays(year).map(({ date }) => date)).size).toBe(8);
    }
  });

  it('follow Easter', () => {
    // Dates of Good Friday from the tables of the Book of Common Prayer.
    expect(bankHolidays(2000)[1]).toMatchObject({ date: '2000-04-21', title: 'Good Friday' });
    expect(bankHolidays(2038)[1]).toMatchObject({ date: '2038-04-23' });
    expect(bankHolidays(2285)[1]).toMatchObject({ date: '2285-03-20' });
  });

  it('take a new one-off day, moved or extra, from the site', () => {
    const changes = [...PROCLAIMED, { date: '2030-06-03', title: 'Spring bank holiday', replaces: '2030-05-27' }];
    const dates = bankHolidays(2030, changes).map(({ date }) => date);
    expect(dates).toContain('2030-06-03');
    expect(dates).not.toContain('2030-05-27');
    expect(holidayCalendar(changes)(dayNumber('2030-06-03') ?? 0)).toBe('bank-holiday');
  });

  it('are told from holidays that fall on a weekend', () => {
    const on = (date: string) => holidayOn(dayNumber(date) ?? NaN);
    expect(on('2027-12-25')).toBe('holiday-at-weekend');
    expect(on('2027-12-27')).toBe('bank-holiday');
    expect(on('2027-12-24')).toBeUndefined();
    expect(isBankHoliday('2026-12-25')).toBe(true);
    expect(isBankHoliday('2026-12-32')).toBe(false);
    expect(bankHolidays(1900)).toEqual([]);
  });
});
