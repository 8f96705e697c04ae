import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InsightReport } from '@neighbourhood-kit/core/insight';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nk } from './testing/run-nk.js';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/derbyshire/${name}`, import.meta.url));
const EVENTS = example('events.json');
const PLACE = ['--directory', example('directory.json'), '--directory', example('pathways.json')];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-insight-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Answer extends InsightReport {
  readonly read: { readonly events: number; readonly entries: number; readonly setAside: number };
  readonly problems: readonly string[];
  readonly alerts?: readonly { readonly sentence: string }[];
}

async function ask(...argv: string[]): Promise<Answer> {
  const { out, err } = await nk('insight', ...argv, '--json');
  expect(out, err).not.toBe('');
  return JSON.parse(out) as Answer;
}

describe('the events of the Derbyshire example', () => {
  test('are what their script makes', () => {
    const script = fileURLToPath(new URL('../../../scripts/derbyshire-events.ts', import.meta.url));
    const run = spawnSync(process.execPath, ['--experimental-strip-types', '--no-warnings', script, '--check'], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});

test.each([
  ['[]', ''],
  ['{}', ''],
  ['# Read me', 'Line 1 is not JSON'],
  [JSON.stringify({ schemaVersion: 2, id: 'd', name: 'D', services: [] }, undefined, 1), 'seems to be a kit directory'],
])('nk insight says that %j holds no events', async (content, words) => {
  const folder = await mkdtemp(join(tmpdir(), 'nk-no-events-'));
  const path = join(folder, 'e.json');
  await writeFile(path, content);
  const { code, err } = await nk('insight', path);
  await rm(folder, { recursive: true });
  expect([code, err]).toEqual([2, expect.stringContaining('holds no event of a referral')]);
  expect(err).toContain(words);
});

describe('nk insight', () => {
  test('reads answers off the example: every log holds together, and lifts are what is missing most', async () => {
    const answer = await ask(EVENTS, ...PLACE);
    expect(answer.problems).toEqual([]);
    expect(answer.unmetNeed.byNeed[0]?.name).toBe('transport');
    expect(answer.unmetNeed.rows[0]?.need).toBe('transport');
    expect(answer.unmetNeed.sentence).toContain('Unmet most often: Transport in Derby, 8 of 22');
    expect(answer.unmetNeed.hidden).toBeGreaterThan(0);
    expect(answer.unmetNeed.partners.expected).toBeGreaterThan(answer.unmetNeed.partners.reporting);
  });

  test('measures every standard of the directory, with counts', async () => {
    const { waits } = await ask(EVENTS, ...PLACE, '--threshold', '1');
    expect(waits.map(({ standardId }) => standardId)).toEqual([
      'first-episode-psychosis',
      'falls-local',
      'link-worker-local',
    ]);
    const [psychosis] = waits;
    expect(psychosis?.withinLimit.denominator).toBeGreaterThan(20);
    expect(psychosis?.withinLimit.interval).toMatchObject({ method: 'Wilson' });
    expect(psychosis?.sentence).toContain('Still waiting: ');
  });

  test('prints for a reader what it found, from how many partners, and what it does not show', async () => {
    const { out, code } = await nk('insight', EVENTS, ...PLACE);
    expect(code).toBe(0);
    for (const title of [
      'UNMET NEED',
      'WAITS',
      'HANDOFFS',
      'PASSED ON',
      'SOCIAL OR MEDICAL',
      'ROOM',
      'WHAT CAME OF IT',
    ])
      expect(out).toContain(title);
    expect(out).toMatch(/from \d+ of \d+ partners/);
    expect(out.match(/Not shown by this: /g)?.length).toBe(12);
    expect(out).toContain('High Peak');
    expect(out).not.toContain('ALERT');
  });

  test('tells of each handoff of a pathway how many were passed on, and how many later than agreed', async () => {
    const { handoffs } = await ask(EVENTS, ...PLACE);
    expect(handoffs.map(({ pathwayId }) => pathwayId)).not.toContain('pathway-forensic');
    const social = handoffs.find(({ pathwayId }) => pathwayId === 'pathway-social');
    expect(social?.handoffs.find(({ to }) => to === 'Lifts to health appointments')).toMatchObject({
      from: 'Social prescribing link worker',
      agreed: { amount: 3, unit: 'working-days' },
      passedOn: 52,
      late: 7,
    });
    const { out } = await nk('insight', EVENTS, ...PLACE);
    expect(out).toMatch(
      /Social prescribing link worker to Lifts to health appointments \(3 working days agreed\) +52 /,
    );
    expect(out).not.toMatch(/forensic/i);
  });

  test('says in words what codes stand for, and which kind of help was recorded', async () => {
    const { out } = await nk('insight', EVENTS, ...PLACE);
    expect(out).toContain('The person got the help they came for');
    expect(out).toContain('There is no room now');
    expect(out).toContain('the kind of help is recorded for 270 of 270 referrals');
    expect(out).not.toMatch(/\b(not-known|not-stated|no-capacity|got-help|social-need|non-statutory)\b/);
    const referrals = JSON.parse(await readFile(EVENTS, 'utf8')) as { referralId?: string; offer?: string }[];
    const bare = referrals
      .filter(({ referralId }) => referralId !== undefined)
      .map((event) => ({ ...event, offer: undefined, diversion: undefined }));
    const path = join(folder, 'bare.json');
    await writeFile(path, JSON.stringify(bare));
    const without = (await nk('insight', path)).out;
    expect(without).toMatch(/What kind of help it was is recorded for none of \d+ referrals/);
    expect(without).toContain('Why social help, where somebody said: none recorded');
    expect(without).toContain('Support episodes: none recorded');
    expect(without).not.toContain('Support episodes: 0');
  });

  test('lists people sent from pillar to post only when asked', async () => {
    const { alerts } = await ask(EVENTS, ...PLACE, '--alerts');
    expect(alerts?.every(({ sentence }) => sentence.includes('before it is sent on again'))).toBe(true);
    expect((await ask(EVENTS)).alerts).toBeUndefined();
  });

  test('reads one record on each line, names the line that is wrong, and counts its neighbours', async () => {
    const list = JSON.parse(await readFile(EVENTS, 'utf8')) as unknown[];
    const lines = list.map((record) => JSON.stringify(record));
    lines.splice(2, 0, '{"episodeId":', '{"episodeId":"e","personal":{"note":"SECRET"}}');
    const path = join(folder, 'events.ndjson');
    await writeFile(path, lines.join('\n'));
    const { code, err, out } = await nk('insight', path, '--json');
    expect(code).toBe(1);
    expect(err).toContain('Line 3 is not JSON');
    expect(err).toContain('Line 4: id: Expected text.');
    expect(err + out).not.toContain('SECRET');
    const { read } = JSON.parse(out) as Answer;
    expect(read).toMatchObject({ setAside: 2 });
    expect(read.events + read.entries).toBe(list.length);
  });

  test('reads referrals that carry their events, as a server lists them', async () => {
    const events = (JSON.parse(await readFile(EVENTS, 'utf8')) as { referralId?: string; episodeId?: string }[]).filter(
      ({ episodeId }) => episodeId === undefined,
    );
    const ids = [...new Set(events.map(({ referralId }) => referralId))];
    const path = join(folder, 'referrals.json');
    await writeFile(
      path,
      JSON.stringify(ids.map((id) => ({ id, events: events.filter((one) => one.referralId === id) }))),
    );
    const answer = await ask(path);
    expect(answer.read).toEqual({ events: events.length, entries: 0, setAside: 0 });
    expect(answer.problems).toEqual([]);
  });

  test('names a log that does not hold together', async () => {
    const event = {
      id: 'a',
      referralId: 'r9',
      sequence: 1,
      action: 'accept',
      at: '2026-10-01T09:00:00Z',
      by: { role: 'system' },
    };
    const path = join(folder, 'broken.json');
    await writeFile(path, JSON.stringify([event]));
    expect((await nk('insight', path)).err).toContain('Referral r9: A referral begins with "create"');
  });

  test('counts what was recorded after midnight in London on a summer’s night, when UTC is a day behind', async () => {
    const at = '2026-07-01T23:30:00Z';
    const event = { id: 'e1', referralId: 'r1', sequence: 1, action: 'create', at, by: { role: 'system' } };
    const path = join(folder, 'night.json');
    await writeFile(path, JSON.stringify([event]));
    const { bounces } = await ask(path);
    expect(bounces.period).toEqual({ from: '2026-07-02', to: '2026-07-02' });
  });

  test('takes a folder of parts as the directory', async () => {
    const whole = await ask(EVENTS, '--directory', example(''));
    expect(whole.waits.length).toBeGreaterThan(0);
    expect(whole.waits).toEqual((await ask(EVENTS, ...PLACE)).waits);
  });

  test('tells areas by the names of an area pack', async () => {
    const at = (name: string) => join(folder, name);
    const square = [
      [-2, 52],
      [-1, 52],
      [-1, 53],
      [-2, 53],
      [-2, 52],
    ];
    const geometry = { type: 'Polygon', coordinates: [square] };
    const feature = { type: 'Feature', properties: { LAD24CD: 'area-derby', LAD24NM: 'Beside the Weir' }, geometry };
    await writeFile(at('areas.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    await writeFile(at('postcodes.csv'), 'pcds,lat,long\nDE1 1AA,52.5,-1.5\n');
    await nk(
      'area-pack',
      at('areas.geojson'),
      at('postcodes.csv'),
      '--out',
      at('pack.json'),
      '--attribution',
      'Made up',
    );
    expect((await nk('insight', EVENTS)).out).not.toContain('Beside the Weir');
    expect((await nk('insight', EVENTS, '--area-pack', at('pack.json'))).out).toContain('Beside the Weir');
  });

  test('says what cannot be asked', async () => {
    expect((await nk('insight')).err).toContain('EVENTS_FILE is missing.');
    expect((await nk('insight', join(folder, 'none.json'))).err).toContain('There is no file');
    expect((await nk('insight', EVENTS, '--from', 'May')).err).toContain('--from takes a day such as 2026-09-01');
    expect((await nk('insight', EVENTS, '--from', '2027-01-01')).err).toContain('is later than');
    expect((await nk('insight', EVENTS, '--threshold', '0')).err).toContain('--threshold takes a number from 1');
    expect((await nk('insight', EVENTS, '--directory', EVENTS)).err).toContain('is no kit directory');
    expect((await nk('insight', EVENTS, '--directory', 'no-such-folder')).err).toContain('There is no file or folder');
  });
});
