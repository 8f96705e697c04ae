import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayNumber } from '../time/civil.js';
import { positionsOn, whoStillHasToAgree } from './approvals.js';
import { considerationOn } from './consideration.js';
import { delayOf, earliestEffectiveDate } from './effective-date.js';
import { stagesOn } from './gates.js';
import type { GovernanceNames } from './sources.js';
import type { Approval, Gate, Hearing, HearingOutcome, Proposal } from './proposal.js';

const partners: Record<string, string> = { trust: 'Moorside Trust', council: 'Vale Council', charity: 'Helping Hands' };
const bodies: Record<string, string> = { board: 'Trust Board', cabinet: 'Cabinet', alliance: 'Moorside Alliance' };
const names: GovernanceNames = {
  find: (list, id) => {
    const name = (list === 'partners' ? partners : bodies)[id];
    return name === undefined ? undefined : { name };
  },
};

const decided: Gate = {
  id: 'g1',
  stage: 'full',
  role: 'decide',
  bodyId: 'alliance',
  hearings: [{ on: '2026-03-03', outcome: 'agreed' }],
};
const approval = (partnerId: string, hearings: Hearing[], bodyId?: string): Approval => ({
  id: `a-${partnerId}`,
  partnerId,
  bodyId,
  hearings,
});
const joint: Pick<Proposal, 'gates' | 'approvals' | 'wantedOn'> = {
  gates: [decided],
  wantedOn: '2026-04-01',
  approvals: [
    approval('charity', []),
    approval('trust', [{ on: '2026-05-14' }], 'board'),
    approval('council', [{ on: '2026-04-07', outcome: 'agreed' }], 'cabinet'),
  ],
};
const sentences = (proposal: typeof joint, today: string) =>
  whoStillHasToAgree(proposal, today, names).map(({ sentence }) => sentence);

describe('who still has to agree', () => {
  test('names partner, body and date; those without a date come last', () => {
    expect(sentences(joint, '2026-04-10')).toEqual([
      'Moorside Trust: awaited in Trust Board on 14 May 2026.',
      'Helping Hands: awaited, no date fixed, and nobody has said in which body.',
    ]);
  });

  test('reads any past day as it was seen then', () => {
    expect(sentences(joint, '2026-04-06').map((each) => each.slice(0, 12))).toEqual([
      'Vale Council',
      'Moorside Tru',
      'Helping Hand',
    ]);
    expect(stagesOn(joint, '2026-03-02')[0]?.state).toBe('now');
    expect(stagesOn(joint, '2026-03-03')[0]?.state).toBe('passed');
  });

  test('does not take a past date for an answer', () => {
    expect(sentences(joint, '2026-05-15')[0]).toBe(
      'Moorside Trust: was to be heard in Trust Board on 14 May 2026; what was decided is not on record.',
    );
  });

  test('keeps awaiting a partner whose conditions are still to be met first', () => {
    const conditions = [
      { what: 'a data sharing agreement', dueOn: '2026-05-20' },
      { what: 'a report after a year', before: 'later' as const },
    ];
    const agreed = approval('trust', [{ on: '2026-05-14', outcome: 'agreed-with-conditions', conditions }], 'board');
    const only = { approvals: [agreed] };
    expect(sentences(only, '2026-05-15')).toEqual([
      'Moorside Trust: agreed in Trust Board on 14 May 2026; still to be met first: a data sharing agreement.',
    ]);
    expect(earliestEffectiveDate(only, '2026-05-15', names)).toMatchObject({ state: 'expected', on: '2026-05-20' });
    expect(earliestEffectiveDate(only, '2026-05-21', names)).toMatchObject({ state: 'not-known' });
  });

  test('is nobody once a proposal is withdrawn', () => {
    expect(whoStillHasToAgree({ ...joint, withdrawnOn: '2026-04-01' }, '2026-04-10', names)).toEqual([]);
  });
});

