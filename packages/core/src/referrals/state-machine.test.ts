import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFERRAL_ACTIONS, type ReferralAction } from './actions.js';
import { contactAsked, contactInUse, SETTLES_CONTACT } from './contact-settled.js';
import type { ReferralEvent } from './event.js';
import { OUTCOMES, REASONS, reasonsFor } from './reasons.js';
import {
  actionNeeds,
  allowedActions,
  applyEvent,
  replay,
  TRANSITIONS,
  undoableEvent,
  type Referral,
} from './state-machine.js';
import { ENDED_STATES, FINAL_STATES, OPEN_STATES, REFERRAL_STATES } from './states.js';

const at = '2026-11-22T09:00:00Z';
const event = (sequence: number, action: ReferralAction, more: Partial<ReferralEvent> = {}): ReferralEvent => ({
  id: `e${String(sequence)}`,
  referralId: 'r1',
  sequence,
  action,
  at,
  by: { role: 'system' },
  ...more,
});
const log = (...actions: [ReferralAction, Partial<ReferralEvent>?][]): ReferralEvent[] =>
  actions.map(([action, more], i) => event(i + 1, action, more));

describe('a referral', () => {
  test('goes from draft to a closed loop, and remembers every step', () => {
    const reading = replay(
      log(
        ['create', { serviceId: 's1', partnerId: 'p1' }],
        ['send'],
        ['receive'],
        ['accept'],
        ['attempt-contact'],
        ['schedule', { appointmentAt: '2026-12-01T10:00:00Z' }],
        ['record-non-attendance'],
        ['hold', { reason: 'waiting-list' }],
        ['resume'],
        ['complete', { outcome: 'got-help' }],
        ['close-loop', { toldBy: 'email' }],
      ),
    );
    expect(reading).toMatchObject({
      ok: true,
      value: {
        state: 'loop-closed',
        outcome: 'got-help',
        contactAttempts: 1,
        appointmentAt: '2026-12-01T10:00:00Z',
        serviceId: 's1',
      },
    });
  });

  test('is not completed without an outcome, nor declined without a reason', () => {
    const accepted = replay(log(['create'], ['send'], ['accept']));
    const sent = replay(log(['create'], ['send']));
    if (!accepted.ok || !sent.ok) throw new Error('the log should replay');
    expect(applyEvent(accepted.value, event(4, 'complete'))).toMatchObject({
      ok: false,
      problem: { message: '"complete" needs an outcome.' },
    });
    expect(applyEvent(sent.value, event(3, 'reject'))).toMatchObject({
      ok: false,
      problem: { message: '"reject" needs a reason.' },
    });
  });

  test('takes only reasons that fit the action, and says which', () => {
    const sent = replay(log(['create'], ['send']));
    if (!sent.ok) throw new Error('the log should replay');
    expect(applyEvent(sent.value, event(3, 'reject', { reason: 'duplicate' }))).toMatchObject({
      ok: false,
      problem: { code: 'referral/reason', message: expect.stringContaining('not-eligible') as string },
    });
  });

  test('loses its loop only when the referrer was told', () => {
    expect(
      replay(log(['create'], ['send'], ['accept'], ['complete', { outcome: 'got-help' }], ['close-loop'])),
    ).toMatchObject({
      ok: false,
      problem: { message: '"close-loop" needs how the referrer was told.' },
    });
  });

  test('starts again with another partner: what the one before said and arranged is not its word', () => {
    const moved = replay(
      log(
        ['create', { partnerId: 'p1' }],
        ['send'],
        ['accept'],
        ['allocate', { assigneeId: 'a1' }],
        ['schedule', { appointmentAt: '2026-12-01T10:00:00Z' }],
        ['hold', { reason: 'waiting-list' }],
        ['assign', { partnerId: 'p2' }],
      ),
    );
    if (!moved.ok) throw new Error(moved.problem.message);
    const { state, partnerId, progress, reason, appointmentAt, assigneeId } = moved.value;
    expect({ state, partnerId }).toEqual({ state: 'sent', partnerId: 'p2' });
    expect({ progress, reason, appointmentAt, assigneeId }).toEqual({});
  });

  test('is not given to the partner that has it, nor to another while a wish to stop waits, nor by a correction', () => {
    const steps: Parameters<typeof log> = [['create', { partnerId: 'p1' }], ['send'], ['assign', { partnerId: 'p2' }]];
    const wish: Parameters<typeof log> = [['request-cancellation', { reason: 'no-longer-needed' }]];
    const refused = (...more: Parameters<typeof log>) => {
      const events = log(...steps, ...more);
      const before = replay(events.slice(0, -1));
      const last = events.at(-1);
      if (!before.ok || !last) throw new Error('the log should replay');
      const reading = applyEvent(before.value, last);
      return reading.ok ? undefined : reading.problem.code;
    };
    expect(refused()).toBeUndefined();
    expect(refused(['assign', { partnerId: 'p2' }])).toBe('referral/same-partner');
    expect(refused(...wish, ['assign', { partnerId: 'p3' }])).toBe('referral/transition');
    expect(refused(['assign', { partnerId: 'p3', correctsId: 'e3' }])).toBe('referral/corrects');
  });

  test.each<[string, Parameters<typeof log>, Partial<Referral>]>([
    [
      'went on where it stood',
      [['accept'], ['assign', { partnerId: 'p2' }], ['assign', { partnerId: 'p3' }], ['start']],
      { state: 'in-progress', partnerId: 'p3' },
    ],
    [
      'was given to the partner that had it',
      [['accept'], ['assign', { partnerId: 'p1' }], ['start']],
      { state: 'in-progress', partnerId: 'p1' },
    ],
    [
      'was given to another while a wish to stop waited',
      [
        ['request-cancellation', { reason: 'no-longer-needed' }],
        ['assign', { partnerId: 'p2' }],
        ['cancel', { reason: 'no-longer-needed' }],
      ],
      { state: 'cancelled', partnerId: 'p2' },
    ],
    [
      'was corrected to another partner',
      [
        ['assign', { partnerId: 'p2' }],
        ['assign', { partnerId: 'p3', correctsId: 'e3' }],
      ],
      { state: 'sent', partnerId: 'p3' },
    ],
    [
      'went on where it stood, took that back and went on again',
      [
        ['accept'],
        ['assign', { partnerId: 'p2' }],
        ['start'],
        ['undo', { undoesId: 'e5' }],
        ['hold', { reason: 'waiting-list' }],
      ],
      { state: 'on-hold', partnerId: 'p2' },
    ],
  ])('is still read from an older log in which it %s', (_, steps, expected) => {
    const reading = replay(log(['create', { partnerId: 'p1' }], ['send'], ...steps));
    expect(reading).toMatchObject({ ok: true, value: expected });
  });

  test('is not read from a log in which no rule ever allowed a step', () => {
    const steps: Parameters<typeof log> = [['create', { partnerId: 'p1' }], ['send'], ['assign', { partnerId: 'p2' }]];
    expect(replay(log(...steps, ['start']))).toMatchObject({ ok: false, problem: { code: 'referral/transition' } });
  });

  test('refuses an event out of order, so that two people cannot overwrite each other', () => {
    const sent = replay(log(['create'], ['send']));
    if (!sent.ok) throw new Error('the log should replay');
    expect(applyEvent(sent.value, event(2, 'receive'))).toMatchObject({
      ok: false,
      problem: { code: 'referral/sequence' },
    });
    expect(applyEvent(sent.value, event(9, 'receive'))).toMatchObject({
      ok: false,
      problem: { code: 'referral/sequence' },
    });
  });

  test('says what is possible when an action cannot follow', () => {
    const sent = replay(log(['create'], ['send']));
    if (!sent.ok) throw new Error('the log should replay');
    expect(applyEvent(sent.value, event(3, 'complete', { outcome: 'got-help' }))).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('From there you can: receive, accept') as string },
    });
  });
});

