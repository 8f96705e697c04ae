import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { WaitingStandard } from '@neighbourhood-kit/core/pathways';
import type { PostcodeResolver } from '@neighbourhood-kit/core/place';
import type { Service } from '@neighbourhood-kit/core/services';
import type { MiddlewareHandler } from 'hono';
import { finderRoutes } from './directory-api/finder-routes.js';
import { orukRoutes } from './directory-api/oruk-routes.js';
import { rootRoute } from './directory-api/root-route.js';
import type { ServedDirectory } from './directory-api/services.js';
import { signInPage } from './freshness/editor-pages.js';
import { editorRoutes } from './freshness/editor-routes.js';
import { aboutEntries } from './freshness/mail.js';
import { ownerRoutes } from './freshness/owner-routes.js';
import { livingDirectory, type LivingDirectory } from './freshness/served.js';
import { watchFreshness } from './freshness/watch.js';
import { buildApp } from './http/app.js';
import { isOn, type IntakePolicy, type Policy } from './http/guards.js';
import type { Refusal } from './http/problem.js';
import type { RequestState, Route } from './http/route.js';
import { fileRoutes, kitFolder, siteFiles } from './http/static.js';
import { systemRoutes } from './http/system-routes.js';
import { insightRoutes } from './insight/routes.js';
import { DEFAULT_STANDARDS } from './insight/standards.js';
import { intakeRoutes } from './intake/route.js';
import { loadKeyring } from './keys/master-key.js';
import { makeLogger, type Logger } from './log/logger.js';
import type { Contacts } from './outbox/contacts.js';
import { demoContacts } from './outbox/demo-contacts.js';
import { fileDrop } from './outbox/file-drop.js';
import type { MailTransport } from './outbox/mail.js';
import type { Recording } from './outbox/record.js';
import { smtpTransport } from './outbox/smtp.js';
import { startWorker, type WorkerOptions } from './outbox/worker.js';
import { setCode } from './partner-link/code.js';
import { refusalPage } from './partner-link/page.js';
import { answerRoutes } from './partner-link/routes.js';
import { coordinationRoutes } from './staff/coordination.js';
import { statusRoutes } from './status/routes.js';
import { withScope } from './store/scope.js';
import { watchChanges, type ChangeWatch } from './staff/changes.js';
import { demoSignIn, type Authenticate, type Colleague } from './staff/staff.js';
import { staffRoutes } from './staff/routes.js';
import { StartError } from './start-error.js';
import type { DatabasePlace } from './store/database.js';
import { openStore, type Store } from './store/store.js';

/** How a server is set up. What is left out is off: no intake, no staff, this machine only. */
export interface ServerOptions {
  /** Data folder: holds the embedded database and, unless one is given, the master key. */
  readonly data?: string | undefined;
  /** Connection string of a PostgreSQL 15 or later, of the role that owns and migrates; needed beyond this machine. */
  readonly databaseUrl?: string | undefined;
  /** Connection string of the login that serves; without it the owner's connections take on the role `nk_app`. */
  readonly appDatabaseUrl?: string | undefined;
  /** Master keys as text, the current one first. */
  readonly masterKey?: string | undefined;
  /** File of master keys. */
  readonly masterKeyFile?: string | undefined;
  /** Address to listen on; `127.0.0.1` where absent. */
  readonly host?: string | undefined;
  /** Port to listen on; any free one where absent or 0. */
  readonly port?: number | undefined;
  /** True turns on intake and staff sign-in with a token of one run, on this machine only, without a database or mail server of the deployer's own. */
  readonly demo?: boolean | undefined;
  /** True marks every staff page as practice: the referrals are made up. */
  readonly practice?: boolean | undefined;
  /** Services of the directory, with their organisations embedded. */
  readonly services?: readonly Service[] | undefined;
  /** Waiting standards that waits are measured by; first contact within ten working days where there are none. */
  readonly standards?: readonly WaitingStandard[] | undefined;
  /** Where postcodes lie: then a referral says, encrypted, in which area the person lives. An opened area pack has one. */
  readonly postcodes?: PostcodeResolver | undefined;
  /** Folder of a site's pages, served for everything that is not an address of the API. */
  readonly site?: string | undefined;
  /** Folder of the widgets' scripts; that of the installed package where absent. */
  readonly kit?: string | undefined;
  readonly intake?: IntakePolicy | undefined;
  /** Finds who a staff token belongs to. */
  readonly authenticate?: Authenticate | undefined;
  /** Who is told of referrals; absent: nobody, but in a demonstration every partner, in a folder. */
  readonly contacts?: Contacts | undefined;
  /** How mail leaves. Needed where contacts are given. */
  readonly mail?: MailOptions | undefined;
  /** Base address of the server as partners reach it, `https://refer.example.org`; its own where absent. */
  readonly publicUrl?: string | undefined;
  /** True asks owners by e-mail every six months whether their entries are still right; needs contacts and mail. */
  readonly askOwners?: boolean | undefined;
  /** People to whom a referral can be given. Without them everybody can take one on for themselves. */
  readonly colleagues?: readonly Colleague[] | undefined;
  /** Proxies of the deployer's own in front of the server. */
  readonly proxies?: number | undefined;
  readonly log?: Logger | undefined;
  /** The clock, for tests. */
  readonly now?: (() => Date) | undefined;
}

