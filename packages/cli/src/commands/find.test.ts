import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nk } from '../testing/run-nk.js';

const DIRECTORY = fileURLToPath(new URL('../../../../examples/derbyshire/directory.json', import.meta.url));

describe('nk find --one', () => {
  test('gives one service and one number to somebody in a hurry', async () => {
    const { code, out } = await nk('find', DIRECTORY, 'debt', '--near', 'DE1', '--one');
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[1]).toMatch(/^Telephone 01632 960/u);
    expect(lines[2]).toMatch(/^(?:Open now|Closed now|Hours are not known)\. .*km/u);
    expect(lines[3]).toMatch(/^id [0-9a-f-]{36}$/u);
  });

  test('names crisis help whatever is found, and where nothing is', async () => {
    for (const [question, first, code] of [
      ['debt', /./u, 0],
      ['zzzzqqqq', /^Nothing was found\. Use other words, or ask for less\.$/u, 1],
    ] as const) {
      const answer = await nk('find', DIRECTORY, question, '--one');
      const lines = answer.out.split('\n');
      expect(answer.code).toBe(code);
      expect(lines[0]).toMatch(first);
      expect(lines.slice(-4)).toEqual([
        '',
        expect.stringMatching(/life is at risk, call 999/u),
        expect.stringMatching(/call 111 .*mental health option/u),
        expect.stringMatching(/Samaritans on 116 123/u),
      ]);
    }
  });

  test('names the number of the service where its place has only a fax and a pager, before that of who runs it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nk-one-'));
    try {
      const file = join(folder, 'directory.json');
      await writeFile(
        file,
        JSON.stringify({
          ...{ schemaVersion: 2, id: 'h', name: 'H' },
          partners: [{ id: 'o', name: 'Org', phones: [{ id: 'op', number: '01632 960777' }] }],
          locations: [{ id: 'l', name: 'Hall' }],
          services: [
            {
              ...{ id: 'a', name: 'Legal advice', status: 'active', organisationId: 'o' },
              serviceAtLocations: [
                {
                  id: 's',
                  locationId: 'l',
                  phones: ['fax', 'pager'].map((type, i) => ({ id: type, number: `01632 96000${i + 2}`, type })),
                },
              ],
              phones: [{ id: 'p', number: '01632 960001' }],
            },
          ],
        }),
      );
      const { out } = await nk('find', file, 'legal advice', '--one');
      expect(out.split('\n')[1]).toBe('Telephone 01632 960001');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test('nk find tells statutory services from voluntary ones, and narrows to either', async () => {
  const total = async (value: string) =>
    (JSON.parse((await nk('find', DIRECTORY, '', '--json', '--facet', `statutory=${value}`)).out) as { total: number })
      .total;
  expect(await total('yes')).toBeGreaterThan(5);
  expect(await total('no')).toBeGreaterThan(5);
});

test('nk find --open-at reads a time without a zone on the clock of London, with seconds or without', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nk-find-open-'));
  try {
    const file = join(folder, 'feed.json');
    const schedules = [{ id: 'h', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' }];
    await writeFile(file, JSON.stringify([{ id: 'a', name: 'Breakfast', status: 'active', schedules }]));
    const total = async (at: string) =>
      (JSON.parse((await nk('find', file, '', '--json', '--open-at', at)).out) as { total: number }).total;
    // In July London is an hour ahead of UTC.
    const asked = ['2026-07-06T09:30', '2026-07-06T09:30:00', '2026-07-06T08:30:00Z', '2026-07-06T09:30:00Z'];
    expect(await Promise.all(asked.map(total))).toEqual([1, 1, 1, 0]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
