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

  it('keep good rows although others are bad', () => {
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

  it('refuse a scale, a standard or a threshold that would make nonsense of the result', () => {
    const rows = [{ events: 5, denominator: 100 }];
    for (const per of [0, -100])
      expect(value(run('rate', { rows, per }))).toMatchObject({
        results: [null],
        problems: [{ message: `Row 1: per is ${per}; give a number above 0, for example 100000.` }],
      });
    const strata = [
      { events: 7, population: 100, referenceEvents: 9, referencePopulation: 100 },
      { events: 9, population: 100, referenceEvents: 9, referencePopulation: 100 },
    ];
    for (const name of ['direct-standardisation', 'indirect-standardisation'])
      expect(messages(run(name, { strata, ...(name[0] === 'd' && { standard: [1, 1] }), per: -1 }))).toEqual([
        'per is -1; give a number above 0, for example 100000.',
      ]);
    for (const standard of [
      [0, 0],
      [-5, 10],
    ])
      expect(messages(run('direct-standardisation', { strata, standard }))).toEqual([
        'The standard population has nobody in it, or fewer than nobody in a band; give how many people are in each.',
      ]);
    // A threshold of 0 would show every count.
    for (const threshold of [0, -1, 2.5])
      expect(messages(run('suppress', { cells: [{ count: 3 }], threshold }))).toEqual([
        `threshold is ${threshold}; give the smallest count that may be shown, a whole number of 1 or more.`,
      ]);
  });

  it('name totals that are no list of names, instead of failing on them or taking their letters for totals', () => {
    const cells = ['total', null, [5]].map((partOf) => ({ count: 3, partOf }));
    expect(messages(run('suppress', { cells }))).toEqual([
      'Row 1: partOf is "total"; give a list of the totals it is a part of, such as ["all"].',
      'Row 2: partOf is null; give a list of the totals it is a part of, such as ["all"].',
      'Row 3: partOf is a list; give a list of the totals it is a part of, such as ["all"].',
    ]);
  });

  it('name a field that a cell does not have, and the one that was meant: without its totals a hidden count could be worked out', () => {
    const cells = [
      { count: 3, partof: ['total'] },
      { conut: 41, partOf: ['total'] },
      { count: 8, total: 'all' },
    ];
    expect(messages(run('suppress', { cells }))).toEqual([
      'Row 1: there is no field "partof" in a cell; perhaps "partOf" was meant.',
      'Row 2: there is no field "conut" in a cell; perhaps "count" was meant.',
      'Row 2: the count is missing; give a number without quotes, units or thousands separators.',
      'Row 3: there is no field "total" in a cell; give the totals it is a part of as partOf, [] if there are none.',
    ]);
    const own = [{ count: 41, partOf: ['total'], area: 'Derby' }];
    expect(value(run('suppress', { cells: own }))).toMatchObject({ cells: [null] });
  });

  it('say what is missing when there is nothing to compare, or no time of the change', () => {
    expect(messages(run('funnel', { units: [] }))).toEqual(['There are no units to compare.']);
    const values = repeat([8, 12, 9], 8);
    const missing = 'interruptionAfter is not a whole number; give how many periods come before the change.';
    expect(messages(run('interrupted-time-series', { values }))).toEqual([missing]);
    expect(messages(run('difference-in-differences', { treated: values, control: values }))).toEqual([missing]);
  });

  it('take a later mean that is null for one that is not known', () => {
    const cohort = { baseline: 9, populationMean: 2, correlation: 0.5 };
    for (const followUp of [undefined, null])
      expect(value(run('regression-to-the-mean', { ...cohort, followUp }))).toMatchObject({ beyond: null });
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
