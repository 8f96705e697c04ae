import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const nk = fileURLToPath(new URL('../../packages/cli/bin/nk.js', import.meta.url));

/** A server in a process of its own, started as anybody starts one: `nk serve --demo`. */
export interface ServerProcess {
  /** Where it answers; absent when it refused to start. */
  url: string | undefined;
  /** The staff token of the demonstration. */
  token: string;
  pid: number;
  /** What it said when it refused. */
  refusal: string;
  /** Milliseconds from the start of the process until it was ready or had refused. */
  took: number;
  /** True once the process has ended. */
  ended: () => boolean;
  kill: () => Promise<void>;
  /** Ends it at once, without waiting: for the middle of something. */
  killNow: () => void;
  stop: () => Promise<void>;
}

/** Starts a server on a data folder, or on the database that `env` names, and waits until it is ready or has refused. */
export async function startProcess(data: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const begin = performance.now();
  const child = spawn(process.execPath, [nk, 'serve', '--demo', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
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
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    ...{ url, token, pid: child.pid ?? 0, refusal, took: performance.now() - begin },
    ended: () => over,
    kill: () => end('SIGKILL'),
    killNow: () => child.kill('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
