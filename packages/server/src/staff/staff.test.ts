import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../store/maintenance.js';
import { aReferral } from '../testing/requests.js';
import { startStaffDesk, type StaffDesk } from '../testing/staff-server.js';
import type { Staff } from './staff.js';

const STAFF: Readonly<Record<string, Staff>> = {
  hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
  trust: { accountId: 't1', role: 'provider', partnerId: 'trust' },
  link: { accountId: 'c1', role: 'coordinator' },
};

let desk: StaffDesk;
let clock = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  desk = await startStaffDesk(STAFF, { colleagues: COLLEAGUES, now: () => clock });
});

afterAll(() => desk.close());

const call: StaffDesk['call'] = (...asked) => desk.call(...asked);

const sent = async (serviceId = 'lunch'): Promise<string> => (await desk.sent({ serviceId })).id;

/** Sends one that no partner has. */
const unplacedOne = async (): Promise<string> => (await desk.sent({ serviceId: undefined })).id;

const COLLEAGUES = [
  { accountId: 'h2', name: 'Sam Example', partnerId: 'hall' },
  { accountId: 't1', name: 'Alex Sample', partnerId: 'trust' },
];

const actions = (body: Record<string, unknown>) => (body.events as { action: string }[]).map((event) => event.action);

describe('a partner', () => {
  test('sees its own referrals and nobody else’s: to others they do not exist', async () => {
    const id = await sent();
    expect((await call('hall', `/${id}`)).status).toBe(200);
    expect((await call('trust', `/${id}`)).status).toBe(404);
    expect((await call('trust', `/${id}/events`, { action: 'accept' })).status).toBe(404);
    const { body } = await call('trust', '?limit=200');
    expect(JSON.stringify(body)).not.toContain(id);
    expect((await call('trust', `/${randomUUID()}`)).body).toEqual((await call('trust', `/${id}`)).body);
  });

  test('moves a referral on, step by step, to an outcome and the word to the referrer', async () => {
    const id = await sent();
    const steps: Record<string, unknown>[] = [
      { action: 'receive' },
      { action: 'accept' },
      { action: 'attempt-contact' },
      { action: 'schedule', appointmentAt: '2026-03-10T11:00:00Z' },
      { action: 'hold', reason: 'person-unwell' },
      { action: 'resume' },
      { action: 'complete', outcome: 'got-help' },
      { action: 'close-loop', toldBy: 'telephone' },
    ];
    let last: Record<string, unknown> = {};
    for (const step of steps) {
      const { status, body } = await call('hall', `/${id}/events`, step);
      expect({ step, status }).toEqual({ step, status: 201 });
      last = body;
    }
    expect(last).toMatchObject({ state: 'loop-closed', outcome: 'got-help', contactAttempts: 1, actions: [] });
    expect(actions(last)).toEqual(['create', 'send', ...steps.map((step) => step.action)]);
    expect((last.events as { by: unknown }[]).at(-1)?.by).toEqual({
      role: 'provider',
      partnerId: 'hall',
      accountId: 'h1',
    });
  });

  test.each([
    ['without the outcome', { action: 'complete' }, 'referral/needs'],
    ['with a reason of another action', { action: 'hold', reason: 'duplicate' }, 'referral/reason'],
    ['when it is for coordinators', { action: 'assign', partnerId: 'trust' }, 'referral/role'],
    [
      'to a service that is not there',
      { action: 're-route', reason: 'distance', serviceId: 'nowhere' },
      'referral/no-such-service',
    ],
    [
      'with a field that is the server’s to say',
      { action: 'start', by: { role: 'system' } },
      'schema/unrecognized-keys',
    ],
    ['with a time that is none', { action: 'schedule', appointmentAt: 'tomorrow' }, 'schema/invalid-format'],
    ['with an action that is none', { action: 'create' }, 'schema/invalid-value'],
  ])('cannot take a step %s', async (_, step, code) => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'accept' });
    const { status, body } = await call('hall', `/${id}/events`, step);
    expect(status).toBe(400);
    expect(body.problems).toMatchObject([{ code }]);
    expect((await call('hall', `/${id}`)).body.state).toBe('accepted');
  });

  test('is told where a referral stands when its state does not allow a step', async () => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'reject', reason: 'no-capacity' });
    const { status, body } = await call('hall', `/${id}/events`, { action: 'accept' });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      problems: [{ code: 'referral/transition' }],
      current: { state: 'rejected', sequence: 3 },
    });
  });
});

