import { describe, expect, it } from 'vitest';
import { interruptedTimeSeries } from './attribution/index.js';
import {
  describeFunnel,
  describeRun,
  describeSpc,
  describeTrend,
  funnelSentence,
  trendSentence,
  type Wording,
} from './description.js';
import { funnel } from './funnel/index.js';
import { runChart } from './run-chart/index.js';
import { spcChart } from './spc/index.js';
import type { Checked } from './checked.js';

const words: Wording = { value: (value) => `${Math.round(value * 10) / 10} days`, date: (date) => `<${date}>` };

function made<T>(result: Checked<T>): T {
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

const months = (values: readonly (number | null)[]) =>
  values.map((value, i) => ({ date: `20${24 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, value }));
const usual = [10, 12, 11, 9, 10, 12, 11, 10, 9, 11, 12, 10, 11, 10];

describe('a control chart in words', () => {
  it('names the span, the latest value, mean, limits, special causes and target', () => {
    const chart = made(spcChart(months([...usual, 30]), { improvementDirection: 'decrease', target: 8 }));
    const text = describeSpc(chart, words);
    expect(text).toMatch(/^Control chart of 15 months, <2024-01> to <2025-03>\./);
    expect(text).toContain('The latest value is 30 days (<2025-03>).');
    expect(text).toContain('Points that show special cause: 1 concerning.');
    expect(text).toContain('The target is 8 days.');
    expect(text).not.toContain(chart.sentence);
  });

  it('says nothing of limits that are not there', () => {
    const text = describeSpc(made(spcChart(months([4, 5, 6]))), words);
    expect(text).toContain('The mean is 5 days.');
    expect(text).toContain('No point shows special cause.');
    expect(text).not.toContain('to be expected');
  });

  it('gives the reason of every rebase, with one full stop', () => {
    const rebase = [{ date: '2025-03', reason: 'A new ward opened.' }];
    const text = describeSpc(made(spcChart(months([...usual, ...usual]), { rebase })), words);
    expect(text).toContain('Mean and limits start again on <2025-03>: A new ward opened.');
    expect(text).not.toContain('..');
  });

  it('gives the last value there is when the latest period has none', () => {
    expect(describeSpc(made(spcChart(months([...usual, null]))), words)).toContain('10 days (<2025-02>)');
  });
});

it('a run chart in words speaks of the median and never of limits', () => {
  const text = describeRun(made(runChart(months(usual))), words);
  expect(text).toContain('Run chart of 14 months');
  expect(text).toContain('The median is 10.5 days.');
  expect(text).not.toContain('limit');
});

describe('a funnel in words', () => {
  const units = [
    { name: 'Ilkeston', numerator: 50, denominator: 100 },
    { name: 'Belper', numerator: 52, denominator: 100 },
    { name: 'Buxton', numerator: 95, denominator: 100 },
  ];
  const plot = made(funnel(units, { kind: 'proportion', target: 0.5 }));

  it('names the units outside the limits and no others', () => {
    const text = describeFunnel(plot, words);
    expect(text).toContain('Above the 99.8% limits: Buxton.');
    expect(text).not.toContain('Ilkeston');
    expect(funnelSentence(plot)).toMatch(/^1 of 3 units is beyond/);
  });

  it('says that the rest differ by chance', () => {
    expect(funnelSentence({ points: plot.points.slice(0, 2) })).toMatch(/^None of 2 units/);
    expect(funnelSentence({ points: plot.points.slice(0, 1) })).toBe('The only unit is within the 99.8% limits.');
  });
});

describe('an interrupted series in words', () => {
  const values = [...usual.slice(0, 12), ...usual.slice(0, 12).map((value) => value - 6)];
  const result = made(interruptedTimeSeries(values, { interruptionAfter: 12 }));

  it('gives the difference with its interval and says which way', () => {
    expect(trendSentence(result, words)).toMatch(
      /^At the last period the fitted line is .* days lower than .*95% interval/,
    );
    expect(trendSentence(result, words)).not.toContain('caused');
  });

  it('names the confidence of the interval as it was set', () => {
    const surer = made(interruptedTimeSeries([...usual, ...usual], { interruptionAfter: 14, confidence: 0.998 }));
    expect(trendSentence(surer, words)).toContain('(99.8% interval: ');
  });

  it('says so when the interval includes no difference', () => {
    const flat = made(interruptedTimeSeries([...usual, ...usual], { interruptionAfter: 14 }));
    expect(trendSentence(flat, words)).toContain('The interval includes no difference at all.');
  });

  it('names the change and both slopes, differences in their own words', () => {
    const all = values.map((_, i) => `d${i}`);
    const text = describeTrend(
      result,
      { all, change: 12 },
      { ...words, difference: (value) => `${value.toFixed(1)} points` },
    );
    expect(text).toContain('with a change at <d12>');
    expect(text).toMatch(/At the change it steps down by \d\.\d points\./);
  });
});