/** How mail leaves: to a mail server, or into a folder. */
export interface MailOptions {
  /** Address mail comes from, with a name or without: `Referrals <referrals@example.org>`. */
  readonly from: string;
  /** Address of a mail server, `smtp://name:password@host:587`. */
  readonly smtp?: string | undefined;
  /** Folder that messages are written into instead. */
  readonly drop?: string | undefined;
}

/** A running server. */
export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /** The staff token of a demonstration. */
  readonly demoToken?: string | undefined;
  /** Folder into which mail is written, when it is. */
  readonly mailFolder?: string | undefined;
  /** The answer code of every partner of a demonstration. */
  readonly demoCode?: string | undefined;
  /** True when a database that a killed server left running was taken on. */
  readonly adopted: boolean;
  /** Answers what is under way, then stops the server and its embedded database. */
  readonly close: () => Promise<void>;
  /** Settles when the server has stopped: because it was closed, or because another process has taken its store. */
  readonly stopped: Promise<'closed' | 'store-lost'>;
}

const { version: VERSION } = createRequire(import.meta.url)('../package.json') as { version: string };
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
/** Referrals that one address may send in a minute to a demonstration: on one machine, load tests are not an attack. */
const DEMO_PER_MINUTE = 1_000_000;
/** Pages to answer on that one address may ask for in a minute: more than people do, far fewer than guessing takes. */
const ANSWERS_PER_MINUTE = 120;
/** Six numbers that everybody may know: a demonstration holds nobody's data. */
const DEMO_CODE = '246810';
const DEMO_FROM = 'Derwent Vale referral team <referrals@derwent-vale.example>';
/** Milliseconds that requests under way are given when the server stops. */
const GRACE = 5000;

function placeOf({ databaseUrl, appDatabaseUrl, data }: ServerOptions): DatabasePlace {
  if (databaseUrl !== undefined) return { url: databaseUrl, appUrl: appDatabaseUrl };
  if (data !== undefined) return { folder: data };
  throw new StartError('options/invalid', 'Say where to keep referrals: a data folder (--data), or DATABASE_URL.');
}

/** A demonstration signs in with a token that it prints, and gives every partner one code: it must never meet real referrals or real partners. */
function checkDemo({ databaseUrl, mail, demo }: ServerOptions): void {
  if (!demo || (databaseUrl === undefined && mail?.smtp === undefined)) return;
  throw new StartError(
    'options/invalid',
    'A demonstration keeps its referrals in a folder and writes its mail into one: it is given no database and no mail server. Leave out --demo, or leave DATABASE_URL and NK_SMTP_URL unset for it.',
  );
}

