import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { startServer, type RunningServer } from '../server.js';
import * as scope from '../store/scope.js';
import { withOwner } from '../store/owner.js';
import { temporaryFolder } from '../testing/folder.js';
import { anyAddress, aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import { STAFF_ROLES, type Staff, type StaffRole } from './staff.js';
import { ANSWER_VIEWS, type AnswerPath } from './views.js';

const PARTNERS = ['hall', 'trust', 'nobody'];
/** Every role of every partner, `role.partner`, and those that are signed in as nobody. */
const CALLERS = [...STAFF_ROLES.flatMap((role) => PARTNERS.map((partner) => `${role}.${partner}`)), 'wrong', ''];

function authenticate(token: string): Staff | undefined {
  const [role, partnerId = ''] = token.split('.') as [StaffRole, string?];
  if (!STAFF_ROLES.includes(role)) return undefined;
  return role === 'coordinator' ? { accountId: token, role } : { accountId: token, role, partnerId };
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
/** A referral of each partner, its words and its ids marked: anyone who sees a mark sees the partner's referrals. */
const marks = new Map<string, string[]>();
const ids = new Map<string, string>();

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    ...{ data: folder.path, services: SERVICES, authenticate, log: () => undefined, proxies: 1, kit: folder.path },
    intake: { origins: [], perMinute: 10_000 },
  });
  for (const [partner, serviceId] of [
    ['hall', 'lunch'],
    ['trust', 'falls'],
  ] as const) {
    const reason = `canary-of-${partner}`;
    const sent = await post(
      server.url,
      aReferral({ serviceId, reason, needs: [reason], person: { ...aReferral().person, name: `Ada ${partner}` } }),
    );
    const { id, reference } = (await sent.json()) as { id: string; reference: string };
    marks.set(partner, [reason, id, reference]);
    ids.set(partner, id);
  }
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

/** Every route as the server itself lists it, so that a new one is asked too. */
async function routes(): Promise<(readonly [string, string])[]> {
  const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((m) => [m.toUpperCase(), path] as const),
  );
}

/** Asks every route as a caller about a partner's referral and returns what must not be in the answer. */
async function leaks(caller: string, about: string): Promise<string[]> {
  const [role, own] = caller.split('.');
  const foreign = role === 'coordinator' ? [] : PARTNERS.filter((partner) => partner !== own || !own);
  const hidden = foreign.flatMap((partner) => marks.get(partner) ?? []);
  const found: string[] = [];
  for (const [method, path] of await routes()) {
    const id = ids.get(about) ?? '';
    const response = await fetch(server.url + path.replaceAll(/\{\w+\}/gu, id), {
      method,
      headers: {
        'Idempotency-Key': randomUUID(),
        // Each from an address of its own, so that no limit on wrong tokens stands in for a refusal.
        'X-Forwarded-For': anyAddress(),
        ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
        ...(caller === '' ? {} : { Authorization: `Bearer ${caller}` }),
      },
      // An action that would be allowed, were it theirs: its answer would tell, and so would its effect. It is looked for by name too.
      ...(method === 'POST'
        ? { body: JSON.stringify(path.endsWith('/find') ? { text: about } : { action: 'receive' }) }
        : {}),
    });
    const text = await response.text();
    // The id that was asked about is the caller's own word.
    for (const mark of hidden) if (mark !== id && text.includes(mark)) found.push(`${method} ${path}: ${mark}`);
    if (foreign.includes(about) && path.startsWith('/staff/referrals/{id}') && response.ok)
      found.push(`${method} ${path}: ${response.status}`);
  }
  return found;
}

async function allLeaks(): Promise<string[]> {
  // The harness sees what it looks for: a partner is shown its own.
  const own = await staffCall(server.url, 'police.hall', `/staff/referrals/${ids.get('hall') ?? ''}`);
  expect(own).toMatchObject({ status: 200, body: { reference: marks.get('hall')?.[2], answers: { person: {} } } });
  const looked = await staffCall(server.url, 'police.hall', '/staff/referrals/find', { text: 'hall' });
  expect(looked).toMatchObject({ status: 200, body: { referrals: [{ reference: marks.get('hall')?.[2] }] } });
  const found: string[] = [];
  for (const caller of CALLERS) {
    for (const about of ['hall', 'trust'])
      found.push(...(await leaks(caller, about)).map((leak) => `${caller || 'nobody'}: ${leak}`));
  }
  return found;
}

