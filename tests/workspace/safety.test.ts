import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOfTests } from './capability-table.ts';

const read = (name: string): string => readFileSync(new URL(`../../docs/safety/${name}`, import.meta.url), 'utf8');

/** What a visitor sees of the finder while its script has not run, as readers are shown to write it. */
const FALLBACKS = [
  'README.md',
  'packages/widgets/README.md',
  ...['plain-html/index', 'council-site/index', 'iframe/widget', 'vite/index'].map((name) => `examples/${name}.html`),
  'examples/react/main.tsx',
].map((path): [string, string] => {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [path, /<nk-service-finder\s[^]*?<\/nk-service-finder/u.exec(text)?.[0] ?? ''];
});

test.each(FALLBACKS)('%s shows who to call in a crisis even where the script never runs', (_, fallback) => {
  expect(fallback).toContain('tel:999');
  expect(fallback).toContain('tel:116123');
});

/** The hazards of docs/safety/hazard-log.md: `- **H1** words`, and what is said of each below, one line each. */
const hazards = [...read('hazard-log.md').matchAll(/^- \*\*(H\d+)\*\* (.+)\n((?: {2}- .+\n?)+)/gmu)].map(
  ([, id = '', words = '', below = '']) => {
    const said = (what: string): string => new RegExp(`^  - ${what}: (.+)$`, 'mu').exec(below)?.[1] ?? '';
    return { id, words, said };
  },
);

describe('docs/safety', () => {
  test('numbers its hazards in order, and each is referred to by a number that exists', () => {
    expect(hazards.map(({ id }) => id)).toEqual(hazards.map((_, i) => `H${String(i + 1)}`));
    expect(hazards.length).toBeGreaterThanOrEqual(20);
    for (const name of ['dpia-template.md', 'deployer-duties.md', 'security-design.md']) {
      for (const [, id = ''] of read(name).matchAll(/\b(H\d+)\b/gu))
        expect(hazards.map((hazard) => hazard.id)).toContain(id);
    }
  });

  test.each(hazards.map((hazard) => [hazard.id, hazard] as const))(
    '%s says its cause, harm, control and what is left, and names tests that exist',
    (_, { said }) => {
      for (const what of ['cause', 'harm', 'control', 'left to the deployer']) expect(said(what)).not.toBe('');
      expect(faultsOfTests(said('test'))).toEqual([]);
    },
  );

  test('a hazard without a test that exists is caught', () => {
    expect(faultsOfTests('')).toHaveLength(1);
    expect(faultsOfTests('`server/store/audit.test.ts` "catches everything"')).toHaveLength(1);
  });

  test('claims no compliance', () => {
    const everything = ['README.md', 'deployer-duties.md', 'hazard-log.md', 'security-design.md'].map(read).join('\n');
    expect(everything).toContain('We claim no compliance');
    expect(everything).not.toMatch(
      /\b(?:is|are|fully) (?:compliant|certified)\b|\bcomplies with (?:DCB|DSPT|UK GDPR)/iu,
    );
  });
});