function checkReach({ host = '127.0.0.1', databaseUrl, demo }: ServerOptions): void {
  if (LOOPBACK.has(host)) return;
  if (demo) {
    throw new StartError(
      'options/not-loopback',
      'A demonstration runs on this machine only. Leave out the host, or leave out --demo.',
    );
  }
  if (databaseUrl === undefined) {
    throw new StartError(
      'options/not-loopback',
      'The built-in database is for this machine only. Set DATABASE_URL to a PostgreSQL 15 or later to serve other machines.',
    );
  }
}

function policyOf(options: ServerOptions): Policy & { readonly token?: string } {
  const { intake, authenticate, proxies, demo, contacts } = options;
  const answersPerMinute = demo ? DEMO_PER_MINUTE : contacts && ANSWERS_PER_MINUTE;
  const pages = contacts && {
    signInPage: async (problem: string) => String(await signInPage(contacts.coordinator, problem)),
    refusalPage: async (refusal: Pick<Refusal, 'title' | 'detail'>) =>
      String(await refusalPage(contacts.coordinator, refusal)),
  };
  if (!demo) return { intake, authenticate, answersPerMinute, ...pages, proxies };
  const signIn = demoSignIn();
  return {
    intake: intake ?? { origins: [], loopbackOrigins: true, perMinute: DEMO_PER_MINUTE },
    authenticate: authenticate ?? signIn.authenticate,
    answersPerMinute,
    ...pages,
    proxies,
    ...(authenticate ? {} : { token: signIn.token }),
  };
}

/** Folder into which mail is written, when it is. */
function mailFolder({ mail, data, demo }: ServerOptions): string | undefined {
  if (mail) return mail.smtp === undefined ? mail.drop : undefined;
  return demo ? join(data ?? '.nk', 'mail') : undefined;
}

function mailOf(options: ServerOptions): MailTransport | undefined {
  const { mail, contacts, demo } = options;
  const from = mail?.from ?? DEMO_FROM;
  if (mail?.smtp !== undefined) return smtpTransport(mail.smtp, from);
  const folder = mailFolder(options);
  if (folder !== undefined) return fileDrop(folder, from);
  if (contacts !== undefined && !demo) {
    throw new StartError(
      'options/invalid',
      'Partners are to be told of referrals, but mail cannot leave. Set NK_SMTP_URL and NK_MAIL_FROM, or give a folder with --mail-folder.',
    );
  }
  return undefined;
}

/** In a demonstration every partner has the same answer code. */
async function setDemoCodes(store: Store, directory: ServedDirectory, now: Date): Promise<string> {
  const ids = directory.partners().map(({ id }) => id);
  await withScope(store.db, { kind: 'coordinator' }, (trx) => setCode(trx, store.keyring, ids, DEMO_CODE, now));
  return DEMO_CODE;
}

const NOBODY_TO_ASK_FOR = new StartError(
  'options/invalid',
  'Owners are to be asked about their entries, but nobody is named whom they can call, or mail cannot leave. Give --partners, and NK_SMTP_URL with NK_MAIL_FROM or --mail-folder.',
);

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

interface Parts extends Recording {
  readonly directory: () => ServedDirectory;
  readonly site: MiddlewareHandler<RequestState> | undefined;
  readonly kit: string;
  readonly now: () => Date;
  readonly standards: readonly WaitingStandard[];
  readonly colleagues: readonly Colleague[];
  readonly changes: ChangeWatch;
  readonly practice: boolean;
  readonly living: LivingDirectory;
  readonly postcodes: PostcodeResolver | undefined;
  /** True when the server is reached by https. */
  readonly secure: boolean;
}

