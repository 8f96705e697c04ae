import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a server process printed when it had started, or had refused to. */
export interface ChildServer {
  url: string;
  demoToken: string;
  adopted: boolean;
  refused?: string;
  message?: string;
  /** Milliseconds that starting, or refusing to, took. */
  took: number;
  /** Ends the process as a crash would. */
  kill: () => Promise<void>;
  /** Ends the process as an administrator would. */
  stop: () => Promise<void>;
}

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Starts a server in a process of its own. */
export async function childServer(folder: string): Promise<ChildServer> {
  const sources = [
    '--conditions=@neighbourhood-kit/source',
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    at('./source-hooks.mjs'),
  ];
  const child = spawn(process.execPath, [...sources, at('./serve.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exit.then(() => ['{"refused":"ended without a word"}']),
  ])) as [string];
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exit;
  };
  return {
    ...(JSON.parse(line) as ChildServer),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
