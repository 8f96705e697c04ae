/**
 * Prints the finder compared with minisearch on the same made-up services, each engine in a process of its own.
 * Usage: node bench/search/run.ts [SERVICES…], after a build. 10,000 and 100,000 services where none are given.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '@neighbourhood-kit/finder';
import { generateServices } from '../../packages/finder/src/testing/generate.ts';
import type { Measures } from './measure.ts';

const measure = fileURLToPath(new URL('measure.ts', import.meta.url));
const first = fileURLToPath(new URL('first-result.ts', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['10000', '100000'];

function run(engine: string, size: string): Measures {
  const output = execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', measure, engine, size], {
    encoding: 'utf8',
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measures;
}

/** Median of five cold processes: milliseconds from bytes at hand to a first result, and to a parsed feed and nothing more. */
function firstResult(services: number): readonly [snapshot: number, json: number] {
  const folder = mkdtempSync(join(tmpdir(), 'first-result-'));
  const feed = generateServices(services);
  writeFileSync(join(folder, 'snapshot'), new Uint8Array(buildIndex(feed)));
  writeFileSync(join(folder, 'json'), JSON.stringify(feed));
  const cold = (what: string) =>
    Array.from({ length: 5 }, () =>
      Number(execFileSync(process.execPath, [first, what, join(folder, what)], { encoding: 'utf8' })),
    ).sort((a, b) => a - b)[2] ?? NaN;
  const medians = [cold('snapshot'), cold('json')] as const;
  rmSync(folder, { recursive: true });
  return medians;
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
    'combined question, processor ms': row(finder.combined.processor, peer.combined.processor),
    'filters only, median ms': row(finder.filters.median, peer.filters.median),
    'filters only, processor ms': row(finder.filters.processor, peer.filters.processor),
    'build, processor ms': row(finder.build, peer.build),
    'memory without the services, MB': row(finder.heapMB, peer.heapMB),
    'saved, MB gz': row(finder.savedGzipMB, peer.savedGzipMB),
  });
  const [snapshot, json] = firstResult(Number(size));
  console.log(
    `first result from a snapshot ${snapshot.toFixed(1)} ms, JSON.parse of the feed alone ${json.toFixed(1)} ms: ${(json / snapshot).toFixed(1)} times sooner`,
  );
}
