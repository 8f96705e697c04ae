import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatNhsNumber, readNhsNumber, type NhsNumber } from './identifiers/nhs-number.js';
import { readOdsCode } from './identifiers/ods-code.js';
import { readSafeUrl } from './identifiers/safe-url-reader.js';
import { readUkTelephone } from './identifiers/uk-telephone.js';
import { waitOf } from './pathways/wait.js';
import type { WaitingStandard } from './pathways/waiting-standard.js';
import type { ReferralEvent } from './referrals/event.js';
import { reasonsFor } from './referrals/reasons.js';
import { applyEvent, TRANSITIONS, UNDOABLE_ACTIONS, type Referral } from './referrals/state-machine.js';
import { readGssCode } from './place/gss.js';
import { readPostcodePart } from './place/postcode.js';
import { workingDays } from './referrals/waits.js';
import { good, type Reading } from './result.js';
import { eligibilityOf } from './services/eligibility.js';
import { openState } from './services/hours.js';
import type { Schedule } from './services/schedule.js';
import type { Service } from './services/service.js';
import { suppress, type Cell } from './statistics/suppression/suppress.js';
import { bankHolidays, holidayOn } from './time/bank-holidays.js';
import { dayNumber } from './time/civil.js';
import { occurrences } from './time/recurrence.js';
import type { RecurrenceFields } from './time/recurrence-parser.js';
import { readRecurrence } from './time/recurrence-reader.js';

/** A file of the vectors folder, which any language can run. */
interface Vectors<Case> {
  readonly cases: Case[];
  readonly schedules?: Record<string, Schedule[]>;
}

const read = (rule: string): unknown =>
  JSON.parse(readFileSync(new URL(`../vectors/${rule}.json`, import.meta.url), 'utf8'));

interface ReaderCase {
  readonly input: unknown;
  readonly ok: boolean;
  readonly code?: string;
}

/** The reading in the form the vectors have it. */
function asCase<T extends object>(input: unknown, reading: Reading<T>): object {
  if (reading.ok) return { input, ok: true, ...reading.value };
  const { code, suggestion } = reading.problem;
  return { input, ok: false, code, ...(suggestion && { suggestion }) };
}

const named = (cases: ReaderCase[]) => cases.map((each) => [JSON.stringify(each.input), each] as const);

