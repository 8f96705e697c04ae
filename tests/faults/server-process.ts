import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A server in a process of its own, started as anybody starts one: `nk serve --demo`, or on a database of its own. */
export interface ServerProcess {
  /** Where it answers; absent when it refused to start. */
  url: string | undefined;
  /** The token by which staff sign in. */
  token: string;
  pid: number;
  /** What it said when it refused. */
  refusal: string;
  /** Milliseconds from the start of the process until it was ready or had refused. */
  took: number;
  /** Milliseconds of processor time that this took, where the system tells: on a machine with a load, waiting for a turn is not counted. */
  spent: number | undefined;
  /** True once the process has ended. */
  ended: () => boolean;
  kill: () => Promise<void>;
  /** Ends it at once, without waiting: for the middle of something. */
  killNow: () => void;
  stop: () => Promise<void>;
}

/** Milliseconds of processor time that a process has used (proc(5), fields 14 and 15, in hundredths of a second). */
async function processorTime(pid: number | undefined): Promise<number | undefined> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  const [user, system] =
    text
      ?.slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13) ?? [];
  return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) * 10;
}

/** A module that is loaded before the server, with what it reads of the environment. */
interface Before {
  file: string;
  env: Record<string, string>;
}

/** Starts a server on a data folder, or on the database that `env` names, and waits until it is ready or has refused. */
export async function startProcess(
  data: string,
  env?: Record<string, string>,
  before?: Before,
): Promise<ServerProcess> {
  const begin = performance.now();
  const started = env
    ? [at('external-server.ts'), data]
    : [at('../../packages/cli/bin/nk.js'), 'serve', '--demo', '--data', data];
  const child = spawn(process.execPath, [...(before ? ['--import', before.file] : []), ...started], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, ...before?.env },
  });
  let over = false;
  const ended = once(child, 'exit').then(() => {
    over = true;
  });
  let refusal = '';
  child.stderr.on('data', (chunk: Buffer) => (refusal += chunk.toString()));
  let token = '';
  const ready = new Promise<string | undefined>((resolve) => {
    let url: string | undefined;
    createInterface(child.stdout).on('line', (line) => {
      url ??= /^ready (\S+)/u.exec(line)?.[1];
      token ||= /token (\S+)/u.exec(line)?.[1] ?? '';
      if (token !== '') resolve(url);
    });
    void ended.then(() => {
      resolve(undefined);
    });
  });
  const url = await ready;
  const took = performance.now() - begin;
  const spent = await processorTime(child.pid);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    ...{ url, token, pid: child.pid ?? 0, refusal, took, spent },
    ended: () => over,
    kill: () => end('SIGKILL'),
    killNow: () => child.kill('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
