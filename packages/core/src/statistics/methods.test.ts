import { describe, expect, it } from 'vitest';
import { METHODS } from './methods.js';
import { messages, value } from './testing/expect.js';
import { monthly, repeat } from './testing/series.js';

const run = (name: string, input: unknown) => METHODS[name]?.run(input) ?? { ok: false as const, problems: [] };

describe('methods by name', () => {
  it('each read the shape of their example, whether or not its few rows are enough', () => {
    for (const [name, method] of Object.entries(METHODS)) {
      const codes = method.run(method.example);
      const shape = codes.ok ? [] : codes.problems.filter(({ code }) => code === 'method/input');
      expect({ name, shape }).toEqual({ name, shape: [] });
    }
  });

  it('keep good rows beside bad ones', () => {
    const result = value(run('proportion', { rows: [{ numerator: 5, denominator: 10 }, { numerator: 5 }, null] }));
    expect(result).toMatchObject({
      results: [{ value: 0.5 }, null, null],
      problems: [{ path: '[1].denominator' }, { path: '[2].numerator' }, { path: '[2].denominator' }],
    });
  });

  it('refuse a setting that nothing uses, and settings of the wrong type', () => {
    expect(messages(run('rate', { rows: [], confidance: 0.9 }))[0]).toMatch(
      /^there is no setting "confidance"; use rows, confidence/,
    );
    expect(messages(run('rate', { rows: {}, per: '100000' }))).toEqual([
      'rows is an object; give a list.',
      'per is "100000"; give a number without quotes, units or thousands separators.',
    ]);
    expect(messages(run('funnel', { units: [], kind: 'ratio' }))).toEqual([
      'kind is "ratio"; use one of proportion, rate.',
    ]);
    expect(messages(run('direct-standardisation', { strata: [], standard: [1, 'x'] }))[0]).toMatch(/list of numbers/);
    expect(messages(run('suppress', { cells: [{ count: 2.5 }] }))).toEqual([
      'Row 1: the count is 2.5; give a whole number of 0 or more.',
    ]);
  });

  it('run whole analyses', () => {
    expect(value(run('run-chart', { points: monthly(repeat([8, 12], 6)) }))).toMatchObject({ median: 10 });
    expect(
      value(run('interrupted-time-series', { values: repeat([8, 12, 9], 8), interruptionAfter: 12 })),
    ).toMatchObject({ lag: 2 });
    expect(
      value(run('difference-in-differences', { treated: [9, 8, 5, 5], control: [7, 8, 8, 7], interruptionAfter: 2 })),
    ).toMatchObject({ confidence: 0.95 });
    expect(value(run('regression-to-the-mean', { baseline: 9, populationMean: 2, correlation: 0.5 }))).toMatchObject({
      expected: 5.5,
    });
  });
});
