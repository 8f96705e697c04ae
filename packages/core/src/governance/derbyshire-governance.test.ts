import { describe, expect, test } from 'vitest';
import { openDirectory, publicDirectory } from '../directory/index.js';
import { postOn, successorsOn } from '../partners/index.js';
import { derbyshire } from '../testing/derbyshire.js';
import { followThrough } from './action.js';
import { reportingLine, umbrellaReach } from './alliance-reach.js';
import { membersOn } from './alliance.js';
import { boardUpdate, boardUpdates } from './board-update.js';
import { decisionView } from './decision-view.js';
import { forwardPlan } from './forward-plan.js';
import { resolutionTimes } from './issue.js';
import { missingCoreRoles, nextSitting } from './meeting.js';
import { obstaclesOn } from './obstacle.js';
import { participation } from './participation.js';
import { quorumOn, sectorBalance } from './quorum.js';
import { teamOn } from './team.js';

const { data } = derbyshire();
const { directory } = openDirectory(data);
const partner = (id: string) => directory.find('partners', id);
const alliance = (id: string) => directory.find('alliances', id)!;
const proposal = (id: string) => directory.find('proposals', id)!;
const meeting = (id: string) => directory.find('meetings', id)!;

describe('governance of the Derbyshire example', () => {
  test('has the nine members of the Place Alliance of June 2018, organisations, groups and functions, as its text names them', () => {
    const place = alliance('al-derby-place');
    expect(place.seats?.map((seat) => seat.name ?? partner(seat.memberId ?? '')?.name)).toEqual([
      'Derby City Council Social Care',
      'GPs/ Primary Care Networks (PCNs)',
      'Derbyshire Healthcare United',
      'Public Health',
      'Housing',
      'Community Action Derby',
      'Derbyshire Community Health Services',
      'United Hospitals of Derby and Burton',
      'Derbyshire Healthcare Foundation Trust',
    ]);
    expect(membersOn(place, '2018-06-01')).toHaveLength(9);
    expect(membersOn(place, '2018-05-31')).toHaveLength(0);
    expect(new Set(membersOn(place, '2018-06-01').map((id) => partner(id)?.kind))).toEqual(
      new Set(['function', 'group', 'organisation']),
    );
    expect(sectorBalance(place, '2018-06-01', partner).missing).toEqual([]);
  });

  test('counts twelve partner organisations, and finds the commissioner of 2021 under its successor', () => {
    expect(membersOn(alliance('al-stp-board'), '2017-10-19')).toHaveLength(12);
    expect(successorsOn(partner('p-example-ccg')!, '2023-01-01', partner).map(({ id }) => id)).toEqual([
      'p-example-icb',
    ]);
  });

  test('gives every district a local alliance with community seats, a quorum that needs them, and powers handed down', () => {
    const local = directory
      .all('alliances')
      .filter(({ id, bodyType }) => bodyType === 'alliance' && id !== 'al-gp' && id !== 'al-derby-place');
    expect(local).toHaveLength(8);
    for (const { seats, quorum, delegations, reportsToIds } of local) {
      expect(seats?.filter(({ kind }) => kind === 'community')).toHaveLength(2);
      expect(quorum?.community).toBe(1);
      expect(delegations?.[0]).toMatchObject({ fromId: 'p-example-icb' });
      expect(reportsToIds).toEqual(['al-icb']);
    }
    const reach = umbrellaReach(alliance('al-erewash'), '2026-11-26', (id) => directory.find('alliances', id), partner);
    expect(reach.through.map(({ id }) => id)).toContain('p-safe-harbour');
  });

  test('names whom the Health and Wellbeing Board and the commissioner answer to, and the line of a local alliance up to them', () => {
    const line = (id: string) => reportingLine(alliance(id), (each) => directory.find('alliances', each));
    expect(line('al-hwb')).toEqual(['p-council']);
    expect(line('al-icb')).toEqual(['p-nhs-england']);
    expect(line('al-erewash')).toEqual(['al-icb', 'p-nhs-england']);
  });

  test('was quorate in September, and not in October without residents and voluntary sector', () => {
    const erewash = alliance('al-erewash');
    const on = (date: string) =>
      quorumOn(erewash, date, meeting('m-erewash').sittings?.find((each) => each.on === date)?.attendance, partner);
    expect(on('2026-09-15')).toMatchObject({ state: 'quorate', present: 6 });
    expect(on('2026-10-20').shortfalls).toEqual([
      { kind: 'community', lacking: 1 },
      { kind: 'sector', lacking: 1, sector: 'vcse' },
    ]);
  });

  test('says whose approval the falls decision awaits, in which body and when, and why its date is not known', () => {
    const reading = decisionView(proposal('pr-erewash-falls'), directory, '2026-11-26');
    expect(reading).toMatchObject({
      ok: true,
      value: {
        stage: 'approvals',
        communityLed: true,
        held: [{ partner: 'Vale Voluntary Action' }, { partner: 'GPs and primary care networks' }],
        awaited: [
          { partner: 'Adult Social Care', body: 'Cabinet', state: 'awaited', on: '2026-12-09' },
          { partner: 'Peak and Derwent Community Health NHS Trust', state: 'conditions-open' },
          { partner: 'Derwent Mental Health Trust', state: 'awaited-no-date', nextMeets: '2027-01-20' },
        ],
        effective: { state: 'not-known', notBefore: '2026-12-18' },
        delay: { soFar: true, sinceDecision: { days: 94 }, sinceWanted: { days: 46 } },
      },
    });
  });

  test('took the forensic case through PAG and CPRG to the Board, with the full case in December, and shows the public none of it', () => {
    const forensic = proposal('pr-forensic');
    expect(decisionView(forensic, directory, '2017-11-01').ok).toBe(false);
    const reading = decisionView(forensic, directory, '2017-11-01', 'restricted');
    expect(reading).toMatchObject({
      ok: true,
      value: {
        stage: 'full',
        stages: [
          {
            state: 'passed',
            gates: [{ role: 'recommend' }, { role: 'recommend' }, { role: 'decide', state: 'agreed' }],
          },
          { state: 'now', gates: [{ body: 'STP Board', on: '2017-12-14' }] },
        ],
        rollout: { next: 'pilot' },
      },
    });
    const shown = JSON.stringify([
      publicDirectory(data),
      forwardPlan(directory, '2017-11-01'),
      boardUpdate(meeting('m-stp-board'), '2017-10-19', directory),
    ]);
    expect(shown).not.toMatch(/forensic/i);
    expect(forwardPlan(directory, '2017-11-01', 'restricted').dated[0]?.on).toBe('2017-12-14');
    expect(forwardPlan(directory, '2026-11-26').dated.map(({ sentence }) => sentence)).toEqual([
      '9 December 2026: Adult Social Care approves One front door for falls in Erewash in Cabinet.',
      '18 December 2026: the conditions of Peak and Derwent Community Health NHS Trust on One front door for falls in Erewash are to be met.',
    ]);
  });

  test('lists what may be published after meetings, the latest first, without a word of what is restricted', () => {
    const updates = boardUpdates(directory, '2026-11-26');
    expect(updates.map(({ title }) => title)).toEqual([
      'Erewash Local Alliance, 20 October 2026',
      'Erewash Local Alliance, 15 September 2026',
      'STP Board, 19 October 2017',
    ]);
    expect(JSON.stringify(updates)).not.toMatch(/forensic|away day/iu);
    expect(boardUpdates(directory, '2026-11-26', { meetingId: 'm-stp-board' })).toHaveLength(1);
    expect(boardUpdates(directory, '2017-10-18')).toEqual([]);
    const partners = boardUpdates(directory, '2026-11-26', { reader: 'partners' });
    expect(partners.map(({ meetingId }) => meetingId)).toContain('m-stp-away');
  });

  test('derives the Board’s update, with its key priorities and next meeting', () => {
    expect(boardUpdate(meeting('m-stp-board'), '2017-10-19', directory)).toMatchObject({
      ok: true,
      value: {
        priorities: ['Winter planning', 'The financial challenge'],
        decisions: [{ id: 'd-winter' }, { id: 'd-flu' }],
        nextOn: '2017-12-14',
      },
    });
  });

  test('knows the interim post being recruited to by NHS England', () => {
    const post = directory.find('posts', 'post-sro')!;
    const sentence = (date: string) => postOn(post, date, (id) => partner(id)?.name).sentence;
    expect(sentence('2017-10-19')).toBe(
      'Senior Responsible Officer of the STP: held as interim since 1 January 2017; being recruited by NHS England.',
    );
    expect(sentence('2017-11-15')).toBe(
      'Senior Responsible Officer of the STP: vacant, being recruited by NHS England since 1 October 2017.',
    );
  });

  test('has teams that deliver, a weekly meeting, actions that are late and issues that were settled without escalation', () => {
    expect(teamOn(directory.find('teams', 't-erewash-frailty')!, '2026-11-26')).toMatchObject({
      wte: 9.2,
      dedicatedWte: 8.4,
      missingSkills: ['pharmacy'],
    });
    const mdt = meeting('m-erewash-mdt');
    expect(nextSitting(mdt, '2026-12-23')?.on).toBe('2027-01-05');
    expect(missingCoreRoles(mdt, mdt.sittings![0]!)).toEqual(['social worker']);
    const late = followThrough(directory.all('decisions'), directory.all('actions'), '2026-11-26');
    expect(late.sentence).toContain('Draft the agreement on sharing data (due 13 November 2026)');
    expect(resolutionTimes(directory.all('issues'), '2026-11-26')).toMatchObject({
      brokered: { resolved: 2, medianDays: 5.5 },
      withEscalation: { resolved: 2, open: 1, medianDays: 45.5 },
    });
    expect(
      obstaclesOn(directory.all('obstacles'), '2026-11-26').byObjective.map(({ objectiveId }) => objectiveId),
    ).toEqual(['o-older-people-well-at-home']);
    const view = participation(alliance('al-erewash'), directory, '2026-09-01', '2026-11-26');
    expect(view.partners.find(({ id }) => id === 'p-residents')).toMatchObject({ sittings: 3, attended: 1 });
  });
});
