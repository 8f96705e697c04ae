import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SETTING = /\b(?:NK_[A-Z_]*[A-Z]|DATABASE_URL)\b/gu;

const settingsIn = (paths: readonly string[]): string[] => [
  ...new Set(paths.flatMap((path) => readFileSync(join(root, path), 'utf8').match(SETTING) ?? [])),
];

test('the guide for the people who run the server, and the help of nk serve, have every setting of the commands and no other', () => {
  const sources = globSync('packages/cli/src/**/*.ts', { cwd: root });
  const read = settingsIn(sources.filter((path) => !path.endsWith('.test.ts'))).sort();
  expect(read.length).toBeGreaterThan(10);
  expect(settingsIn(['docs/guides/running-the-server.md']).sort()).toEqual(read);
  expect(settingsIn(['packages/cli/src/commands/serve.ts']).sort()).toEqual(read);
});
