/**
 * Measures, in a process of its own, how long it takes from bytes at hand to a first result, or to a parsed feed and nothing more.
 * Usage: node bench/search/first-result.ts snapshot|json FILE, after a build. Prints milliseconds.
 */
import { readFileSync } from 'node:fs';
import { openIndex } from '@neighbourhood-kit/finder/query';

const [what, file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const before = performance.now();
if (what === 'snapshot') {
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.problem.message);
  const { total } = opened.value.query({ text: 'support groop', facetCounts: ['type', 'cost'] });
  if (total === 0) throw new Error('The question found nothing: it must be a fair one.');
} else {
  const parsed = JSON.parse(new TextDecoder().decode(buffer)) as readonly unknown[];
  if (parsed.length === 0) throw new Error('The feed is empty.');
}
console.log(performance.now() - before);