function routeTable(
  {
    store,
    contacts,
    directory,
    living,
    site,
    kit,
    now,
    standards,
    colleagues,
    changes,
    practice,
    postcodes,
    secure,
  }: Parts,
  policy: Policy,
): Route[] {
  const recording = { store, contacts, services: directory, now };
  const routes = [
    rootRoute(site),
    ...orukRoutes(directory),
    ...finderRoutes(directory),
    ...intakeRoutes({ ...recording, postcodes }),
    ...statusRoutes(recording),
    ...answerRoutes(contacts && { ...recording, contacts, secure }),
    ...ownerRoutes(contacts && { ...recording, contacts }),
    ...editorRoutes(contacts && { ...recording, contacts, directory: living }),
    ...staffRoutes({ ...recording, standards, colleagues, changes, practice }),
    ...coordinationRoutes(recording),
    ...insightRoutes({ store, directory, now, standards }),
    ...fileRoutes(kit),
  ];
  const on = routes.filter((route) => isOn(route.access, policy));
  return [...routes, ...systemRoutes(store, VERSION, on)];
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE'
          ? 'it is taken by another program; choose another with --port'
          : (error.code ?? 'unknown');
      reject(new StartError('listen/port', `The server cannot listen on port ${port}: ${taken}.`, { cause: error }));
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
 * Starts a server: opens and migrates the store, then listens.
 * @param options - How it is set up.
 * @returns The running server.
 * @throws StartError when it cannot start, with what is wrong and how to mend it.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  checkReach(options);
  checkDemo(options);
  const mail = mailOf(options);
  const { host = '127.0.0.1', port = 0, log = makeLogger((line) => process.stderr.write(`${line}\n`)) } = options;
  const place = placeOf(options);
  const store = await openStore(place, () =>
    loadKeyring({
      text: options.masterKey,
      file: options.masterKeyFile,
      folder: 'folder' in place ? place.folder : undefined,
    }),
  );
  const parts: RunningParts = { store };
  try {
    const now = options.now ?? (() => new Date());
    const living = await livingDirectory(store, options.services ?? [], now);
    const directory = living.current;
    const site = options.site === undefined ? undefined : siteFiles(options.site);
    const contacts = options.contacts ?? (options.demo ? demoContacts(directory) : undefined);
    if (options.askOwners && !(contacts && mail)) throw NOBODY_TO_ASK_FOR;
    const { token, ...policy } = policyOf({ ...options, contacts });
    const changes = (parts.changes = watchChanges(store));
    const standards = options.standards?.length ? options.standards : DEFAULT_STANDARDS;
    const { kit = kitFolder(), colleagues = [], practice = false, postcodes } = options;
    const secure = options.publicUrl?.startsWith('https:') ?? false;
    const routes = routeTable(
      {
        store,
        contacts,
        now,
        site,
        kit,
        standards,
        colleagues,
        changes,
        practice,
        living,
        directory,
        postcodes,
        secure,
      },
      policy,
    );
    const app = buildApp({ routes, policy, log, fallback: site });
    const demoCode = options.demo ? await setDemoCodes(store, directory(), now()) : undefined;
    const server = (parts.server = createAdaptorServer({
      fetch: app.fetch,
      serverOptions: { requestTimeout: 20_000, headersTimeout: 10_000 },
    }) as Server);
    const url = await listen(server, host, port);
    log('info', 'listening', { url });
    const publicUrl = (options.publicUrl ?? url).replace(/(?<!\/)\/+$/u, '');
    const ask = options.askOwners ?? false;
    if (contacts && mail) parts.stopMail = startMail({ store, contacts, mail, publicUrl, living, ask, now, log });
    return run(parts, log, { url, demoToken: token, demoCode, mailFolder: mailFolder(options) });
  } catch (error) {
    await stopParts(parts);
    throw error;
  }
}

/** What of a server runs by now. */
interface RunningParts {
  readonly store: Store;
  changes?: ChangeWatch;
  server?: Server;
  stopMail?: () => Promise<unknown>;
}

async function stopParts({ store, changes, server, stopMail }: RunningParts): Promise<void> {
  changes?.close();
  await Promise.all([server && stopListening(server), stopMail?.()]);
  await store.close();
}

function run(
  parts: RunningParts,
  log: Logger,
  facts: Pick<RunningServer, 'url' | 'demoToken' | 'demoCode' | 'mailFolder'>,
): RunningServer {
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
  return { ...facts, adopted: store.adopted, close: () => shut('closed'), stopped };
}
