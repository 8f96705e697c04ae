import {
  makeLogger,
  readColleaguesFile,
  readContactsFile,
  StartError,
  startPractice,
  startServer,
  type Logger,
  type MailOptions,
  type RunningServer,
  type ServerOptions,
} from '@neighbourhood-kit/server';
import {
  flag,
  number,
  text,
  UsageError,
  whole,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { readAreaPack } from '../area-pack/read-pack.js';
import { databaseUrl, DEMO_DATA, dataFolder, PRACTICE_DATA } from '../data-folder.js';
import { readFeedOrFail, sayWhatWasRead } from '../feed.js';
import { SHOW_REFUGES, withoutRefuges } from '../maybe-secret.js';
import { openDoors } from '../open-doors.js';

/** Errors are always told; every request only when asked for. */
function logger(args: Arguments, terminal: Terminal): Logger {
  const all = makeLogger(terminal.err);
  if (flag(args, 'log')) return all;
  return (level, event, fields) => {
    if (level === 'error') all(level, event, fields);
  };
}

/** How mail leaves; undefined when nothing is said of it. */
function mailOf(args: Arguments, terminal: Terminal): MailOptions | undefined {
  const { NK_MAIL_FROM: from, NK_SMTP_URL: smtp } = terminal.env;
  const drop = text(args, 'mail-folder');
  if (drop === undefined && smtp === undefined) return undefined;
  if (from === undefined) throw new UsageError('Say who mail comes from: set NK_MAIL_FROM to an e-mail address.');
  return drop === undefined ? { from, smtp } : { from, drop };
}

/** What of a server comes from a directory. */
async function directoryOf(
  args: Arguments,
  terminal: Terminal,
): Promise<Pick<ServerOptions, 'services' | 'standards' | 'pathways'>> {
  const source = text(args, 'feed');
  if (source === undefined) return { services: [] };
  const feed = await readFeedOrFail(source, terminal);
  sayWhatWasRead(source, feed, terminal);
  const services = withoutRefuges(feed.services, args, terminal);
  return { services, standards: feed.waitingStandards, pathways: feed.pathways };
}

async function start(args: Arguments, terminal: Terminal): Promise<RunningServer> {
  const practice = flag(args, 'practice');
  const demo = flag(args, 'demo');
  const partners = text(args, 'partners');
  const staff = text(args, 'staff');
  const packFile = text(args, 'area-pack');
  const pack = packFile === undefined ? undefined : await readAreaPack(packFile);
  const doors = openDoors(terminal);
  const options = {
    ...(await directoryOf(args, terminal)),
    postcodes: pack?.resolver,
    areas: pack?.areas,
    site: text(args, 'site'),
    data: dataFolder({ data: text(args, 'data'), practice, demo }),
    databaseUrl: databaseUrl(terminal.env),
    appDatabaseUrl: terminal.env['NK_APP_DATABASE_URL'],
    masterKey: terminal.env['NK_MASTER_KEY'],
    masterKeyFile: terminal.env['NK_MASTER_KEY_FILE'],
    contacts: partners === undefined ? undefined : await readContactsFile(partners),
    colleagues: staff === undefined ? undefined : await readColleaguesFile(staff),
    mail: mailOf(args, terminal),
    publicUrl: terminal.env['NK_PUBLIC_URL'],
    safetyHours: number(args, 'safety-hours', { min: 1, max: 48 }),
    askOwners: flag(args, 'ask-owners'),
    host: text(args, 'host'),
    port: whole(args, 'port', { min: 0, max: 65_535 }) ?? 0,
    ...doors,
    log: logger(args, terminal),
  };
  if (practice) return startPractice(options);
  const server = await startServer({ ...options, demo });
  if (!demo) for (const line of unattended(options)) terminal.err(line);
  return server;
}

/** What is missing for somebody to see the referrals that are taken in: each part is set up by itself, and nothing else would tell. */
function unattended({
  intake,
  contacts,
  authenticate,
}: Pick<ServerOptions, 'intake' | 'contacts' | 'authenticate'>): string[] {
  if (!intake) return [];
  return [
    ...(contacts ? [] : ['Forms may send referrals, and nobody is told about them: give --partners.']),
    ...(authenticate ? [] : ['Forms may send referrals, and no staff can sign in to read them: set NK_OIDC_ISSUER.']),
  ];
}

function interrupted(signal: AbortSignal): Promise<'interrupted'> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve('interrupted');
    };
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
  });
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  if (
    text(args, 'data') === undefined &&
    !flag(args, 'demo') &&
    !flag(args, 'practice') &&
    databaseUrl(terminal.env) === undefined
  ) {
    throw new UsageError('Say where to keep referrals: --data DIR, or set DATABASE_URL. To look around, use --demo.');
  }
  let server: RunningServer;
  try {
    server = await start(args, terminal);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    terminal.err(error.message);
    return 2;
  }
  terminal.out(`ready ${server.url}`);
  if (server.demoToken !== undefined) {
    terminal.out(
      `staff ${server.url}/staff  sign in with the token ${server.demoToken} (this machine only, until the server stops)`,
    );
  }
  if (server.mailFolder !== undefined) {
    const code = server.demoCode === undefined ? '' : `  every partner's answer code is ${server.demoCode}`;
    terminal.out(`mail ${server.mailFolder}${code}`);
  }
  if (server.madeKey !== undefined && server.demoToken === undefined)
    terminal.out(
      `key ${server.madeKey}  made for this store: keep a copy of it apart, for nothing opens a backup without it`,
    );
  const why = await Promise.race([server.stopped, interrupted(terminal.signal)]);
  if (why === 'interrupted') terminal.err('Stopping: finishing what is under way.');
  await server.close();
  if (why !== 'store-lost') return 0;
  terminal.err('Stopped: the database was lost. What was acknowledged is safe. Start the server again.');
  return 1;
}

