import { describe, expect, it } from 'vitest';
import { readSpcRequest, REASON_NOT_GIVEN, spcChart } from './index.js';

const points = [{ date: '2026-04-01', value: 12 }];

describe('a request for a chart', () => {
  it('may give a rebase as a bare date, and its reason is then noted as missing', () => {
    const read = readSpcRequest({
      points,
      options: { rebase: ['2026-04-01', { date: '2026-05-01', reason: 'New ward.' }] },
    });
    expect(read.ok && read.value.options.rebase).toEqual([
      { date: '2026-04-01', reason: REASON_NOT_GIVEN },
      { date: '2026-05-01', reason: 'New ward.' },
    ]);
  });

  it('may leave the options out, or give null for what it does not want', () => {
    expect(readSpcRequest({ points }).ok).toBe(true);
    const unwanted = { target: null, rebase: null, fixAfterNPoints: null, ruleset: null, improvementDirection: null };
    const read = readSpcRequest({ points, options: unwanted });
    expect(read.ok && spcChart(read.value.points, read.value.options).ok).toBe(true);
  });

  it.each([
    ['target', { from: '2026-01-01', value: 5 }, 'Target 1: the target is an object; give a number'],
    ['target', [5], 'Target 1: the target is missing; give a number'],
    ['target', [null], 'Target 1: the target is missing; give a number'],
    ['target', [{ value: 5 }], 'Target 1: missing is not a date; write it as 2026-04-01.'],
    ['asOf', 20260401, 'asOf is 20260401; write it as 2026-04-01.'],
  ])('is refused by the chart, not failed on, when %s is %j', (name, seen, message) => {
    const read = readSpcRequest({ points, options: { [name]: seen } });
    const chart = read.ok ? spcChart(read.value.points, read.value.options) : undefined;
    expect(chart?.ok === false && chart.problems[0]?.message).toContain(message);
  });

  it.each([
    ['nothing', undefined, 'points is missing; give a list of {"date", "value"}.'],
    [
      'a misspelt option',
      { points, options: { rebases: [] } },
      'There is no option "rebases"; use improvementDirection, ',
    ],
    ['a rebase without a date', { points, options: { rebase: [7] } }, 'Rebase 1 is 7; give {"date": '],
    ['options that are a list', { points, options: [] }, 'options is a list; give an object, or leave it out.'],
  ])('is refused when it holds %s', (_, input, message) => {
    const read = readSpcRequest(input);
    expect(read.ok ? [] : read.problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });
});
