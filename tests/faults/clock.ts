import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compare, inFolder, started, type Outcome } from './compare.ts';
import { send, startSenders } from './senders.ts';
import { startProcess } from './server-process.ts';

const HOUR = 3_600_000;
/** How far the server's clock is off, one after the other: an hour ahead, right again, an hour behind, right again. */
const SHIFTS = [HOUR, 0, -HOUR, 0];
/** Longest that a page which waits for news may be kept, in milliseconds: 25 s by the server, and room for a busy machine. */
const NEWS = 40_000;

interface Staff {
  readonly get: (path: string) => Promise<{ status: number; body: Record<string, unknown> }>;
  readonly post: (path: string, body: object) => Promise<{ status: number; body: Record<string, unknown> }>;
}

function staffOf(url: string, token: string): Staff {
  const ask = async (path: string, init: RequestInit) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/staff${path}`, { ...init, headers, signal: AbortSignal.timeout(NEWS) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** What a referral went through, by sequence; times may run backwards, the order may not. */
const actionsOf = (body: Record<string, unknown>) =>
  (body['events'] as { action: string }[] | undefined)?.map(({ action }) => action).join() ?? '';

/** Waits and ages that are negative: nobody has waited less than no time. */
function negative(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return value < 0 ? [`${path} is ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => negative(inner, `${path}.${name}`));
}

/**
 * The server's clock is put an hour on and back while forms come in and staff work: nothing is lost, steps stand in the order in which they
 * were taken, staff stay signed in, nobody has waited less than no time, a page that waits for news is answered, and the audit holds.
 */
export async function clockJumps(data: string, times: number, waitForNews: boolean): Promise<Outcome> {
  const file = `${data}-clock`;
  await writeFile(file, '0');
  const clock = fileURLToPath(new URL('shifted-clock.ts', import.meta.url));
  const server = await startProcess(data, undefined, { file: clock, env: { NK_CLOCK_FILE: file } });
  const url = started(server);
  const staff = staffOf(url, server.token);
  const faults: string[] = [];
  const { told, stop } = startSenders(4, () => url, 20);
  /** What stands of referrals that staff moved on, which are more than made and sent. */
  const moved = new Set<string>();
  const expectStatus = (what: string, status: number, wanted: number) => {
    if (status !== wanted) faults.push(`${what} was answered ${status}`);
  };
  for (let round = 0; round < times; round++) {
    const key = randomUUID();
    const { id, reference } = JSON.parse((await send(url, key)).text) as { id: string; reference: string };
    told.sent.add(key);
    moved.add(`half: ${reference}`);
    for (const [i, shift] of SHIFTS.entries()) {
      await writeFile(file, String(shift));
      await wait(200);
      const step = await staff.post(`/referrals/${id}/events`, { action: 'add-information', words: `Call ${i}` });
      expectStatus(`a step with the clock ${shift / HOUR} h off`, step.status, 201);
      const list = await staff.get('/referrals');
      expectStatus('the work list', list.status, 200);
      faults.push(...negative(list.body));
      const figures = await staff.get('/figures');
      expectStatus('the figures', figures.status, 200);
    }
    const shown = actionsOf((await staff.get(`/referrals/${id}`)).body);
    if (shown !== `create,send${',add-information'.repeat(SHIFTS.length)}`) faults.push(`steps out of order: ${shown}`);
  }
  await stop();
  if (waitForNews) {
    const version = String((await staff.get('/changes?since=')).body['version']);
    const news = staff.get(`/changes?since=${version}`).catch(() => ({ status: 0 }));
    await wait(2000);
    await writeFile(file, String(-HOUR));
    expectStatus('a page that waits for news', (await news).status, 200);
  }
  faults.push(...(await compare(inFolder(data), told)).filter((fault) => !moved.has(fault)));
  for (const status of told.others.keys()) if (status !== 503) faults.push(`answered ${status}`);
  await server.stop();
  return { figures: `${times} times on and back, ${told.acknowledged.size} acknowledged`, faults };
}
