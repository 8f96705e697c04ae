import type { Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import type { Logger } from './log/logger.js';
import type { ChangeWatch } from './staff/changes.js';
import { StartError } from './start-error.js';
import type { Store } from './store/store.js';

/** Milliseconds that requests under way are given when the server stops. */
const GRACE = 5000;

const CANNOT_LISTEN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program does. Stop that, or choose another port with --port',
  EACCES: 'this account may not. Choose a port from 1024 with --port',
  EADDRNOTAVAIL: 'this machine has no such address. Choose another with --host',
  ENOTFOUND: 'this machine has no such address. Choose another with --host',
};

/** How a running server ends. */
export interface LifeCycle {
  /** True when a database that a killed server left running was taken on. */
  readonly adopted: boolean;
  /** Answers what is under way, then stops the server and its embedded database. */
  readonly close: () => Promise<void>;
  /** Settles when the server has stopped: because it was closed, or because another process has taken its store. */
  readonly stopped: Promise<'closed' | 'store-lost'>;
}

/** What of a server runs by now. */
export interface RunningParts {
  readonly store: Store;
  changes?: ChangeWatch;
  server?: Server;
  stopMail?: () => Promise<unknown>;
}

/**
 * Stops what runs: nothing new is taken, what is under way is finished, and the store is closed last.
 * @param parts - What runs.
 */
export async function stopParts({ store, changes, server, stopMail }: RunningParts): Promise<void> {
  changes?.close();
  await Promise.all([server && stopListening(server), stopMail?.()]);
  await store.close();
}

const cannotListen = (host: string, port: number, error: NodeJS.ErrnoException): StartError => {
  const why = CANNOT_LISTEN[error.code ?? ''] ?? error.code ?? 'unknown';
  return new StartError('listen/port', `The server cannot listen on port ${port} of ${host}: ${why}.`, {
    cause: error,
  });
};

/**
 * Finds out that a port is taken before anything is started for nothing. Another program may still take it until `listen`.
 * @param host - Address to listen on.
 * @param port - Port; 0 is always free.
 * @throws StartError when it cannot be listened on.
 */
export function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(cannotListen(host, port, error));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/**
 * Listens.
 * @param server - The server.
 * @param host - Address to listen on.
 * @param port - Port; any free one where 0.
 * @returns Where it answers, without a slash at the end.
 * @throws StartError when it cannot.
 */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(cannotListen(host, port, error));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

async function stopListening(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A connection that is answered from now on would be kept open for the next request, which never comes.
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 20);
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE);
  await ended;
  clearInterval(idle);
  clearTimeout(late);
}

/**
 * Sees to the end of a server: when it is closed, or when its store is lost.
 * @param parts - What runs.
 * @param log - Is told of a lost store.
 * @returns How it ends.
 */
export function lifeCycleOf(parts: RunningParts, log: Logger): LifeCycle {
  const { store } = parts;
  let closing: Promise<void> | undefined;
  let settle: (why: 'closed' | 'store-lost') => void = () => undefined;
  const stopped = new Promise<'closed' | 'store-lost'>((resolve) => {
    settle = resolve;
  });
  const shut = (why: 'closed' | 'store-lost') => {
    closing ??= (async () => {
      await stopParts(parts);
      settle(why);
    })();
    return closing;
  };
  store.onLost(() => {
    log('error', 'store-lost');
    void shut('store-lost');
  });
  return { adopted: store.adopted, close: () => shut('closed'), stopped };
}