describe('two people at one referral', () => {
  test('do not overwrite each other: the slower is told what the other did', async () => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'receive', sequence: 2 });
    const { status, body } = await call('link', `/${id}/events`, { action: 'accept', sequence: 2 });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      problems: [{ code: 'referral/changed' }],
      current: { state: 'received', sequence: 3 },
    });
  });

  test('take the same step at the same moment, and one of twenty is stored', async () => {
    const id = await sent();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => call('hall', `/${id}/events`, { action: 'accept', sequence: 2 })),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(actions((await call('hall', `/${id}`)).body)).toEqual(['create', 'send', 'accept']);
  });
});

describe('a referral that is passed on', () => {
  test('becomes a new one with the same words, one hop more, and the way back to where it began', async () => {
    const first = await sent('lunch');
    const passed = await call('hall', `/${first}/events`, {
      action: 're-route',
      reason: 'not-appropriate',
      serviceId: 'falls',
    });
    expect(passed).toMatchObject({ status: 201, body: { state: 're-routed' } });
    const second = passed.body.replacedById as string;

    expect((await call('hall', `/${second}`)).status).toBe(404);
    const seen = await call('trust', `/${second}`);
    expect(seen.body).toMatchObject({ state: 'sent', hops: 1, replacesId: first, serviceName: 'Steady steps' });
    expect(seen.body.answers).toEqual({ ...aReferral(), serviceId: 'falls' });
    expect(seen.body.reference).not.toBe((await call('hall', `/${first}`)).body.reference);

    const again = await call('trust', `/${second}/events`, { action: 're-route', reason: 'distance' });
    const third = await call('link', `/${again.body.replacedById as string}`);
    expect(third.body).toMatchObject({ hops: 2, state: 'sent', replacesId: second });
    expect(third.body.partnerId).toBeUndefined();
    expect(third.body.answers).not.toHaveProperty('serviceId');
  });

  test('is given to a partner by a coordinator, who alone sees those that nobody has', async () => {
    const id = await unplacedOne();
    expect((await call('trust', `/${id}`)).status).toBe(404);
    expect((await call('link', `/${id}/events`, { action: 'assign', partnerId: 'nobody' })).status).toBe(400);
    expect((await call('link', `/${id}/events`, { action: 'assign', partnerId: 'trust' })).status).toBe(201);
    expect((await call('trust', `/${id}`)).body).toMatchObject({ state: 'sent', partnerName: 'Community trust' });
  });
});

describe('a note for the team only', () => {
  test('is read by the partner that answers, and by nobody who only passes the referral on', async () => {
    const restrictedNote = 'Her brother must not know.';
    const { id } = await desk.sent({ restrictedNote });
    expect((await call('hall', `/${id}`)).body.answers).toMatchObject({ restrictedNote });
    expect(JSON.stringify((await call('link', `/${id}`)).body)).not.toContain(restrictedNote);
  });

  test('is read by a coordinator while no partner has the referral', async () => {
    const restrictedNote = 'Not at the weekend.';
    const { id } = await desk.sent({ serviceId: undefined, restrictedNote });
    expect((await call('link', `/${id}`)).body.answers).toMatchObject({ restrictedNote });
  });
});

describe('a named person', () => {
  test('is given a referral, and finds it among those they see to', async () => {
    const id = await sent();
    const given = await call('hall', `/${id}/events`, { action: 'allocate', assigneeId: 'h2' });
    expect(given).toMatchObject({ status: 201, body: { assigneeId: 'h2', assigneeName: 'Sam Example', mine: false } });
    expect(JSON.stringify(given.body.events)).not.toContain('Sam');
    await call('hall', `/${id}/events`, { action: 'allocate', assigneeId: 'h1' });
    const { body } = await call('hall', '?only=mine&limit=200');
    expect((body.referrals as { id: string; mine: boolean }[]).map((one) => [one.id, one.mine])).toEqual([[id, true]]);
  });

  test('is of the partner that has the referral; another partner’s people are not even named', async () => {
    const id = await sent();
    expect(await call('hall', `/${id}/events`, { action: 'allocate', assigneeId: 't1' })).toMatchObject({
      status: 400,
      body: { problems: [{ code: 'referral/no-such-colleague' }] },
    });
    expect(await call('hall', `/${id}/events`, { action: 'allocate' })).toMatchObject({ status: 400 });
    const { body } = await desk.staff('hall', '/colleagues');
    expect(body).toEqual([{ accountId: 'h1', me: true }, COLLEAGUES[0]]);
  });

  test('no longer sees to it when a coordinator gives it to another partner', async () => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'allocate', assigneeId: 'h1' });
    const { body } = await call('link', `/${id}/events`, { action: 'assign', partnerId: 'trust' });
    expect(body.assigneeId).toBeUndefined();
  });
});