/** `nk serve` */
export const serve: Command = {
  name: 'serve',
  summary: 'serve a directory: search, Open Referral UK API, referrals and staff list',
  usage: '[--feed FEED] [--data DIR] [--port N] [--site DIR] [--demo | --practice]',
  about: [
    'Reads the feed into memory, starts a PostgreSQL of its own in the data folder (or uses DATABASE_URL) and answers on this machine.',
    'Prints "ready http://127.0.0.1:N" when it can be used. Referrals are kept in the data folder, encrypted; stop and start again, they are still there.',
    'Without --demo, referral intake and staff pages stay off until they are configured: NK_INTAKE_ORIGINS names the sites whose forms may',
    'send, parted by commas; NK_OIDC_ISSUER, NK_OIDC_AUDIENCE and NK_OIDC_ROLES (kit-staff=provider,kit-leads=coordinator) the identity',
    'provider. NK_OIDC_JWKS, NK_OIDC_ROLES_CLAIM and NK_OIDC_PARTNER_CLAIM say where its keys and claims are, NK_PROXIES how many proxies of yours stand in front.',
    'NK_MASTER_KEY_FILE or NK_MASTER_KEY gives the keys, NK_APP_DATABASE_URL a login to serve with; NK_SMTP_URL and NK_MAIL_FROM say how mail leaves, NK_PUBLIC_URL where its',
    'links lead. Each setting is explained in docs/guides/running-the-server.md of the repository.',
  ].join('\n'),
  options: [
    { name: 'feed', value: 'FEED', help: 'Directory to serve: file, folder, zip or web address.' },
    { name: 'data', value: 'DIR', help: `Folder for referrals and keys. With --demo it is ${DEMO_DATA} unless given.` },
    { name: 'port', value: 'N', help: 'Port to listen on; any free one unless given.' },
    { name: 'host', value: 'ADDRESS', help: 'Address to listen on; 127.0.0.1 unless given. Others need DATABASE_URL.' },
    { name: 'site', value: 'DIR', help: 'Folder of web pages to serve with the API.' },
    {
      name: 'partners',
      value: 'FILE',
      help: 'Who is told about referrals: JSON with partners’ e-mail addresses and webhooks.',
    },
    {
      name: 'staff',
      value: 'FILE',
      help: 'People to whom referrals can be given: JSON, a list of { "accountId", "name", "partnerId" }, the account as the identity provider’s sub.',
    },
    { name: 'mail-folder', value: 'DIR', help: 'Folder to write mail into, instead of sending it over NK_SMTP_URL.' },
    {
      name: 'safety-hours',
      value: 'N',
      help: 'Hours after which coordinators are told about a referral sent out of worry about somebody’s safety that its partner has not opened; 4 unless given.',
    },
    {
      name: 'ask-owners',
      help: 'Ask owners by e-mail every six months whether their entries are still right. Needs --partners, and mail.',
    },
    {
      name: 'area-pack',
      value: 'FILE',
      help: 'Area pack (nk area-pack): referrals then say, encrypted, in which area a person lives, and figures name the area.',
    },
    SHOW_REFUGES,
    { name: 'log', help: 'Log every request: route, status and time, never an address or an answer.' },
    {
      name: 'practice',
      help: `A server to practise with: made-up referrals in every state, kept in ${PRACTICE_DATA} unless --data says where.`,
    },
    { name: 'demo', help: 'Turn on referral intake and a staff sign-in, on this machine and in a folder only.' },
  ],
  examples: [
    {
      line: 'nk serve --demo --feed examples/derbyshire/directory.json',
      does: 'look around with the example directory',
    },
    { line: 'nk serve --practice', does: 'learn the staff pages with made-up referrals' },
    { line: 'nk serve --data ./data --feed https://example.org/oruk/services', does: 'serve a live feed' },
  ],
  run,
};
