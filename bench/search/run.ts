/**
 * Prints the finder beside minisearch on the same made-up services, each engine in a process of its own.
 * Usage: node bench/search/run.ts [SERVICES…], after a build. 10,000 and 100,000 services where none are given.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measures } from './measure.ts';

const measure = fileURLToPath(new URL('measure.ts', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['10000', '100000'];

function run(engine: string, size: string): Measures {
  const output = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', measure, engine, size], {
    encoding: 'utf8',
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measures;
}

for (const size of sizes) {
  const [finder, peer] = [run('finder', size), run('minisearch', size)];
  const row = (ours: number, theirs: number) => ({
    finder: Number(ours.toFixed(2)),
    minisearch: Number(theirs.toFixed(2)),
    'times better': Number((theirs / ours).toFixed(1)),
  });
  console.log(`\n${Number(size).toLocaleString('en-GB')} services; half of the questions carry a slip`);
  console.table({
    'combined question, median ms': row(finder.combined.median, peer.combined.median),
    'combined question, p95 ms': row(finder.combined.p95, peer.combined.p95),
    'filters only, median ms': row(finder.filters.median, peer.filters.median),
    'build, processor ms': row(finder.build, peer.build),
    'saved, MB gz': row(finder.savedGzipMB, peer.savedGzipMB),
  });
}
