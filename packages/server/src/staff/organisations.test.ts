import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContacts } from '../outbox/contacts.js';
import { startServer, type RunningServer } from '../server.js';
import { withOwner } from '../store/owner.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import type { Organisations } from './organisations.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;

beforeAll(async () => {
  folder = await temporaryFolder();
  const partners = [{ id: 'hall', email: 'hall@example.org' }];
  server = await startServer({
    ...{ data: folder.path, kit: folder.path, services: SERVICES, log: () => undefined },
    intake: { origins: [], perMinute: 1000 },
    contacts: readContacts({ coordinator: { name: 'Team', telephone: '01632 960 111' }, partners }, 'the test'),
    mail: { from: 'team@example.org', drop: join(folder.path, 'mail') },
    authenticate: (token) =>
      token === 'coordinator'
        ? { accountId: token, role: token }
        : { accountId: token, role: 'provider', partnerId: 'hall' },
  });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const as = (who: string, path: string, body?: unknown) => staffCall(server.url, who, `/staff${path}`, body);
const read = async () => (await as('coordinator', '/organisations')).body as unknown as Organisations;
const hall = async () => (await read()).organisations.find(({ id }) => id === 'hall');

/** What a mail server that refuses for good leaves behind. */
const refuseAll = (id: string) =>
  withOwner({ folder: folder.path }, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('nk.scope', 'maintenance', true)`);
    const { rowCount } = await client.query(
      `update nk.outbox set state = 'failed', failure = 'smtp-550', finished_at = now() where referral_id = $1`,
      [id],
    );
    await client.query('commit');
    return rowCount;
  });

describe('organisations, as a coordinator sees them', () => {
  test('are told by e-mail, by their own system, or not at all, and that is next to each', async () => {
    const { organisations, mail } = await read();
    expect(mail).toBe(true);
    expect(organisations.map(({ id, told }) => [id, told])).toEqual(
      expect.arrayContaining([
        ['hall', 'email'],
        ['trust', 'nobody'],
      ]),
    );
  });

  test('show when their code was given out and since when they are paused', async () => {
    expect(await hall()).not.toHaveProperty('codeSetAt');
    expect((await as('coordinator', '/partners/hall/code', {})).status).toBe(201);
    await as('coordinator', '/partners/hall/pause', { paused: true });
    const { codeSetAt, pausedAt } = (await hall()) ?? {};
    expect([codeSetAt, pausedAt].map((at) => Date.now() - Date.parse(at ?? '') < 60_000)).toEqual([true, true]);
    await as('coordinator', '/partners/hall/pause', { paused: false });
    expect(await hall()).not.toHaveProperty('pausedAt');
  });

  test('have messages that did not arrive, until a new one is sent or the referral ends', async () => {
    const send = async () => (await (await post(server.url, aReferral())).json()) as { id: string; reference: string };
    const [first, second] = [await send(), await send()];
    expect((await hall())?.open).toBe(2);
    for (const { id } of [first, second]) expect(await refuseAll(id)).toBe(1);
    expect((await read()).lost).toHaveLength(2);
    expect((await read()).lost).toContainEqual(
      expect.objectContaining({
        referralId: first.id,
        reference: first.reference,
        to: 'partner',
        partnerId: 'hall',
        kind: 'referral',
        failure: 'smtp-550',
      }),
    );
    expect((await as('coordinator', `/referrals/${first.id}/link`, {})).status).toBe(201);
    expect((await read()).lost.map(({ referralId }) => referralId)).toEqual([second.id]);
    await as('coordinator', `/referrals/${second.id}/events`, { action: 'cancel', reason: 'no-longer-needed' });
    expect(await read()).toMatchObject({ lost: [] });
  });

  test('are for coordinators only', async () => {
    expect((await as('provider', '/organisations')).status).toBe(404);
    expect((await as('provider', '/referrals')).body).not.toHaveProperty('coordinates');
    expect((await as('coordinator', '/referrals')).body).toHaveProperty('coordinates', true);
  });
});
