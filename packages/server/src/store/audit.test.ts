import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { openIntake } from '../intake/accept.js';
import { readKeyring } from '../keys/keyring.js';
import { act } from '../staff/act.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral } from '../testing/requests.js';
import { checkAudit } from './audit-check.js';
import { seeded, tampering } from '../testing/tampering.js';
import { openStore, type Store } from './store.js';

const keyring = readKeyring('cd'.repeat(32), 'the test');
/** Random changes that are tried; `npm run faults` tries 1,000. */
const TAMPERINGS = Number(process.env.NK_TAMPERINGS ?? 60);
const NOTHING = { service: () => undefined, partnerName: () => undefined, partners: () => [] };
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let owner: pg.Client;

beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openStore(
    { folder: folder.path },
    () => Promise.resolve(keyring),
    () => undefined,
  );
  owner = await store.owner();
  const staff = { accountId: 'c', role: 'coordinator' } as const;
  // Parallel clients, so that several chains are in use.
  await Promise.all(
    Array.from({ length: 12 }, async (_, i) => {
      const now = new Date('2026-03-01T10:00:00Z');
      const accepted = await openIntake({ store })({
        request: { ...anOpenReferral(), needs: ['company'] },
        key: `key-${i}-test`,
        now,
      });
      if (accepted.kind !== 'stored') throw new Error('not stored');
      await act(accepted.id, { action: 'accept' }, { store, services: NOTHING, colleagues: [], staff, now });
    }),
  );
});

afterAll(async () => {
  await owner.end();
  await store.close();
  await folder.remove();
});

/** Each change is made where only an administrator of the database could, seen by the check, and undone. */
async function findingsAfter(...changes: string[]): Promise<string[]> {
  await owner.query('begin');
  try {
    await owner.query(`select set_config('nk.scope', 'coordinator', true)`);
    await owner.query(`set session_replication_role = replica`);
    for (const change of changes) {
      const { rowCount } = await owner.query(change);
      expect(rowCount).not.toBe(0);
    }
    return (await checkInside()).findings.map((finding) => finding.kind);
  } finally {
    await owner.query('rollback');
    await owner.query(`set session_replication_role = origin`);
  }
}

/** The check opens a transaction of its own; inside one, that becomes a savepoint. */
async function checkInside(since: Parameters<typeof checkAudit>[2] = []) {
  const inside = Object.create(owner) as pg.Client;
  const own: Readonly<Record<string, string>> = { rollback: 'rollback to inside' };
  Object.defineProperty(inside, 'query', {
    value: (text: string) => owner.query(text.startsWith('begin') ? 'savepoint inside' : (own[text] ?? text)),
  });
  return checkAudit(inside, keyring, since);
}

describe('the audit', () => {
  beforeEach(async () => {
    expect(await checkAudit(owner, keyring)).toMatchObject({ ok: true, findings: [] });
  });
  afterEach(async () => {
    expect(await checkAudit(owner, keyring)).toMatchObject({ ok: true, findings: [] });
  });

  test('has an entry for every event and every stored record, in more than one chain', async () => {
    const { entries, heads } = await checkAudit(owner, keyring);
    expect(entries).toBe(12 * 5);
    expect(heads.filter((head) => head.place !== '0').length).toBeGreaterThan(1);
  });

  const FIRST = `(select lane from nk.audit group by lane order by count(*) desc limit 1)`;
  test.each([
    ['an entry that was changed', [`update nk.audit set actor_role = 'system' where lane = ${FIRST} and place = 2`]],
    [
      'a time that was changed',
      [`update nk.audit set at = at + interval '1 second' where lane = ${FIRST} and place = 1`],
    ],
    ['an entry that was deleted', [`delete from nk.audit where lane = ${FIRST} and place = 2`]],
    ['the last entries, cut off', [`delete from nk.audit where lane = ${FIRST} and place > 3`]],
    [
      'the last entries, cut off with the end moved',
      [
        `delete from nk.audit where lane = ${FIRST} and place > 3`,
        `update nk.audit_heads h set place = a.place, link = a.link from nk.audit a where a.lane = h.lane and a.place = 3 and h.lane = ${FIRST}`,
      ],
    ],
    [
      'two entries that changed places',
      [
        `update nk.audit set place = -1 where lane = ${FIRST} and place = 1`,
        `update nk.audit set place = 1 where lane = ${FIRST} and place = 2`,
        `update nk.audit set place = 2 where lane = ${FIRST} and place = -1`,
      ],
    ],
    [
      'an entry that was added',
      [
        `insert into nk.audit select lane, place + 1000, at, action, referral_id, sequence, actor_role, actor_partner_id, actor_account_id, content_digest, key_id, link from nk.audit where lane = ${FIRST} and place = 1`,
      ],
    ],
    ['all of it, gone', [`delete from nk.audit`, `update nk.audit_heads set place = 0, link = ''`]],
    ['an event that was changed', [`update nk.referral_events set reason = 'duplicate' where sequence = 3`]],
    ['an event that was deleted', [`delete from nk.referral_events where sequence = 3`]],
    [
      'an event that was added',
      [
        `insert into nk.referral_events (referral_id, sequence, id, action, at, actor_role) select referral_id, 9, gen_random_uuid(), 'cancel', at, actor_role from nk.referral_events where sequence = 1`,
      ],
    ],
    ['encrypted words that were changed', [`update nk.personal_data set ciphertext = ciphertext || '\\x00'`]],
    ['encrypted words that were deleted', [`delete from nk.personal_data`]],
  ])('finds %s', async (_, changes) => {
    expect((await findingsAfter(...changes)).length).toBeGreaterThan(0);
  });

  test('finds any of many random edits, deletions, reorderings and truncations, also of the smallest part of a field', async () => {
    const failed: string[] = [];
    for (let i = 0; i < TAMPERINGS; i++) {
      const changes = await tampering(owner, seeded(i));
      if ((await findingsAfter(...changes)).length === 0) failed.push(changes.join('; '));
    }
    expect(failed).toEqual([]);
  }, 600_000);

  test('shows a chain that was cut off together with its end, against the ends an earlier check gave', async () => {
    const { heads } = await checkAudit(owner, keyring);
    await owner.query('begin');
    await owner.query('delete from nk.audit where lane = 0');
    const { findings } = await checkInside(heads);
    await owner.query('rollback');
    expect(findings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Chain 0 no longer has the entry \d+ that an earlier check saw\.$/u),
    );
    expect((await checkAudit(owner, keyring, heads)).ok).toBe(true);
  });

  test('cannot be forged without the key, nor checked', async () => {
    const { findings } = await checkAudit(owner, readKeyring('ef'.repeat(32), 'the test'));
    expect(new Set(findings.map((finding) => finding.kind))).toEqual(new Set(['key']));
  });
});
