/**
 * How fast feeds are read and written. Run with Node after a build: `node bench/feed-read.ts FEED.json`.
 * Processor time counts, and the best of several runs, so that other work on the machine counts as little as can be.
 */
import { readFileSync } from 'node:fs';
import { readFeed, writeFeed } from '@neighbourhood-kit/open-referral';
import { readFeed as readInBrowser } from '@neighbourhood-kit/open-referral/reader';

const path = process.argv[2];
if (path === undefined) throw new Error('Name a feed in JSON.');
const bytes = readFileSync(path);

function megabytesASecond(size: number, step: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 20; i++) {
    const before = process.cpuUsage();
    step();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return size / best;
}

const reading = readFeed(bytes);
if (!reading.ok) throw new Error(reading.problem.message);
const { services } = reading.value;
const written = Buffer.from(writeFeed(services));
const rows: readonly (readonly [string, number, () => unknown])[] = [
  ['JSON.parse alone', bytes.length, () => JSON.parse(bytes.toString('utf8')) as unknown],
  ['read, every version', bytes.length, () => readFeed(bytes)],
  ['read, in the browser', bytes.length, () => readInBrowser(bytes)],
  ['read what was written', written.length, () => readFeed(written)],
  ['write', written.length, () => writeFeed(services)],
];
for (const [name, size, step] of rows)
  console.log(`${name.padEnd(24)} ${megabytesASecond(size, step).toFixed(1)} MB/s`);
