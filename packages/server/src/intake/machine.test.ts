import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from '../testing/requests.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
/** The server's clock. */
let clock = Date.now();
const pass = (milliseconds: number) => (clock += milliseconds);

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    data: folder.path,
    demo: true,
    services: SERVICES,
    log: () => undefined,
    now: () => new Date(clock),
    intake: { origins: ['https://council.example'], perMinute: 1000 },
  });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const open = (headers: Record<string, string> = {}) => fetch(`${server.url}/referrals/opened`, { headers });
const opened = async () => ((await (await open()).json()) as { token: string }).token;

/** Sends a referral with what a form says of itself; gives its id and what staff see. */
async function sent(signs?: string): Promise<{ readonly id: string; readonly alerts: unknown }> {
  const answer = await post(server.url, aReferral(), signs === undefined ? {} : { 'Nk-Form': signs });
  expect(answer.status).toBe(201);
  const { id } = (await answer.json()) as { id: string };
  const { body } = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
  return { id, alerts: body['alerts'] };
}

describe('a referral', () => {
  test('that was filled in faster than anybody can is taken in, and staff are told to look', async () => {
    const token = await opened();
    pass(4000);
    const { id, alerts } = await sent(token);
    expect(alerts).toEqual(['machine']);
    const { body } = await staffCall(server.url, server.demoToken, '/staff/referrals?only=triage');
    expect(body['referrals']).toMatchObject([{ id, alerts: ['machine'] }]);
  });

  test('with a field filled in that nobody sees is taken in, however long it took, and staff are told to look', async () => {
    const token = await opened();
    pass(600_000);
    expect((await sent(`${token}; decoy`)).alerts).toEqual(['machine']);
  });

  test('that a person took their time over, a day even, bears no mark', async () => {
    const token = await opened();
    for (const time of [5000, 600_000, 86_400_000]) {
      pass(time);
      expect((await sent(token)).alerts).toBeUndefined();
    }
  });

  test('of a form that had no token, and one with a token that is not ours, are taken in like any other', async () => {
    const token = await opened();
    const [time = '', seal = ''] = token.split('.');
    const forged = [
      `${(clock - 1).toString(36)}.${seal}`,
      `${time}.${'A'.repeat(22)}`,
      `${time}.`,
      'x',
      '.',
      `${token}; more`,
    ];
    for (const signs of [undefined, ...forged]) expect((await sent(signs)).alerts).toBeUndefined();
  });

  test('bears no mark when the clock was put back, or on, while it was filled in', async () => {
    const token = await opened();
    pass(-3_600_000);
    expect((await sent(token)).alerts).toBeUndefined();
    pass(7_200_000);
    expect((await sent(token)).alerts).toBeUndefined();
  });

  test('that a person did send loses the mark once a coordinator has said so', async () => {
    const { id } = await sent(await opened());
    const path = `/staff/referrals/${id}`;
    const { raised, mayDealWith } = (await staffCall(server.url, server.demoToken, path)).body;
    expect(mayDealWith).toEqual(['machine']);
    await staffCall(server.url, server.demoToken, `${path}/alerts`, { raised, dealtWith: ['machine'] });
    expect((await staffCall(server.url, server.demoToken, path)).body['alerts']).toBeUndefined();
  });
});

describe('the token of a form', () => {
  test('is given to pages that may send, and to no other; it is never kept', async () => {
    const ours = await open({ Origin: 'https://council.example' });
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://council.example');
    expect(ours.headers.get('cache-control')).toBe('no-store');
    expect(ours.headers.get('set-cookie')).toBeNull();
    expect((await open({ Origin: 'https://evil.example' })).status).toBe(403);
  });

  test('may be handed back by such a page, which the browser asks beforehand', async () => {
    const { headers } = await fetch(`${server.url}/referrals`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://council.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key,nk-form',
      },
    });
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('nk-form');
  });

  test('holds a time and nothing else: two forms that are opened at once get the same', async () => {
    expect(await opened()).toBe(await opened());
  });
});
