import { describe, expect, test } from 'vitest';
import { linear, niceScale } from './scale.js';
import { timeTicks } from './time-axis.js';

const day = (date: string) => Date.parse(date) / 86_400_000;
const labels = (from: string, to: string, most: number) =>
  timeTicks(day(from), day(to), most, 'en').map(({ label, year }) => `${label} ${year}`.trim());

describe('an axis of values', () => {
  test.each([
    [[0.22, 0.34], 0.02],
    [[12_607, 48_795], 5000],
    [[3, 3], 0.5],
    [[-4, 9], 2],
    [[0.001, 0.0012], 0.00005],
  ])('of %j is divided at round numbers', (values, step) => {
    const scale = niceScale(values, 6);
    expect(scale.step).toBeCloseTo(step, 12);
    expect(scale.ticks.length).toBeGreaterThan(2);
    for (const tick of scale.ticks) expect(tick / step).toBeCloseTo(Math.round(tick / step), 6);
  });

  test('holds every value with a little room, and does not go below zero for what cannot', () => {
    const { domain } = niceScale([0.2, 88], 6);
    expect(domain[0]).toBe(0);
    expect(domain[1]).toBeGreaterThan(88);
    expect(niceScale([-3, 5], 6).domain[0]).toBeLessThan(-3);
  });

  test('without a finite value is still an axis', () => {
    expect(niceScale([], 5).ticks.length).toBeGreaterThan(1);
  });

  test('maps its ends to the ends of the range, and a single value to the middle', () => {
    const x = linear([10, 20], [100, 0]);
    expect([x(10), x(15), x(20)]).toEqual([100, 50, 0]);
    expect(linear([7, 7], [0, 90])(7)).toBe(45);
  });
});

describe('an axis of time', () => {
  test('of three years has quarters or half-years, and names each year once', () => {
    expect(labels('2022-04-01', '2025-07-01', 8)).toEqual([
      'Jul 2022',
      'Jan 2023',
      'Jul',
      'Jan 2024',
      'Jul',
      'Jan 2025',
      'Jul',
    ]);
  });

  test('of weeks is marked on Mondays', () => {
    expect(labels('2026-01-01', '2026-02-01', 6)).toEqual(['5 Jan 2026', '12 Jan', '19 Jan', '26 Jan']);
  });

  test('of decades has years alone', () => {
    expect(labels('1990-01-01', '2025-01-01', 8)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
  });

  test('never has more marks than there is room for', () => {
    for (let most = 1; most < 20; most++)
      for (const to of ['2022-05-03', '2023-01-01', '2031-12-31', '2122-01-01'])
        expect(timeTicks(day('2022-04-01'), day(to), most, 'en').length).toBeLessThanOrEqual(most + 1);
  });

  test('of a single day marks that day', () => {
    expect(labels('2026-03-03', '2026-03-03', 5)).toEqual(['3 Mar 2026']);
  });
});
