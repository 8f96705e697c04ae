import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOfTests } from './capability-table.ts';
import { WCAG } from './wcag.ts';

const folder = new URL('../../docs/accessibility/', import.meta.url);
/** For deployers, about their own pages: it names no tests. */
const TEMPLATE = 'statement-template.md';
const pages = readdirSync(folder).filter((name) => name !== TEMPLATE);
const elements = readdirSync(new URL('../../packages/widgets/src/', import.meta.url)).filter((name) =>
  name.startsWith('nk-'),
);

interface Row {
  readonly rule: string;
  readonly says: string;
  readonly test: string;
}

/** The rows of a page that name tests: criterion or house rule, what holds, and the tests that show it. */
function rowsOf(page: string): Row[] {
  const text = readFileSync(new URL(page, folder), 'utf8');
  return [...text.matchAll(/^\| (.+?) +\| (.+?) +\| (`.+?) +\|$/gmu)].map(
    ([, rule = '', says = '', test = '']): Row => ({ rule, says, test }),
  );
}

/** What is wrong with the rule that a row names. */
function faultsOfRule(rule: string): string[] {
  if (rule === 'house rule') return [];
  const [number = ''] = rule.split(' ');
  const known = WCAG[number];
  return known === rule.slice(number.length + 1) ? [] : [`WCAG 2.2 has "${number} ${String(known)}", not "${rule}"`];
}

describe('docs/accessibility', () => {
  test('has a page for every element, and none for what is not one', () => {
    expect(pages.filter((name) => name !== 'README.md').sort()).toEqual(elements.map((name) => `${name}.md`).sort());
    const contents = readFileSync(new URL('README.md', folder), 'utf8');
    for (const element of elements) expect(contents).toContain(`[${element}](${element}.md)`);
  });

  test.each(pages)('%s names criteria of WCAG 2.2 and tests that exist, and says what was not tested', (page) => {
    const rows = rowsOf(page);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const { rule, says, test: cell } of rows)
      expect([...faultsOfRule(rule), ...faultsOfTests(cell)], `${rule}: ${says}`).toEqual([]);
    expect(readFileSync(new URL(page, folder), 'utf8')).toMatch(/^## Not tested\n\n.+/mu);
  });

  test('has a template of the statement that the law asks of deployers, which says what was not tested and claims no compliance', () => {
    const statement = readFileSync(new URL(TEMPLATE, folder), 'utf8');
    for (const part of ['Public Sector Bodies', 'They did not test with NVDA', 'Equality and Human Rights Commission'])
      expect(statement).toContain(part);
    expect(statement).toContain('claim no compliance');
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toContain(`(${TEMPLATE})`);
  });

  test('a page that names no such criterion or test is caught', () => {
    expect(faultsOfRule('2.4.7 Focus Visible (AA)')).toEqual([]);
    expect(faultsOfRule('2.4.7 Focus Seen (AA)')).toHaveLength(1);
    expect(faultsOfRule('9.9.9 Everything (AAA)')).toHaveLength(1);
    expect(faultsOfTests('`widgets/nk-crisis-help/nk-crisis-help.test.ts` "reads minds"')).toHaveLength(1);
  });
});