describe('gates', () => {
  const gate = (id: string, stage: Gate['stage'], role: Gate['role'], hearings: Hearing[] = []): Gate => ({
    id,
    stage,
    role,
    hearings,
  });

  test('of one stage recommend side by side, and inform the body that decides without holding it up afterwards', () => {
    const gates = [
      gate('board', 'outline', 'decide', [{ on: '2017-10-20', outcome: 'agreed' }]),
      gate('pag', 'outline', 'recommend', [{ on: '2017-09-21', outcome: 'agreed' }]),
      gate('late', 'outline', 'recommend'),
      gate('full', 'full', 'decide', [{ on: '2017-12-15' }]),
      gate('do', 'implement', 'decide'),
    ];
    const stages = stagesOn({ gates }, '2017-11-01');
    expect(stages.map(({ stage, state }) => [stage, state])).toEqual([
      ['outline', 'passed'],
      ['full', 'now'],
      ['implement', 'ahead'],
    ]);
    expect(stages[0]?.gates.map((each) => each.gate.id)).toEqual(['pag', 'late', 'board']);
    expect(positionsOn({ gates }, '2017-11-01').map(({ item }) => item.id)).toEqual(['board', 'full', 'do']);
    expect(whoStillHasToAgree({ gates }, '2017-10-01', names).map(({ item }) => item.id)).toEqual([
      'board',
      'full',
      'late',
      'do',
    ]);
  });

  test('stop a proposal only where a body decides', () => {
    const no: Hearing[] = [{ on: '2026-02-01', outcome: 'not-agreed' }];
    const against = gate('advice', 'full', 'recommend', no);
    expect(earliestEffectiveDate({ gates: [against, decided] }, '2026-03-10', names).state).toBe('since');
    // Where no body decides at the stage, it counts as heard; that all agreed would not be true.
    expect(
      earliestEffectiveDate(
        { gates: [{ ...against, bodyId: 'board' }], approvals: [joint.approvals![2]!] },
        '2026-05-10',
        names,
      ),
    ).toMatchObject({
      state: 'since',
      sentence: 'Heard by all since 7 April 2026; Vale Council was last. Trust Board did not recommend it.',
    });
    expect(earliestEffectiveDate({ gates: [gate('b', 'full', 'decide', no)] }, '2026-03-10', names)).toMatchObject({
      state: 'refused',
      sentence: 'Not going ahead as it is: A body that nobody has named did not agree.',
    });
  });

  test('can be heard again: after a refusal the next date counts, and a deferral leaves no date', () => {
    const item = {
      hearings: [
        { on: '2026-01-10', outcome: 'not-agreed' as const },
        { on: '2026-02-10', outcome: 'deferred' as const },
        { on: '2026-03-10' },
      ],
    };
    expect(considerationOn(item, '2026-01-11')).toMatchObject({ state: 'awaited', on: '2026-02-10' });
    expect(considerationOn(item, '2026-02-11')).toMatchObject({ state: 'awaited', on: '2026-03-10' });
    expect(considerationOn({ hearings: item.hearings.slice(0, 1) }, '2026-02-01').state).toBe('not-agreed');
    expect(considerationOn({ hearings: item.hearings.slice(0, 2) }, '2026-03-01').state).toBe('awaited-no-date');
  });
});

describe('the earliest effective date', () => {
  test('is the last date of all, with whose it is', () => {
    const approvals = joint.approvals?.slice(1);
    expect(earliestEffectiveDate({ ...joint, approvals }, '2026-04-10', names)).toMatchObject({
      state: 'expected',
      on: '2026-05-14',
      sentence: '14 May 2026 at the earliest: Moorside Trust is last.',
    });
  });

  test('is not known while one date is missing, and says from when on at best', () => {
    expect(earliestEffectiveDate(joint, '2026-04-10', names)).toMatchObject({
      state: 'not-known',
      notBefore: '2026-05-14',
      sentence: 'Not known, but not before 14 May 2026: no date is fixed for Helping Hands.',
    });
    expect(earliestEffectiveDate({}, '2026-04-10', names).sentence).toBe(
      'Not known: nobody has said who has to agree.',
    );
  });
});

