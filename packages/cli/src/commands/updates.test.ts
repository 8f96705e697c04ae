import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nk } from '../testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../../examples/derbyshire', import.meta.url));
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
