import { describe, expect, test } from 'vitest';
import { decisionView } from './decision-view.js';
import type { Meeting } from './meeting.js';
import type { Proposal } from './proposal.js';
import type { GovernanceSources } from './sources.js';

const trustBoard: Meeting = {
  id: 'm1',
  name: 'Trust Board',
  type: 'board',
  bodyId: 'board',
  schedule: { freq: 'MONTHLY', byday: '2TH', dtstart: '2026-01-08' },
};
const names: Record<string, string> = {
  trust: 'Moorside Trust',
  council: 'Vale Council',
  board: 'Trust Board',
  alliance: 'Moorside Alliance',
  cabinet: 'Cabinet',
};
const sources: GovernanceSources = {
  find: (_, id) => ({ name: names[id] ?? id }),
  data: { meetings: [trustBoard] },
};
const proposal: Proposal = {
  id: 'p1',
  title: 'One team for falls',
  visibility: 'public',
  initiatedBy: { by: 'community' },
  gates: [
    { id: 'g', stage: 'full', role: 'decide', bodyId: 'alliance', hearings: [{ on: '2026-03-03', outcome: 'agreed' }] },
  ],
  approvals: [
    { id: 'a1', partnerId: 'trust', bodyId: 'board' },
    { id: 'a2', partnerId: 'council', bodyId: 'cabinet', hearings: [{ on: '2026-03-24', outcome: 'agreed' }] },
  ],
  rollout: [{ step: 'county' }, { step: 'pilot', from: '2026-02-01' }],
};
const view = (change: Partial<Proposal> = {}, today = '2026-04-10', from = sources) => {
  const reading = decisionView({ ...proposal, ...change }, from, today);
  return reading.ok ? reading.value : undefined;
};

describe('the view of a decision', () => {
  test('says what is held and awaited, in which body, and when that body next meets', () => {
    expect(view()).toMatchObject({
      stage: 'approvals',
      stageWords: 'Approval by each partner',
      communityLed: true,
      held: [{ id: 'a2', partner: 'Vale Council', sentence: 'Vale Council: agreed in Cabinet on 24 March 2026.' }],
      awaited: [
        {
          id: 'a1',
          body: 'Trust Board',
          nextMeets: '2026-05-14',
          sentence: 'Moorside Trust: awaited in Trust Board, no date fixed; it next meets on 14 May 2026.',
        },
      ],
      rollout: { now: 'pilot', next: 'county' },
      delay: { soFar: true, sinceDecision: { days: 38 } },
      sentence:
        'Agreed by 1 of 2 partners; awaited: Moorside Trust. When it can take effect is not known: no date is fixed for Moorside Trust.',
    });
  });

  test('takes a date from the agenda of the meeting that will hear it', () => {
    const agenda = [{ title: 'Falls', proposalId: 'p1' }];
    const meetings = [{ ...trustBoard, sittings: [{ on: '2026-05-14', agenda }] }];
    const dated = view({}, '2026-04-10', { ...sources, data: { meetings } });
    expect(dated?.awaited[0]).toMatchObject({ state: 'awaited', on: '2026-05-14', nextMeets: undefined });
    expect(dated?.effective).toMatchObject({ state: 'expected', on: '2026-05-14' });
    const cancelled = [{ ...trustBoard, sittings: [{ on: '2026-05-14', agenda, cancelled: true }] }];
    expect(view({}, '2026-04-10', { ...sources, data: { meetings: cancelled } })?.awaited[0]).toMatchObject({
      state: 'awaited-no-date',
      nextMeets: '2026-06-11',
    });
  });

  test('takes it for the stage that an agenda names, else for the first to which the body has not agreed', () => {
    const gates = (['outline', 'full', 'implement'] as const).map((stage) => ({
      id: stage,
      stage,
      role: 'decide' as const,
      bodyId: 'board',
      hearings: stage === 'outline' ? [{ on: '2026-03-12', outcome: 'agreed' as const }] : [],
    }));
    const item = { title: 'Falls', proposalId: 'p1' };
    const sittings = [
      { on: '2026-03-12', agenda: [item] },
      { on: '2026-05-14', agenda: [item] },
      { on: '2026-07-09', agenda: [{ ...item, stage: 'implement' as const }] },
    ];
    const shown = view({ gates, approvals: [] }, '2026-04-10', {
      ...sources,
      data: { meetings: [{ ...trustBoard, sittings }] },
    });
    expect(shown?.stages.map(({ gates: [gate] }) => [gate?.state, gate?.on])).toEqual([
      ['agreed', '2026-03-12'],
      ['awaited', '2026-05-14'],
      ['awaited', '2026-07-09'],
    ]);
  });

  test('shows the public nothing that is not marked public', () => {
    for (const visibility of [undefined, 'partners', 'restricted'] as const) {
      const reading = decisionView({ ...proposal, visibility }, sources, '2026-04-10');
      expect(reading).toMatchObject({ ok: false, problem: { code: 'decision/not-visible' } });
      expect(JSON.stringify(reading)).not.toContain('falls');
    }
    expect(decisionView({ ...proposal, visibility: 'partners' }, sources, '2026-04-10', 'partners').ok).toBe(true);
    expect(decisionView({ ...proposal, visibility: 'restricted' }, sources, '2026-04-10', 'partners').ok).toBe(false);
  });

  test('ends in agreed, refused or withdrawn', () => {
    const approvals = proposal.approvals?.slice(1);
    expect(view({ approvals })).toMatchObject({
      stage: 'agreed',
      sentence: 'Agreed by all since 24 March 2026; Vale Council was last.',
    });
    expect(view({ withdrawnOn: '2026-04-01' })).toMatchObject({
      stage: 'withdrawn',
      sentence: 'Withdrawn on 1 April 2026.',
    });
    const no = [{ id: 'a1', partnerId: 'trust', hearings: [{ on: '2026-03-20', outcome: 'not-agreed' as const }] }];
    expect(view({ approvals: no })).toMatchObject({ stage: 'refused', notAgreed: [{ id: 'a1' }] });
    expect(view({ approvals: [], gates: [] })?.sentence).toContain('nobody has said who has to agree');
  });

  test('says of a decision that some bodies only recommend on that those agreed who decide, and of one that nobody decides that it was heard', () => {
    const gate = (role: 'recommend' | 'decide', outcome: 'agreed' | 'not-agreed') =>
      ({ id: role, stage: 'full', role, bodyId: role, hearings: [{ on: '2026-03-03', outcome }] }) as const;
    const decide = gate('decide', 'agreed');
    const settled = { stage: 'decided', stageWords: 'Agreed by all who decide' };
    expect(view({ gates: [gate('recommend', 'agreed'), decide], approvals: [] })).toMatchObject({
      ...settled,
      sentence: 'Agreed by all who decide since 3 March 2026; decide was last.',
    });
    expect(view({ gates: [gate('recommend', 'not-agreed'), decide], approvals: [] })).toMatchObject(settled);
    const heard = { stage: 'heard', stageWords: 'Heard by all; nobody decides' };
    expect(view({ gates: [gate('recommend', 'agreed')], approvals: [] })).toMatchObject({
      ...heard,
      sentence: 'Recommended by all since 3 March 2026; recommend was last.',
    });
    expect(view({ gates: [gate('recommend', 'not-agreed')], approvals: [] })).toMatchObject({
      ...heard,
      sentence: 'Heard by all since 3 March 2026; recommend was last. recommend did not recommend it.',
    });
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(view()))).toMatchObject({ id: 'p1', today: '2026-04-10' });
  });
});
