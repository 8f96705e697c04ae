import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKeyring } from '../keys/master-key.js';
import { makeLogger } from '../log/logger.js';
import { startServer, type RunningServer } from '../server.js';
import { eraseWords } from '../store/erasure.js';
import { verifyAudit } from '../store/maintenance.js';
import { withOwner } from '../store/owner.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral, aReferral, post, SERVICES, staffCall } from '../testing/requests.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
const lines: string[] = [];
const BORN = '1950-02-03';

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await start();
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const start = () =>
  startServer({ data: folder.path, demo: true, services: SERVICES, log: makeLogger((line) => lines.push(line)) });

/** A server of its own, so that what one test used up is not missing in the next. */
async function freshServer(): Promise<void> {
  await server.close();
  server = await start();
}

const ask = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${server.url}/referrals/status${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
};
const staff = (path: string, body?: unknown) =>
  staffCall(server.url, server.demoToken, `/staff/referrals${path}`, body);

async function sent(body: unknown = aReferral()): Promise<{ id: string; reference: string }> {
  return (await (await post(server.url, body)).json()) as { id: string; reference: string };
}

describe('somebody with a reference and a date of birth', () => {
  test('cannot add anything where the words of the request as it stands were erased', async () => {
    const { id, reference } = await sent();
    const { body } = await staff(`/${id}/events`, { action: 're-route', reason: 'distance', serviceId: 'falls' });
    const now = new Date();
    const keyring = await loadKeyring({ folder: folder.path }, []);
    await withOwner({ folder: folder.path }, (client) => eraseWords(client, keyring, [String(body.replacedById)], now));
    const asked = { reference, dateOfBirth: BORN, id: randomUUID(), words: 'I have moved house.' };
    expect(await ask('/information', asked)).toMatchObject({
      status: 410,
      body: { type: 'urn:neighbourhood-kit:problem:erased' },
    });
    const withdrawn = await ask('/withdraw', {
      reference,
      dateOfBirth: BORN,
      id: randomUUID(),
      reason: 'no-longer-needed',
    });
    expect(withdrawn.status).toBe(200);
  });

  test('sees where it stands, with whom, and what they may do; nothing that anybody wrote', async () => {
    const { reference } = await sent();
    const { status, headers, body } = await ask('', {
      reference: reference.toLowerCase().replaceAll('-', ' '),
      dateOfBirth: BORN,
    });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      state: 'sent',
      partnerName: 'Village hall',
      serviceName: 'Tuesday lunch club',
      sentAt: expect.any(String) as string,
      updatedAt: expect.any(String) as string,
      asked: false,
      may: ['request-cancellation', 'add-information', 'request-contact-change'],
    });
  });

  test('sees nothing that tells a request out of worry about somebody’s safety from any other', async () => {
    const neighbour = { kind: 'someone-else', name: 'Sam', relationship: 'neighbour' } as const;
    const seenOf = async (basis: 'safety-concern' | 'person-agrees') => {
      const { id, reference } = await sent(aReferral({ referrer: { ...neighbour, basis } }));
      const look = async () => {
        const { body } = await ask('', { reference, dateOfBirth: BORN });
        return { ...body, sentAt: undefined, updatedAt: undefined };
      };
      const before = await look();
      await staff(`/${id}/events`, { action: 'accept' });
      return [before, await look()];
    };
    expect(await seenOf('safety-concern')).toEqual(await seenOf('person-agrees'));
  });

  test('sees where it has got to, however often it was passed on, by each reference of the chain', async () => {
    const { id, reference } = await sent();
    const passed = await staff(`/${id}/events`, { action: 're-route', reason: 'distance', serviceId: 'falls' });
    const second = (await staff(`/${passed.body.replacedById as string}`)).body;
    await staff(`/${second.id as string}/events`, { action: 'accept' });
    for (const each of [reference, second.reference]) {
      const { body } = await ask('', { reference: each, dateOfBirth: BORN });
      expect(body).toMatchObject({ state: 'accepted', partnerName: 'Community trust' });
    }
  });

  test('adds information once, however often it is sent, and staff read it', async () => {
    const { id, reference } = await sent();
    const body = { reference, dateOfBirth: BORN, id: randomUUID(), words: 'The bell is broken.' };
    const answers = await Promise.all([1, 2, 3].map(() => ask('/information', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { notes, events } = (await staff(`/${id}`)).body as {
      notes: unknown[];
      events: { action: string; by: unknown }[];
    };
    expect(notes).toMatchObject([{ sequence: 3, words: 'The bell is broken.' }]);
    expect(events.at(-1)).toMatchObject({ action: 'add-information', by: { role: 'person' } });
    const passed = await staff(`/${id}/events`, { action: 're-route', reason: 'distance', serviceId: 'falls' });
    const next = (await staff(`/${passed.body.replacedById as string}`)).body;
    expect(next.notes).toMatchObject([{ sequence: 1, words: 'The bell is broken.' }]);
    const again = await ask('/information', body);
    expect(again.status).toBe(200);
    const place = { folder: folder.path };
    expect((await verifyAudit(place, place)).findings).toEqual([]);
  });

  test('is told so when an id comes again with something else: nothing they write or ask is taken for what came before', async () => {
    const { id, reference } = await sent();
    const pair = { reference, dateOfBirth: BORN, id: randomUUID() };
    await ask('/information', { ...pair, words: 'Ring the side bell.' });
    const used = { status: 409, body: { type: 'urn:neighbourhood-kit:problem:id-used' } };
    expect(await ask('/information', { ...pair, words: 'I have moved house.' })).toMatchObject(used);
    expect(await ask('/withdraw', { ...pair, reason: 'no-longer-needed' })).toMatchObject(used);
    expect((await staff(`/${id}`)).body).toMatchObject({ state: 'sent', sequence: 3 });

    const wish = { ...pair, id: randomUUID(), reason: 'no-longer-needed' };
    expect((await ask('/withdraw', wish)).body.state).toBe('cancellation-requested');
    expect((await ask('/withdraw', wish)).status).toBe(200);
    expect(await ask('/withdraw', { ...wish, reason: 'entered-in-error' })).toMatchObject(used);
  });

  test('asks to stop, and the partner has to answer that', async () => {
    const { id, reference } = await sent();
    const body = { reference, dateOfBirth: BORN, id: randomUUID(), reason: 'no-longer-needed' };
    expect((await ask('/withdraw', body)).body).toMatchObject({
      state: 'cancellation-requested',
      may: ['add-information', 'request-contact-change'],
    });
    expect((await ask('/withdraw', { ...body, id: randomUUID() })).status).toBe(200);
    expect((await staff(`/${id}`)).body).toMatchObject({ state: 'cancellation-requested', sequence: 3 });
    await staff(`/${id}/events`, { action: 'cancel', reason: 'no-longer-needed' });
    expect((await ask('/withdraw', { ...body, id: randomUUID() })).status).toBe(409);
  });

  test('is told that the service has a question, and not what it is; no longer once the help has ended', async () => {
    const { id, reference } = await sent();
    await staff(`/${id}/events`, { action: 'receive' });
    await staff(`/${id}/events`, { action: 'ask-question', words: 'Is she safe at home?' });
    const { body } = await ask('', { reference, dateOfBirth: BORN });
    expect(body).toMatchObject({ state: 'received', asked: true });
    expect(JSON.stringify(body)).not.toContain('safe at home');
    // What is put right later was asked when it was, and what is taken back answers nothing.
    const events = async () => (await staff(`/${id}`)).body.events as { id: string; action: string }[];
    await staff(`/${id}/events`, { action: 'accept' });
    await staff(`/${id}/events`, { action: 'undo' });
    expect((await ask('', { reference, dateOfBirth: BORN })).body).toMatchObject({ state: 'received', asked: true });
    expect((await staff(`/${id}`)).body.alerts).toContain('question');
    // With another partner nobody waits for the answer.
    await staff(`/${id}/events`, { action: 'assign', partnerId: 'trust' });
    expect((await ask('', { reference, dateOfBirth: BORN })).body).toMatchObject({ state: 'sent', asked: false });
    await staff(`/${id}/events`, { action: 'accept' });
    await staff(`/${id}/events`, { action: 'ask-question', words: 'Is she safe at home?' });
    await staff(`/${id}/events`, { action: 'complete', outcome: 'got-help' });
    expect((await ask('', { reference, dateOfBirth: BORN })).body).toMatchObject({ state: 'completed', asked: false });
    const asked = (await events()).find(({ action }) => action === 'ask-question');
    const correctsId = asked?.id;
    const correction = { action: 'ask-question', correctsId, occurredAt: '2026-03-02T08:00:00Z' };
    expect((await staff(`/${id}/events`, correction)).status).toBe(201);
    expect((await ask('', { reference, dateOfBirth: BORN })).body).toMatchObject({ state: 'completed', asked: false });
  });
});

describe('a wrong pair', () => {
  test('gets one answer, whatever is wrong with it, no sooner than a quarter of a second after it was asked', async () => {
    await freshServer();
    const { reference } = await sent();
    const nobodys = (await sent({ ...anOpenReferral(), person: { name: 'No date' } })).reference;
    const pairs = [
      { reference, dateOfBirth: '1950-02-04' },
      { reference: 'K7QM-4XTD-29HR', dateOfBirth: BORN },
      { reference: 'K7QM-4XTD-29HW', dateOfBirth: BORN },
      { reference: 'not a reference', dateOfBirth: BORN },
      { reference: nobodys, dateOfBirth: BORN },
      { reference: "' or 1=1 --", dateOfBirth: BORN },
    ];
    const answers = await Promise.all(
      pairs.map(async (pair) => {
        const begin = performance.now();
        const { status, body } = await ask('', pair);
        return { status, body, slow: performance.now() - begin > 240 };
      }),
    );
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ status: 404, slow: true });
  });

  test('tried ten times closes the reference for the day, to the right date too, with the same answer', async () => {
    await freshServer();
    const { reference } = await sent();
    const wrong = await Promise.all(
      Array.from({ length: 10 }, (_, day) => ask('', { reference, dateOfBirth: `1951-01-${String(day + 10)}` })),
    );
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([404]));
    const right = await ask('', { reference, dateOfBirth: BORN });
    expect({ status: right.status, body: right.body }).toEqual({ status: 404, body: wrong[0]?.body });
  });

  test('tried many times at once is counted as well', async () => {
    await freshServer();
    const { reference } = await sent();
    const dates = [...Array.from({ length: 25 }, (_, day) => `1951-03-${String(day + 1).padStart(2, '0')}`), BORN];
    const answers = await Promise.all(dates.map((dateOfBirth) => ask('', { reference, dateOfBirth })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  });

  test('given rightly however often closes nothing', async () => {
    await freshServer();
    const { reference } = await sent();
    for (let i = 0; i < 12; i++) expect((await ask('', { reference, dateOfBirth: BORN })).status).toBe(200);
  });

  test('cannot be tried without end from one place', async () => {
    await freshServer();
    const statuses = await Promise.all(
      Array.from({ length: 40 }, () => ask('', { reference: 'K7QM-4XTD-29HR', dateOfBirth: BORN })),
    );
    expect(statuses.filter(({ status }) => status === 429).length).toBe(10);
  });
});

