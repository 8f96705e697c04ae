import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(file))
  .map((file) => join(root, file));

/** What a file imports at run time: files of core by path, packages by name. */
function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const statements = text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm);
  return [...statements].map(([, name = '']) =>
    name.startsWith('.') ? resolve(dirname(file), name).replace(/\.js$/, '.ts') : name,
  );
}

function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (file.endsWith('.ts')) for (const next of imports(file)) reach(next, seen);
  return seen;
}

const within = (folder: string) => (file: string) => relative(root, file).startsWith(`${folder}/`);

describe('what a page pays for', () => {
  it('is @stdlib only where a distribution is asked for', () => {
    const users = sources.filter((file) => imports(file).some((name) => name.startsWith('@stdlib/')));
    expect(users.length).toBeGreaterThan(3);
    expect(users.filter((file) => !within('statistics/distributions')(file))).toEqual([]);
  });

  it('never includes a distribution with a control chart or a run chart', () => {
    for (const entry of ['spc', 'run-chart', 'suppression']) {
      const reached = [...reach(join(root, 'statistics', entry, 'index.ts'))];
      expect(reached.length).toBeGreaterThan(1);
      expect(reached.filter((name) => name.startsWith('@') || name.includes('distributions'))).toEqual([]);
    }
  });

  it('never includes statistics with another concept of the domain, other than outcomes and insight', () => {
    const users = ['statistics', 'outcomes', 'insight'];
    const others = sources.filter((file) => !users.some((folder) => within(folder)(file)));
    const strays = others.filter((file) => imports(file).some((name) => within('statistics')(name)));
    expect(strays.map((file) => relative(root, file))).toEqual([]);
  });
});