describe('a step that is taken back', () => {
  test('leaves the referral as it was, by the person who took it, and the audit still holds', async () => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'receive' });
    const accepted = await call('hall', `/${id}/events`, { action: 'accept' });
    expect(accepted.body.undoable).toMatchObject({ action: 'accept' });
    expect((await call('link', `/${id}/events`, { action: 'undo' })).status).toBe(400);
    const undone = await call('hall', `/${id}/events`, { action: 'undo', sequence: 4 });
    expect(undone).toMatchObject({ status: 201, body: { state: 'received', sequence: 5 } });
    expect(actions(undone.body)).toEqual(['create', 'send', 'receive', 'accept', 'undo']);
    expect((await call('hall', `/${id}`)).body).toMatchObject({ state: 'received', sequence: 5 });
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true });
  });

  test('is one of the last quarter of an hour', async () => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'accept' });
    const before = clock;
    clock = new Date(clock.getTime() + 16 * 60_000);
    expect((await call('hall', `/${id}`)).body.undoable).toBeUndefined();
    expect((await call('hall', `/${id}/events`, { action: 'undo' })).status).toBe(400);
    clock = before;
  });
});

describe('a change', () => {
  const changes = (who: string, since: string) => desk.staff(who, `/changes?since=${encodeURIComponent(since)}`);

  test('is told to those who wait and may see it, and to nobody else', async () => {
    const hall = String((await changes('hall', '')).body.version);
    const trust = String((await changes('trust', '')).body.version);
    const waiting = changes('hall', hall);
    const other = await Promise.race([changes('trust', trust), sent('lunch').then(() => waiting)]);
    expect(other.body).toMatchObject({ changed: true });
    expect((await waiting).body.version).not.toBe(hall);
    expect((await changes('trust', '')).body.version).toBe(trust);
  });
});

