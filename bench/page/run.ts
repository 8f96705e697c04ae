/**
 * Prints how a page with a finder feels on an old telephone: for how long typing keeps it from drawing, and how long a first visit takes.
 * Usage: node bench/page/run.ts [ROUNDS] [--cold], after a build; with --cold only first visits.
 */
import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDirectory, publicDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import { generateServices } from '../../packages/finder/src/testing/generate.ts';
import { startBrowser, startDemo } from '../../tests/e2e/demo.ts';
import { CONNECTIONS, measureColdPage } from './cold-page.ts';
import { finderPage, snapshotFiles, startPageSite } from './page-site.ts';
import { measureTyping, type Blocked } from './typing.ts';

const [rounds] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const ROUNDS = Number(rounds ?? 5);
const SERVICES = 10_000;
const EXAMPLE = new URL('../../examples/derbyshire/directory.json', import.meta.url);

const ms = (value: number): string => `${value.toFixed(0)} ms`;

const browser = await startBrowser();
const services = generateServices(SERVICES);

const ordered = (rounds: readonly Blocked[], of: 'processor' | 'wall'): string =>
  rounds
    .map((round) => round[of])
    .sort((a, b) => a - b)
    .map((value) => value.toFixed(0))
    .join(', ');

/** Every round is printed, the best first: other programs of the machine disturb some of them. */
async function typing(what: string, url: string): Promise<void> {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await measureTyping(browser, url));
  for (const part of ['typing', 'asking'] as const) {
    const blocked = rounds.map((round) => round[part]);
    const over = blocked.reduce((sum, round) => sum + round.over, 0);
    console.log(
      `${what}, ${part}, 6x slower: longest task of each round ${ordered(blocked, 'processor')} ms of processor time (on the wall ${ordered(blocked, 'wall')}); ${String(over)} tasks over 50 ms in all`,
    );
  }
}

/** First visits to a page over a snapshot, by each connection. */
async function coldVisits(listed: readonly Service[]): Promise<void> {
  const site = await startPageSite(finderPage('snapshot="/find/index.nkx"'), snapshotFiles(listed));
  for (const connection of CONNECTIONS) {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) times.push(await measureColdPage(browser, site.url, connection));
    times.sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)] ?? 0;
    console.log(
      `cold page to usable finder, ${String(listed.length)} services, ${connection.name}, 4x slower: best ${ms(times[0] ?? 0)}, median ${ms(middle)}`,
    );
  }
  site.close();
}

if (!process.argv.includes('--cold')) {
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
}

const example = JSON.parse(await readFile(EXAMPLE, 'utf8')) as DirectoryData;
await coldVisits(openDirectory(publicDirectory(example)).directory.all('services'));
await coldVisits(services);
await browser.close();
