// `npm run faults`: what a server survives, on the built packages. `npm run faults -- --short` takes some 100 s of processor time: a few of each, and nothing
// that the tests of the server do as well; `-- --soak 30` keeps one under load for 30 minutes; `-- --only disk` runs the scenarios whose
// name has the word.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupsUnderLoad } from './backups.ts';
import type { Outcome } from './compare.ts';
import { killsAtSteps, randomKills, randomKillsExternal } from './kills.ts';
import { clockJumps } from './clock.ts';
import { brokenConnections, databaseRestart, fullDisk } from './outages.ts';
import { copies, hostileStrings, secondServer, tamperings } from './scenarios.ts';
import { slowSockets } from './slow-sockets.ts';
import { soak } from './soak.ts';
import { submits } from './submits.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, soak: { type: 'string' }, only: { type: 'string' } },
});
const size = (long: number, short: number) => (values.short ? short : long);

const SCENARIOS: [string, (data: string) => Promise<Outcome>][] = [
  ['kill -9 at random moments under 16 clients, built-in database', (data) => randomKills(data, size(200, 5))],
  ['kill -9 at random moments under 16 clients, external database', (data) => randomKillsExternal(data, size(200, 2))],
  ['kill -9 at each step of the commit under 16 clients', (data) => killsAtSteps(data, size(200, 14))],
  ['the same form many times at once', (data) => copies(data, size(20, 2), size(500, 100))],
  ['forms over a bad network, with double clicks', (data) => submits(data, size(1000, 100))],
  ['a second server on the same folder', (data) => secondServer(data, size(50, 3))],
  ['every database connection ended', (data) => brokenConnections(data, size(100, 10))],
  ['the database restarted', (data) => databaseRestart(data, size(10, 1))],
  ['the clock an hour on and back', (data) => clockJumps(data, size(20, 1), !values.short)],
  [
    'slow sockets',
    (data) => slowSockets(data, { sockets: 500, requests: size(1000, 200), rounds: 3, untilShut: size(90_000, 0) }),
  ],
  ['the disk of the database full', (data) => fullDisk(data, size(20, 2))],
];
/** Tests of the server, with more of everything: the short form is what they do in any case. */
const LONG: typeof SCENARIOS = [
  ['the audit changed by somebody with every right', () => tamperings(1000)],
  ['backup and restore under load', (data) => backupsUnderLoad(data, 20)],
  ['hostile strings in every parameter', () => hostileStrings()],
];
const soaking: typeof SCENARIOS = [['steady load', (data) => soak(data, Number(values.soak))]];

let failed = 0;
const chosen = values.short ? SCENARIOS : [...SCENARIOS, ...LONG];
for (const [name, scenario] of values.soak === undefined ? chosen : soaking) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  const folder = await mkdtemp(join(tmpdir(), 'nk-faults-'));
  const { figures, faults } = await scenario(join(folder, 'data')).catch((error: unknown): Outcome => ({
    figures: 'did not end',
    faults: [String(error)],
  }));
  console.log(`${faults.length === 0 ? 'passed' : 'FAILED'}: ${name}: ${figures}`);
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  if (faults.length > 10) console.log(`  and ${faults.length - 10} more`);
  failed += faults.length;
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
process.exitCode = failed === 0 ? 0 : 1;
