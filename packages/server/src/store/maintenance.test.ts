import { expect, test } from 'vitest';
import { startServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import { listStoredReferrals, verifyAudit } from './maintenance.js';

test('referrals are listed and the audit is checked with the server running, and the same with it stopped', async () => {
  const folder = await temporaryFolder();
  const place = { folder: folder.path };
  const server = await startServer({ data: folder.path, demo: true, services: SERVICES, log: () => undefined });
  const sent = (await (await post(server.url, aReferral(), { 'Idempotency-Key': 'my-own-key' })).json()) as {
    id: string;
    reference: string;
  };
  await staffCall(server.url, server.demoToken, `/staff/referrals/${sent.id}/events`, { action: 'accept' });

  const listed = await listStoredReferrals(place);
  expect(listed).toMatchObject([{ ...sent, idempotencyKey: 'my-own-key', state: 'accepted' }]);
  expect(listed[0]?.events.map(({ action, sequence }) => `${sequence} ${action}`)).toEqual([
    '1 create',
    '2 send',
    '3 accept',
  ]);
  expect(JSON.stringify(listed)).not.toContain('Ada');
  const checked = await verifyAudit(place, place);
  expect(checked).toMatchObject({ ok: true, entries: 4 });

  await server.close();
  expect(await listStoredReferrals(place)).toEqual(listed);
  expect(await verifyAudit(place, place)).toEqual(checked);
  await folder.remove();
});
