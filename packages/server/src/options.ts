import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pathway, WaitingStandard } from '@neighbourhood-kit/core/pathways';
import type { PostcodeResolver } from '@neighbourhood-kit/core/place';
import type { Service } from '@neighbourhood-kit/core/services';
import { signInPage } from './freshness/editor-pages.js';
import type { IntakePolicy, Policy } from './http/guards.js';
import type { Refusal } from './http/problem.js';
import type { Logger } from './log/logger.js';
import type { Contacts } from './outbox/contacts.js';
import { fileDrop } from './outbox/file-drop.js';
import type { MailTransport } from './outbox/mail.js';
import { smtpTransport } from './outbox/smtp.js';
import { refusalPage } from './partner-link/page.js';
import { demoSignIn, type Authenticate, type Colleague } from './staff/staff.js';
import { StartError } from './start-error.js';
import type { DatabasePlace } from './store/database.js';

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
  /** Pathways whose handoffs are counted for staff; one that is restricted is in no figures. */
  readonly pathways?: readonly Pathway[] | undefined;
  /** Where postcodes lie: then a referral says, encrypted, in which area the person lives. An opened area pack has one. */
  readonly postcodes?: PostcodeResolver | undefined;
  /** Names of the areas that people live in, by code; figures give the code where there is none. An opened area pack has them. */
  readonly areas?: readonly { readonly code: string; readonly name: string }[] | undefined;
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
  /** Hours that a partner has to open a referral sent out of worry about somebody's safety before coordinators are told; `SAFETY_HOURS` where absent. */
  readonly safetyHours?: number | undefined;
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

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
/** Referrals that one address may send in a minute to a demonstration: on one machine, load tests are not an attack. */
const DEMO_PER_MINUTE = 1_000_000;
/** Pages to answer on that one address may ask for in a minute: more than people do, far fewer than guessing takes. */
const ANSWERS_PER_MINUTE = 120;
const DEMO_FROM = 'Derwent Vale referral team <referrals@derwent-vale.example>';

/**
 * Refuses options that do not go together.
 * @param options - Of the server.
 * @throws StartError saying which, and how to fix it.
 */
export function checkOptions(options: ServerOptions): void {
  checkReach(options);
  checkSite(options);
  checkDemo(options);
  checkPublicUrl(options);
  originsOf(options.intake?.origins ?? []);
}

function checkReach({ host = '127.0.0.1', databaseUrl, demo }: ServerOptions): void {
  if (LOOPBACK.has(host)) return;
  if (demo) {
    throw new StartError(
      'options/not-loopback',
      `A demonstration runs on this machine only, not on ${host}. Leave out --host, or leave out --demo.`,
    );
  }
  if (databaseUrl === undefined) {
    throw new StartError(
      'options/not-loopback',
      `The built-in database of --data serves this machine only, not ${host}. Leave out --host; or, to serve other machines, leave out --data and set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

function checkSite({ site }: ServerOptions): void {
  if (site === undefined || statSync(site, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new StartError(
    'options/invalid',
    `There is no folder ${site} with pages to serve. Name it with --site, or leave that out.`,
  );
}

/** A demonstration signs in with a token that it prints, and gives every partner one code: it must never meet real referrals or real partners. */
function checkDemo({ databaseUrl, mail, demo }: ServerOptions): void {
  if (!demo || (databaseUrl === undefined && mail?.smtp === undefined)) return;
  throw new StartError(
    'options/invalid',
    'A demonstration keeps its referrals in a folder and writes its mail into one: it is given no database and no mail server. Leave out --demo, or leave DATABASE_URL and NK_SMTP_URL unset for it.',
  );
}

/** Links in mail begin with it: one that opens nowhere would be found out by the partner, not by the person who set it. */
function checkPublicUrl({ publicUrl, mail }: ServerOptions): void {
  if (publicUrl === undefined) {
    const smtp = mail?.smtp !== undefined && URL.canParse(mail.smtp) ? new URL(mail.smtp).hostname : undefined;
    if (smtp === undefined || LOOPBACK.has(smtp)) return;
    throw new StartError(
      'options/invalid',
      'Mail would leave with links to this machine. Set NK_PUBLIC_URL to the address at which partners reach the server, such as https://refer.example.org.',
    );
  }
  if (URL.canParse(publicUrl) && /^https?:$/u.test(new URL(publicUrl).protocol)) return;
  throw new StartError(
    'options/invalid',
    `NK_PUBLIC_URL is a whole address, such as https://refer.example.org, not "${publicUrl}".`,
  );
}

/** Origins as browsers name them: in small letters, without a slash at the end. What a browser would never send is refused, or no form there could ever send. */
function originsOf(sites: readonly string[]): string[] {
  return sites.map((site) => {
    const { origin, protocol, pathname, search, hash } = URL.canParse(site) ? new URL(site) : new URL('about:blank');
    if (/^https?:$/u.test(protocol) && `${pathname}${search}${hash}` === '/') return origin;
    throw new StartError(
      'options/invalid',
      `Sites whose forms may send referrals (NK_INTAKE_ORIGINS) are named like https://www.example.org, without a path, not "${site}".`,
    );
  });
}

/**
 * Reads where referrals are kept.
 * @param options - Of the server.
 * @returns The place of the database.
 * @throws StartError when none is named.
 */
export function placeOf({ databaseUrl, appDatabaseUrl, data }: ServerOptions): DatabasePlace {
  if (databaseUrl !== undefined) return { url: databaseUrl, appUrl: appDatabaseUrl };
  if (data !== undefined) return { folder: data };
  throw new StartError('options/invalid', 'Say where to keep referrals: a data folder (--data), or DATABASE_URL.');
}

/**
 * Reads what is switched on, and for whom.
 * @param options - Of the server, with the contacts that it uses.
 * @returns The policy; in a demonstration with the token that staff sign in with.
 */
export function policyOf(options: ServerOptions): Policy & { readonly token?: string } {
  const { authenticate, proxies, demo, contacts } = options;
  const intake = options.intake && { ...options.intake, origins: originsOf(options.intake.origins) };
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

/**
 * Reads into which folder mail is written.
 * @param options - Of the server.
 * @returns The folder; undefined when mail leaves, or there is none.
 */
export function mailFolder({ mail, data, demo }: ServerOptions): string | undefined {
  if (mail) return mail.smtp === undefined ? mail.drop : undefined;
  return demo ? join(data ?? '.nk', 'mail') : undefined;
}

/**
 * Reads how mail leaves.
 * @param options - Of the server.
 * @returns What takes messages; undefined when nobody is written to.
 * @throws StartError when partners are to be told and mail cannot leave.
 */
export function mailOf(options: ServerOptions): MailTransport | undefined {
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

/**
 * Refuses to ask owners about their entries where nobody is named whom they can call, or mail cannot leave.
 * @param options - Of the server.
 * @param contacts - Who is told of referrals.
 * @param mail - How mail leaves.
 * @throws StartError saying what to give.
 */
export function checkAskOwners(
  { askOwners }: ServerOptions,
  contacts: Contacts | undefined,
  mail: MailTransport | undefined,
): void {
  if (!askOwners || (contacts && mail)) return;
  throw new StartError(
    'options/invalid',
    'Owners are to be asked about their entries, but nobody is named whom they can call, or mail cannot leave. Give --partners, and NK_SMTP_URL with NK_MAIL_FROM or --mail-folder.',
  );
}