describe('the state machine', () => {
  test('lets nothing out of a final state, and something out of every other', () => {
    for (const state of REFERRAL_STATES) {
      expect(allowedActions(state).length === 0, state).toBe(FINAL_STATES.includes(state));
      expect(OPEN_STATES.includes(state), state).toBe(!FINAL_STATES.includes(state));
    }
  });

  test('leaves nothing to do for the person in a state that counts as ended', () => {
    for (const state of REFERRAL_STATES) {
      const left = allowedActions(state).filter((action) => action !== 'close-loop' && action !== 'undo');
      expect(left.length === 0, state).toBe(ENDED_STATES.includes(state));
    }
  });

  test('gives every action that needs a reason at least one to choose from', () => {
    for (const action of REFERRAL_ACTIONS) {
      if (action === 'create' || !actionNeeds(action).includes('reason')) continue;
      expect(reasonsFor(action), action).not.toHaveLength(0);
    }
  });

  test('any allowed walk replays to the same referral, and any other event is refused with a sentence', () => {
    const complete = (action: ReferralAction, sequence: number): ReferralEvent =>
      event(sequence, action, {
        ...(REASONS.some((reason) => reason.actions.includes(action)) ? { reason: reasonsFor(action)[0]?.code } : {}),
        ...(action === 'complete' ? { outcome: OUTCOMES[0].code } : {}),
        appointmentAt: at,
        replacedById: 'r2',
        toldBy: 'letter',
        assigneeId: 'a1',
      });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REFERRAL_ACTIONS), { maxLength: 30 }), (actions) => {
        const events = [event(1, 'create')];
        let referral: Referral | undefined;
        const first = applyEvent(undefined, events[0] as ReferralEvent);
        if (first.ok) referral = first.value;
        for (const action of actions) {
          const undoes = action === 'undo' && referral ? undoableEvent(referral) : undefined;
          const partnerId = `p${String(events.length)}`;
          const next = { ...complete(action, events.length + 1), partnerId, undoesId: undoes?.id };
          const reading = applyEvent(referral, next);
          const allowed =
            action !== 'create' && referral !== undefined && TRANSITIONS[action].from.includes(referral.state);
          const goesBack = action === 'keep-contact' && contactInUse(events) !== undefined;
          const settled = SETTLES_CONTACT.includes(action) && contactAsked(events) === undefined && !goesBack;
          if (settled || (action === 'undo' && undoes === undefined)) expect(reading.ok).toBe(false);
          else expect(reading.ok).toBe(allowed);
          if (!reading.ok) expect(reading.problem.message.length).toBeGreaterThan(10);
          else {
            referral = reading.value;
            events.push(next);
          }
        }
        expect(replay(events)).toEqual({ ok: true, value: referral });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a step that is taken back', () => {
  const standing = (events: readonly ReferralEvent[]): Referral => {
    const reading = replay(events);
    if (!reading.ok) throw new Error(reading.problem.message);
    return reading.value;
  };

  test('leaves the referral as it was before, and both stand in the log', () => {
    const before = log(['create'], ['send'], ['accept'], ['attempt-contact']);
    const after = standing([...before, event(5, 'undo', { undoesId: 'e4' })]);
    expect({ ...after, events: [] }).toEqual({ ...standing(before.slice(0, 3)), events: [] });
    expect(after.events.map(({ action }) => action)).toEqual(['create', 'send', 'accept', 'attempt-contact', 'undo']);
  });

  test('may be followed by the step before it, one after the other', () => {
    const twice = log(
      ['create'],
      ['send'],
      ['accept'],
      ['hold', { reason: 'waiting-list' }],
      ['undo', { undoesId: 'e4' }],
      ['undo', { undoesId: 'e3' }],
    );
    expect(standing(twice)).toMatchObject({ state: 'sent', reason: undefined });
  });

  test('is the last one, of the same referral, and none that another partner, the referrer or the person knows of', () => {
    const told = standing(log(['create'], ['send'], ['reject', { reason: 'distance' }]));
    expect(undoableEvent(told)).toBeUndefined();
    const open = standing(log(['create'], ['send'], ['accept'], ['start']));
    expect(undoableEvent(open)?.id).toBe('e4');
    for (const undoesId of ['e3', 'e2', 'elsewhere', undefined]) {
      expect(applyEvent(open, event(5, 'undo', { undoesId }))).toMatchObject({ ok: false });
    }
  });
});