describe('language-neutral vectors hold in TypeScript', () => {
  it.each(named((read('nhs-number') as Vectors<ReaderCase>).cases))('nhs-number %s', (_, expected) => {
    const reading = readNhsNumber(expected.input);
    const shown = (value: NhsNumber) => ({ value, display: formatNhsNumber(value) });
    expect(asCase(expected.input, reading.ok ? good(shown(reading.value)) : reading)).toEqual(expected);
  });

  it.each(named((read('postcode') as Vectors<ReaderCase>).cases))('postcode %s', (_, expected) => {
    expect(asCase(expected.input, readPostcodePart(expected.input))).toEqual(expected);
  });

  it.each(named((read('safe-url') as Vectors<ReaderCase>).cases))('safe-url %s', (_, expected) => {
    expect(asCase(expected.input, readSafeUrl(expected.input))).toMatchObject(expected);
  });

  it.each((read('bank-holidays') as Vectors<{ year: number; dates: string[]; substitutes: string[] }>).cases)(
    'bank-holidays $year',
    ({ year, dates, substitutes }) => {
      const days = bankHolidays(year);
      expect(days.map(({ date }) => date)).toEqual(dates);
      expect(days.flatMap(({ date, substitute }) => (substitute ? date : []))).toEqual(substitutes);
    },
  );

  it.each(named((read('ods-code') as Vectors<ReaderCase>).cases))('ods-code %s', (_, expected) => {
    const reading = readOdsCode(expected.input);
    expect(asCase(expected.input, reading.ok ? good({ value: reading.value }) : reading)).toEqual(expected);
  });

  it.each(named((read('gss-code') as Vectors<ReaderCase>).cases))('gss-code %s', (_, expected) => {
    const reading = readGssCode(expected.input);
    expect(asCase(expected.input, reading.ok ? good({ value: reading.value }) : reading)).toEqual(expected);
  });

  it.each(named((read('telephone') as Vectors<ReaderCase>).cases))('telephone %s', (_, expected) => {
    expect(asCase(expected.input, readUkTelephone(expected.input))).toEqual(expected);
  });

  it.each((read('eligibility') as Vectors<{ service: Partial<Service>; age?: number }>).cases)(
    'eligibility $service $age',
    ({ service, age, ...expected }) => {
      expect(eligibilityOf({ id: 's', name: 'S', status: 'active', ...service }, { age })).toMatchObject(expected);
    },
  );

  it.each(
    (read('small-numbers') as Vectors<{ cells: Cell[]; threshold?: number; hidden: unknown; totals: string[] }>).cases,
  )('small-numbers $cells', ({ cells, threshold, hidden, totals }) => {
    expect(suppress(cells, threshold)).toEqual({ cells: hidden, totals });
  });

  it.each(
    (
      read('recurrence') as Vectors<{
        fields: RecurrenceFields;
        from: string;
        to: string;
        dates?: string[];
        code?: string;
      }>
    ).cases,
  )('recurrence $fields', ({ fields, from, to, dates, code }) => {
    const reading = readRecurrence(fields);
    if (reading.ok) expect(occurrences(reading.value, dayNumber(from) ?? 0, dayNumber(to) ?? 0)).toEqual(dates);
    else expect(reading.problem.code).toBe(code);
  });

  /** The vectors leave out what can be counted. */
  const numbered = (events: Partial<ReferralEvent>[]): ReferralEvent[] =>
    events.map((event, i) => ({
      ...{ id: `e${i + 1}`, referralId: 'r1', sequence: i + 1, action: 'create', at: '2026-11-22T09:00:00Z' },
      by: { role: 'system' },
      ...event,
    }));
  interface StateCase {
    readonly events: Partial<ReferralEvent>[];
    readonly ok: boolean;
    readonly state?: string;
    readonly code?: string;
  }
  it.each((read('referral-states') as Vectors<StateCase>).cases)(
    'referral-states $events',
    ({ events, ...expected }) => {
      const reading = numbered(events).reduce<Reading<Referral> | undefined>(
        (so, event) => (so?.ok === false ? so : applyEvent(so?.value, event)),
        undefined,
      );
      if (!reading) throw new Error('A case has events.');
      const found = reading.ok ? { ok: true, state: reading.value.state } : { ok: false, code: reading.problem.code };
      expect(found).toEqual(expected);
    },
  );

  interface WaitCase {
    readonly standard: string;
    readonly events: Partial<ReferralEvent>[];
    readonly waited?: number;
    readonly paused?: number;
  }
  const waiting = read('waiting-standard') as Vectors<WaitCase> & {
    readonly now: string;
    readonly standards: Record<string, WaitingStandard>;
  };
  it.each(waiting.cases)('waiting-standard $standard $events', ({ standard, events, waited, paused, ...expected }) => {
    const wait = waitOf(numbered(events), waiting.standards[standard]!, { now: new Date(waiting.now) });
    expect(wait).toMatchObject(expected);
    if (waited === undefined) expect(wait.waited).toBeUndefined();
    else expect(wait.waited).toBeCloseTo(waited, 5);
    if (paused !== undefined) expect(wait.paused).toBeCloseTo(paused, 5);
  });

  it('the transitions and reasons that referral-states states are those of the state machine', () => {
    const stated = read('referral-states') as {
      transitions: typeof TRANSITIONS;
      reasons: Record<string, string[]>;
      undoable: string[];
    };
    expect(stated.undoable).toEqual(UNDOABLE_ACTIONS);
    for (const [action, { from, to, needs }] of Object.entries(TRANSITIONS)) {
      expect(stated.transitions[action as keyof typeof TRANSITIONS], action).toEqual(
        JSON.parse(JSON.stringify({ from, to, needs })),
      );
      const codes = reasonsFor(action as ReferralEvent['action']).map(({ code }) => code);
      expect(stated.reasons[action] ?? [], action).toEqual(codes);
    }
  });

  it.each((read('working-days') as Vectors<{ from: string; to: string; days: number }>).cases)(
    'working-days $from to $to',
    ({ from, to, days }) => {
      expect(workingDays(new Date(from), new Date(to))).toBe(days);
    },
  );

  const hours = read('hours') as Vectors<{
    schedules: string;
    at: string;
    state: string;
    until?: string;
    next?: string;
    check?: boolean;
    why?: string;
  }>;
  it.each(hours.cases)('hours $schedules $at', ({ schedules, at, state, until, next, check, why }) => {
    const found = openState(hours.schedules?.[schedules], new Date(at), { holidays: holidayOn });
    expect(found.state).toBe(state);
    const moment = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
    if (found.state === 'open')
      expect([found.until, found.bankHoliday]).toEqual([moment(until), check ? 'check' : undefined]);
    if (found.state === 'closed') expect(found.next?.opens).toEqual(moment(next));
    if (found.state === 'not-known') expect(found.why).toBe(why);
  });
});

const python = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;
describe.skipIf(!python)('the same vectors hold in Python (skipped without Python 3.9)', () => {
  it('by an implementation of its own, which knows nothing of this one', () => {
    const script = fileURLToPath(new URL('../../../examples/python/check_vectors.py', import.meta.url));
    const run = spawnSync('python3', [script], { encoding: 'utf8' });
    expect(run.stdout + run.stderr).toMatch(/^0 of \d+ cases failed$/m);
    expect(run.status).toBe(0);
    // Four seconds of processor time, which a busy machine spreads over many more.
  }, 120_000);
});
