import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';

const widgets = new URL('../../packages/widgets/', import.meta.url);

/** Leaves out what is imported when it is asked for: languages, readers of sources, statistics, an opened service. */
const laterParts: Plugin = {
  name: 'later parts',
  setup: ({ onResolve }) => {
    onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

/**
 * Bytes of brotli that a site's own build downloads before an element shows: the element and what it imports at once.
 * @param element - Tag name.
 * @param external - Packages to leave out.
 */
async function firstDownload(element: string, external: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(widgets),
    entryPoints: [`dist/${element}/${element}.define.js`],
    external: [...external],
    plugins: [laterParts],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + brotliCompressSync(contents).length, 0);
}

test('no module carries a helper for decorators, which every site would download once a module', async () => {
  const files = await readdir(new URL('dist/', widgets), { recursive: true });
  const carrying = await Promise.all(
    files
      .filter((name) => name.endsWith('.js'))
      .map(async (name) =>
        (await readFile(new URL(`dist/${name}`, widgets), 'utf8')).includes('__decorate') ? [name] : [],
      ),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(carrying.flat()).toEqual([]);
});

/** Element, packages left out, and a ceiling a little above what was measured (styles that end what a page's text inherits are 60 bytes, colours that follow a background 150). What we want stands in docs/benchmarks.md. */
const ELEMENTS: readonly (readonly [string, readonly string[], number])[] = [
  ['nk-service-finder', [], 20_000],
  ['nk-service', [], 14_200],
  ['nk-referral-form', [], 13_750],
  ['nk-crisis-help', [], 9_000],
  ['nk-outcome-chart', ['lit', 'lit/*'], 16_250],
];

test.each(ELEMENTS)(
  '%s in a site’s own build, without %j, downloads at most %i bytes of brotli before it shows',
  async (element, external, ceiling) => {
    expect(await firstDownload(element, external)).toBeLessThan(ceiling);
  },
);
