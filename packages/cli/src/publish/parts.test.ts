import { describe, expect, it } from 'vitest';
import type { Schedule } from '@neighbourhood-kit/core/services';
import { serviceHtml } from './parts.js';

/** What search engines are told of the hours of a service with these lines: days, from, to. */
function toldOf(...schedules: readonly Schedule[]): string[] {
  const { source } = serviceHtml({ id: '1', name: 'Lunch club', status: 'active', schedules }, '2026-11-28');
  return source
    .split('itemprop="hoursAvailable"')
    .slice(1)
    .map((each) => [...each.matchAll(/schema\.org\/(\w+day)"|content="([\d:]+)"/g)].flatMap((m) => m[1] ?? m[2] ?? []))
    .map((each) => each.join(' '));
}

const monday: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' };

describe('hours for search engines', () => {
  it('are the sessions of an ordinary week, those of days that are alike together', () => {
    expect(toldOf(monday, { ...monday, byday: 'TU' }, { ...monday, byday: 'SA', closesAt: '12:00' })).toEqual([
      'Monday Tuesday 09:00 17:00',
      'Saturday 09:00 12:00',
    ]);
  });

  it('are a night that ends the next morning, and midnight as the end of a day', () => {
    expect(toldOf({ ...monday, opensAt: '21:00:00', closesAt: '08:00:00' })).toEqual(['Monday 21:00 08:00']);
    expect(toldOf({ ...monday, opensAt: '18:00', closesAt: '24:00' })).toEqual(['Monday 18:00 00:00']);
  });

  it('are the whole day, which search engines take for closed when it is written from midnight to midnight', () => {
    expect(toldOf({ ...monday, opensAt: '00:00', closesAt: '00:00' })).toEqual(['Monday 00:00 23:59']);
  });

  it.each<Schedule>([
    { ...monday, closesAt: '05:00' },
    { ...monday, closesAt: undefined },
    { ...monday, closesAt: '5pm' },
    { ...monday, validTo: '2026-10-31' },
    { ...monday, until: '2026-10-31' },
    { ...monday, validFrom: '2027-01-04' },
    { ...monday, validTo: 'Christmas' },
    { ...monday, interval: 2 },
    { ...monday, byday: '1MO', freq: 'MONTHLY' },
    { ...monday, timeZone: 'Nowhere/Land' },
  ])('are none where they are not certain this week: %j', (line) => {
    expect(toldOf(line)).toEqual([]);
  });
});
