import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '@neighbourhood-kit/core';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral, aReferral, post, SERVICES, staffCall } from '../testing/requests.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
let clock: Date | undefined;

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    data: folder.path,
    demo: true,
    services: SERVICES,
    log: () => undefined,
    now: () => clock ?? new Date(),
  });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

interface Refused {
  type: string;
  problems?: { code: string; path: string; message: string }[];
}

const stored = async () => {
  const { body } = await staffCall(server.url, server.demoToken, '/staff/referrals');
  return Object.values(body.counts as Record<string, number>).reduce((sum, count) => sum + count, 0);
};

const refusal = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return { status: response.status, ...((await response.json()) as Refused) };
};

describe('sending the same form again', () => {
  test('gives 50 parallel copies one referral and the same answer', async () => {
    const before = await stored();
    const key = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => post(server.url, aReferral(), { 'Idempotency-Key': key })),
    );
    const answers = await Promise.all(sent.map(async (response) => `${response.status} ${await response.text()}`));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /u);
    expect(await stored()).toBe(before + 1);
  });

  test('gives the same answer whatever the order of the fields', async () => {
    const key = randomUUID();
    const referral = aReferral();
    const turned = Object.fromEntries(Object.entries(referral).reverse());
    const first = await post(server.url, referral, { 'Idempotency-Key': key });
    const second = await post(server.url, turned, { 'Idempotency-Key': key });
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(await first.json());
  });

  test('is refused when the answers are others', async () => {
    const key = randomUUID();
    await post(server.url, aReferral(), { 'Idempotency-Key': key });
    const other = await post(server.url, aReferral({ reason: 'Something else.' }), { 'Idempotency-Key': key });
    expect(await refusal(other)).toMatchObject({ status: 422, type: 'urn:neighbourhood-kit:problem:key-used' });
  });

  test.each(['', 'short', 'with space', 'x'.repeat(201)])('needs a key: %o is refused', async (key) => {
    const before = await stored();
    expect(await refusal(await post(server.url, aReferral(), { 'Idempotency-Key': key }))).toMatchObject({
      status: 400,
    });
    expect(await stored()).toBe(before);
  });
});

