import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nk } from './testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../examples/derbyshire', import.meta.url));
const day = ['--as-of', '2026-11-26'];

describe('nk updates', () => {
  test('tells the public what boards discussed and decided, the latest first', async () => {
    const { code, out } = await nk('updates', DERBYSHIRE, ...day);
    expect(code).toBe(0);
    expect(out).toMatch(/^Erewash Local Alliance, 20 October 2026\n/u);
    expect(out).toContain('STP Board, 19 October 2017\nKey priorities discussed: ');
    expect(out).toContain('Every member of the Board has the flu jab and tells staff where to get theirs.');
  });

  test('says nothing of what is not public, in any form', async () => {
    for (const format of ['text', 'html', 'atom', 'json']) {
      const { out } = await nk('updates', DERBYSHIRE, ...day, '--format', format);
      expect(out, format).toContain('flu jab');
      expect(out, format).not.toMatch(/forensic|away day|multidisciplinary/iu);
    }
  });

  test('writes a feed whose entries keep their ids, and in which no text ends an element', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nk-updates-'));
    try {
      const file = join(folder, 'directory.json');
      await writeFile(
        file,
        JSON.stringify({
          ...{ schemaVersion: 1, id: 'h', name: 'H' },
          partners: [],
          meetings: [
            {
              ...{ id: 'm', name: ']]></title><b>&', type: 'board', visibility: 'public' },
              sittings: [
                { on: '2026-11-01', agenda: [{ id: 'i', title: '<script>1</script>', visibility: 'public' }] },
              ],
            },
          ],
        }),
      );
      const out = join(folder, 'updates.xml');
      const link = 'https://council.example/board?a=1&b=2';
      const line = ['updates', file, ...day, '--format', 'atom', '--link', link, '--out', out];
      expect((await nk(...line)).code).toBe(0);
      const feed = await readFile(out, 'utf8');
      expect(feed).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/u);
      expect(feed).toContain('<id>urn:neighbourhood-kit:updates:h:m:2026-11-01</id>');
      expect(feed).toContain('<title>]]&gt;&lt;/title&gt;&lt;b&gt;&amp;, 1 November 2026</title>');
      expect(feed).toContain('<link href="https://council.example/board?a=1&amp;b=2"/>');
      expect(feed).toContain('&amp;lt;script&amp;gt;');
      expect(feed).not.toMatch(/<script|<b>/u);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('is of one meeting where it is named, and says which there are where it is not known', async () => {
    const { out } = await nk('updates', DERBYSHIRE, ...day, '--meeting', 'STP Board');
    expect(out).not.toContain('Erewash');
    const unknown = await nk('updates', DERBYSHIRE, '--meeting', 'Nobody');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('Public ones are: STP Board, Erewash Local Alliance, Cabinet.');
  });

  test('says so when there is nothing to tell', async () => {
    const { code, out } = await nk('updates', DERBYSHIRE, '--as-of', '2017-01-01');
    expect([code, out]).toEqual([1, 'There is no update that may be told to everybody.']);
  });
});

describe('nk find --one', () => {
  const directory = join(DERBYSHIRE, 'directory.json');

  test('gives one service and one number to somebody in a hurry', async () => {
    const { code, out } = await nk('find', directory, 'debt', '--near', 'DE1', '--one');
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
      const answer = await nk('find', directory, question, '--one');
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

  test('names the number of the service where its place has only a fax, before that of who runs it', async () => {
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
                { id: 's', locationId: 'l', phones: [{ id: 'f', number: '01632 960009', type: 'fax' }] },
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
  const directory = join(DERBYSHIRE, 'directory.json');
  const total = async (value: string) =>
    (JSON.parse((await nk('find', directory, '', '--json', '--facet', `statutory=${value}`)).out) as { total: number })
      .total;
  expect(await total('yes')).toBeGreaterThan(5);
  expect(await total('no')).toBeGreaterThan(5);
});
