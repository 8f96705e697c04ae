import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maintain } from '../store/classes.js';
import { verifyAudit } from '../store/maintenance.js';
import { withOwner } from '../store/owner.js';
import { eraseReferral, exportReferral } from '../store/records.js';
import { aReferral } from '../testing/requests.js';
import { startStaffDesk, type StaffDesk } from '../testing/staff-server.js';
import type { Staff } from './staff.js';

const STAFF: Readonly<Record<string, Staff>> = {
  hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
  police: { accountId: 'p1', role: 'police', partnerId: 'hall' },
  trust: { accountId: 't1', role: 'provider', partnerId: 'trust' },
  link: { accountId: 'c1', role: 'coordinator' },
  many: { accountId: 'm1', role: 'coordinator' },
};

let desk: StaffDesk;
/** The references that were given, by name. */
const references = new Map<string, string>();

async function send(name: string, serviceId: string): Promise<string> {
  const { reference } = await desk.sent({ serviceId, person: { ...aReferral().person, name } });
  references.set(name, reference);
  return reference;
}

interface Answer {
  readonly referrals: readonly { readonly id: string; readonly reference: string }[];
  readonly more: boolean;
  readonly names: { readonly lookedAt: number; readonly of: number };
}

const ask = (who: string, text: string) => desk.call(who, '/find', { text });
const find = async (who: string, text: string) => (await ask(who, text)).body as unknown as Answer;
const found = async (who: string, text: string) => (await find(who, text)).referrals.map(({ reference }) => reference);
const referenceOf = (name: string) => references.get(name) ?? '';

beforeAll(async () => {
  desk = await startStaffDesk(STAFF);
  await send('Mary-Ann O’Brien', 'lunch');
  await send('Zoë Łuczak', 'lunch');
  await send('Joanna Brown', 'falls');
});

afterAll(() => desk.close());

describe('a referral is found', () => {
  test('by its reference, or its beginning, in any case, with and without hyphens and spaces', async () => {
    const reference = referenceOf('Mary-Ann O’Brien');
    const plain = reference.replaceAll('-', '');
    for (const typed of [reference, plain.toLowerCase(), ` ${plain.slice(0, 5)} ${plain.slice(5)} `, plain.slice(0, 7)])
      expect(await found('hall', typed), typed).toEqual([reference]);
    expect(await found('hall', plain.slice(4))).toEqual([]);
  });

  test.each(['mary', 'MARY ANN', 'maryann', 'Mary-Ann', 'obrien', 'O Brien', "o'brien mary", 'ann brien', 'm ob'])(
    'by the beginnings of the words of a name: %s',
    async (text) => {
      expect(await found('hall', text)).toEqual([referenceOf('Mary-Ann O’Brien')]);
    },
  );

  test.each(['zoe', 'ZOË', 'Zoë łuc'])('by a name with or without its accents: %s', async (text) => {
    expect(await found('hall', text)).toEqual([referenceOf('Zoë Łuczak')]);
  });

  test('not by the middle of a word of the name, and not by what else was written', async () => {
    for (const text of ['anna', 'rown', 'company', '01632']) expect(await found('link', text), text).toEqual([]);
  });

  test('as the list shows it, without the name', async () => {
    const { referrals } = await find('link', 'joanna');
    const { body } = await desk.call('link', '');
    const listed = (body.referrals as Answer['referrals']).find(({ id }) => id === referrals[0]?.id);
    expect(referrals).toEqual([listed]);
    expect(JSON.stringify(referrals)).not.toContain('Joanna');
  });

  test('by anyone who may see it only: others find nothing, by name and by reference, and are told of none', async () => {
    const reference = referenceOf('Joanna Brown');
    for (const text of ['joanna', reference]) {
      expect(await find('hall', text), text).toEqual({ referrals: [], more: false, names: { lookedAt: 2, of: 2 } });
      expect(await found('trust', text), text).toEqual([reference]);
      expect(await found('link', text), text).toEqual([reference]);
    }
    expect(await found('police', 'zoe')).toEqual([referenceOf('Zoë Łuczak')]);
  });

  test('after it has ended too, and once it is erased by its reference alone', async () => {
    const reference = await send('Ended Example', 'lunch');
    const [referral] = (await find('hall', 'ended')).referrals;
    const step = { action: 'reject', reason: 'distance' };
    expect((await desk.call('hall', `/${referral?.id ?? ''}/events`, step)).status).toBe(201);
    expect(await found('hall', 'ended')).toEqual([reference]);
    await eraseReferral(desk.place, desk.place, reference, { now: new Date() });
    expect(await found('hall', 'ended')).toEqual([]);
    expect(await found('hall', reference)).toEqual([reference]);
  });
});

