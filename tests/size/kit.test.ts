import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const file = (name: string) => new URL(`../../packages/widgets/dist/cdn/${name}`, import.meta.url);

/** The source files that ended up in the bundle, from its source map. */
async function sources(): Promise<string[]> {
  const map = JSON.parse(await readFile(file('kit.js.map'), 'utf8')) as { sources: string[] };
  return map.sources;
}

/** Files that a minified bundle loads: `import("…")`, `from"…"` and `import"…"`. */
async function imports(name: string): Promise<(string | undefined)[]> {
  const code = await readFile(file(name), 'utf8');
  return [...code.matchAll(/\bimport\(?"([./@\w][^"]*)"\)?|\bfrom"([./@\w][^"]*)"/g)].map(
    ([, whole, named]) => whole ?? named,
  );
}

/**
 * Most bytes of each file after brotli, a little above what was measured on 22 November 2026, so that growth is noticed.
 * Where they should come to stands in docs/benchmarks.md: 42 kB for kit.js.
 */
const CEILINGS = { 'kit.js': 60_000, 'kit-feed.js': 56_000, 'work-list.js': 19_000 };

test.each(Object.entries(CEILINGS))('%s stays under %i bytes of brotli', async (name, ceiling) => {
  expect(brotliCompressSync(await readFile(file(name))).length).toBeLessThan(ceiling);
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

  test('is one file; only the reader of live feeds is loaded beside it, by pages that name such a source', async () => {
    expect(await imports('kit.js')).toEqual(['./kit-feed.js']);
    expect(await imports('kit-feed.js')).toEqual([]);
  });

  test('never turns a string into code, so a strict content security policy accepts it', async () => {
    const code = await readFile(file('kit.js'), 'utf8');
    expect(code.match(/\beval\s*\(|\bnew Function\b/)).toBeNull();
  });
});
