import { describe, expect, test } from 'vitest';
import { boardUpdate } from './board-update.js';
import { forwardPlan } from './forward-plan.js';
import type { Meeting } from './meeting.js';
import { participation } from './participation.js';
import type { Proposal } from './proposal.js';
import type { GovernanceSources } from './sources.js';

const board: Meeting = {
  id: 'm',
  name: 'The Board',
  type: 'board',
  bodyId: 'b',
  visibility: 'public',
  sittings: [
    {
      on: '2026-10-19',
      agenda: [
        { title: 'Winter', priorities: ['Winter planning'] },
        { title: 'A secret pathway', proposalId: 'p2', visibility: 'restricted' },
        { title: 'The open case', proposalId: 'p1' },
      ],
      attendance: [
        { seatId: 's1', as: 'member', status: 'present' },
        { partnerId: 'beech', as: 'member', status: 'apologies' },
      ],
    },
    { on: '2026-12-14', agenda: [{ title: 'Full case', proposalId: 'p1' }] },
  ],
};
const open: Proposal = {
  id: 'p1',
  title: 'Open case',
  visibility: 'public',
  allianceId: 'b',
  initiatedBy: { by: 'community' },
  gates: [
    { id: 'g1', stage: 'outline', role: 'decide', bodyId: 'b', hearings: [{ on: '2026-10-19', outcome: 'agreed' }] },
    { id: 'g2', stage: 'full', role: 'decide', bodyId: 'b' },
  ],
  approvals: [
    { id: 'a1', partnerId: 'beech', askedOn: '2026-09-01', hearings: [{ on: '2026-09-11', outcome: 'agreed' }] },
  ],
};
const secret: Proposal = {
  id: 'p2',
  title: 'A secret pathway',
  visibility: 'restricted',
  gates: [{ id: 'g3', stage: 'full', role: 'decide', bodyId: 'b' }],
};
const names: Record<string, string> = { ash: 'Ash Trust', beech: 'Beech Council', b: 'The Board' };
const sources: GovernanceSources = {
  find: (_, id) => ({ name: names[id] ?? id }),
  data: {
    meetings: [board],
    proposals: [open, secret],
    decisions: [
      {
        id: 'd1',
        what: 'The outline is approved.',
        on: '2026-10-19',
        meetingId: 'm',
        proposalId: 'p1',
        reason: 'It is needed.',
        visibility: 'public',
      },
      {
        id: 'd2',
        what: 'A secret pathway is approved.',
        on: '2026-10-19',
        meetingId: 'm',
        proposalId: 'p2',
        visibility: 'public',
      },
      { id: 'd3', what: 'For partners.', on: '2026-10-19', meetingId: 'm' },
    ],
    actions: [
      {
        id: 'x',
        what: 'Write the full case',
        ownerId: 'ash',
        decisionId: 'd1',
        dueOn: '2026-12-01',
        visibility: 'public',
      },
      { id: 'y', what: 'Inner work', ownerId: 'beech', decisionId: 'd1' },
    ],
  },
};
const update = (reader?: 'public' | 'partners') => {
  const reading = boardUpdate(board, '2026-10-19', sources, reader);
  return reading.ok ? reading.value : undefined;
};

describe('a board update', () => {
  test('follows from agenda, decisions and actions', () => {
    expect(update()).toMatchObject({
      title: 'The Board, 19 October 2026',
      priorities: ['Winter planning'],
      discussed: ['Winter', 'The open case'],
      decisions: [{ id: 'd1', communityLed: true, next: 'The Board, 14 December 2026' }],
      nextOn: '2026-12-14',
      paragraphs: [
        'Key priorities discussed: Winter planning.',
        'The outline is approved. It is needed. Actions: Write the full case, Ash Trust, by 1 December 2026. Next: The Board, 14 December 2026.',
        'Next meeting: 14 December 2026.',
      ],
    });
  });

  test('tells the public nothing of a restricted proposal, even where the decision itself was marked public by mistake', () => {
    expect(JSON.stringify(update())).not.toContain('secret');
    expect(update('partners')?.decisions.map(({ id }) => id)).toEqual(['d1', 'd3']);
    expect(boardUpdate({ ...board, visibility: undefined }, '2026-10-19', sources)).toMatchObject({
      ok: false,
      problem: { code: 'board-update/not-visible' },
    });
  });

  test('says so when nothing is on record of the day', () => {
    expect(boardUpdate(board, '2026-11-01', sources)).toMatchObject({
      ok: false,
      problem: { message: 'Nothing is on record of The Board on 1 November 2026. Check the day, or add the sitting.' },
    });
  });
});

describe('a forward plan', () => {
  test('lists what is to be heard by date, and for the public only what is public', () => {
    expect(forwardPlan(sources, '2026-11-01').dated).toMatchObject([
      { on: '2026-12-14', role: 'decide', sentence: '14 December 2026: The Board decides on Open case.' },
    ]);
    expect(forwardPlan(sources, '2026-11-01').undated).toEqual([]);
    expect(forwardPlan(sources, '2026-11-01', 'restricted').undated).toMatchObject([{ proposalId: 'p2' }]);
  });

  test('warns when a body is to decide before another has recommended', () => {
    const gate = (id: string, role: 'recommend' | 'decide', on: string) =>
      ({ id, stage: 'full', role, hearings: [{ on }] }) as const;
    const gates = [
      gate('x', 'recommend', '2026-12-20'),
      gate('y', 'recommend', '2026-12-01'),
      gate('z', 'decide', '2026-12-10'),
    ];
    const proposals = [{ id: 'p', title: 'P', visibility: 'public' as const, gates }];
    expect(forwardPlan({ ...sources, data: { proposals } }, '2026-11-01').warnings).toEqual([
      'P: gate z is to be heard on 10 December 2026, before gate x on 20 December 2026, which comes first.',
    ]);
  });
});

describe('the participation view', () => {
  test('describes attendance, approvals and actions by name, without a score or a rank', () => {
    const alliance = {
      id: 'b',
      name: 'The Board',
      seats: [
        { id: 's2', kind: 'partner', memberId: 'beech' },
        { id: 's1', kind: 'partner', memberId: 'ash' },
        { id: 's3', kind: 'observer', memberId: 'cedar' },
        { id: 's4', kind: 'partner', memberId: 'gone', to: '2026-01-31' },
      ],
      leads: [{ on: 'Winter', partnerId: 'ash' }],
    } as const;
    const view = participation(alliance, sources, '2026-10-01', '2026-12-31');
    expect(view.partners.map(({ name }) => name)).toEqual(['Ash Trust', 'Beech Council']);
    expect(view.partners[0]).toMatchObject({
      sittings: 2,
      attended: 1,
      notRecorded: 1,
      leads: ['Winter'],
      actions: { open: 1, overdue: 1 },
      sentence: 'Ash Trust: at 1 of 1 meeting; leads on Winter.',
    });
    expect(view.partners[1]).toMatchObject({
      attended: 0,
      apologies: 1,
      absent: 0,
      approvals: { agreed: 1, awaited: 0, notAgreed: 0 },
      medianDaysToAgree: 10,
      sentence: 'Beech Council: at 0 of 1 meeting; agreed to 1 of 1 proposal.',
    });
    expect(JSON.stringify(view)).not.toMatch(/rank|score/);
  });
});