describe('a body that is no referral', () => {
  const bodies: [string, string, number][] = [
    ['not JSON', 'hello', 400],
    ['empty', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['30,000 levels deep', '['.repeat(30_000) + ']'.repeat(30_000), 400],
    ['larger than the limit', JSON.stringify(aReferral({ reason: 'x'.repeat(70_000) })), 413],
    ['longer than a field may be', JSON.stringify(aReferral({ reason: 'x'.repeat(LIMITS.longText + 1) })), 400],
    ['aimed at the prototype', `{"__proto__":{"admin":true},${JSON.stringify(aReferral()).slice(1)}`, 400],
  ];

  test.each(bodies)('is refused when it is %s', async (_, body, status) => {
    const before = await stored();
    expect(await refusal(await post(server.url, body))).toMatchObject({ status });
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect(await stored()).toBe(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'is refused as %s',
    async (type) => {
      expect(await refusal(await post(server.url, aReferral(), { 'Content-Type': type }))).toMatchObject({
        status: 415,
      });
    },
  );

  test('is refused when it is packed, or holds bytes that are no text: nothing is stored that was not written', async () => {
    const before = await stored();
    const packed = await post(server.url, aReferral(), { 'Content-Encoding': 'gzip' });
    expect(await refusal(packed)).toMatchObject({ status: 415, detail: expect.stringContaining('packed') as string });
    const [begin = '', end = ''] = JSON.stringify(aReferral({ reason: 'for tea and ? biscuits' })).split('?');
    const body = Buffer.concat([Buffer.from(begin), Buffer.from([0xff, 0xc3]), Buffer.from(end)]);
    const response = await fetch(`${server.url}/referrals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'bytes-that-are-no-text' },
      body,
    });
    expect(await refusal(response)).toMatchObject({ status: 400 });
    expect(await stored()).toBe(before);
  });

  test.each(['id', 'reference', 'state', 'partnerId', 'sequence', 'events', 'createdAt', 'hops'])(
    'is refused when it sets %s, which is the server’s to say',
    async (field) => {
      const { problems, status } = await refusal(await post(server.url, { ...aReferral(), [field]: 'accepted' }));
      expect(status).toBe(400);
      expect(problems?.[0]?.message).toBe('The request holds a field that a referral does not have. Take it out.');
    },
  );

  test('is told in which part of it are fields that a referral does not have, and which were meant, never by what was typed', async () => {
    const { problems } = await refusal(
      await post(server.url, {
        ...aReferral(),
        Overdose: 'x',
        person: { ...aReferral().person, James: 1, pstcode: 2, PostCode: 3, 'a "b", c': 4 },
      }),
    );
    expect(problems?.map(({ message }) => message).sort()).toEqual([
      'The request holds a field that a referral does not have. Take it out.',
      'person holds 4 fields that a referral does not have. Take them out. Perhaps name and postcode were meant.',
    ]);
  });

  test('is told where it is wrong, without a word of what was sent', async () => {
    const secret = 'zq7-very-private';
    const response = await post(server.url, {
      ...aReferral(),
      [secret]: 1,
      person: { name: '', email: secret, dateOfBirth: secret },
      contact: { ways: [secret] },
    });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).not.toContain(secret);
    expect((JSON.parse(text) as Refused).problems?.map((problem) => problem.path)).toEqual(
      expect.arrayContaining(['person.name', 'person.email', 'person.dateOfBirth', 'contact.ways[0]']),
    );
  });
});

describe('the service asked for', () => {
  test.each(['nowhere', 'gone', "lunch' or '1'='1", 'lunch\u0000'])(
    'must be one that takes referrals: %o is refused',
    async (serviceId) => {
      const { status, problems } = await refusal(await post(server.url, aReferral({ serviceId })));
      expect(status).toBe(400);
      expect(problems?.[0]).toMatchObject({ path: 'serviceId' });
    },
  );

  test('may be left open: then it goes to the coordinators', async () => {
    const { id } = (await (await post(server.url, anOpenReferral())).json()) as { id: string };
    const { body } = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
    expect(body.partnerId).toBeUndefined();
    expect(body.state).toBe('sent');
  });

  test('keeps words in every script, and text that databases find hard, exactly', async () => {
    const reason = "Cześć — “né” 🫖\u0000\u202e \\x00 '; drop table nk.referrals; --";
    const { id } = (await (await post(server.url, aReferral({ reason }))).json()) as { id: string };
    const { body } = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
    expect((body.answers as { reason: string }).reason).toBe(reason);
  });
});

describe('a referral that was received earlier, on paper', () => {
  test('counts its wait from the day it was received', async () => {
    const { id } = (await (
      await post(server.url, aReferral({ channel: 'paper', receivedDate: '2020-01-06' }))
    ).json()) as {
      id: string;
    };
    const { body } = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
    expect(body.createdAt).toBe('2020-01-06T00:00:00.000Z');
    expect(body.waitDays).toBeGreaterThan(1000);
  });

  test('can have been received on the day that London’s calendar shows, when in UTC it is still yesterday', async () => {
    clock = new Date('2026-07-01T23:30:00Z');
    try {
      const response = await post(server.url, aReferral({ channel: 'telephone', receivedDate: '2026-07-02' }));
      expect(response.status).toBe(201);
      const { id } = (await response.json()) as { id: string };
      const { body } = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
      expect(body).toMatchObject({ createdAt: '2026-07-01T23:00:00.000Z', waitDays: 0 });
      const next = await refusal(await post(server.url, aReferral({ receivedDate: '2026-07-03' })));
      expect(next.problems?.[0]).toMatchObject({ code: 'referral/received-later' });
    } finally {
      clock = undefined;
    }
  });

  test('cannot have been received tomorrow', async () => {
    const { problems } = await refusal(await post(server.url, aReferral({ receivedDate: '2999-01-01' })));
    expect(problems?.[0]).toMatchObject({ code: 'referral/received-later', path: 'receivedDate' });
  });
});

describe('a day or number that cannot be', () => {
  const NO_SUCH_DAY = 'Expected a day that is in the calendar. Check the day and the month.';
  const born = (dateOfBirth: string) => ({ person: { ...aReferral().person, dateOfBirth } });
  test.each([
    ['a day of receipt', { receivedDate: '2026-02-31' }, `receivedDate: ${NO_SUCH_DAY}`],
    ['a day of birth', born('1950-02-30'), `person.dateOfBirth: ${NO_SUCH_DAY}`],
    ['a month of birth', born('1950-13-05'), `person.dateOfBirth: ${NO_SUCH_DAY}`],
    [
      'an NHS number with a wrong digit',
      { person: { ...aReferral().person, nhsNumber: '9434765918' } },
      'This is not a valid NHS number: a digit is wrong or two are swapped. Check it against the letter or record.',
    ],
    ['a birth to come', born('2090-01-01'), 'person.dateOfBirth is after today. Check the year.'],
  ])('is refused without being repeated, and nothing is stored: %s', async (_, changes, message) => {
    const before = await stored();
    const { status, problems } = await refusal(await post(server.url, aReferral(changes)));
    expect(status).toBe(400);
    expect(problems?.map((each) => each.message)).toEqual([message]);
    expect(await stored()).toBe(before);
  });
});

describe('the pages that may send', () => {
  test.each([
    ['no page at all', undefined, 201],
    ['a page of this machine, in a demonstration', 'http://localhost:5173', 201],
    ['a page of nobody’s', 'https://evil.example', 403],
    ['a page without an origin', 'null', 403],
  ])('are: %s', async (_, origin, status) => {
    const response = await post(server.url, aReferral(), origin === undefined ? {} : { Origin: origin });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(status === 201 ? (origin ?? null) : null);
  });
});
