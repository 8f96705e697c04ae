import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maintain } from '../store/classes.js';
import { withOwner } from '../store/owner.js';
import { startStaffDesk, type StaffDesk } from '../testing/staff-server.js';
import type { Staff } from './staff.js';

const STAFF: Readonly<Record<string, Staff>> = {
  trust: { accountId: 't1', role: 'provider', partnerId: 'trust' },
  link: { accountId: 'c1', role: 'coordinator' },
};

let desk: StaffDesk;
let clock = new Date('2026-06-01T09:00:00Z');

beforeAll(async () => {
  desk = await startStaffDesk(STAFF, { now: () => clock });
});

afterAll(() => desk.close());

describe('a work list too long to look at each referral every time', () => {
  test('still finds all that were not opened or are over a standard, and says that it did not count them', async () => {
    await desk.sent({ serviceId: 'lunch' });
    const { id: late } = await desk.sent({ serviceId: 'falls' });
    await withOwner(desk.place, (client) =>
      maintain(client, () =>
        client.query(
          `insert into nk.referrals (id, reference, state, sequence, partner_id, service_id, origin_id, created_at, updated_at)
           select id, to_char(n, 'FM0000') || '-0000-0000', 'accepted', 1, 'trust', 'falls', id, $1, $1
           from (select n, gen_random_uuid() as id from generate_series(1, 2500) n) rows`,
          ['2026-05-01T09:00:00Z'],
        ),
      ),
    );
    clock = new Date('2026-06-20T09:00:00Z');
    for (const only of ['unread', 'over-standard']) {
      const { body } = await desk.call('trust', `?only=${only}&limit=200`);
      expect((body.referrals as { id: string }[]).map(({ id }) => id)).toContain(late);
      expect(body.attention).toMatchObject({ [only]: null, 'passed-on': expect.any(Number) as number });
      expect((await desk.call('trust', `?only=${only}&state=rejected`)).body.referrals).toEqual([]);
    }
    const pageAt = async (offset: number) => (await desk.call('link', `?only=unread&limit=1&offset=${offset}`)).body;
    expect((await pageAt(0)).more).toBe(true);
    expect((await pageAt(1)).referrals).not.toEqual((await pageAt(0)).referrals);
  });
});
