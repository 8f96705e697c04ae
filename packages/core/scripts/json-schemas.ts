/**
 * Writes the JSON Schemas (2020-12) of every concept to `json-schema/`, one file a concept and one bundle.
 * `--check` writes nothing and fails when a file on disk differs, so that a change of schema shows in review.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import '@neighbourhood-kit/core/schemas';

const NAMESPACE = 'urn:neighbourhood-kit:schema:';
const LICENCE = 'MIT. Part of Neighbourhood Kit.';
const out = new URL('../json-schema/', import.meta.url);

const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => `${NAMESPACE}${id}`, io: 'input' });

const files = new Map<string, string>();
for (const [id, schema] of Object.entries(schemas)) {
  files.set(`${id}.schema.json`, `${JSON.stringify({ $comment: LICENCE, ...schema }, null, 2)}\n`);
}
const bundle = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${NAMESPACE}bundle`,
  $comment: LICENCE,
  $defs: schemas,
};
files.set('bundle.schema.json', `${JSON.stringify(bundle, null, 2)}\n`);

if (process.argv.includes('--check')) {
  const onDisk = await readdir(out).catch(() => [] as string[]);
  const stale = [];
  for (const [name, text] of files) {
    const old = await readFile(new URL(name, out), 'utf8').catch(() => undefined);
    if (old !== text) stale.push(name);
  }
  stale.push(...onDisk.filter((name) => !files.has(name)));
  if (stale.length > 0) {
    console.error(
      `JSON Schemas out of date: ${stale.join(', ')}.\nRun \`pnpm --filter @neighbourhood-kit/core run json-schemas\`, commit the result and name the change in a changeset.`,
    );
    process.exit(1);
  }
  console.log(`${String(files.size)} JSON Schemas are up to date.`);
} else {
  await mkdir(out, { recursive: true });
  for (const [name, text] of files) await writeFile(new URL(name, out), text);
  console.log(`Wrote ${String(files.size)} JSON Schemas to packages/core/json-schema.`);
}
