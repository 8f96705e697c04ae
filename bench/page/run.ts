/**
 * Prints how a page with a finder feels on an old telephone: for how long typing keeps it from drawing, and how long a first visit takes.
 * Usage: node bench/page/run.ts [ROUNDS], after a build.
 */
import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDirectory, publicDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { generateServices } from '../../packages/finder/src/testing/generate.ts';
import { startBrowser, startDemo } from '../../tests/e2e/demo.ts';
import { CONNECTIONS, measureColdPage } from './cold-page.ts';
import { finderPage, snapshotFiles, startPageSite } from './page-site.ts';
import { measureTyping, type Blocked } from './typing.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const SERVICES = 10_000;
const EXAMPLE = new URL('../../examples/derbyshire/directory.json', import.meta.url);

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const said = ({ wall, processor, over }: Blocked): string =>
  `longest task ${ms(processor)} of processor time (${ms(wall)} on the wall), ${String(over)} over 50 ms`;

const browser = await startBrowser();
const services = generateServices(SERVICES);

/** Of several rounds the one that other programs disturbed least. */
async function typing(what: string, url: string): Promise<void> {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await measureTyping(browser, url));
  for (const part of ['typing', 'asking'] as const) {
    const least = rounds.map((round) => round[part]).reduce((a, b) => (b.processor < a.processor ? b : a));
    const most = Math.max(...rounds.map((round) => round[part].processor));
    console.log(`${what}, ${part}, 6x slower: best of ${String(ROUNDS)}: ${said(least)}; worst ${ms(most)}`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'nk-page-'));
const feed = join(folder, 'directory.json');
await writeFile(feed, JSON.stringify({ schemaVersion: 1, id: 'made-up', name: 'Made up', services }));
const demo = await startDemo(join(folder, 'data'), feed);
await typing(`${String(SERVICES)} services, api`, demo.url);
await demo.stop();
await rm(folder, { recursive: true, force: true });

const large = await startPageSite(finderPage('snapshot="/find/index.nkx"'), snapshotFiles(services));
await typing(`${String(SERVICES)} services, snapshot`, large.url);
large.close();

const example = JSON.parse(await readFile(EXAMPLE, 'utf8')) as DirectoryData;
const open = openDirectory(publicDirectory(example)).directory.all('services');
const small = await startPageSite(finderPage('snapshot="/find/index.nkx"'), snapshotFiles(open));
for (const connection of CONNECTIONS) {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await measureColdPage(browser, small.url, connection));
  times.sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `cold page to usable finder, ${String(open.length)} services, ${connection.name}, 4x slower: best ${ms(times[0] ?? 0)}, median ${ms(middle)}`,
  );
}
small.close();
await browser.close();
