/**
 * How fast feeds are read and written. Run with Node after a build: `node bench/feed-read.ts FEED.json`.
 * CPU time counts, so that other work on the machine does not.
 */
import { readFileSync } from 'node:fs';
import { readFeed, writeFeed } from '@neighbourhood-kit/open-referral';
import { readFeed as readInBrowser } from '@neighbourhood-kit/open-referral/reader';

const path = process.argv[2];
if (path === undefined) throw new Error('Name a feed in JSON.');
const bytes = readFileSync(path);

function megabytesASecond(size: number, step: () => unknown): number {
  for (let i = 0; i < 3; i++) step();
  const runs = 15;
  const before = process.cpuUsage();
  for (let i = 0; i < runs; i++) step();
  const { user, system } = process.cpuUsage(before);
  return (size * runs) / (user + system);
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
