import { describe, expect, it } from 'vitest';
import { read } from '../testing/read.js';
import { writeFeed } from '../writer.js';

const line = { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' };
const readDays = (...nk_every_year: readonly string[]) => {
  const { services, findings } = read([{ id: 'a', name: 'A', schedules: [{ ...line, nk_every_year }] }]);
  const [{ except = [] } = {}] = services[0]?.schedules ?? [];
  return { services, except, told: findings.map(({ rule, seen }) => `${rule} ${seen ?? ''}`) };
};

describe('days of every year on which a line does not hold', () => {
  it('have 29 February in leap years only, and nothing to tell of the others', () => {
    const { except, told, services } = readDays('02-29', '12-25');
    expect(except.filter((day) => day.endsWith('02-29'))).toEqual([
      ...['2028-02-29', '2032-02-29', '2036-02-29', '2040-02-29', '2044-02-29', '2048-02-29'],
    ]);
    expect(except.filter((day) => day.endsWith('12-25'))).toHaveLength(26);
    expect(told).toEqual([]);
    const written = writeFeed(services, { today: '2026-11-28' });
    expect(written).toContain('"02-29"');
    expect(read(written).services).toEqual(services);
  });

  it('may stand in one line, with spaces and a comma too many', () => {
    const { except, told } = readDays('12-25, 02-29,');
    expect(except).toContain('2028-02-29');
    expect(except).toContain('2026-12-25');
    expect(told).toEqual([]);
  });

  it('are told of once where they are no days', () => {
    expect(readDays('02-30', '12-25', 'Christmas').told).toEqual([
      'date/unreadable 02-30',
      'date/unreadable Christmas',
    ]);
  });
});
