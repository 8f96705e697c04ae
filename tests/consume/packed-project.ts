import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;

const conditions = z.record(z.string(), z.string());
const manifest = z.object({
  name: z.string(),
  private: z.boolean().optional(),
  exports: z.record(z.string(), z.union([z.string(), conditions])).default({}),
  bin: z.record(z.string(), z.string()).default({}),
});

/** A published package as its package.json describes it. */
export type Manifest = z.infer<typeof manifest>;

/** A folder that is nobody's workspace, with every package of this one installed from its tarball by npm. */
export interface PackedProject {
  folder: string;
  packages: Manifest[];
  remove: () => Promise<void>;
}

async function publicPackages(): Promise<Manifest[]> {
  const folders = await readdir(join(root, 'packages'));
  const read = async (folder: string): Promise<Manifest> =>
    manifest.parse(JSON.parse(await readFile(join(root, 'packages', folder, 'package.json'), 'utf8')));
  return (await Promise.all(folders.map(read))).filter((found) => found.private !== true);
}

/** Packs every package as a release would and installs the tarballs. Needs `pnpm run build` first. */
export async function packedProject(): Promise<PackedProject> {
  const packages = await publicPackages();
  const folder = await mkdtemp(join(tmpdir(), 'neighbourhood-kit-consumer-'));
  const tarballs = join(folder, 'tarballs');
  await mkdir(tarballs);
  const workspace = z
    .object({ packageManager: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  await run(
    'npx',
    ['-y', workspace.packageManager, '-r', '--filter', './packages/*', 'pack', '--pack-destination', tarballs],
    {
      cwd: root,
    },
  );
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const files = (await readdir(tarballs)).map((file) => join(tarballs, file));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...files], {
    cwd: folder,
  });
  return { folder, packages, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs the Node that runs this test, in a folder, and returns what it printed. Rejects when it exits with a failure. */
export async function node(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, args, { cwd: folder });
  return stdout;
}

/** The specifiers of one package that name a JavaScript module, leaving out files meant for a script tag. */
export function modules(from: Manifest): string[] {
  return Object.entries(from.exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([subpath]) => from.name + subpath.slice(1));
}
