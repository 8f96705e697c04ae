/**
 * Writes the JSON Schemas (2020-12) of every concept to `json-schema/`, one file a concept and one bundle.
 * `--check` writes nothing and fails when a file on disk differs, or when a schema that is not as last released is named in no
 * pending changeset. `--released` records the schemas as released, when a version is made.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import '@neighbourhood-kit/core/schemas';
import { digestsOf, schemaChanges, unnamedChanges, type Digests } from './schema-changes.ts';

const NAMESPACE = 'urn:neighbourhood-kit:schema:';
const LICENCE = 'MIT. Part of Neighbourhood Kit.';
const out = new URL('../json-schema/', import.meta.url);
const releasedFile = new URL('released-schemas.json', import.meta.url);
const changesetFolder = new URL('../../../.changeset/', import.meta.url);

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

/** Files on disk that are not what the schemas say now. */
async function staleFiles(): Promise<string[]> {
  const onDisk = await readdir(out).catch(() => [] as string[]);
  const stale = onDisk.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const old = await readFile(new URL(name, out), 'utf8').catch(() => undefined);
    if (old !== text) stale.push(name);
  }
  return stale;
}

/** What a pending changeset ought to name and none does, each as a line. */
async function untold(): Promise<string[]> {
  const released = JSON.parse(await readFile(releasedFile, 'utf8')) as Digests;
  const names = (await readdir(changesetFolder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const changesets = await Promise.all(names.map((name) => readFile(new URL(name, changesetFolder), 'utf8')));
  return unnamedChanges(schemaChanges(released, digestsOf(schemas)), changesets).map(
    ({ id, change }) => `${change} \`${id}\``,
  );
}

async function check(): Promise<void> {
  const stale = await staleFiles();
  if (stale.length > 0)
    console.error(
      `JSON Schemas out of date: ${stale.join(', ')}.\nRun \`pnpm --filter @neighbourhood-kit/core run json-schemas\`, commit the result and name the change in a changeset.`,
    );
  const missing = await untold();
  if (missing.length > 0)
    console.error(
      `No changeset of @neighbourhood-kit/core names these JSON Schemas, which are not as last released: ${missing.join(', ')}.\nName each in a file of .changeset, in backticks, with what changes for anyone who uses it.`,
    );
  if (stale.length + missing.length > 0) process.exit(1);
  console.log(
    `${String(files.size)} JSON Schemas are up to date; changesets name every change since the last release.`,
  );
}

if (process.argv.includes('--check')) await check();
else if (process.argv.includes('--released')) {
  await writeFile(releasedFile, `${JSON.stringify(digestsOf(schemas), null, 2)}\n`);
  console.log('Recorded the JSON Schemas as released.');
} else {
  await mkdir(out, { recursive: true });
  for (const [name, text] of files) await writeFile(new URL(name, out), text);
  console.log(`Wrote ${String(files.size)} JSON Schemas to packages/core/json-schema.`);
}
