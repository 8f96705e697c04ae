import { PSYCHOSIS_STANDARD, type Pathway } from '@neighbourhood-kit/core/pathways';
import type { PostcodeResolver } from '@neighbourhood-kit/core/place';
import type { ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { readEventLog } from '../store/maintenance.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral, aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import { storedInsight, storedInsightGently, type StoredInsight } from './insight.js';
import { DEFAULT_STANDARDS } from './standards.js';

const step = (id: string, name: string, serviceId: string | undefined) => ({
  id,
  name,
  serviceId,
  careSetting: 'community-venue' as const,
});
const PATHWAY: Pathway = {
  ...{ id: 'falls-way', name: 'After a fall', status: 'running' },
  steps: [step('hall', 'Hall', aReferral().serviceId), step('clinic', 'Clinic', 'falls')],
  handoffs: [{ id: 'h', fromStepId: 'hall', toStepId: 'clinic', agreed: { amount: 30, unit: 'days' } }],
};

/** A service for one need: with a referral to it a wait by the standard for that need is shown. */
const EARLY: Service = {
  ...{ id: 'early', name: 'Early intervention', status: 'active', organisationId: 'hall' },
  terms: [{ role: 'need', code: 'psychosis', name: 'First-episode psychosis' }],
};
const DIRECTORY = [...SERVICES, EARLY];

let clock = new Date('2026-09-01T09:00:00Z');
let server: RunningServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

const call = (who: string, path: string, body?: unknown) => staffCall(server.url, who, path, body);

/** One referral that is passed on to the trust, contacted after some days, and completed. */
async function oneReferral(day: number, days: number): Promise<void> {
  clock = new Date(Date.UTC(2026, 8, day, 9));
  const referrer = { kind: 'professional', name: 'Dr Sample', basis: 'person-agrees' } as const;
  const { id } = (await (await post(server.url, aReferral({ referrer }))).json()) as { id: string };
  const passed = await call('hall', `/staff/referrals/${id}/events`, {
    action: 're-route',
    reason: 'not-appropriate',
    serviceId: 'falls',
  });
  const next = String(passed.body.replacedById);
  clock = new Date(clock.getTime() + days * 86_400_000);
  for (const step of [
    { action: 'accept' },
    { action: 'attempt-contact' },
    { action: 'complete', outcome: 'got-help', offer: 'social', diversion: 'practical-help' },
    { action: 'close-loop', toldBy: 'letter' },
  ]) {
    expect((await call('trust', `/staff/referrals/${next}/events`, step)).status).toBe(201);
  }
}

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    data: folder.path,
    services: DIRECTORY,
    pathways: [PATHWAY],
    standards: [...DEFAULT_STANDARDS, PSYCHOSIS_STANDARD],
    intake: { origins: [], perMinute: 1000 },
    authenticate: (token) =>
      token === 'coordinator'
        ? { accountId: 'c', role: 'coordinator' }
        : token === 'officer'
          ? { accountId: token, role: 'police', partnerId: 'hall' }
          : { accountId: token, role: token === 'police' ? 'police' : 'provider', partnerId: token },
    log: () => undefined,
    now: () => clock,
  });
  for (let i = 0; i < 12; i++) await oneReferral(1 + i, i < 3 ? 25 : 3);
  clock = new Date('2026-11-26T09:00:00Z');
}, 60_000);

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const figures = async (who: string, query = '') =>
  (await call(who, `/staff/figures${query}`)).body as unknown as StoredInsight;

test('a coordinator reads waits, people passed on and outcomes, each with its counts, period and partners', async () => {
  const { bounces, waits, outcomes, period } = await figures('coordinator');
  expect(period).toEqual({ from: '2026-09-01', to: '2026-11-26' });
  expect(bounces.sentence).toContain('2026-09-01 to 2026-11-26, from 2 of 2 partners.');
  expect(bounces.byHops.parts).toEqual([{ code: '1', count: 12 }]);
  expect(waits[0]?.sentence).toContain('First contact within ten working days');
  // Three of the twelve were outside the limit: a part of fewer than five is hidden.
  expect(waits[0]?.withinLimit).toMatchObject({ numerator: null, denominator: 12 });
  expect(outcomes.referrals.parts).toEqual([{ code: 'got-help', count: 12 }]);
  expect(outcomes.told).toMatchObject({ numerator: 12, denominator: 12 });
});

test('they read of each handoff of the pathways how many were passed on, and what kind of help it was said to be', async () => {
  const { handoffs, diversion } = await figures('coordinator');
  expect(handoffs[0]?.handoffs).toMatchObject([{ from: 'Hall', to: 'Clinic', passedOn: 12, takenOver: 12 }]);
  expect(diversion).toMatchObject({ recorded: 12, instead: 12, social: { numerator: 12, denominator: 12 } });
});