describe('a question that cannot be read', () => {
  beforeAll(freshServer);

  test.each([
    ['', {}],
    ['', { reference: 'x'.repeat(50), dateOfBirth: BORN }],
    ['', { reference: 'K7QM-4XTD-29HR', dateOfBirth: '3 Feb 1950' }],
    ['', { reference: 'K7QM-4XTD-29HR', dateOfBirth: BORN, state: 'completed' }],
    ['/withdraw', { reference: 'K7QM-4XTD-29HR', dateOfBirth: BORN, id: randomUUID(), reason: 'waiting-list' }],
    ['/information', { reference: 'K7QM-4XTD-29HR', dateOfBirth: BORN, id: 'one', words: 'x' }],
    ['/information', { reference: 'K7QM-4XTD-29HR', dateOfBirth: BORN, id: randomUUID(), words: 'x'.repeat(5000) }],
  ] as const)('%s is refused: %#', async (path, body) => {
    const { status, body: answer } = await ask(path, body);
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).not.toContain('K7QM');
  });

  test('by a page of nobody’s is refused', async () => {
    const { reference } = await sent();
    expect((await ask('', { reference, dateOfBirth: BORN }, { Origin: 'https://evil.example' })).status).toBe(403);
  });
});

test('no reference, date or word is in the log', () => {
  expect(lines.length).toBeGreaterThan(50);
  for (const secret of [BORN, '1950', 'bell', 'K7QM', 'safe at home']) expect(lines.join('\n')).not.toContain(secret);
});
