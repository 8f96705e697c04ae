import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { ServedDirectory } from './directory-api/services.js';
import { aboutEntries } from './freshness/mail.js';
import { livingDirectory, type LivingDirectory } from './freshness/served.js';
import { watchFreshness } from './freshness/watch.js';
import { buildApp } from './http/app.js';
import { siteFiles } from './http/static.js';
import { loadKeyring } from './keys/master-key.js';
import { checkPort, lifeCycleOf, listen, stopParts, type LifeCycle, type RunningParts } from './life-cycle.js';
import { makeLogger } from './log/logger.js';
import { checkAskOwners, checkOptions, mailFolder, mailOf, placeOf, policyOf, type ServerOptions } from './options.js';
import { demoContacts } from './outbox/demo-contacts.js';
import { startWorker, type WorkerOptions } from './outbox/worker.js';
import { setCode } from './partner-link/code.js';
import { routeTable } from './route-table.js';
import { watchChanges } from './staff/changes.js';
import { withScope } from './store/scope.js';
import { openStore, type Store } from './store/store.js';

/** A running server. */
export interface RunningServer extends LifeCycle {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** The staff token of a demonstration. */
  readonly demoToken?: string | undefined;
  /** Folder into which mail is written, when it is. */
  readonly mailFolder?: string | undefined;
  /** File in which a master key was made, when this store had none yet. Without a copy of it nobody reads a backup. */
  readonly madeKey?: string | undefined;
  /** The answer code of every partner of a demonstration. */
  readonly demoCode?: string | undefined;
}

/** Six numbers that everybody may know: a demonstration holds nobody's data. */
const DEMO_CODE = '246810';

/**
 * Starts a server: opens and migrates the store, then listens.
 * @param options - How it is set up.
 * @returns The running server.
 * @throws StartError when it cannot start, with what is wrong and how to fix it.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  checkOptions(options);
  const mail = mailOf(options);
  const { host = '127.0.0.1', port = 0, log = makeLogger((line) => process.stderr.write(`${line}\n`)) } = options;
  const place = placeOf(options);
  const keys = {
    text: options.masterKey,
    file: options.masterKeyFile,
    folder: 'folder' in place ? place.folder : undefined,
  };
  await checkPort(host, port);
  const store = await openStore(place, (used) => loadKeyring(keys, used), log);
  const running: RunningParts = { store };
  try {
    const now = options.now ?? (() => new Date());
    const living = await livingDirectory(store, options.services ?? [], now);
    const site = options.site === undefined ? undefined : siteFiles(options.site);
    const contacts = options.contacts ?? (options.demo ? demoContacts(living.current) : undefined);
    checkAskOwners(options, contacts, mail);
    const { token, ...policy } = policyOf({ ...options, contacts });
    const changes = (running.changes = watchChanges(store));
    const routes = routeTable(options, { store, contacts, living, changes, site, now }, policy);
    const app = buildApp({ routes, policy, log, fallback: site });
    const demoCode = options.demo ? await setDemoCodes(store, living.current(), now()) : undefined;
    const server = (running.server = createAdaptorServer({
      fetch: app.fetch,
      serverOptions: { requestTimeout: 20_000, headersTimeout: 10_000 },
    }) as Server);
    const url = await listen(server, host, port);
    log('info', 'listening', { url });
    const publicUrl = (options.publicUrl ?? url).replace(/(?<!\/)\/+$/u, '');
    const { askOwners: ask = false, safetyHours } = options;
    const mailing = { store, publicUrl, living, ask, safetyHours, now, log };
    if (contacts && mail) running.stopMail = startMail({ ...mailing, contacts, mail });
    const madeKey = store.keyring.madeIn;
    return { url, demoToken: token, demoCode, madeKey, mailFolder: mailFolder(options), ...lifeCycleOf(running, log) };
  } catch (error) {
    await stopParts(running);
    throw error;
  }
}

/** In a demonstration every partner has the same answer code. */
async function setDemoCodes(store: Store, directory: ServedDirectory, now: Date): Promise<string> {
  const ids = directory.partners().map(({ id }) => id);
  await withScope(store.db, { kind: 'coordinator' }, (trx) => setCode(trx, store.keyring, ids, DEMO_CODE, now));
  return DEMO_CODE;
}

interface MailParts extends Omit<WorkerOptions, 'partnerName'> {
  readonly living: LivingDirectory;
  /** Whether owners are asked about their entries. */
  readonly ask: boolean;
}

/** Delivers what is in the outbox, and asks owners whether their entries are still right. */
function startMail({ living, ask, ...options }: MailParts): () => Promise<unknown> {
  const { store, now, log } = options;
  const services = living.current;
  const worker = startWorker({
    ...options,
    partnerName: (id) => services().partnerName(id),
    aboutEntry: aboutEntries({ ...options, keyring: store.keyring, services }),
  });
  const stopWatch = watchFreshness({ store, directory: living, ask, now, log });
  return () => Promise.all([worker.stop(), stopWatch()]);
}