test('a partner reads the figures of its own referrals alone, from 1 of 1 partners', async () => {
  const own = await figures('trust');
  expect(own.outcomes.sentence).toContain('from 1 of 1 partners');
  expect(own.outcomes.referrals.total).toBe(12);
  const hall = await figures('hall');
  expect(hall.outcomes.referrals.total).toBe(0);
});

test('anyone who may not see what people need is not told it by the figures of a few', async () => {
  expect((await figures('trust')).unmetNeed).toBeDefined();
  expect((await figures('trust')).diversion.recorded).toBe(12);
  for (const part of ['unmetNeed', 'diversion']) expect(await figures('police')).not.toHaveProperty(part);
});

test('anyone who may not see what people need is shown no wait by a standard for some needs, in figures or with a referral', async () => {
  const request = aReferral({ serviceId: EARLY.id, needs: ['psychosis'] });
  const { id } = (await (await post(server.url, request)).json()) as { id: string };
  const beside = async (who: string) => JSON.stringify((await call(who, `/staff/referrals/${id}`)).body.waits);
  expect(await beside('coordinator')).toContain('psychosis');
  expect(JSON.stringify((await figures('coordinator')).waits)).toContain('psychosis');
  expect(await beside('officer')).toMatch(/^\[\{"standard":"First contact/);
  expect(await beside('officer')).not.toContain('psychosis');
  expect(JSON.stringify((await figures('officer')).waits)).not.toContain('psychosis');
});

test('a command over the store gives the same answer as the page', async () => {
  const events = await readEventLog({ folder: folder.path }, { folder: folder.path });
  const answer = storedInsight(
    events,
    { services: DIRECTORY, pathways: [PATHWAY], standards: [...DEFAULT_STANDARDS, PSYCHOSIS_STANDARD] },
    { now: clock },
  );
  expect(answer).toEqual({ ok: true, value: expect.anything() as unknown });
  expect(JSON.parse(JSON.stringify(answer.ok && answer.value))).toEqual(await figures('coordinator'));
});

test('others are answered while the figures of many referrals are worked out, which are the same', async () => {
  const events = Array.from({ length: 4000 }, (_, i): ReferralEvent[] => {
    const by = { role: 'provider', partnerId: `p${String(i % 7)}` } as const;
    const of = { referralId: `r${String(i)}`, at: `2026-0${String((i % 8) + 1)}-03T09:00:00.000Z`, by };
    const create = { ...of, id: `c${String(i)}`, sequence: 1, action: 'create' } as const;
    const about = { serviceId: `s${String(i % 90)}`, areaId: `a${String(i % 17)}`, needs: [`n${String(i % 23)}`] };
    return [
      { ...create, ...about },
      { ...of, id: `s${String(i)}`, sequence: 2, action: 'send' },
    ];
  }).flat();
  const question = { now: new Date('2026-11-26T09:00:00Z') };
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const answer = await storedInsightGently(events, { services: DIRECTORY }, question);
  clearInterval(others);
  // In one piece nobody has a turn; how many pieces there are hangs on how quick the machine is.
  expect(turns).toBeGreaterThan(1);
  expect(answer).toEqual(storedInsight(events, { services: DIRECTORY }, question));
});

test('an area is told by its name where the server was given one', async () => {
  const own = await temporaryFolder();
  const areas = [{ code: 'E07000032', name: 'Amber Valley' }];
  const postcodes: PostcodeResolver = {
    source: 'the test',
    precisions: ['sector'],
    resolve: () => ({ point: { latitude: 53, longitude: -1.5 }, areas: [{ area: 'E07000032', share: 1 }] }),
  };
  const served = await startServer({
    data: own.path,
    demo: true,
    services: DIRECTORY,
    postcodes,
    areas,
    log: () => undefined,
  });
  const open = anOpenReferral();
  await post(served.url, { ...open, person: { ...open.person, postcode: 'DE56 1AA' } });
  const { body } = await staffCall(served.url, served.demoToken, '/staff/figures');
  expect(body.names).toMatchObject({ E07000032: 'Amber Valley' });
  await served.close();
  await own.remove();
});

test('on a summer’s night the period ends with the day that London’s calendar shows', () => {
  const answer = storedInsight([], { services: DIRECTORY }, { now: new Date('2026-07-01T23:30:00Z') });
  expect(answer.ok && answer.value.period).toEqual({ from: '2026-07-02', to: '2026-07-02' });
});

test.each(['?from=yesterday', '?to=2026-13-01', '?from=2026-10-01&to=2026-09-01'])(
  'a period that is none is refused: %s',
  async (query) => {
    const { status, body } = await call('coordinator', `/staff/figures${query}`);
    expect(status).toBe(400);
    expect(body.detail).toMatch(/2026-/);
  },
);
