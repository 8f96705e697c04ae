import { describe, expect, it } from 'vitest';
import { messages, value } from '../statistics/testing/expect.js';
import { fromPartners, type Measure, type Observation, seriesOf, splitBy, valueOf } from './index.js';

const measure: Measure = {
  id: 'seen',
  name: 'Seen within two weeks',
  kind: 'access',
  form: 'proportion',
  unit: 'people',
  numerator: 'People seen within 14 days',
  denominator: 'People referred',
  improvementDirection: 'increase',
  scope: { kind: 'place', name: 'Erewash' },
  frequency: 'month',
  source: 'Referral events',
};
const of = (period: string, numerator: number, denominator: number, more: Partial<Observation> = {}): Observation => ({
  measureId: 'seen',
  period,
  numerator,
  denominator,
  recordedOn: '2026-06-01',
  ...more,
});

describe('the value of an observation', () => {
  const figures = of('2026-04', 45, 60);

  it('follows from the form of its measure', () => {
    expect(value(valueOf({ form: 'proportion' }, figures))).toBe(0.75);
    expect(value(valueOf({ form: 'rate', per: 1000 }, figures))).toBe(750);
    expect(value(valueOf({ form: 'mean' }, of('2026-04', -4.5, 60)))).toBe(-0.075);
    expect(value(valueOf({ form: 'count' }, figures))).toBe(45);
    expect(value(valueOf({ form: 'value' }, { ...figures, value: 3 }))).toBe(3);
    expect(value(valueOf({ form: 'proportion' }, { ...figures, value: null }))).toBeNull();
  });

  it('is refused for counts that cannot be', () => {
    expect(messages(valueOf({ form: 'proportion' }, of('2026-04', 61, 60)))[0]).toMatch(/above the denominator/);
    expect(messages(valueOf({ form: 'rate' }, of('2026-04', 5, 0)))[0]).toMatch(/denominator is 0/);
    expect(messages(valueOf({ form: 'count' }, { ...figures, numerator: undefined }))).toEqual([
      'There is no numerator; write null for a period without one.',
    ]);
  });
});

describe('a series', () => {
  it('takes the latest figure for each period and keeps what it replaced', () => {
    const series = seriesOf(measure, [
      of('2026-05', 40, 50),
      of('2026-04', 45, 60),
      of('2026-04-01', 48, 60, { recordedOn: '2026-07-01', revisionReason: 'Three late forms' }),
    ]);
    expect(series.points.map((point) => point.value)).toEqual([0.8, 0.8]);
    expect(series.superseded).toHaveLength(1);
  });

  it('can be made again as it was known on an earlier day', () => {
    const later = of('2026-04', 48, 60, { recordedOn: '2026-07-01' });
    const series = seriesOf(measure, [of('2026-04', 45, 60), later], undefined, '2026-06-30');
    expect(series.points.map((point) => point.value)).toEqual([0.75]);
  });

  it('names a bad figure and keeps its neighbours', () => {
    const series = seriesOf(measure, [
      of('2026-04', 61, 60),
      of('2026-05', 40, 50),
      of('2026-05', 1, 2, { measureId: 'other' }),
    ]);
    expect(series.points).toHaveLength(1);
    expect(series.problems.map(({ message }) => message)).toEqual([
      'Seen within two weeks, 2026-04: the numerator 61 is above the denominator 60; are they swapped?',
    ]);
  });
});

describe('how many partners a figure comes from', () => {
  it('is always said', () => {
    expect(fromPartners({ partners: { reporting: 7, of: 12 } })).toBe('from 7 of 12 partners');
    expect(fromPartners({})).toBe('from how many partners is not stated');
  });
});

describe('a split', () => {
  const by = (category: string, numerator: number, denominator: number, period = '2026-05') =>
    of(period, numerator, denominator, { split: { dimension: 'deprivation', category } });

  it('shows the latest period with an interval for each group', () => {
    const table = splitBy(
      measure,
      [by('most', 30, 60, '2026-04'), by('most', 40, 60), by('least', 50, 62)],
      'deprivation',
    );
    expect(table).toMatchObject({ period: '2026-05', totalSuppressed: false });
    expect(table?.rows.map((row) => row.value)).toEqual([40 / 60, 50 / 62]);
    expect(table?.rows[0]?.interval?.method).toBe('Wilson');
  });

  it('hides small numbers, those without the property too, and enough neighbours that nothing can be worked out', () => {
    const few = splitBy(measure, [by('a', 3, 60), by('b', 40, 60), by('c', 20, 62)], 'deprivation');
    expect(few?.rows.map((row) => row.suppressed)).toEqual(['primary', null, 'secondary']);
    expect(few?.rows[0]).toMatchObject({ value: null, numerator: null, denominator: null, interval: null });
    const nearlyAll = splitBy(measure, [by('a', 58, 60), by('b', 40, 60), by('c', 30, 62)], 'deprivation');
    expect(nearlyAll?.rows[0]?.suppressed).toBe('primary');
  });

  it('is absent when the measure is not split by it', () => {
    expect(splitBy(measure, [of('2026-05', 1, 2)], 'age')).toBeUndefined();
  });
});
