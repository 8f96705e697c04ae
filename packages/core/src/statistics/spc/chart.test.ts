import { describe, expect, it } from 'vitest';
import { monthly, repeat } from '../testing/series.js';
import { spcChart, type SpcChart, type SpcOptions } from './index.js';

function chart(values: readonly (number | null)[], options: SpcOptions = {}): SpcChart {
  const result = spcChart(monthly(values), options);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

function problems(values: readonly unknown[], options: unknown = {}): string[] {
  const result = spcChart(values as never, options as never);
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

const signals = ({ points }: SpcChart) => points.map(({ signal }) => signal);
const codes = ({ warnings }: SpcChart) => warnings.map(({ code }) => code);
/** Mean 50, moving range 4: limits 39.36 and 60.64, near limits 42.907 and 57.093. */
const steady = repeat([52, 48], 10);

describe('mean and limits', () => {
  it('are the mean, and 2.66 average moving ranges to either side of it', () => {
    const [group] = chart(steady).groups;
    expect(group).toMatchObject({ mean: 50, averageMovingRange: 4 });
    expect(group?.lower).toBeCloseTo(39.36, 12);
    expect(group?.upper).toBeCloseTo(60.64, 12);
    expect(group?.nearUpper).toBeCloseTo(50 + (2 * 2.66 * 4) / 3, 12);
  });

  it('leave an extreme jump out of the limits but never out of the mean', () => {
    const values = [...steady, 90, ...steady];
    const screened = chart(values).groups[0];
    const unscreened = chart(values, { screenOutliers: false }).groups[0];
    expect(screened).toMatchObject({ screened: 2, averageMovingRange: 4 });
    expect(unscreened).toMatchObject({ screened: 0, mean: screened?.mean });
    expect(unscreened?.averageMovingRange).toBeGreaterThan(4);
  });

  it('lie on the mean for a series that does not vary, and flag none of its points', () => {
    const flat = chart(repeat([0.1], 24), { improvementDirection: 'increase', target: 0.2 });
    expect(flat.groups[0]).toMatchObject({ mean: 0.1, lower: 0.1, upper: 0.1 });
    expect(signals(flat)).toEqual(repeat([0], 24).map(() => null));
    expect(flat.assurance).toBe('fail');
    expect(codes(flat)).toEqual(['no-variation']);
  });

  it('start again at a rebase date, with the reason kept with the group', () => {
    const rebase = [{ date: '2024-09-01', reason: 'The team doubled in size.' }];
    const { groups } = chart([...steady, ...repeat([72, 68], 10)], { rebase });
    expect(groups.map(({ mean }) => mean)).toEqual([50, 70]);
    expect(groups.map(({ reason }) => reason)).toEqual([null, 'The team doubled in size.']);
  });

  it('stay as the first points of each group made them when they are fixed', () => {
    const both = chart([...steady, ...repeat([52.5, 47.5], 10), ...repeat([72, 68], 6), ...repeat([80, 60], 6)], {
      fixAfterNPoints: 12,
      rebase: [{ date: '2026-05-01', reason: 'New building.' }],
    });
    expect(both.groups.map(({ averageMovingRange }) => averageMovingRange)).toEqual([4, 4]);
    expect(both.points.filter(({ usedInLimits }) => usedInLimits)).toHaveLength(24);
  });
});

describe('special causes', () => {
  it('are seven points in a row on one side of the mean, and all seven are flagged', () => {
    const values = [...steady, 51, 51.5, 51, 51.5, 51, 51.5, 51, ...steady, ...repeat([40, 50], 4)];
    expect(signals(chart(values)).slice(20, 27)).toEqual(Array.from({ length: 7 }, () => 'shift'));
  });

  it('are not six points, nor seven with one of them on the mean', () => {
    const six = [...repeat([52, 48], 4), ...repeat([51, 51.5], 3), ...repeat([48, 52], 4), ...repeat([49, 48.5], 3)];
    expect(chart(six).groups[0]?.mean).toBe(50);
    expect(signals(chart(six)).filter(Boolean)).toEqual([]);
    const broken = [
      ...repeat([52, 48], 4),
      51,
      51,
      51,
      50,
      51,
      51,
      51,
      ...repeat([48, 52], 4),
      49,
      49,
      50,
      49,
      49,
      49,
      49,
    ];
    expect(chart(broken).groups[0]?.mean).toBe(50);
    expect(signals(chart(broken)).filter(Boolean)).toEqual([]);
  });

  it('are seven points that run one way; a tie ends the run and a turning point belongs to what follows', () => {
    const hill = [44, 45, 46, 47, 48, 49, 50, 49.5, 48.5, 47.5, 46.5, 45.5, 44.5];
    const found = chart([...repeat([40, 54], 10), ...hill, ...repeat([54, 40], 10)], {
      improvementDirection: 'increase',
    });
    expect(signals(found).slice(20, 33)).toEqual(hill.map(() => 'trend'));
    expect(found.points.slice(20, 33).map(({ type }) => type)).toEqual([
      ...hill.slice(0, 6).map(() => 'improvement'),
      ...hill.slice(6).map(() => 'concern'),
    ]);
    const tied = [44, 45, 46, 46, 47, 48, 49, 50];
    expect(signals(chart([...repeat([40, 54], 10), ...tied, ...repeat([40, 54], 10)])).filter(Boolean)).toEqual([]);
  });

  it('are told apart where one trend follows another without sharing a point, or as the R package does', () => {
    const saw = [44, 45, 46, 47, 48, 49, 50, 44.5, 45.5, 46.5, 47.5, 48.5, 49.5, 50.5];
    const tie = [...saw.slice(0, 7), 50, 51, 52, 53, 54, 55, 56];
    const at = (rises: readonly number[], ruleset: SpcOptions['ruleset']) =>
      chart([...repeat([20, 80], 10), ...rises, ...repeat([80, 20], 10)], { ruleset }).points.slice(20, 34);
    for (const rises of [saw, tie]) {
      const types = (ruleset: SpcOptions['ruleset']) => at(rises, ruleset).map(({ type }) => type);
      expect(at(rises, 'mdc').map(({ signal }) => signal)).toEqual(rises.map(() => 'trend'));
      expect(types('mdc')).toEqual(rises.map(() => 'neutral-high'));
      expect(types('nhsrplotthedots-0.2')).toEqual(rises.map((_, i) => (i === 6 ? 'neutral-low' : 'neutral-high')));
    }
  });

  it('are points beyond a limit, not points on it', () => {
    expect(signals(chart([...steady, 75, ...steady]))[20]).toBe('astronomical');
    const onLimit = chart([...repeat([100], 20), 100]);
    expect(signals(onLimit)[20]).toBeNull();
  });

  it('count points beyond the limits towards two of three as Making Data Count does since 2023, or as the R package does not', () => {
    const values = [...steady, 62, 59, 51, ...steady];
    const at = (ruleset: SpcOptions['ruleset']) => signals(chart(values, { ruleset })).slice(20, 23);
    expect(at('mdc')).toEqual(['astronomical', 'two-of-three', null]);
    expect(at('nhsrplotthedots-0.2')).toEqual(['astronomical', null, null]);
  });

  it('never reach across a rebase or a missing value', () => {
    const run = [51, 51.5, 51, 51.5, 51, 51.5, 51];
    const whole = [...steady, ...run, ...steady, 46, 46];
    expect(signals(chart(whole)).slice(20, 27)).toContain('shift');
    const broken = [...steady, 51, 51.5, 51, null, 51.5, 51, 51.5, 51, ...steady, 46, 46];
    expect(signals(chart(broken)).filter(Boolean)).toEqual([]);
  });

  it('are neither good nor bad without a direction', () => {
    const types = (improvementDirection: SpcOptions['improvementDirection']) =>
      chart([...steady, 70], { improvementDirection }).points.at(-1)?.type;
    expect(types('increase')).toBe('improvement');
    expect(types('decrease')).toBe('concern');
    expect(types('neutral')).toBe('neutral-high');
    expect(types(undefined)).toBe('neutral-high');
  });
});

describe('what the chart says', () => {
  it('is a sentence a person can read', () => {
    const risen = [...repeat([48, 52], 10), ...repeat([51, 52], 4)];
    expect(chart(risen, { improvementDirection: 'increase' })).toMatchObject({
      variation: 'improvement-high',
      assurance: null,
      sentence: 'Special cause, improving: the last 9 months are above the mean.',
    });
    expect(chart(steady, { improvementDirection: 'decrease', target: 30 }).sentence).toBe(
      'Common cause: the latest month shows no sign of change beyond the usual variation. ' +
        'The process as it is cannot be expected to meet the target; it would have to change.',
    );
  });

  it.each([
    ['increase', 61, 'fail'],
    ['increase', 39, 'pass'],
    ['increase', 50, 'inconsistent'],
    ['decrease', 61, 'pass'],
    ['decrease', 39, 'fail'],
    ['neutral', 61, null],
  ] as const)('holds the limits against a target: %s to %d is %s', (improvementDirection, target, assurance) => {
    expect(chart(steady, { improvementDirection, target }).assurance).toBe(assurance);
  });

  it('calls a target on a limit neither met nor missed', () => {
    const upper = chart(steady).groups[0]?.upper ?? null;
    expect(chart(steady, { improvementDirection: 'increase', target: upper }).assurance).toBe('inconsistent');
  });

  it('uses the target in force at the end of the series', () => {
    const target = [
      { from: '2024-01-01', value: 61 },
      { from: '2020-01-01', value: 39 },
    ];
    const dated = chart(steady, { improvementDirection: 'increase', target });
    expect(dated.points.map((point) => point.target)).toEqual([...repeat([39], 12), ...repeat([61], 8)]);
    expect(dated.assurance).toBe('fail');
  });

  it('withholds limits and rules under 13 values as Making Data Count does, unless they are asked for', () => {
    const short = repeat([52, 48], 6);
    const withheld = chart(short, { improvementDirection: 'increase', target: 50 });
    expect(withheld).toMatchObject({ variation: 'not-assessed', assurance: 'not-assessed' });
    expect(withheld.groups[0]).toMatchObject({ mean: 50, lower: null, upper: null });
    expect(codes(withheld)).toEqual(['short-group']);
    expect(chart(short, { shortSeries: 'trial' }).groups[0]?.upper).toBeCloseTo(60.64, 12);
    expect(chart(short, { ruleset: 'nhsrplotthedots-0.2' }).groups[0]?.upper).toBeCloseTo(60.64, 12);
    expect(chart([...short, 52]).groups[0]?.upper).not.toBeNull();
  });

  it('judges by the latest value there is, and says that the latest month has none', () => {
    const values = [...steady, 70, null];
    const found = chart(values, { improvementDirection: 'increase' });
    expect(found.variation).toBe('improvement-high');
    expect(codes(found)).toEqual(['missing-value', 'latest-missing']);
    expect(chart(values, { improvementDirection: 'increase', ruleset: 'nhsrplotthedots-0.2' }).variation).toBe(
      'common-cause',
    );
  });
});

describe('warnings', () => {
  it('name a rebase date that is not in the series, is the first, or has no reason', () => {
    const reason = 'New pathway.';
    const rebase = [
      { date: '2023-01-01', reason },
      { date: '2023-06-15', reason },
      { date: '2024-01-01', reason: 'No reason was given.' },
    ];
    expect(codes(chart([...steady, ...steady], { rebase, shortSeries: 'trial' }))).toEqual([
      'rebase-on-first-date',
      'rebase-not-in-series',
      'rebase-without-reason',
    ]);
  });

  it('list the months that a series skips', () => {
    const rows = monthly(steady).filter((_, i) => i !== 5 && i !== 6);
    const result = spcChart(rows);
    expect(result.ok && result.value.warnings).toMatchObject([
      { code: 'absent-period', dates: ['2023-06-01', '2023-07-01'] },
    ]);
  });

  it('say that a value is overdue once its month and its lag have passed', () => {
    const late = (asOf: string, reportingLagDays?: number) => codes(chart(steady, { asOf, reportingLagDays }));
    expect(late('2024-09-30')).toEqual([]);
    expect(late('2024-10-01')).toEqual(['overdue']);
    expect(late('2024-10-01', 42)).toEqual([]);
    expect(late('2024-11-12', 42)).toEqual(['overdue']);
    expect(chart(steady, { asOf: '2024-12-01' }).warnings).toMatchObject([
      { message: 'Overdue on 2024-12-01: months from 2024-09-01, 2024-10-01, 2024-11-01.' },
    ]);
  });

  it('say that rows were put in order, and which', () => {
    const rows = monthly(steady);
    const swapped = [rows[1], rows[0], ...rows.slice(2)].flatMap((row) => (row ? [row] : []));
    const result = spcChart(swapped);
    expect(result.ok && result.value.points.map(({ date }) => date)).toEqual(rows.map(({ date }) => date));
    expect(result.ok && result.value.warnings).toMatchObject([
      { code: 'out-of-order', message: 'Row 2 came before an earlier date; the rows were put in date order.' },
    ]);
  });
});

describe('bad input', () => {
  it('is named by its row', () => {
    const rows = [
      { date: '2023-01-01', value: 1 },
      { date: '2023-02-30', value: 2 },
      { date: '2023-03-01', value: '1,200' },
      { date: '2023-04-01', value: Infinity },
      { date: '2023-01-01', value: 5 },
      { value: 6 },
      null,
    ];
    expect(problems(rows)).toEqual([
      'Row 2: "2023-02-30" is not a date; write it as 2026-04-01 or 2026-04.',
      'Row 3: the value is "1,200"; give a number without quotes, units or thousands separators. For a period without a value write null.',
      'Row 4: the value is Infinity; give a finite number. For a period without a value write null.',
      'Row 6: missing is not a date; write it as 2026-04-01 or 2026-04.',
      'Row 7: the value is missing; give a number without quotes, units or thousands separators. For a period without a value write null.',
      'Row 7: missing is not a date; write it as 2026-04-01 or 2026-04.',
      'Row 5: 2023-01-01 was already given in row 1; keep one value for it.',
    ]);
  });

  it('is named by its option', () => {
    expect(problems(monthly(steady), { fixAfterNPoints: 11 })).toEqual([
      'fixAfterNPoints is 11; use a whole number of 12 or more.',
    ]);
    expect(problems(monthly(steady), { improvementDirection: 'up', ruleset: 'nelson', target: '95%' })).toHaveLength(3);
    expect(problems(monthly(steady), { screenOutliers: 'false', shortSeries: 'hide', reportingLagDays: -1 })).toEqual([
      'shortSeries is "hide"; use one of withhold, trial.',
      'screenOutliers is "false"; use true or false.',
      'reportingLagDays is -1; use a number of days of 0 or more.',
    ]);
    expect(problems(monthly(steady), { rebase: [{ date: '2023-06-01', reason: ' ' }] })).toEqual([
      'Rebase 1 (2023-06-01): say what changed in the process.',
    ]);
  });

  it('includes a series without any row', () => {
    expect(problems([])).toEqual(['The series has no rows.']);
  });
});
