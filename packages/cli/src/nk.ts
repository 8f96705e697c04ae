import { buffer } from 'node:stream/consumers';
import { main } from './main.js';

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

// A server has to be back at once after a crash: it loads nothing of the other commands.
const commands =
  process.argv[2] === 'serve'
    ? [(await import('./commands/serve.js')).serve]
    : (await import('./commands/index.js')).COMMANDS;

process.exitCode = await main(commands, process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  stdin: () => buffer(process.stdin),
  env: process.env,
  signal: stop.signal,
});
