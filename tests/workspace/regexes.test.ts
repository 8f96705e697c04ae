import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const packages = new URL('../../packages/', import.meta.url);

/** The sources of every package that are shipped. */
const sources = readdirSync(packages).flatMap((name) =>
  readdirSync(new URL(`${name}/src/`, packages), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/testing|\.(?:test|stories|examples)\.ts$/u.test(file))
    .map((file) => `${name}/src/${file}`),
);

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Regular expressions by how they are written, each once. */
const found = new Map<string, Found>();
/** Files that put a regular expression together of parts, each named once a pattern. */
const composed: string[] = [];
/** How many of these were made when the files were loaded. */
let made = 0;

function readLiterals(file: string): void {
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') composed.push(file);
    ts.forEachChild(node, visit);
  };
  const text = readFileSync(new URL(file, packages), 'utf8');
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
}

/** Loads the files that put regular expressions together, and takes down what they make. */
async function readComposed(): Promise<void> {
  const plain = globalThis.RegExp;
  for (const file of new Set(composed)) {
    globalThis.RegExp = new Proxy(plain, {
      construct(target, [source, flags = '']: [string, string?]) {
        made++;
        found.set(`/${source}/${flags}`, { source, flags, file });
        return new target(source, flags);
      },
    });
    try {
      await import(new URL(file, packages).href);
    } finally {
      globalThis.RegExp = plain;
    }
  }
}

describe('regular expressions of every package', () => {
  beforeAll(async () => {
    sources.forEach(readLiterals);
    await readComposed();
  });

  test('are found, also where a file puts them together', () => {
    expect(found.size).toBeGreaterThan(440);
    expect(composed.length).toBeGreaterThan(1);
    expect(made, composed.join()).toBeGreaterThanOrEqual(composed.length);
  });

  test('take time in proportion to their input, by recheck', async () => {
    const isSafe = async ({ source, flags }: Found) =>
      (await check(source, flags, { timeout: null })).status === 'safe';
    const suspects: [written: string, Found][] = [];
    const left = [...found];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) if (!(await isSafe(next[1]))) suspects.push(next);
    };
    await Promise.all([work(), work()]);
    // What cannot be judged by automata is tried by chance and by the clock, which a busy machine upsets: a slow pattern is slow again, alone.
    const slow: string[] = [];
    for (const [written, each] of suspects)
      if (!(await isSafe(each)) && !(await isSafe(each))) slow.push(`${each.file}: ${written}`);
    expect(slow).toEqual([]);
  }, 600_000);
});
