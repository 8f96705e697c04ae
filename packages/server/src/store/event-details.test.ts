import { expect, test } from 'vitest';
import { replay } from '@neighbourhood-kit/core/referrals';
import { startServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import { listStoredReferrals, readEventLog, verifyAudit } from './maintenance.js';

test('what an event says of a person is stored encrypted, passed on, counted, and listed nowhere; corrections are events', async () => {
  const folder = await temporaryFolder();
  const place = { folder: folder.path };
  const server = await startServer({ data: folder.path, demo: true, services: SERVICES, log: () => undefined });
  const sent = await post(server.url, aReferral({ needs: ['company', 'food'] }));
  const { id } = (await sent.json()) as { id: string };
  const act = (body: object) => staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, body);
  const accepted = await act({ action: 'accept' });
  const correctsId = (accepted.body.events as { id: string }[]).at(-1)?.id;
  const occurredAt = '2026-01-05T09:00:00.000Z';
  expect(await act({ action: 'accept', correctsId, occurredAt })).toMatchObject({
    status: 201,
    body: { state: 'accepted', events: [{}, {}, {}, { action: 'accept', correctsId, occurredAt }] },
  });
  // A correction names an event of its own kind, and a step is not taken twice by calling it one.
  expect(await act({ action: 'start', correctsId })).toMatchObject({ status: 400 });
  expect((await act({ action: 're-route', reason: 'distance', serviceId: 'falls' })).status).toBe(201);

  const events = await readEventLog(place, place);
  const creates = events.filter(({ action }) => action === 'create');
  expect(creates.map(({ needs, serviceId }) => [needs, serviceId])).toEqual([
    [['company', 'food'], 'lunch'],
    [['company', 'food'], 'falls'],
  ]);
  const own = replay(events.filter(({ referralId }) => referralId === id));
  expect(own).toMatchObject({ ok: true, value: { state: 're-routed' } });
  expect(JSON.stringify(await listStoredReferrals(place))).not.toContain('company');
  expect(await verifyAudit(place, place)).toMatchObject({ ok: true, findings: [] });
  await server.close();
  await folder.remove();
});