describe('the work list', () => {
  test('counts days on the calendar: to now while a referral is open, to its end afterwards', async () => {
    const open = await sent();
    const ended = await sent();
    clock = new Date('2026-03-05T09:00:00Z');
    await call('hall', `/${ended}/events`, { action: 'reject', reason: 'no-capacity' });
    clock = new Date('2026-03-12T08:59:00Z');
    expect((await call('hall', `/${open}`)).body.waitDays).toBe(10);
    expect((await call('hall', `/${ended}`)).body.waitDays).toBe(3);
  });

  test('says whose it is', async () => {
    expect((await call('hall', '?limit=1')).body.accountId).toBe('h1');
    expect((await call('link', '?limit=1')).body.accountId).toBe('c1');
  });

  test('filters by state, pages, and counts every state', async () => {
    const { body } = await call('link', '?state=rejected&state=loop-closed&limit=1');
    expect(body.referrals).toHaveLength(1);
    expect(body.more).toBe(true);
    expect(body.counts).toMatchObject({ 'loop-closed': 1 });
    const next = await call('link', '?state=rejected&state=loop-closed&limit=1&offset=1');
    expect(next.body.referrals).not.toEqual(body.referrals);
  });

  test('is narrowed to a service, to what no partner has, to what was not opened in time, and to what is over a standard', async () => {
    clock = new Date('2026-04-01T09:00:00Z');
    const late = await sent('falls');
    const unplaced = await unplacedOne();
    clock = new Date('2026-04-02T09:00:00Z');
    const fresh = await sent('falls');
    const ids = async (query: string) =>
      ((await call('link', `?limit=200&${query}`)).body.referrals as { id: string }[]).map((one) => one.id);
    expect(await ids('service=falls&state=sent')).toContain(fresh);
    expect(await ids('partner=hall')).not.toContain(fresh);
    expect(await ids('only=triage')).toContain(unplaced);
    expect(await ids('only=triage')).not.toContain(late);

    // Good Friday and Easter Monday of 2026 lie between.
    clock = new Date('2026-04-08T09:00:00Z');
    expect(await ids('only=unread')).toContain(late);
    expect(await ids('only=unread')).not.toContain(fresh);
    expect(await ids('only=over-standard')).not.toContain(late);
    clock = new Date('2026-04-20T09:00:00Z');
    expect(await ids('only=over-standard')).toContain(late);
    const { body } = await call('link', `/${late}`);
    expect(body).toMatchObject({ unread: true, waits: [{ limit: 10, unit: 'working-days', within: false }] });
    await call('trust', `/${late}/events`, { action: 'accept' });
    await call('trust', `/${late}/events`, { action: 'attempt-contact' });
    expect(await ids('only=over-standard')).not.toContain(late);
  });

  test('tells places on a waiting list by service, and alerts of those passed on twice', async () => {
    const [first, second] = [await sent('falls'), await sent('falls')];
    for (const id of [first, second]) {
      await call('trust', `/${id}/events`, { action: 'accept' });
      await call('trust', `/${id}/events`, { action: 'hold', reason: 'waiting-list' });
    }
    const { body } = await call('trust', '?only=waiting-list');
    const listed = body.referrals as { id: string; waitingList: { position: number; of: number } }[];
    expect(listed.filter(({ id }) => id === first || id === second).map((one) => one.waitingList.of)).toEqual([2, 2]);
    expect((await call('trust', `/${first}`)).body.waitingList).toMatchObject({ of: 2 });

    const passed = await call('trust', `/${first}/events`, {
      action: 're-route',
      reason: 'distance',
      serviceId: 'lunch',
    });
    const again = await call('hall', `/${String(passed.body.replacedById)}/events`, {
      action: 're-route',
      reason: 'distance',
    });
    const page = (await call('link', '?only=passed-on&limit=200')).body;
    expect(JSON.stringify(page.referrals)).toContain(String(again.body.replacedById));
    expect((page.attention as Record<string, number>)['passed-on']).toBeGreaterThan(0);
  });

  test('counts what needs a coordinator as it lists it: open without a partner, or with an alert that stands', async () => {
    const counted = async () => {
      const { body } = await call('link', '?only=triage&limit=200');
      const ids = (body.referrals as { id: string }[]).map(({ id }) => id);
      expect({ triage: body.triage, attention: (body.attention as Record<string, number>).triage }).toEqual({
        triage: ids.length,
        attention: ids.length,
      });
      return ids;
    };
    const asks = await sent('falls');
    await call('trust', `/${asks}/events`, { action: 'ask-question', words: 'Is there a lift?' });
    const unplaced = await unplacedOne();
    expect(await counted()).toEqual(expect.arrayContaining([asks, unplaced]));
    await call('link', `/${asks}/events`, { action: 'add-information', words: 'There is.' });
    await call('link', `/${unplaced}/events`, { action: 'accept' });
    await call('link', `/${unplaced}/events`, { action: 'complete', outcome: 'got-help' });
    const left = await counted();
    expect(left).not.toContain(asks);
    expect(left).not.toContain(unplaced);
  });

  test('gives the referrer’s record a text without names', async () => {
    const id = await sent();
    await call('hall', `/${id}/events`, { action: 'accept' });
    const { body } = await call('hall', `/${id}/events`, { action: 'complete', outcome: 'got-help' });
    expect(body.message).toContain(`Referral ${String(body.reference)} to Tuesday lunch club, Village hall.`);
    expect(body.message).not.toContain('Ada');
  });

  test.each([
    '?state=open',
    '?only=theirs',
    '?service=',
    '?limit=0',
    '?limit=1e9',
    '?offset=-1',
    "?state=sent'--",
    '?limit=NaN',
  ])('refuses a question it does not know: %s', async (query) => {
    expect((await call('link', query)).status).toBe(400);
  });

  test.each(['not-an-id', '%00', '..%2f..%2fhealth', "' or 1=1 --", '00000000-0000-0000-0000-00000000000g'])(
    'has nothing at %s',
    async (id) => {
      expect((await call('link', `/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});