describe('every route, asked by every role of every partner', () => {
  test('shows nothing of another partner’s referrals', { timeout: 60_000 }, async () => {
    expect(await allLeaks()).toEqual([]);
  });

  test(
    'shows nothing either with the application’s filter removed: row-level security alone holds',
    { timeout: 60_000 },
    async () => {
      const { sql } = await import('kysely');
      const filter = vi.spyOn(scope, 'ownRows').mockReturnValue(sql`true`);
      expect(await allLeaks()).toEqual([]);
      expect(filter).toHaveBeenCalled();
      filter.mockRestore();
    },
  );

  test(
    'shows nothing either with row-level security removed: the application’s filter alone holds',
    { timeout: 60_000 },
    async () => {
      const tables = ['referrals', 'referral_events', 'personal_data', 'event_details'];
      const security = (how: 'disable' | 'enable') =>
        withOwner({ folder: folder.path }, async (client) => {
          for (const table of tables) await client.query(`alter table nk.${table} ${how} row level security`);
        });
      await security('disable');
      expect(await allLeaks()).toEqual([]);
      await security('enable');
    },
  );
});

/** A referral with a mark in every answer that takes words, and every answer given. */
const filled = (): ReferralRequest => ({
  serviceId: 'lunch',
  referrer: {
    kind: 'professional',
    ...{
      name: 'Mark referrer.name',
      relationship: 'mark referrer.relationship',
      organisation: 'mark referrer.organisation',
    },
    ...{ odsCode: 'X26', role: 'mark referrer.role', telephone: '01632 960201', email: 'referrer@example.org' },
    basis: 'person-agrees',
  },
  person: {
    ...{ name: 'Mark person.name', dateOfBirth: '1950-02-03', nhsNumber: '9434765919', address: 'mark person.address' },
    ...{ postcode: 'DE1 1AA', telephone: '01632 960101', email: 'person@example.org' },
  },
  contact: { ways: ['telephone'], mayLeaveMessage: true, note: 'mark contact.note' },
  representative: { name: 'Mark representative.name', relationship: 'mark rel', telephone: '01632 960301' },
  communication: { language: 'mark language', interpreter: true, adjustments: 'mark adjustments' },
  ...{ reason: 'mark reason', whatMatters: 'mark whatMatters', tried: 'mark tried', needs: ['mark-needs'] },
  ...{ desiredOutcomes: ['mark desired'], availability: 'mark availability', restrictedNote: 'mark restricted' },
  sharing: { given: true, wording: 'mark wording', language: 'pl' },
  ...{ channel: 'telephone', receivedDate: '2026-01-05' },
});

function leavesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
}

describe('what a role sees of a person’s answers', () => {
  test.each(STAFF_ROLES)('%s: exactly what the table says, with every answer given', async (role) => {
    const response = await post(server.url, filled());
    expect([response.status, response.status === 201 ? '' : await response.text()]).toEqual([201, '']);
    const { id } = (await response.json()) as { id: string };
    const { body } = await staffCall(server.url, `${role}.hall`, `/staff/referrals/${id}`);
    // The partner that has a referral keeps what is for its team only; coordinators read it while nobody has.
    const kept = (path: AnswerPath) => role === 'coordinator' && path === 'restrictedNote';
    const expected = (Object.keys(ANSWER_VIEWS) as AnswerPath[]).filter(
      (path) => ANSWER_VIEWS[path].includes(role) && !kept(path),
    );
    expect(leavesOf(body.answers).sort()).toEqual(expected.sort());
    const everything = leavesOf(filled());
    expect(everything.sort()).toEqual(Object.keys(ANSWER_VIEWS).sort());
  });

  test('is less for housing and the police: no NHS number, and for the police nothing of why or of health', () => {
    const of = (role: StaffRole) =>
      (Object.keys(ANSWER_VIEWS) as AnswerPath[]).filter((path) => ANSWER_VIEWS[path].includes(role));
    const [provider, housing, police] = [of('provider'), of('housing'), of('police')];
    expect(provider).toHaveLength(Object.keys(ANSWER_VIEWS).length);
    expect(police.length).toBeLessThan(housing.length);
    expect(housing.length).toBeLessThan(provider.length);
    for (const path of ['person.nhsNumber', 'needs', 'tried', 'whatMatters', 'desiredOutcomes'])
      expect(housing).not.toContain(path);
    for (const path of ['reason', 'communication.adjustments', 'person.dateOfBirth'])
      expect(police).not.toContain(path);
  });

  test('also leaves a field that no row names to those who help', async () => {
    const { answersFor } = await import('./views.js');
    const answers = { person: { name: 'Ada', shoeSize: 5 }, later: { field: 'x' } };
    expect(answersFor(answers, 'police')).toEqual({ person: { name: 'Ada' } });
    expect(answersFor(answers, 'provider')).toEqual(answers);
  });
});
