import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const nk = fileURLToPath(new URL('../../packages/cli/bin/nk.js', import.meta.url));

/** A server in a process of its own, started as anybody starts one: `nk serve --demo`. */
export interface ServerProcess {
  /** Where it answers; absent when it refused to start. */
  url: string | undefined;
  /** What it said when it refused. */
  refusal: string;
  /** Milliseconds from the start of the process until it was ready or had refused. */
  took: number;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts a server on a data folder and waits until it is ready or has refused. */
export async function startProcess(data: string): Promise<ServerProcess> {
  const begin = performance.now();
  const child = spawn(process.execPath, [nk, 'serve', '--demo', '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let refusal = '';
  child.stderr.on('data', (chunk: Buffer) => (refusal += chunk.toString()));
  const lines = createInterface(child.stdout);
  const ready = new Promise<string | undefined>((resolve) => {
    lines.on('line', (line) => {
      const found = /^ready (\S+)/u.exec(line);
      if (found) resolve(found[1]);
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
  return { url, refusal, took: performance.now() - begin, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
