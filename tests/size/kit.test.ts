import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const file = (name: string) => new URL(`../../packages/widgets/dist/cdn/${name}`, import.meta.url);

/** The source files that ended up in the bundle, from its source map. */
async function sources(): Promise<string[]> {
  const map = JSON.parse(await readFile(file('kit.js.map'), 'utf8')) as { sources: string[] };
  return map.sources;
}

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
    const { importedFiles } = ts.preProcessFile(await readFile(file('kit.js'), 'utf8'), true, true);
    expect(importedFiles.map(({ fileName }) => fileName)).toEqual(['./kit-feed.js']);
    const beside = ts.preProcessFile(await readFile(file('kit-feed.js'), 'utf8'), true, true);
    expect(beside.importedFiles).toEqual([]);
  });

  test('never turns a string into code, so a strict content security policy accepts it', async () => {
    const code = await readFile(file('kit.js'), 'utf8');
    expect(code.match(/\beval\s*\(|\bnew Function\b/)).toBeNull();
  });
});
