import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesFrom } from '../names.js';
import { DUTY_STATUSES, planMatrix, stepCoverage, type SeasonalPlan } from './seasonal-plan.js';

const plan: SeasonalPlan = {
  id: 'winter',
  name: 'Winter',
  from: '2026-11-01',
  to: '2027-03-31',
  partnerIds: ['trust', 'council', 'police'],
  stepIds: ['arrive', 'ward', 'home'],
  actions: [
    {
      id: 'beds',
      what: 'Open a ward for people who are nearly ready to go home',
      stepIds: ['ward'],
      duties: [
        { partnerId: 'trust', due: '2026-11-15', status: 'under-way' },
        { partnerId: 'council', due: '2026-11-20', status: 'done', doneOn: '2026-11-22' },
      ],
    },
    { id: 'sand', what: 'Grit the paths', duties: [{ partnerId: 'volunteers', status: 'not-started' }] },
    { id: 'lifts', what: 'Find lifts home', stepIds: ['home'], duties: [] },
  ],
};

const nameOf = namesFrom([{ id: 'trust', name: 'The Trust' }]);

describe('a plan as a matrix', () => {
  test('has a column for each organisation that is expected to act, then for any other with a duty', () => {
    const matrix = planMatrix(plan, '2026-11-26');
    expect(matrix.partnerIds).toEqual(['trust', 'council', 'police', 'volunteers']);
    expect(matrix.rows[0]?.cells.map((cell) => cell.map(({ state }) => state))).toEqual([['late'], ['done'], [], []]);
  });

  test('tells what is late, by how much, what nobody owns and who has nothing to do', () => {
    const matrix = planMatrix(plan, '2026-11-26', nameOf);
    expect(matrix.sentences).toEqual([
      'The Trust: Open a ward for people who are nearly ready to go home (due 15 November 2026, 11 days late).',
      'Nobody has taken on: Find lifts home.',
      'No action yet for police.',
      '1 duty without a due date.',
      '1 of 3 duties done.',
    ]);
  });

  test('looks from the day asked: what was done later was open then, and late work stays marked as late', () => {
    const cell = (today: string) => planMatrix(plan, today).rows[0]?.cells[1]?.[0];
    expect(cell('2026-11-20')).toMatchObject({ state: 'open', daysLate: 0 });
    expect(cell('2026-11-21')).toMatchObject({ state: 'late', daysLate: 1 });
    expect(cell('2026-12-31')).toMatchObject({ state: 'done', daysLate: 2 });
  });

  test('loses no duty and invents none, whatever the plan and the day', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    const duty = fc.record({
      partnerId: fc.constantFrom('a', 'b', 'c'),
      due: fc.option(day, { nil: undefined }),
      status: fc.constantFrom(...DUTY_STATUSES),
      doneOn: fc.option(day, { nil: undefined }),
    });
    const actions = fc.array(fc.record({ id: fc.string(), what: fc.string(), duties: fc.array(duty) }));
    fc.assert(
      fc.property(actions, day, (list, today) => {
        const matrix = planMatrix({ ...plan, partnerIds: ['a', 'z'], actions: list }, today);
        const total = list.reduce((sum, { duties }) => sum + duties.length, 0);
        expect(Object.values(matrix.counts).reduce((sum, n) => sum + n, 0)).toBe(total);
        expect(matrix.rows.flatMap(({ cells }) => cells.flat())).toHaveLength(total);
        expect(matrix.late.every(({ daysLate }) => daysLate > 0)).toBe(true);
        expect(matrix.withoutActions).toContain('z');
      }),
    );
  });
});

test('a step of a pathway is covered when somebody owns an action for it', () => {
  expect(stepCoverage(plan).map(({ stepId, cover }) => [stepId, cover])).toEqual([
    ['arrive', 'none'],
    ['ward', 'owned'],
    ['home', 'unowned'],
  ]);
});
