import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages, value } from '../statistics/testing/expect.js';
import {
  endEffects,
  type Instrument,
  INSTRUMENTS,
  instrumentOf,
  reliableChange,
  scoreAnswers,
  SURVEY_QUESTIONS,
  surveyResult,
} from './index.js';

function instrument(id: string): Instrument {
  const found = instrumentOf(id);
  if (found === undefined) throw new Error(`no instrument ${id}`);
  return found;
}
const scored = (id: string, answers: readonly (number | null)[]) => value(scoreAnswers(instrument(id), answers));
const scores = (id: string, answers: readonly (number | null)[]) =>
  scored(id, answers).scores.map((score) => score.value);

describe('scoring', () => {
  it('never leaves the range of a score, and reaches both ends', () => {
    for (const each of INSTRUMENTS.filter(({ use }) => use !== 'store-only')) {
      const answers = fc.tuple(...each.items.map(({ lowest, highest }) => fc.integer({ min: lowest, max: highest })));
      fc.assert(
        fc.property(answers, (given) => {
          value(scoreAnswers(each, given)).scores.forEach((score, i) => {
            expect(score.value).toBeGreaterThanOrEqual(each.scores[i]?.lowest ?? Infinity);
            expect(score.value).toBeLessThanOrEqual(each.scores[i]?.highest ?? -Infinity);
          });
        }),
      );
      const ends = (which: 'lowest' | 'highest') =>
        scored(
          each.id,
          each.items.map((item) => item[which]),
        );
      expect(ends('lowest').scores.map(({ end }) => end)).toEqual(each.scores.map(() => 'floor'));
      expect(ends('highest').scores.map(({ end }) => end)).toEqual(each.scores.map(() => 'ceiling'));
    }
  });

  it('keeps the four ONS questions apart, with anxiety the other way round', () => {
    const { scores: four } = scored('ons4', [7, 9, 4, 6]);
    expect(four.map(({ value: score, band }) => [score, band])).toEqual([
      [7, 'high'],
      [9, 'very high'],
      [4, 'low'],
      [6, 'high'],
    ]);
    expect(instrument('ons4').scores.map(({ higherIsBetter }) => higherIsBetter)).toEqual([true, true, true, false]);
    expect(scores('ons4', [7, null, 4, 6])).toEqual([7, null, 4, 6]);
  });

  it('fills in no missing answer', () => {
    expect(scores('phq-9', [1, 1, 1, 1, 1, 1, 1, 1, null])).toEqual([null]);
    expect(scores('ucla-3', [3, 2, 1])).toEqual([6]);
  });

  it('asks for a safety pathway for the ninth question of PHQ-9, however low the score', () => {
    expect(scored('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 1])).toMatchObject({
      needsSafetyPathway: true,
      scores: [{ value: 1 }],
    });
    expect(scored('phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 0]).needsSafetyPathway).toBe(false);
    expect(instrument('phq-9').publicWidget).toBe(false);
  });

  it('turns the sum of SWEMWBS into its metric score', () => {
    expect(scores('swemwbs', [3, 3, 3, 3, 3, 3, 3])).toEqual([19.25]);
    expect(instrument('swemwbs').scores[0]?.conversion).toHaveLength(29);
  });

  it('stores licensed answers and refuses to score them', () => {
    expect(messages(scoreAnswers(instrument('eq-5d-5l'), [1, 1, 1, 1, 1]))[0]).toMatch(/^EQ-5D-5L profile is licensed/);
  });

  it('names answers that cannot be', () => {
    expect(messages(scoreAnswers(instrument('gad-7'), [0, 4, 1.5, 0, 0, 0, 0]))).toEqual([
      'Item 2 of GAD-7 is 4; use a whole number from 0 to 3.',
      'Item 3 of GAD-7 is 1.5; use a whole number from 0 to 3.',
    ]);
    expect(messages(scoreAnswers(instrument('gad-7'), [0]))).toEqual([
      'GAD-7 has 7 items and there are 1 answers; write null where there is none.',
    ]);
  });
});

describe('change', () => {
  const [depression] = instrument('phq-9').scores;
  const [loneliness] = instrument('ucla-3').scores;

  it('of one person is reliable only beyond error of measurement', () => {
    if (!depression || !loneliness) throw new Error('no score');
    expect(reliableChange(depression, 18, 12)).toBe('improved');
    expect(reliableChange(depression, 12, 18)).toBe('deteriorated');
    expect(reliableChange(depression, 12, 7)).toBe('no reliable change');
    expect(reliableChange(loneliness, 9, 3)).toBe('not known for this instrument');
  });

  it('cannot be seen beyond the end of a scale where many already are', () => {
    if (!loneliness) throw new Error('no score');
    expect(endEffects(loneliness, [3, 3, 4, 5, 6])).toMatchObject({
      floor: 0.4,
      ceiling: 0,
      warning: expect.stringMatching(/lowest possible/) as unknown,
    });
    expect(endEffects(loneliness, [4, 5, 6])?.warning).toBeNull();
    expect(endEffects(loneliness, [])).toBeUndefined();
  });
});

describe('survey questions', () => {
  const [friends, staff] = SURVEY_QUESTIONS;

  it('count the Friends and Family Test over all answers, and staff over valid ones', () => {
    if (!friends || !staff) throw new Error('no question');
    const test = value(surveyResult(friends, { 'very good': 60, good: 20, poor: 10, "don't know": 10 }));
    expect(test).toMatchObject({ numerator: 80, denominator: 100 });
    const work = value(surveyResult(staff, { 'strongly agree': 5, agree: 4, disagree: 1, 'not answered': 10 }));
    expect(work).toMatchObject({ numerator: 9, denominator: 10 });
    expect(work.positive.lower).toBeLessThan(0.6);
  });

  it('name an answer that is none', () => {
    if (!friends) throw new Error('no question');
    expect(messages(surveyResult(friends, { excellent: 4 }))[0]).toMatch(/^there is no answer "excellent"/);
    expect(messages(surveyResult(friends, { good: -1 }))[0]).toMatch(/whole number of 0 or more/);
    expect(messages(surveyResult(friends, {}))[0]).toMatch(/denominator is 0/);
  });
});
