// `npm run bench:intake`: how many referrals a second are taken, beside json-server's POST in the same run with the same body. A 201 of
// ours means that the referral, its events, its encrypted words and its audit are on disk; json-server writes a file, without fsync.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listStoredReferrals } from '@neighbourhood-kit/server';
import { BODY } from '../../tests/faults/senders.ts';
import { startProcess } from '../../tests/faults/server-process.ts';
import { postAgainAndAgain } from './client.ts';

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
async function jsonServer(folder: string): Promise<{ url: string; stop: () => void }> {
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
  return { url, stop: () => child.kill() };
}

/** Posts by 16 clients, the same for both servers: how many were acknowledged a second, and in how many milliseconds half of them. */
async function measure(url: string, seconds = SECONDS): Promise<{ rate: number; median: number }> {
  const until = performance.now() + seconds * 1000;
  const client = () => postAgainAndAgain(url, BODY, () => performance.now() < until);
  const took = (await Promise.all(Array.from({ length: CLIENTS }, client))).flat().toSorted((a, b) => a - b);
  return { rate: took.length / seconds, median: took[Math.floor(took.length / 2)] ?? NaN };
}

const folder = await mkdtemp(join(tmpdir(), 'nk-intake-'));
const data = join(folder, 'data');
const kit = await startProcess(data);
if (kit.url === undefined) throw new Error(kit.refusal);
const ratios: number[] = [];
try {
  await measure(kit.url);
  for (let round = 1; round <= ROUNDS; round++) {
    // json-server writes its whole file at each post: it begins each round empty, which favours it. Ours keeps what it has.
    const peer = await jsonServer(folder);
    await measure(peer.url, WARM);
    const theirs = await measure(peer.url);
    peer.stop();
    const ours = await measure(kit.url);
    ratios.push(ours.rate / theirs.rate);
    const n = (value: number) => value.toFixed(0).padStart(6);
    console.log(
      `round ${String(round)}: nk serve ${n(ours.rate)} a second, median ${ours.median.toFixed(1)} ms; json-server ${n(theirs.rate)} a second, median ${theirs.median.toFixed(1)} ms; ${(ours.rate / theirs.rate).toFixed(1)} times`,
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