describe('finding', () => {
  test('needs two letters at least, and says so without repeating what was sent', async () => {
    for (const text of ['', 'm', ' - ', '’', undefined]) {
      const { status, body } = await desk.call('hall', '/find', { text });
      expect(status, text).toBe(400);
      expect(JSON.stringify(body)).toContain('text');
    }
  });

  test('by name is recorded for each referral that was told, and opening it as from the list', async () => {
    const reference = await send('Recorded Example', 'lunch');
    const [referral] = (await find('hall', 'recorded')).referrals;
    await find('hall', reference);
    await desk.call('hall', `/${referral?.id ?? ''}`);
    const rows = await withOwner(desk.place, (client) =>
      client.query(
        `select action, actor_account_id as who from nk.audit where referral_id = $1 and action like '%-personal' order by at, place`,
        [referral?.id],
      ),
    );
    expect(rows.rows).toEqual([
      expect.objectContaining({ action: 'store-personal' }),
      { action: 'find-personal', who: 'h1' },
      { action: 'read-personal', who: 'h1' },
    ]);
    const copy = await exportReferral(desk.place, desk.place, reference, new Date());
    expect(copy?.referrals[0]?.looks).toMatchObject([{ accountId: 'h1' }, { accountId: 'h1' }]);
  });

  test('is stopped for a minute when one account tries name after name; that is recorded once, and others go on', async () => {
    const answers = await Promise.all(Array.from({ length: 33 }, () => ask('many', 'joanna')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.body.detail).toMatch(/Wait a minute/u);
    expect((await ask('link', 'joanna')).status).toBe(200);
    const { rows } = await withOwner(desk.place, (client) =>
      client.query(`select actor_account_id as who, referral_id from nk.audit where action = 'find-too-often'`),
    );
    expect(rows).toEqual([{ who: 'm1', referral_id: null }]);
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true, findings: [] });
  });

  test('gives fifty, says when there are more, and says in how many names of how many it looked', async () => {
    const insert = (from: number, to: number) =>
      withOwner(desk.place, (client) =>
        maintain(client, () =>
          client.query(
            `insert into nk.referrals (id, reference, state, sequence, partner_id, service_id, origin_id, created_at, updated_at)
             select id, to_char(n, 'FM0000') || '-AAAA-AAAA', 'accepted', 1, 'trust', 'falls', id, $3, $3
             from (select n, gen_random_uuid() as id from generate_series($1::int, $2::int) n) rows`,
            [from, to, '2020-05-01T09:00:00Z'],
          ),
        ),
      );
    await insert(1000, 6200);
    const names = await find('trust', 'joanna');
    expect(names.names).toEqual({ lookedAt: 5000, of: 5202 });
    expect(names.referrals.map(({ reference }) => reference)).toEqual([referenceOf('Joanna Brown')]);
    for (let n = 0; n < 51; n++) await send(`Many Example${String(n)}`, 'falls');
    const many = await find('trust', 'many example');
    expect(many.referrals).toHaveLength(50);
    expect(many.more).toBe(true);
  });
});
