import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/src/locales/language-list.js';

const file = (name: string) => new URL(`../../packages/widgets/dist/cdn/${name}`, import.meta.url);

/** The source files that ended up in the bundle, from its source map. */
async function sources(): Promise<string[]> {
  const map = JSON.parse(await readFile(file('kit.js.map'), 'utf8')) as { sources: string[] };
  return map.sources;
}

/** Files that a minified bundle loads, by `import`, `import()` or `import … from`, and names of files that it puts together. */
async function parts(name: string): Promise<string[]> {
  const code = await readFile(file(name), 'utf8');
  const named = [...code.matchAll(/(?:\bimport\(?|\}from|\bimport [\w$* ]+ from)"([^"]*)"|"(kit-[\w-]+)"/g)].map(
    ([, whole, part]) => whole ?? part,
  );
  return [...new Set(named.map(String))].sort();
}

/**
 * What a page downloads, by the source that it names, and most bytes of it after brotli: a little above what was measured on
 * 27 November 2026, so that growth is noticed (a list carries the way to each service, for paper, and reads values by their names;
 * 200 of a live feed are the finder's parts in files and functions of their own; 400 of `kit.js` are elements that wait for their file in any shadow root; 50 are nights that are a slip; 150 with a list are what it tells of a service whose entry cannot be read; 100 with a finder are bank holidays that hours say nothing of, 50 those of which they say something, and 100 more where hours are worked out; 50 of a live feed are days that begin in London; 500 over a snapshot list services while most of it is on its way; 200 with a list, a form, a status and for the staff are choices in the colours of the page; 150 on every page are colours that follow a background; 80 are versions that tell each other apart). Where they should come to stands in docs/benchmarks.md: 42 kB for kit.js, 34 as an aim.
 */
const PAGES: readonly (readonly [string, readonly string[], number])[] = [
  ['over a server, before it can be used', ['kit.js', 'kit-server.js'], 22_800],
  ['over a server, with a list and all that can be done with it', ['kit.js', 'kit-server.js', 'kit-answer.js'], 34_650],
  ['over a snapshot, before it can be used', ['kit.js', 'kit-index.js'], 41_150],
  ['over a live feed, before it can be used', ['kit.js', 'kit-feed.js'], 54_350],
  ['over a live feed that gives opening hours', ['kit.js', 'kit-feed.js', 'kit-hours.js'], 58_600],
  ['over a foreign API, before it can be used', ['kit.js', 'kit-server.js', 'kit-feed.js', 'kit-api.js'], 59_450],
  ['over a directory of this kit as a feed', ['kit.js', 'kit-feed.js', 'kit-directory.js'], 58_800],
  ['over a live feed, asked in words', ['kit-words.js'], 58_500],
  ['over a live feed, told a story', ['kit-topics.js'], 124_000],
  ['with a form only', ['kit.js', 'kit-form.js'], 25_700],
  // With the field that only a machine fills in, and the token by which the server tells how long filling in took.
  ['with a form, once its first page shows', ['kit-questions.js'], 14_700],
  ['over a snapshot, with a service open', ['kit.js', 'kit-index.js', 'kit-answer.js', 'kit-service.js'], 60_780],
  // 900 are campaigns of the season, and what to add to one that leads nowhere; whether a page has any is asked in `kit-answer.js`.
  ['that shares, keeps, maps or reports, or has campaigns', ['kit-more.js'], 9_350],
  // 30 of each of the next three are that text in wide letters becomes no formula either.
  ['over a report or computed charts', ['kit-charts.js'], 31_650],
  // 700 are the bank holidays, on which a series by day or weekday misses nothing.
  ['over raw figures', ['kit-charts.js', 'kit-statistics.js'], 42_600],
  ['over raw trends', ['kit-charts.js', 'kit-statistics.js', 'kit-trend.js'], 83_100],
  ['of a house, or of a decision', ['kit-place.js'], 35_550],
  // 300 are the way to the next: asking to be reached another way, and the words for it; 300 a look again that fails and takes nothing away, and words that are never cut off.
  ['on which people see where their request is', ['kit-status.js'], 16_900],
  // 50 are how a number as people write it is dialled; 30 that nothing reads as optional before that is known.
  ['once somebody there asks to be reached another way', ['kit-contact.js'], 8_100],
  [
    'of the staff, who find a referral by name, say which help it was, settle how somebody is reached, and read of handoffs',
    ['work-list.js'],
    // 300 are what is pressed with a finger, languages by their names, and pages of XML that keep their words; 100 a page that is left and signs out; 600 the
    // figures as a file.
    31_300,
  ],
];

