import { glob, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules, node, packedProject, type PackedProject } from './packed-project.ts';

let project: PackedProject;

beforeAll(async () => {
  project = await packedProject();
});

afterAll(() => project.remove());

const installed = (name: string, ...path: string[]) => join(project.folder, 'node_modules', name, ...path);

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
    // A type that is not found is `any` to whoever skips the check of declarations.
    const exact = [
      `type Bundle = ReturnType<typeof import('@neighbourhood-kit/fhir').directoryBundle>;`,
      'export const exact: 0 extends 1 & Bundle ? never : true = true;',
    ];
    await writeFile(join(project.folder, 'consumer.ts'), [...imports, used, ...exact].join('\n'));
    const options = {
      ...resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
    };
    await writeFile(
      join(project.folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...options, noEmit: true }, files: ['consumer.ts'] }),
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    await expect(node(project.folder, tsc, '--project', project.folder)).resolves.toBe('');
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

  test('can run the nk command', async () => {
    const help = await node(project.folder, join('node_modules', '.bin', 'nk'), '--help');
    expect(help).toMatch(/usage/i);
  });
});
