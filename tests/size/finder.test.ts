import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../packages/finder/dist/', import.meta.url));

/** The table of everyday words and the topics are data: they go into the index when one is built, and a page that only asks never loads them. */
const withoutData: Plugin = {
  name: 'without the table of everyday words and the topics',
  setup: ({ onLoad }) => {
    onLoad({ filter: /everyday-built-in\.js$/ }, () => ({ contents: 'export const builtInTable = () => ({});' }));
    onLoad({ filter: /topics.built-in\.js$/ }, () => ({ contents: 'export const builtInTopics = () => ({});' }));
  },
};

/**
 * Bytes of gzip of an entry of the finder with everything it imports, core included.
 * @param entry - File of the built package.
 * @param plugins - Of the bundler.
 */
async function weightOf(entry: string, plugins: Plugin[] = []): Promise<number> {
  const { outputFiles } = await build({
    absWorkingDir: dist,
    entryPoints: [entry],
    plugins,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}

/** What, entry, what is left out, and a ceiling a little above what was measured (100 are the ways to say that something is free or free for some, 100 are bank holidays that hours say nothing of, 150 those of which they say something, 200 places that another copy keeps secret, 230 the beginning of a snapshot that is opened before the rest, 400 words for anyone who builds from no list of services). What we want stands in docs/benchmarks.md. */
const PARTS: readonly (readonly [string, string, Plugin[], number])[] = [
  ['Code that asks', 'query.js', [], 21_150],
  ['Code that builds and asks, without the table of everyday words and the topics,', 'index.js', [withoutData], 38_250],
  ['Code that builds and asks, with both,', 'index.js', [], 263_550],
];

test.each(PARTS)('%s (%s) keeps to its weight after gzip', async (what, entry, plugins, ceiling) => {
  const weight = await weightOf(entry, plugins);
  console.log(`${what} weighs ${weight} bytes after gzip.`);
  expect(weight).toBeLessThan(ceiling);
});
