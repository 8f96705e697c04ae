import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { TOKEN_USES } from '../../packages/widgets/src/testing/token-uses.ts';
import { fileLinks, readmesIn } from '../consume/readmes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = (path: string): unknown => JSON.parse(read(path));

test('every text that says which Node is needed says what the packages ask for', () => {
  const engines = globSync('packages/*/package.json', { cwd: root }).map(
    (path) => z.object({ engines: z.object({ node: z.string() }) }).parse(manifest(path)).engines.node,
  );
  expect(new Set(engines).size).toBe(1);
  const wanted = engines[0]?.replace('>=', '');
  const texts = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md', 'examples/**/*.md'], {
    cwd: root,
    exclude: (name) => name.endsWith('node_modules'),
  });
  const said = texts.flatMap((path) =>
    [...read(path).matchAll(/Node (\d+) or (?:newer|later)/gu)].map(([, version]) => `${path}: ${String(version)}`),
  );
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((line) => !line.endsWith(`: ${String(wanted)}`))).toEqual([]);
});

test('every README names the pnpm that the workspace is built with', async () => {
  const { packageManager } = z.object({ packageManager: z.string() }).parse(manifest('package.json'));
  const named = (await readmesIn(root)).flatMap(({ path, text }) =>
    [...text.matchAll(/pnpm@[\d.]+\d/gu)].map(([pnpm]) => `${path}: ${pnpm}`),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((line) => !line.endsWith(`: ${packageManager}`))).toEqual([]);
});

test('every README leads only to files of the repository', async () => {
  const dead = (await readmesIn(root)).flatMap(({ path, text }) =>
    fileLinks(text)
      .filter((link) => !existsSync(join(root, dirname(path), link)))
      .map((link) => `${path}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('the README of the elements has every design token, and says what it is for', () => {
  const rows = [...read('packages/widgets/README.md').matchAll(/^\| `(--nk-[a-z-]+)` +\| ([^|]+?) +\|$/gmu)].map(
    ([, name = '', use]) => [name, use],
  );
  expect(Object.fromEntries(rows)).toEqual(TOKEN_USES);
});

test('the README of a package names every entry that can be imported from it', () => {
  const silent = globSync('packages/*/package.json', { cwd: root }).flatMap((path) => {
    const { exports = {} } = z.object({ exports: z.record(z.string(), z.unknown()).optional() }).parse(manifest(path));
    const readme = read(path.replace('package.json', 'README.md'));
    const entries = Object.keys(exports).flatMap((entry) => (/^\.\/[a-z]/u.test(entry) ? [entry.slice(2)] : []));
    return entries
      .filter((entry) => !/^(?:package\.json|cdn\/.*|.*\/schema)$/u.test(entry))
      .map((entry) => entry.replace('*.json', ''))
      .filter((entry) =>
        [`\`${entry}`, `/${entry}\``, `/${entry}'`, `/${entry}<`].every((named) => !readme.includes(named)),
      )
      .map((entry) => `${dirname(path)}: ${entry}`);
  });
  expect(silent).toEqual([]);
});
