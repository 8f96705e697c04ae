import { describe, expect, it } from 'vitest';
import { messages, value } from '../testing/expect.js';
import { monthly, repeat } from '../testing/series.js';
import { runChart } from './index.js';

describe('a run chart', () => {
  it('flags six points on one side of the median, passing over points on it', () => {
    const values = [...repeat([8, 12], 5), 11, 10.5, 10, 11, 10.5, 11, 12, 8, 9, 9.5, 9, 10, 9, 9];
    const chart = value(runChart(monthly(values), { improvementDirection: 'increase' }));
    expect(chart.median).toBe(10);
    expect(chart.points.map(({ signal }) => signal).slice(9, 18)).toEqual([
      'shift',
      'shift',
      'shift',
      null,
      'shift',
      'shift',
      'shift',
      'shift',
      'shift',
    ]);
  });

  it('flags five points that run one way, passing over equal neighbours', () => {
    const values = [...repeat([8, 12], 6), 9, 10, 10, 11, 12, 13, ...repeat([8, 12], 4)];
    const chart = value(runChart(monthly(values)));
    expect(chart.points.filter(({ signal }) => signal === 'trend').length).toBeGreaterThanOrEqual(6);
  });

  it('keeps the median of its baseline', () => {
    const values = [...repeat([12, 8], 6), ...repeat([20, 21], 6)];
    const chart = value(runChart(monthly(values), { baselinePoints: 12, improvementDirection: 'decrease' }));
    expect(chart).toMatchObject({ median: 10, variation: 'concern-high' });
    expect(chart.sentence).toBe('Signal of change, concerning: 12 values in a row are above the median.');
  });

  it('says nothing of fewer than ten values', () => {
    expect(value(runChart(monthly([1, 2, 3, 4, 5, 6, 7, 8, 9])))).toMatchObject({
      variation: 'not-assessed',
      sentence: 'Not assessed: a run chart needs at least 10 values.',
    });
  });

  it('refuses a baseline that is too short', () => {
    expect(messages(runChart(monthly(repeat([8, 12], 6)), { baselinePoints: 4 }))).toEqual([
      'baselinePoints is 4; use a whole number of 10 or more.',
    ]);
  });
});
