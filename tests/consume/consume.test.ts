import { existsSync } from 'node:fs';
import { glob, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules, node, packedProject, type PackedProject } from './packed-project.ts';
import { fileLinks, readmesIn, snippets } from './readmes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
});

afterAll(() => project.remove());

const installed = (name: string, ...path: string[]) => join(project.folder, 'node_modules', name, ...path);

const STRICTEST = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [] as string[],
  noEmit: true,
};

/** Compiles files in the project; rejects with what the compiler says. */
async function compile(files: Readonly<Record<string, string>>, options: object): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(project.folder, name), text);
  const compilerOptions = { ...STRICTEST, ...options };
  await writeFile(
    join(project.folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: Object.keys(files) }),
  );
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const said = await node(project.folder, tsc, '--project', project.folder).catch((error: unknown) =>
    (error as { stdout: string }).stdout.trim(),
  );
  expect(said).toBe('');
}

describe('a project that installs the published packages', () => {
  test('imports every public entry in plain Node, without a browser', async () => {
    const entries = project.packages.flatMap(modules);
    expect(entries).toContain('@neighbourhood-kit/widgets');
    const script = `for (const entry of ${JSON.stringify(entries)}) {
      await import(entry).catch((error) => console.log(entry, error));
    }`;
    expect(await node(project.folder, '--input-type=module', '--eval', script)).toBe('');
  });

  test('finds every file that an exports map names', async () => {
    const missing: string[] = [];
    for (const { name, exports, bin } of project.packages) {
      const targets = Object.values(exports).flatMap((target) =>
        typeof target === 'string' ? target : Object.values(target),
      );
      for (const target of [...targets, ...Object.values(bin)]) {
        const first = await glob(target, { cwd: installed(name) }).next();
        if (first.done === true) missing.push(`${name} ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test.each([
    ['Node does', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundlers do', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('compiles against the published types with the strictest settings, resolved as %s', async (_, resolution) => {
    const entries = project.packages.flatMap(modules);
    const imports = entries.map((entry, index) => `import * as entry${String(index)} from '${entry}';`);
    const used = `export const all = [${entries.map((_, index) => `entry${String(index)}`).join(', ')}];`;
    // A type that is not found is `any` to anyone who skips the check of declarations.
    const exact = [
      `type Bundle = ReturnType<typeof import('@neighbourhood-kit/fhir').directoryBundle>;`,
      'export const exact: 0 extends 1 & Bundle ? never : true = true;',
    ];
    const files = { 'consumer.ts': [...imports, used, ...exact].join('\n') };
    const required = entries.map((entry, index) => `import entry${String(index)} = require('${entry}');`);
    const fromCommonJs = resolution.module === 'nodenext' && { 'consumer.cts': [...required, used].join('\n') };
    await compile({ ...files, ...fromCommonJs }, resolution);
  });

  test('reaches every public entry by require, from CommonJS', async () => {
    const entries = project.packages.flatMap(modules);
    const script = `for (const entry of ${JSON.stringify(entries)}) {
      try { require(entry); } catch (error) { console.log(entry, error); }
    }`;
    expect(await node(project.folder, '--input-type=commonjs', '--eval', script)).toBe('');
  });

  test('can compile every example of a README as a file of its own', async () => {
    const readmes = (await readmesIn(root)).filter(({ path }) => /^(README|packages\/.*)/u.test(path));
    const examples = readmes.flatMap(({ path, text }) =>
      snippets(text).map((code, i) => [`${path.replaceAll(/[^\w-]/gu, '_')}_${String(i + 1)}.ts`, code] as const),
    );
    expect(examples.length).toBeGreaterThan(8);
    const options = { module: 'esnext', moduleResolution: 'bundler', moduleDetection: 'force' };
    const nodeTypes = { types: ['node'], typeRoots: [join(root, 'node_modules/@types')], skipLibCheck: true };
    await compile(Object.fromEntries(examples), { ...options, ...nodeTypes });
  });

  test('is told in each README how to install, and led only to files that it has', async () => {
    const dead: string[] = [];
    for (const { name } of project.packages) {
      const readmes = await readmesIn(installed(name));
      expect(readmes[0]?.text, name).toContain('npm install');
      for (const { path, text } of readmes)
        for (const link of fileLinks(text))
          if (!existsSync(installed(name, dirname(path), link))) dead.push(`${name}/${path}: ${link}`);
    }
    expect(dead).toEqual([]);
  });

  test('is given sources for its debugger, and no tests', async () => {
    for (const { name } of project.packages) {
      const files = await readdir(installed(name), { recursive: true });
      expect(files.filter((file) => /\.(test|stories|examples)\.|tsbuildinfo|\/testing\//.test(file))).toEqual([]);
      for (const map of files.filter((file) => file.endsWith('.js.map') && !file.includes('cdn/'))) {
        const { sources } = JSON.parse(await readFile(installed(name, map), 'utf8')) as { sources: string[] };
        for (const source of sources) {
          expect((await stat(join(installed(name, map), '..', source))).isFile(), `${name}/${map}`).toBe(true);
        }
      }
    }
  });

  test('is told of every element, and of nothing else, in words that its editor shows', async () => {
    const manifest = JSON.parse(
      await readFile(installed('@neighbourhood-kit/widgets', 'custom-elements.json'), 'utf8'),
    ) as { modules: { declarations?: Declared[] }[] };
    type Named = { name?: string; description?: string };
    type Declared = Named & { tagName?: string } & Partial<Record<'attributes' | 'events' | 'cssProperties', Named[]>>;
    const elements = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName !== undefined);
    expect(elements.map(({ tagName }) => tagName?.slice(0, 3))).toEqual(Array<string>(12).fill('nk-'));
    const silent = elements.flatMap(({ tagName, attributes = [], events = [], cssProperties = [] }) =>
      [...attributes, ...events, ...cssProperties].flatMap(({ name, description }) =>
        name === undefined || description === undefined ? [`${String(tagName)} ${String(name)}`] : [],
      ),
    );
    expect(silent).toEqual([]);
    expect(elements.every(({ cssProperties }) => cssProperties?.some(({ name }) => name === '--nk-colour-link'))).toBe(
      true,
    );
  });

  test('can run the nk command', async () => {
    const help = await node(project.folder, join('node_modules', '.bin', 'nk'), '--help');
    expect(help).toMatch(/usage/i);
  });
});
