import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Every regular expression literal of the package's sources, each once. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  const folder = new URL('./', import.meta.url);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.includes('testing')) continue;
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

describe('regular expressions of the package', () => {
  const all = [...literals()];

  it('are found', () => {
    expect(all.length).toBeGreaterThan(40);
  });

  it.concurrent.each(all)('%s of %s takes time in proportion to its input', async (literal) => {
    const end = literal.lastIndexOf('/');
    const { status } = await check(literal.slice(1, end), literal.slice(end + 1));
    expect(status).toBe('safe');
  });
});
