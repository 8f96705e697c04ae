import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAppraisal, type AppraisalOption, type OptionAppraisal } from './option-appraisal.js';

const option = (id: string, money: number, people: number, more: Partial<AppraisalOption> = {}): AppraisalOption => ({
  id,
  name: id,
  scores: [
    { criterionId: 'cost', score: money, rationale: 'Estimate' },
    { criterionId: 'lives', score: people, rationale: 'Judgement' },
  ],
  ...more,
});
const appraisal = (...options: AppraisalOption[]): OptionAppraisal => ({
  id: 'a',
  name: 'How to help people home',
  criteria: [
    { id: 'cost', name: 'Cost over five years', axis: 'financial-security' },
    { id: 'lives', name: 'People live as they wish', axis: 'better-outcomes' },
  ],
  options,
});

describe('an option appraisal', () => {
  test('never adds money and outcomes up: cheap and good remain a choice for people', () => {
    const reading = readAppraisal(
      appraisal(option('As now', 4, 2, { asNow: true }), option('Cheap', 9, 3), option('Good', 5, 8)),
    );
    expect(reading.sentences).toEqual([
      'The choice is between Cheap and Good.',
      'As now is no better on either axis than Cheap and Good.',
    ]);
  });

  test('weighs criteria within their axis', () => {
    const base = appraisal(option('One', 2, 5));
    const criteria = [...base.criteria, { id: 'risk', name: 'Risk', axis: 'financial-security', weight: 3 } as const];
    const scores = [...base.options[0]!.scores, { criterionId: 'risk', score: 10, rationale: 'Small' }];
    const reading = readAppraisal({ ...base, criteria, options: [{ ...base.options[0]!, scores }] });
    expect(reading.options[0]?.axes['financial-security']).toBe(8);
  });

  test('gives no place to an option that is half scored, and says so', () => {
    const reading = readAppraisal(appraisal(option('Whole', 1, 1), { ...option('Half', 9, 9), scores: [] }));
    expect(reading.choice.map(({ name }) => name)).toEqual(['Whole']);
    expect(reading.sentences).toContain('Not fully scored: Half.');
    expect(reading.sentences).toContain('No option is to go on as now, so nothing shows what a change would gain.');
  });

  test('leaves at least one option to choose, and each one left out is worse than one that is left', () => {
    const score = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 12 }), (scores) => {
        const reading = readAppraisal(appraisal(...scores.map(([a, b], i) => option(`o${i}`, a, b))));
        const left = new Set(reading.choice.map(({ name }) => name));
        expect(left.size).toBeGreaterThan(0);
        for (const { option: one, beatenBy } of reading.options) {
          expect(left.has(one.name)).toBe(beatenBy.length === 0);
          if (beatenBy.length > 0) expect(beatenBy.some((name) => left.has(name))).toBe(true);
        }
      }),
    );
  });
});
