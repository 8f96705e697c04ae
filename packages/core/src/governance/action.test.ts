import { describe, expect, test } from 'vitest';
import { actionOn, followThrough, type Action } from './action.js';
import type { DecisionRecord } from './decision.js';

const action: Action = { id: 'a', what: 'Write to practices', decisionId: 'd1', dueOn: '2026-04-10' };

describe('an action', () => {
  test('is overdue from the day after it was due, until it is done or dropped', () => {
    expect(actionOn(action, '2026-04-10').state).toBe('open');
    expect(actionOn(action, '2026-04-12')).toMatchObject({ state: 'overdue', daysLate: 2 });
    const done = { ...action, doneOn: '2026-04-14' };
    expect(actionOn(done, '2026-04-13').state).toBe('overdue');
    expect(actionOn(done, '2026-04-14').state).toBe('done');
    expect(actionOn({ ...action, droppedOn: '2026-04-11' }, '2026-04-12').state).toBe('dropped');
  });

  test('without a due day is not in time', () => {
    expect(actionOn({ id: 'a', what: 'Think' }, '2026-04-10').state).toBe('no-date');
  });
});

describe('decisions', () => {
  const decisions: DecisionRecord[] = [
    { id: 'd1', what: 'Practices are told.', on: '2026-03-01' },
    { id: 'd2', what: 'We do better.', on: '2026-03-01' },
    { id: 'd3', what: 'Later.', on: '2026-06-01' },
  ];

  test('are followed to their actions; talk without action and what is overdue are named', () => {
    const reading = followThrough(decisions, [action], '2026-04-12');
    expect(reading.decisions.map(({ state }) => state)).toEqual(['overdue', 'no-action']);
    expect(reading.sentence).toBe('1 of 2 decisions led to actions. Overdue: Write to practices (due 10 April 2026).');
    const done = followThrough(decisions, [{ ...action, doneOn: '2026-04-01' }], '2026-04-12');
    expect(done.decisions[0]?.state).toBe('done');
    expect(done.sentence).toBe('1 of 2 decisions led to actions. None is overdue.');
  });
});
