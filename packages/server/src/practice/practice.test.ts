import { FINAL_STATES, REFERRAL_STATES, replay, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../server.js';
import type { WorkPage } from '../staff/work-list.js';
import { listStoredReferrals, verifyAudit } from '../store/maintenance.js';
import { temporaryFolder } from '../testing/folder.js';
import { SERVICES, staffCall } from '../testing/requests.js';
import { startPractice } from './practice.js';

let server: RunningServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startPractice({ data: folder.path, log: () => undefined });
}, 60_000);

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const list = async (query = '') =>
  (await staffCall(server.url, server.demoToken, `/staff/referrals?limit=200${query}`)).body as unknown as WorkPage;

test('a practice server has referrals in every state that can be stored, with every alert, marked as practice', async () => {
  const page = await list();
  expect(Object.keys(page.counts).sort()).toEqual(REFERRAL_STATES.filter((state) => state !== 'draft').sort());
  for (const [alert, count] of Object.entries(page.attention))
    expect([alert, count !== null && count > 0]).toEqual([alert, true]);
  expect(page.practice).toBe(true);
  expect((await list('&only=waiting-list')).referrals.map((one) => one.waitingList)).toMatchObject([
    { position: 1, of: 2, weeks: 4 },
    { position: 2, of: 2, weeks: 4 },
  ]);
});

test('every person of it says "Practice:" in their name, and their referral obeys the state machine', async () => {
  for (const { id, waitDays } of (await list()).referrals) {
    const { body } = await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`);
    expect(body.answers).toMatchObject({ person: { name: expect.stringMatching(/^Practice: /u) as unknown } });
    expect(replay(body.events as ReferralEvent[]).ok).toBe(true);
    expect(waitDays).toBeLessThanOrEqual(61);
  }
});

test('the audit holds, a second start adds nothing, and the token that sowed it signs nobody in', async () => {
  const before = await listStoredReferrals({ folder: folder.path });
  expect(before.length).toBeGreaterThanOrEqual(12);
  expect(before.some(({ state }) => FINAL_STATES.includes(state))).toBe(true);
  await server.close();
  expect(await verifyAudit({ folder: folder.path }, { folder: folder.path })).toMatchObject({ ok: true });
  server = await startPractice({ data: folder.path, services: SERVICES, log: () => undefined });
  expect(await listStoredReferrals({ folder: folder.path })).toEqual(before);
  for (const guess of ['~0', 'undefined~0', 'practice-1']) {
    expect((await staffCall(server.url, guess, '/staff/referrals')).status).toBe(401);
  }
});
