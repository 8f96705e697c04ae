import { describe, expect, test } from 'vitest';
import { issueOn, resolutionTimes, type Issue, type IssueEvent } from './issue.js';
import { obstaclesOn, type Obstacle } from './obstacle.js';

const issue = (...events: IssueEvent[]): Pick<Issue, 'events'> => ({ events });
const direct = issue(
  { on: '2026-04-02', action: 'raised' },
  { on: '2026-04-03', action: 'moved', level: 'broker' },
  { on: '2026-04-06', action: 'resolved' },
);
const escalated = issue(
  { on: '2026-03-19', action: 'resolved' },
  { on: '2026-02-05', action: 'raised' },
  { on: '2026-02-12', action: 'moved', level: 'system' },
  { on: '2026-03-01', action: 'moved', level: 'direct' },
);

describe('an issue', () => {
  test('stands where its events have brought it by the day, in whatever order they were written down', () => {
    expect(issueOn(direct, '2026-04-01').state).toBe('not-raised');
    expect(issueOn(direct, '2026-04-05')).toMatchObject({ state: 'open', level: 'broker', brokered: true, days: 3 });
    expect(issueOn(direct, '2026-05-01')).toMatchObject({ state: 'resolved', escalated: false, days: 4 });
    expect(issueOn(escalated, '2026-03-10')).toMatchObject({
      state: 'open',
      level: 'direct',
      highest: 'system',
      escalated: true,
      days: 33,
    });
  });

  test('that is reopened counts from when it was raised', () => {
    const events: IssueEvent[] = [...(direct.events ?? []), { on: '2026-04-20', action: 'reopened' }];
    expect(issueOn({ events }, '2026-04-30')).toMatchObject({ state: 'open', days: 28, resolvedOn: undefined });
  });

  test('took so long with and without escalation, and a few are not compared', () => {
    const reading = resolutionTimes([direct, escalated, issue()], '2026-05-01');
    expect(reading).toMatchObject({
      withoutEscalation: { resolved: 1, open: 0, medianDays: 4 },
      brokered: { resolved: 1 },
      withEscalation: { resolved: 1, medianDays: 42 },
    });
    expect(reading.sentence).toBe(
      'Without escalation 1 of 1 issue resolved, half within 4 days; with escalation 1 of 1 issue resolved, half within 42 days. Too few are resolved to compare.',
    );
    const many = resolutionTimes(
      [...Array<typeof direct>(5).fill(direct), ...Array<typeof direct>(5).fill(escalated)],
      '2026-05-01',
    );
    expect(many.sentence).not.toContain('Too few');
  });
});

describe('a register of obstacles', () => {
  const obstacles: Obstacle[] = [
    { id: 'o1', title: 'Two records', revealedOn: '2026-01-01', objectiveIds: ['ob1'], navigatedOn: '2026-03-01' },
    { id: 'o2', title: 'Five boards', revealedOn: '2026-02-01', objectiveIds: ['ob1', 'ob2'], ownerId: 'icb' },
    { id: 'o3', title: 'No room', revealedOn: '2026-05-01' },
  ];

  test('shows by day and objective what was in the way, and what nobody works on', () => {
    const early = obstaclesOn(obstacles, '2026-02-15');
    expect(early.byObjective.map(({ objectiveId, open }) => [objectiveId, open.length])).toEqual([
      ['ob1', 2],
      ['ob2', 1],
    ]);
    const late = obstaclesOn(obstacles, '2026-06-01');
    expect(late.navigated.map(({ id }) => id)).toEqual(['o1']);
    expect(late.unlinked.map(({ id }) => id)).toEqual(['o3']);
    expect(late.withoutOwner.map(({ id }) => id)).toEqual(['o3']);
  });
});
