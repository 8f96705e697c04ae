// `npm run faults`: what a demonstration server survives, on the built packages. `npm run faults -- --short` takes a minute.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenConnections, copies, kills, secondServer, type Outcome } from './scenarios.ts';

const short = process.argv.includes('--short');
const scenarios: [string, (data: string) => Promise<Outcome>][] = [
  ['kill -9 under 16 clients', (data) => kills(data, short ? 5 : 200)],
  ['the same form many times at once', (data) => copies(data, short ? 2 : 20, short ? 100 : 500)],
  ['a second server on the same folder', (data) => secondServer(data, short ? 5 : 50)],
  ['every database connection ended', (data) => brokenConnections(data, short ? 10 : 100)],
];

let failed = 0;
for (const [name, scenario] of scenarios) {
  const folder = await mkdtemp(join(tmpdir(), 'nk-faults-'));
  const { figures, faults } = await scenario(join(folder, 'data'));
  console.log(`${faults.length === 0 ? 'passed' : 'FAILED'}: ${name}: ${figures}`);
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  if (faults.length > 10) console.log(`  and ${faults.length - 10} more`);
  failed += faults.length;
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
