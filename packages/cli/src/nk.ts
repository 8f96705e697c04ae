import { buffer } from 'node:stream/consumers';
import { earlyRefusal } from './early-refusal.js';

const stop = new AbortController();
const interrupt = (): void => {
  stop.abort();
};
process.once('SIGINT', interrupt);
process.once('SIGTERM', interrupt);
// A reader that closes early (`nk find … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const args = process.argv.slice(2);
const refusal = args[0] === 'serve' ? await earlyRefusal(args.slice(1), process.env) : undefined;

/** Runs the command. A server has to be back at once after a crash: it loads nothing of the other commands. */
async function run(): Promise<number> {
  const { main } = await import('./main.js');
  const commands =
    args[0] === 'serve'
      ? [(await import('./commands/serve.js')).serve]
      : (await import('./commands/index.js')).COMMANDS;
  return main(commands, args, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    stdin: () => buffer(process.stdin),
    env: process.env,
    signal: stop.signal,
  });
}

if (refusal === undefined) {
  process.exitCode = await run();
} else {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