describe('delay', () => {
  test('runs from the decision, and from the day it was wanted, in calendar and working days', () => {
    const delay = delayOf({ ...joint, approvals: joint.approvals?.slice(1) }, '2026-04-10', names);
    expect(delay.sinceDecision).toEqual({ from: '2026-03-03', to: '2026-05-14', days: 72, workingDays: 49 });
    expect(delay).toMatchObject({ sinceWanted: { days: 43 }, soFar: false });
    expect(delay.sentence).toBe(
      '72 days (49 working days) from the decision on 3 March 2026; 43 days (28 working days) later than wanted (1 April 2026), until 14 May 2026.',
    );
  });

  test('is counted so far while the end is not known, and not at all once it is refused', () => {
    expect(delayOf(joint, '2026-06-01', names)).toMatchObject({
      soFar: true,
      sinceDecision: { to: '2026-06-01', days: 90 },
    });
    const no = [approval('trust', [{ on: '2026-03-20', outcome: 'not-agreed' }])];
    expect(delayOf({ ...joint, approvals: no }, '2026-06-01', names).sentence).toBe(
      'Not counted. Not going ahead as it is: Moorside Trust did not agree.',
    );
  });
});

const anyDay = fc.integer({ min: dayNumber('2026-01-01') ?? 0, max: dayNumber('2026-12-31') ?? 0 }).map(civilDate);
const anyHearing: fc.Arbitrary<Hearing> = fc.record({
  on: anyDay,
  outcome: fc.option(fc.constantFrom<HearingOutcome>('agreed', 'agreed-with-conditions', 'not-agreed', 'deferred'), {
    nil: undefined,
  }),
  conditions: fc.option(
    fc.array(fc.record({ what: fc.constant('x'), dueOn: anyDay, metOn: fc.option(anyDay, { nil: undefined }) }), {
      maxLength: 2,
    }),
    { nil: undefined },
  ),
});
const anyApproval: fc.Arbitrary<Approval> = fc.record({
  id: fc.uuid(),
  partnerId: fc.constantFrom('trust', 'council', 'charity'),
  hearings: fc.array(anyHearing, { maxLength: 3 }),
});
const anyGate: fc.Arbitrary<Gate> = fc.record({
  id: fc.uuid(),
  stage: fc.constantFrom('outline', 'full', 'implement'),
  role: fc.constantFrom('recommend', 'decide'),
  hearings: fc.array(anyHearing, { maxLength: 3 }),
});
const anyProposal = fc.record({
  gates: fc.array(anyGate, { maxLength: 4 }),
  approvals: fc.array(anyApproval, { maxLength: 4 }),
});
/** The first day a proposal may take effect as far as anybody can tell; the end of time when somebody has not agreed. */
const soonest = (proposal: Pick<Proposal, 'gates' | 'approvals'>, today: string): string => {
  const { state, on, notBefore } = earliestEffectiveDate(proposal, today, names);
  return state === 'refused' ? '~' : (on ?? notBefore ?? today);
};

describe('for any proposal', () => {
  test('the earliest date is never before the day of any body that counts', () => {
    fc.assert(
      fc.property(anyProposal, anyDay, (proposal, today) => {
        const effective = earliestEffectiveDate(proposal, today, names);
        if (effective.on === undefined) return;
        for (const { on } of positionsOn(proposal, today)) expect(effective.on >= (on ?? '~')).toBe(true);
        if (effective.state === 'expected') expect(effective.on >= today).toBe(true);
        if (effective.state === 'since') expect(effective.on <= today).toBe(true);
      }),
    );
  });

  test('one more approval never makes it earlier, nor shortens the list of those awaited', () => {
    fc.assert(
      fc.property(anyProposal, anyApproval, anyDay, (proposal, more, today) => {
        fc.pre(proposal.gates.length + proposal.approvals.length > 0);
        const larger = { ...proposal, approvals: [...proposal.approvals, more] };
        const [before, after] = [soonest(proposal, today), soonest(larger, today)];
        expect(after >= before).toBe(true);
        expect(whoStillHasToAgree(larger, today, names).length).toBeGreaterThanOrEqual(
          whoStillHasToAgree(proposal, today, names).length,
        );
      }),
    );
  });

  test('all have agreed exactly when nobody is awaited and nobody has refused', () => {
    fc.assert(
      fc.property(anyProposal, anyDay, (proposal, today) => {
        const { state } = earliestEffectiveDate(proposal, today, names);
        if (state === 'since') expect(whoStillHasToAgree(proposal, today, names)).toEqual([]);
        if (state === 'expected' || state === 'not-known') {
          const none = proposal.gates.length + proposal.approvals.length === 0;
          expect(whoStillHasToAgree(proposal, today, names).length > 0 || none).toBe(true);
        }
      }),
    );
  });
});
