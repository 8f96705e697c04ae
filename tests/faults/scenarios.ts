import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listStoredReferrals } from '@neighbourhood-kit/server';
import { started, type Outcome } from './compare.ts';
import { send } from './senders.ts';
import { startProcess } from './server-process.ts';

/** Sends a copy until it is answered: a connection that does not come to be, on a machine with a load, is no answer. */
async function answered(url: string, key: string, tries = 5): Promise<{ status: number; text: string }> {
  try {
    return await send(url, key, undefined, {}, 60_000);
  } catch (error) {
    if (tries > 1) return answered(url, key, tries - 1);
    const { cause } = error as { cause?: unknown };
    return { status: 0, text: `${String(error)}: ${String(cause)}` };
  }
}

/** The same form many times at once: one referral, one answer. */
export async function copies(data: string, rounds: number, parallel: number): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const faults: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: parallel }, () => answered(url, key)));
    const kinds = new Set(answers.map(({ status, text }) => `${status} ${text}`));
    if (kinds.size !== 1 || answers[0]?.status !== 201)
      faults.push(`round ${round}: ${[...kinds].slice(0, 3).join(' | ')}`);
  }
  const stored = await listStoredReferrals({ folder: data });
  if (stored.length !== rounds) faults.push(`${stored.length} stored for ${rounds} forms`);
  await server.stop();
  return { figures: `${rounds} forms, ${parallel} copies of each at once, ${stored.length} stored`, faults };
}

/** A second server on the same folder is refused within a second. */
export async function secondServer(data: string, tries: number): Promise<Outcome> {
  const first = await startProcess(data);
  started(first);
  const faults: string[] = [];
  const took: number[] = [];
  for (let i = 0; i < tries; i++) {
    const second = await startProcess(data);
    took.push(second.took);
    if (second.url !== undefined) {
      faults.push(`try ${i}: a second server started`);
      await second.stop();
    } else if (!second.refusal.includes('Another server')) faults.push(`try ${i}: ${second.refusal}`);
  }
  await first.stop();
  const slowest = Math.max(...took);
  if (slowest > 1000) faults.push(`refused only after ${Math.round(slowest)} ms`);
  return { figures: `${tries} tries, refused in ${Math.round(slowest)} ms at most, start of Node included`, faults };
}

/** Runs tests of the server's own suite with more of something. */
async function moreOf(args: string[], env: Record<string, string>, figures: string): Promise<Outcome> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const command = ['-y', 'pnpm@12.21.0', 'exec', 'vitest', 'run', '--project', 'server', ...args];
  try {
    await promisify(execFile)('npx', command, { cwd: root, env: { ...process.env, ...env }, maxBuffer: 1e8 });
    return { figures, faults: [] };
  } catch (error) {
    return {
      figures: 'not as it should be',
      faults: [String((error as { stdout?: string }).stdout ?? error).slice(-2000)],
    };
  }
}

/** Random changes of the audit by somebody with every right in the database. */
export function tamperings(count: number): Promise<Outcome> {
  const figures = `${count} of ${count} edits, deletions, reorderings and truncations found`;
  return moreOf(['src/store/audit.test.ts', '-t', 'random edits'], { NK_TAMPERINGS: String(count) }, figures);
}

/** Every string of the lists in every parameter of every route. */
export function hostileStrings(): Promise<Outcome> {
  const figures = 'no fault in any parameter of any route, every string of the lists in each';
  return moreOf(['src/http/hostile-strings.test.ts'], { NK_HOSTILE_ALL: '1' }, figures);
}
