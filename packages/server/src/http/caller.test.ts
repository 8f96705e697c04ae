import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { buildApp } from './app.js';
import { householdOf } from './caller.js';

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::99', '2001:db8:1:2::/64'],
  ['2001:db8::5', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('of IPv6 a household is counted: %s as %s', (address, household) => {
  expect(householdOf(address)).toBe(household);
});

test.each(['192.0.2.7', 'unknown', 'not:an:address', '::ffff:c000:207'])('%s stays as it is', (address) => {
  expect(householdOf(address)).toBe(address);
});

test('an address of IPv4 that comes by IPv6 is the same caller', () => {
  expect(householdOf('::ffff:192.0.2.7')).toBe(householdOf('192.0.2.7'));
});

/** A server that takes three referrals a minute from each address, behind as many proxies; gives its port. */
async function limited(proxies: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const app = buildApp({
    routes: [
      {
        method: 'POST',
        path: '/referrals',
        access: 'intake',
        summary: 'Sends.',
        gives: { status: 201, description: 'Stored.' },
        handle: (c) => c.json({}, 201),
      },
    ],
    policy: { intake: { origins: [], perMinute: 3 }, proxies },
    log: () => undefined,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** Sends with each X-Forwarded-For, over connections that stay open; counts the answers by status. */
async function statuses(port: number, forwarded: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const counts: Record<string, number> = {};
  const left = [...forwarded];
  const send = async (value: string) => {
    const sent = request({ port, method: 'POST', path: '/referrals', agent, headers: { 'X-Forwarded-For': value } });
    const answered = once(sent.end(), 'response') as Promise<[IncomingMessage]>;
    const [answer] = await answered;
    const status = String(answer.statusCode);
    counts[status] = (counts[status] ?? 0) + 1;
    await once(answer.resume(), 'end');
  };
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let value = left.pop(); value !== undefined; value = left.pop()) await send(value);
    }),
  );
  agent.destroy();
  return counts;
}

const FORGED = Array.from({ length: 10_000 }, (_, i) => `198.${18 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}`);

test(
  'ten thousand forged X-Forwarded-For are one caller where no proxy stands in front',
  { timeout: 120_000 },
  async () => {
    const { port, close } = await limited(0);
    expect(await statuses(port, FORGED)).toEqual({ 201: 3, 429: 9997 });
    close();
  },
);

test(
  'ten thousand forged X-Forwarded-For are one caller behind a proxy, which adds the address it saw',
  { timeout: 120_000 },
  async () => {
    const { port, close } = await limited(1);
    expect(
      await statuses(
        port,
        FORGED.map((forged) => `${forged}, 203.0.113.9`),
      ),
    ).toEqual({ 201: 3, 429: 9997 });
    close();
  },
);

test('what stands in X-Forwarded-For without being an address makes no caller, and takes no memory', async () => {
  const { port, close } = await limited(1);
  const texts = Array.from({ length: 50 }, (_, i) => `${'x'.repeat(8000)}${i}`);
  expect(await statuses(port, texts)).toEqual({ 201: 3, 429: 47 });
  close();
});

test('a caller whose proxy adds the port as well is one caller, whatever the port', async () => {
  const { port, close } = await limited(1);
  expect(await statuses(port, ['192.0.2.7:1', '192.0.2.7:2', '192.0.2.7', '192.0.2.7:65535'])).toEqual({
    201: 3,
    429: 1,
  });
  const six = ['[2001:db8::1]:1', '[2001:db8::2]:2', '2001:db8::3', '[2001:db8::4]'];
  expect(await statuses(port, six)).toEqual({ 201: 3, 429: 1 });
  close();
});

test('a clock that is put back makes nobody wait longer than a minute', async () => {
  const { port, close } = await limited(0);
  await statuses(port, ['', '', '']);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
  const refused = await fetch(`http://127.0.0.1:${port}/referrals`, { method: 'POST' });
  vi.useRealTimers();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  close();
});
