/**
 * Works out what words tell of topics from `topics/*.txt`, and writes it to `src/topics/built-in.ts`. `--check` writes nothing and fails when the
 * file on disk is another. It runs on the built package.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pack } from '../dist/columns/snapshot.js';
import { readTopics, topicTable } from '../dist/topics/topic-table.js';

const folder = new URL('../topics/', import.meta.url);
const out = new URL('../src/topics/built-in.ts', import.meta.url);

const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const topics = readTopics(texts);
const bytes = Buffer.from(pack(null, topicTable(topics)));
const file = `import { fromBase64 } from '../columns/platform.js';
import { columnsIn } from '../columns/shipped-columns.js';
import type { Columns } from '../columns/snapshot.js';

// Written by \`pnpm run topics\` from \`topics/*.txt\`.
// prettier-ignore
const BYTES =
  '${bytes.toString('base64')}';

/**
 * Gives the built-in topics.
 * @returns Columns for an index.
 */
export function builtInTopics(): Columns {
  return columnsIn(fromBase64(BYTES), 'table of topics');
}
`;

const stale = readFileSync(out, 'utf8') !== file;
if (process.argv.includes('--check')) {
  console.log(stale ? 'src/topics/built-in.ts is not what topics/*.txt say. Run pnpm run topics.' : 'Up to date.');
  process.exitCode = stale ? 1 : 0;
} else {
  if (stale) writeFileSync(out, file);
  const examples = topics.reduce((sum, topic) => sum + topic.examples.length, 0);
  console.log(`${topics.length} topics from ${examples} examples: ${bytes.length} bytes.`);
}
