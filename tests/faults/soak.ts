import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { compare, inFolder, started, type Outcome } from './compare.ts';
import { startSenders } from './senders.ts';
import { startProcess } from './server-process.ts';

/** Resident memory of a process in megabytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1024;
}

/** Slope of a line through points by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const n = points.length;
  const [mx, my] = [0, 1].map((i) => points.reduce((sum, point) => sum + (point[i] ?? 0), 0) / n) as [number, number];
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** Most referrals a second: a busy county, and steady enough that memory can be compared. */
const CLIENTS = 4;

/** A server under steady load for some minutes: no error, and memory that does not grow. The first third is warming up. */
export async function soak(data: string, minutes: number): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const { told, stop } = startSenders(CLIENTS, () => url, 20);
  const points: [number, number][] = [];
  const begin = Date.now();
  while (Date.now() - begin < minutes * 60_000) {
    await wait(2000);
    const reads = ['/services', '/health'].map((path) => fetch(url + path).then((response) => response.arrayBuffer()));
    const list = fetch(`${url}/staff/referrals?limit=50`, { headers: { Authorization: `Bearer ${server.token}` } });
    await Promise.all([...reads, list.then((response) => response.arrayBuffer())]);
    points.push([(Date.now() - begin) / 60_000, await memoryOf(server.pid)]);
  }
  await stop();
  const faults = await compare(inFolder(data), told);
  for (const [status, times] of told.others) faults.push(`answered ${status}, ${times} times`);
  const growth = slope(points.slice(Math.floor(points.length / 3)));
  if (growth > 1) faults.push(`memory grew by ${growth.toFixed(2)} MB a minute`);
  await server.stop();
  const memory = points.map(([, megabytes]) => megabytes);
  return {
    figures: `${minutes} minutes, ${told.acknowledged.size} acknowledged, memory ${Math.round(memory[0] ?? 0)} MB at first, ${Math.round(Math.max(...memory))} MB at most, slope ${growth.toFixed(2)} MB a minute`,
    faults,
  };
}
