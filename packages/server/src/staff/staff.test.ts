import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral, aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import type { Staff } from './staff.js';

const STAFF: Readonly<Record<string, Staff>> = {
  hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
  trust: { accountId: 't1', role: 'provider', partnerId: 'trust' },
  link: { accountId: 'c1', role: 'coordinator' },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
let clock = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    data: folder.path,
    intake: { origins: [], perMinute: 1000 },
    authenticate: (token) => STAFF[token],
    services: SERVICES,
    log: () => undefined,
    now: () => clock,
  });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const call = (who: string, path: string, body?: unknown) => staffCall(server.url, who, `/staff/referrals${path}`, body);

async function sent(serviceId: string | undefined = 'lunch'): Promise<string> {
  const response = await post(server.url, aReferral({ serviceId }));
  return ((await response.json()) as { id: string }).id;
}

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
    const response = await post(server.url, anOpenReferral());
    const { id } = (await response.json()) as { id: string };
    expect((await call('trust', `/${id}`)).status).toBe(404);
    expect((await call('link', `/${id}/events`, { action: 'assign', partnerId: 'nobody' })).status).toBe(400);
    expect((await call('link', `/${id}/events`, { action: 'assign', partnerId: 'trust' })).status).toBe(201);
    expect((await call('trust', `/${id}`)).body).toMatchObject({ state: 'sent', partnerName: 'Community trust' });
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

  test('filters by state, pages, and counts every state', async () => {
    const { body } = await call('link', '?state=rejected&state=loop-closed&limit=1');
    expect(body.referrals).toHaveLength(1);
    expect(body.more).toBe(true);
    expect(body.counts).toMatchObject({ 'loop-closed': 1 });
    const next = await call('link', '?state=rejected&state=loop-closed&limit=1&offset=1');
    expect(next.body.referrals).not.toEqual(body.referrals);
  });

  test.each(['?state=open', '?limit=0', '?limit=1e9', '?offset=-1', "?state=sent'--", '?limit=NaN'])(
    'refuses a question it does not know: %s',
    async (query) => {
      expect((await call('link', query)).status).toBe(400);
    },
  );

  test.each(['not-an-id', '%00', '..%2f..%2fhealth', "' or 1=1 --", '00000000-0000-0000-0000-00000000000g'])(
    'has nothing at %s',
    async (id) => {
      expect((await call('link', `/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});
