// Run as a process of its own: starts a demonstration server on the data folder given and prints where it is.
import { startServer } from '../server.js';
import { StartError } from '../start-error.js';
import { SERVICES } from './requests.js';

const begin = performance.now();
const print = (line: object) =>
  process.stdout.write(`${JSON.stringify({ ...line, took: performance.now() - begin })}\n`);
try {
  const server = await startServer({ data: process.argv[2], demo: true, services: SERVICES, log: () => undefined });
  print({ url: server.url, demoToken: server.demoToken, adopted: server.adopted });
  process.once('SIGTERM', () => void server.close());
} catch (error) {
  print({ refused: error instanceof StartError ? error.code : 'crash', message: String(error) });
  process.exitCode = 1;
}
