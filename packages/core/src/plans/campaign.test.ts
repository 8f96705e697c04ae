import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayNumber } from '../time/civil.js';
import { bannersFor, campaignOn, signpostFor, uptakeOn, type Campaign } from './campaign.js';

const flu: Campaign = {
  id: 'flu',
  name: 'Flu jab',
  message: 'Have your flu jab.',
  audience: 'Everybody who can have it free, staff included',
  areaIds: ['county'],
  from: '2026-10-01',
  to: '2027-03-31',
  everyYear: true,
  signposts: [{ partnerId: 'council', url: 'https://council.example/flu', text: 'Flu jabs for council staff' }],
  fallback: { name: 'NHS website', url: 'https://www.nhs.uk' },
};
const areas = [
  { id: 'county', name: 'County', kind: 'system' as const },
  { id: 'north', name: 'North', kind: 'neighbourhood' as const, withinIds: ['county'] },
];

describe('a season', () => {
  test('that comes back runs over the new year, each year from its first', () => {
    const on = (date: string) => campaignOn(flu, date);
    expect(['2026-09-30', '2026-10-01', '2027-01-01', '2027-03-31', '2027-04-01', '2030-02-28'].map(on)).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(on('2025-12-01')).toBe(false);
    expect(campaignOn({ ...flu, endsOn: '2028-03-31' }, '2028-10-01')).toBe(false);
  });

  test('that comes back is on for the same days in its first year as one that does not', () => {
    const first = dayNumber('2026-01-01') ?? 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 363 }),
        fc.integer({ min: 0, max: 364 }),
        (start, length, later) => {
          const [from, to] = [civilDate(first + start), civilDate(first + start + length)];
          const date = civilDate(first + start + later);
          expect(campaignOn({ from, to, everyYear: true }, date)).toBe(campaignOn({ from, to }, date));
        },
      ),
    );
  });
});

describe('a banner', () => {
  test('applies in the campaign’s area and in every area inside it, and to nobody whose area is not known', () => {
    const asked = (areaId?: string) => bannersFor([flu], { date: '2026-11-26', areaId, areas }).length;
    expect([asked('north'), asked('county'), asked('elsewhere'), asked()]).toEqual([1, 1, 0, 0]);
  });

  test('for the nearest area comes first, and one for everywhere last', () => {
    const everywhere = { ...flu, id: 'all', areaIds: undefined };
    const local = { ...flu, id: 'local', areaIds: ['north'] };
    const found = bannersFor([everywhere, flu, local], { date: '2026-11-26', areaId: 'north', areas });
    expect(found.map(({ campaign }) => campaign.id)).toEqual(['local', 'flu', 'all']);
  });

  test('sends people to the partner’s own page, or to the national one where there is none', () => {
    expect(signpostFor(flu, 'council')).toEqual({
      url: 'https://council.example/flu',
      text: 'Flu jabs for council staff',
      national: false,
    });
    expect(signpostFor(flu, 'trust')).toMatchObject({ url: 'https://www.nhs.uk', national: true });
    expect(signpostFor(flu)).toMatchObject({ national: true });
  });
});

test('uptake is a percentage only when both counts are known and fit together', () => {
  const uptake = [
    { asOf: '2026-10-31', taken: 1200, eligible: 4000, source: 'Staff records' },
    { asOf: '2026-11-30', taken: 1900, source: 'Staff records' },
    { asOf: '2026-12-31', taken: 5000, eligible: 4000, source: 'Staff records' },
  ];
  expect(uptakeOn({ uptake }, '2026-10-30')).toBeUndefined();
  expect(uptakeOn({ uptake }, '2026-11-29')?.sentence).toBe('1,200 of 4,000 people (30.0 per cent).');
  expect(uptakeOn({ uptake }, '2026-11-30')).toMatchObject({
    share: null,
    sentence: '1,900 people; of how many is not known.',
  });
  expect(uptakeOn({ uptake }, '2027-01-01')).toMatchObject({ share: null });
});