test.each(PAGES)('a page %s downloads %j, at most %i bytes of brotli', async (_page, files, ceiling) => {
  const sizes = await Promise.all(files.map(async (name) => brotliCompressSync(await readFile(file(name))).length));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(ceiling);
});

/** Most bytes of brotli of a file of words: 1.5 kB, which is what we want. */
const MOST_WORDS = 1500;

test('the words of a language in a file are few enough', async () => {
  const names = (await readdir(file('.'))).filter((name) => /^kit-[a-z]{2}(-[a-z-]+)?\.js$/.test(name));
  expect(names.length).toBe(Object.values(LANGUAGES).reduce((files, { sections }) => files + 1 + sections.length, 0));
  for (const name of names)
    expect(brotliCompressSync(await readFile(file(name))).length, name).toBeLessThan(MOST_WORDS);
});

describe('the script-tag bundle', () => {
  test('carries Lit once', async () => {
    const cores = (await sources()).filter((source) =>
      /@lit\/reactive-element\/(src|development)?\/?reactive-element\.(ts|js)$/.test(source),
    );
    expect(cores).toHaveLength(1);
  });

  test('carries no zod', async () => {
    expect((await sources()).filter((source) => /\/zod\//.test(source))).toEqual([]);
  });

  test('is one file; what only some pages need is loaded next to it', async () => {
    expect(await parts('kit.js')).toEqual([
      'kit-answer',
      'kit-api',
      'kit-directory',
      'kit-feed',
      'kit-form',
      'kit-hours',
      'kit-index',
      'kit-more',
      'kit-questions',
      'kit-server',
      'kit-service',
      'kit-topics',
      'kit-words',
    ]);
    for (const late of ['kit-questions.js', 'kit-more.js']) expect(await parts(late), late).toEqual([]);
    // Names for kit.js, which loads them.
    expect(await parts('kit-answer.js')).toEqual(['kit-more', 'kit-service']);
    expect(await parts('kit-server.js')).toEqual(['kit-api', 'kit-feed']);
    expect(await parts('kit-form.js')).toEqual(['kit-questions']);
    expect(await parts('kit-service.js')).toEqual(['kit-more', 'kit-service']);
    expect(await parts('kit-index.js')).toEqual([]);
    expect(await parts('kit-feed.js')).toEqual(['kit-directory', 'kit-hours', 'kit-topics', 'kit-words']);
    for (const name of ['kit-api.js', 'kit-directory.js', 'kit-hours.js', 'kit-words.js', 'kit-topics.js'])
      expect(await parts(name), name).toEqual([]);
    expect(await parts('kit-status.js')).toEqual(['kit-contact']);
    expect(await parts('kit-contact.js')).toEqual([]);
    expect(await parts('kit-charts.js')).toEqual(['kit-statistics', 'kit-trend']);
    expect(await parts('kit-statistics.js')).toEqual([]);
    expect(await parts('kit-trend.js')).toEqual([]);
  });

  test('says whose work it carries, and is strict wherever it is loaded', async () => {
    const [notice = '', strict] = (await readFile(file('kit.js'), 'utf8')).split('\n');
    expect(notice).toMatch(/^\/\*! .*MIT.*Lit, .*BSD-3-Clause/);
    expect(strict).toBe('"use strict";');
  });

  test('has a source map that names a line of a source for its last words', async () => {
    const map = JSON.parse(await readFile(file('kit.js.map'), 'utf8')) as { mappings: string };
    const lines = map.mappings.split(';');
    expect(lines.length).toBeLessThanOrEqual((await readFile(file('kit.js'), 'utf8')).split('\n').length);
    expect(lines.at(-1)?.split(',').length).toBeGreaterThan(1000);
  });

  test('has no style that a template would refuse: an escape of CSS is one of a template too, and then the whole sheet is lost', async () => {
    for (const name of [
      'kit.js',
      'kit-answer.js',
      'kit-form.js',
      'kit-questions.js',
      'kit-more.js',
      'kit-service.js',
      'kit-charts.js',
      'kit-place.js',
    ])
      expect(/content:\s*["'][^"'`]*(?<!\\)\\[0-9a-f]/.exec(await readFile(file(name), 'utf8')), name).toBeNull();
  });

  test('never turns a string into code, so a strict content security policy accepts it', async () => {
    const code = await readFile(file('kit.js'), 'utf8');
    expect(code.match(/\beval\s*\(|\bnew Function\b/)).toBeNull();
  });
});
