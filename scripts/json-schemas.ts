// usage: node scripts/json-schemas.ts [--check]
// Writes the JSON Schema of every concept of the domain model, and one bundle of all, from the zod schemas of core.
// With --check it writes nothing, and fails when a file is out of date. Needs `pnpm run build` first.
import '@neighbourhood-kit/core/schemas';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const folder = new URL('../packages/core/json-schema/', import.meta.url);
const dialect = 'https://json-schema.org/draft/2020-12/schema';
const licence = 'MIT licence, Neighbourhood Kit contributors. Written from the zod schemas of @neighbourhood-kit/core.';
const uri = (id: string): string => `urn:neighbourhood-kit:schema:${id}`;

type Contents = Record<string, unknown>;

/** File names and contents. Schemas describe what is accepted, so they stay open to fields they do not know. */
function files(): Map<string, string> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri, io: 'input' });
  const byId = Object.entries(schemas as Record<string, Contents>).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const written = byId.map(([id, { $schema: _, $id, ...rest }]): [string, Contents] => [id, { $id, ...rest }]);
  const bundle = { $schema: dialect, $id: uri('bundle'), $comment: licence, $defs: Object.fromEntries(written) };
  const single = written.map(([id, schema]): [string, Contents] => [
    id,
    { $schema: dialect, $comment: licence, ...schema },
  ]);
  const all: [string, Contents][] = [...single, ['bundle', bundle]];
  return new Map(all.map(([id, contents]) => [`${id}.schema.json`, `${JSON.stringify(contents, null, 2)}\n`]));
}

async function present(): Promise<Map<string, string>> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  return new Map(
    await Promise.all(
      names.map(async (name): Promise<[string, string]> => [name, await readFile(new URL(name, folder), 'utf8')]),
    ),
  );
}

const wanted = files();
const before = await present();
const stale = [...new Set([...wanted.keys(), ...before.keys()])].filter(
  (name) => wanted.get(name) !== before.get(name),
);

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(
      `Out of date: ${stale.join(', ')}. Run \`pnpm run json-schemas\` and commit packages/core/json-schema.`,
    );
    process.exitCode = 1;
  }
} else {
  for (const name of stale) {
    const contents = wanted.get(name);
    await (contents === undefined ? rm(new URL(name, folder)) : writeFile(new URL(name, folder), contents));
  }
  console.log(`${String(wanted.size)} JSON Schemas in packages/core/json-schema, ${String(stale.length)} changed.`);
}
