// `npm run bench:intake`: how many referrals a second are taken, compared with json-server's POST in the same run with the same body. A 201 of
// ours means that the referral, its events, its encrypted words and its audit are on disk; json-server writes a file, without fsync.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listStoredReferrals } from '@neighbourhood-kit/server';
import { BODY } from '../../tests/faults/senders.ts';
import { startProcess } from '../../tests/faults/server-process.ts';
import { postAgainAndAgain } from './client.ts';
import { processorTime } from './processor-time.ts';

const SECONDS = Number(process.argv[2] ?? 5);
const ROUNDS = 3;
const CLIENTS = 16;
/** Seconds in which a server that has just started becomes as quick as it is. */
const WARM = 1;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** json-server on an empty list, ready to take posts. */
async function jsonServer(folder: string): Promise<{ url: string; pid: number; stop: () => void }> {
  const file = join(folder, 'db.json');
  await writeFile(file, '{"referrals":[]}');
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('json-server/package.json');
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const program = join(dirname(manifest), typeof bin === 'string' ? bin : (bin['json-server'] ?? ''));
  const port = await freePort();
  const child = spawn(process.execPath, [program, '--port', String(port), '--host', '127.0.0.1', '--quiet', file], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${String(port)}`;
  for (let i = 0; i < 200; i++) {
    if (
      await fetch(`${url}/referrals`).then(
        (response) => response.ok,
        () => false,
      )
    )
      break;
    await wait(50);
  }
  return { url, pid: child.pid ?? 0, stop: () => child.kill() };
}

interface Measured {
  /** Acknowledged a second. */
  readonly rate: number;
  /** Milliseconds in which half of them were. */
  readonly median: number;
  /** Milliseconds of processor time for each, of all processes of the server. */
  readonly spent: number;
}

/** Posts by 16 clients, the same for both servers. */
async function measure(url: string, pids: readonly number[], seconds = SECONDS): Promise<Measured> {
  const before = await processorTime(pids);
  const until = performance.now() + seconds * 1000;
  const client = () => postAgainAndAgain(url, BODY, () => performance.now() < until);
  const took = (await Promise.all(Array.from({ length: CLIENTS }, client))).flat().toSorted((a, b) => a - b);
  const spent = ((await processorTime(pids)) - before) / took.length;
  return { rate: took.length / seconds, median: took[Math.floor(took.length / 2)] ?? NaN, spent };
}

const said = ({ rate, median, spent }: Measured) =>
  `${rate.toFixed(0)} a second, median ${median.toFixed(1)} ms, ${spent.toFixed(2)} ms of processor time each`;

const folder = await mkdtemp(join(tmpdir(), 'nk-intake-'));
const data = join(folder, 'data');
const kit = await startProcess(data);
if (kit.url === undefined) throw new Error(kit.refusal);
const ratios: number[] = [];
try {
  const postgres = Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const ownPids = [kit.pid, postgres];
  await measure(kit.url, ownPids);
  for (let round = 1; round <= ROUNDS; round++) {
    // json-server writes its whole file at each post: it begins each round empty, which favours it. Ours keeps what it has.
    const peer = await jsonServer(folder);
    await measure(peer.url, [peer.pid], WARM);
    const theirs = await measure(peer.url, [peer.pid]);
    peer.stop();
    const ours = await measure(kit.url, ownPids);
    ratios.push(ours.rate / theirs.rate);
    const times = (ours.rate / theirs.rate).toFixed(1);
    console.log(
      `round ${String(round)}: nk serve with its database ${said(ours)}; json-server ${said(theirs)}; ${times} times`,
    );
  }
  ratios.sort((a, b) => a - b);
  const stored = (await listStoredReferrals({ folder: data })).length;
  console.log(
    `median of ${String(ROUNDS)} rounds: ${(ratios[1] ?? NaN).toFixed(1)} times; ${String(stored)} referrals stored. Wanted: 3 times.`,
  );
} finally {
  await kit.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = (ratios[1] ?? 0) >= 3 ? 0 : 1;
