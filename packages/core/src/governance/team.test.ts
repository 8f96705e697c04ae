import { describe, expect, test } from 'vitest';
import type { Alliance } from './alliance.js';
import { delegationsOn, leadershipOn, reportingLine, umbrellaReach } from './alliance-reach.js';
import { teamOn } from './team.js';

describe('a team', () => {
  test('adds up whole-time equivalents exactly, says who did not say, and which skills are missing', () => {
    const team = {
      skills: ['nursing', 'social work', 'medicine'],
      members: [
        { partnerId: 'trust', skills: ['nursing'], wte: 0.1, dedicated: true },
        { partnerId: 'trust', skills: ['nursing'], wte: 0.2 },
        { partnerId: 'gps', skills: ['medicine'] },
        { partnerId: 'council', skills: ['social work'], wte: 1, from: '2026-07-01' },
      ],
    };
    expect(teamOn(team, '2026-06-30')).toMatchObject({
      partnerIds: ['trust', 'gps'],
      wte: 0.3,
      dedicatedWte: 0.1,
      wteNotStated: 1,
      missingSkills: ['social work'],
    });
    expect(teamOn(team, '2026-07-01')).toMatchObject({ wte: 1.3, missingSkills: [] });
  });
});

const alliances: Record<string, Alliance> = {
  local: {
    id: 'local',
    name: 'Local Alliance',
    reportsToIds: ['icb-board'],
    seats: [
      { id: '1', kind: 'partner', memberId: 'gps' },
      { id: '2', kind: 'partner', allianceId: 'vcs' },
      { id: '3', kind: 'observer', memberId: 'icb' },
      { id: '4', kind: 'partner', memberId: 'charity' },
    ],
    delegations: [{ fromId: 'icb', toId: 'local', scope: 'Falls', from: '2026-04-01', to: '2027-03-31' }],
    leads: [{ on: 'Falls', partnerId: 'gps' }, { on: 'Debt', partnerId: 'gps', to: '2026-01-31' }, { on: 'Isolation' }],
  },
  vcs: {
    id: 'vcs',
    name: 'VCS alliance',
    seats: [
      { id: '1', kind: 'partner', memberId: 'charity' },
      { id: '2', kind: 'partner', memberId: 'club' },
      { id: '3', kind: 'partner', allianceId: 'local' },
      { id: '4', kind: 'partner', memberId: 'gone', to: '2025-12-31' },
    ],
  },
  'icb-board': { id: 'icb-board', name: 'Board', reportsToIds: ['local', 'nhs'] },
};
const findAlliance = (id: string): Alliance | undefined => alliances[id];

describe('an alliance', () => {
  test('reaches further through alliances and groups that sit in it, each partner once, and circles end', () => {
    const reach = umbrellaReach(alliances['local']!, '2026-06-01', findAlliance, (id) =>
      id === 'gps' ? { name: 'GPs', memberIds: ['ashgrove', 'charity'] } : { name: id },
    );
    expect(reach.direct).toEqual(['gps', 'charity']);
    expect(reach.through).toEqual([
      { id: 'ashgrove', via: 'gps' },
      { id: 'club', via: 'vcs' },
    ]);
    expect(reach.sentence).toBe(
      'Local Alliance has 2 members of its own and reaches 2 more partners through those that sit in it.',
    );
  });

  test('has a reporting line upwards, and delegations for as long as they hold', () => {
    expect(reportingLine(alliances['local']!, findAlliance)).toEqual(['icb-board', 'local', 'nhs']);
    expect(delegationsOn(alliances['local']!, '2027-03-31')).toHaveLength(1);
    expect(delegationsOn(alliances['local']!, '2027-04-01')).toHaveLength(0);
  });

  test('shows how leadership is spread, and what nobody leads on', () => {
    expect(leadershipOn(alliances['local']!, '2026-06-01')).toEqual({
      byPartner: [{ partnerId: 'gps', on: ['Falls'] }],
      without: ['Isolation'],
      sentence: '1 of 3 members lead on something.',
    });
  });
});
