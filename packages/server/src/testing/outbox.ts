import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveDirectory } from '../directory-api/services.js';
import { openIntake } from '../intake/accept.js';
import { readKeyring } from '../keys/keyring.js';
import { readContacts, type Contacts } from '../outbox/contacts.js';
import type { MailTransport } from '../outbox/mail.js';
import { messagesAbout, type MessageSummary } from '../outbox/read.js';
import { smtpTransport } from '../outbox/smtp.js';
import { tellOfUnread } from '../outbox/unread.js';
import { deliverNext, type WorkerOptions } from '../outbox/worker.js';
import type { ActOptions } from '../staff/act.js';
import { maintain } from '../store/classes.js';
import { withScope } from '../store/scope.js';
import { openStore, type Store } from '../store/store.js';
import { temporaryFolder } from './folder.js';
import { startMailServer, type MailServer } from './mail-server.js';
import { aReferral, SERVICES } from './requests.js';

/** What the partner's own system checks signatures with. */
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** What is changed of a referral that somebody makes for themselves. */
type Changes = Parameters<typeof aReferral>[0];

/** A referral whose sender can be written to. */
export const FROM_A_SURGERY: Changes = {
  referrer: {
    kind: 'professional',
    name: 'Sam',
    email: 'sam@surgery.example',
    organisation: 'Surgery',
    basis: 'person-agrees',
  },
  contact: { ways: ['telephone'] },
};

/** Spoils the personal data of a referral. */
export const UNREADABLE = `update nk.personal_data set ciphertext = '\\x00' where referral_id = $1`;
/** Takes away how a referral began. */
export const HALVED = 'delete from nk.referral_events where referral_id = $1 and sequence = 1';

/** Puts messages in order of their kind: those of one instant have none of their own. */
export const byKind = (told: readonly MessageSummary[]): MessageSummary[] =>
  told.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));

/** A question that the partner's own system was asked. */
interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly url: string;
}

/** A store with an outbox, a mail server, and a partner with a system of its own. */
export interface Outbox {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly smtp: MailServer;
  /** A folder of its own. */
  readonly folder: string;
  /** What the partner's system was asked. */
  readonly called: readonly Call[];
  /** Status that the partner's system answers with. */
  answer: number;
  clock: Date;
  /** What a coordinator acts with now. */
  readonly coordinator: () => Promise<ActOptions>;
  /** Stores a referral for a partner. */
  readonly sent: (partnerId: string | undefined, changes?: Changes) => Promise<string>;
  /** Spoils what is stored of a referral, as a disk or a hand in the database does. */
  readonly spoil: (statement: string, id: string) => Promise<void>;
  /** The messages about a referral. */
  readonly messages: (id: string) => Promise<MessageSummary[]>;
  readonly options: (mail: MailTransport) => WorkerOptions;
  readonly overSmtp: () => WorkerOptions;
  /** Delivers all that is due. */
  readonly all: (options: WorkerOptions) => Promise<void>;
  /** Tries one message, which the mail server refuses, and nothing after it. */
  readonly refuseNext: (refusal: MailServer['refusal']) => Promise<void>;
  /** Forgets what was delivered, and refuses nothing. */
  readonly empty: () => void;
  /** Delivers whatever is left, forty days later. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A partner's own system, which answers as a test says. */
interface PartnerSystem {
  readonly address: string;
  readonly called: Call[];
  answer: number;
  readonly close: () => void;
}

async function startPartnerSystem(): Promise<PartnerSystem> {
  const called: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      called.push({ headers: request.headers, body, url: request.url ?? '' });
      response.writeHead(system.answer, system.answer === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const system: PartnerSystem = {
    address: `http://127.0.0.1:${String(port)}/hook`,
    called,
    answer: 200,
    close: () => {
      server.close();
    },
  };
  return system;
}

/** A coordinator and a partner told by e-mail, and a partner told by its own system. */
const contactsWith = ({ address }: PartnerSystem): Contacts =>
  readContacts(
    {
      coordinator: { name: 'Referral team', email: 'team@example.org', telephone: '01632 960 111' },
      partners: [
        { id: 'hall', email: 'hall@example.org' },
        { id: 'trust', webhook: { url: address, secret: SECRET } },
      ],
    },
    'the test',
    true,
  );

/** What an outbox is made of. */
interface Parts {
  readonly folder: Awaited<ReturnType<typeof temporaryFolder>>;
  readonly store: Store;
  readonly smtp: MailServer;
  readonly system: PartnerSystem;
}

class Box implements Outbox {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly smtp: MailServer;
  readonly folder: string;
  readonly called: Call[];
  clock = new Date('2026-03-02T09:00:00Z');
  readonly #parts: Parts;
  #made = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.store = parts.store;
    this.smtp = parts.smtp;
    this.folder = parts.folder.path;
    this.called = parts.system.called;
    this.contacts = contactsWith(parts.system);
  }

  get answer(): number {
    return this.#parts.system.answer;
  }

  set answer(status: number) {
    this.#parts.system.answer = status;
  }

  async coordinator(): Promise<ActOptions> {
    const { store, contacts, clock: now } = this;
    const services = await serveDirectory(SERVICES, now);
    return { store, contacts, services, staff: { accountId: 'c', role: 'coordinator' }, now };
  }

  async sent(partnerId: string | undefined, changes: Changes = {}): Promise<string> {
    const { store, contacts, clock: now } = this;
    const form = { request: aReferral(changes), key: `key-${String(this.#made++)}-long`, partnerId, now };
    const accepted = await openIntake({ store, contacts })(form);
    if (accepted.kind === 'other-request') throw new Error('The key was used.');
    return accepted.id;
  }

  async spoil(statement: string, id: string): Promise<void> {
    const owner = await this.store.owner();
    await maintain(owner, () => owner.query(statement, [id]));
    await owner.end();
  }

  messages(id: string): Promise<MessageSummary[]> {
    return withScope(this.store.db, { kind: 'coordinator' }, (trx) => messagesAbout(trx, id));
  }

  options(mail: MailTransport): WorkerOptions {
    return {
      store: this.store,
      contacts: this.contacts,
      mail,
      publicUrl: 'https://refer.example.org',
      partnerName: (id) => ({ hall: 'Village hall', trust: 'Community trust' })[id],
      now: () => this.clock,
      log: () => undefined,
      every: 20,
    };
  }

  overSmtp(): WorkerOptions {
    return this.options(smtpTransport(this.smtp.url, 'Referrals <referrals@example.org>'));
  }

  async all(options: WorkerOptions): Promise<void> {
    while (await deliverNext(options));
  }

  async refuseNext(refusal: MailServer['refusal']): Promise<void> {
    this.smtp.refusal = refusal;
    await deliverNext(this.overSmtp());
    this.smtp.refusal = undefined;
  }

  #refuseNothing(): void {
    this.smtp.refusal = undefined;
    this.answer = 200;
  }

  empty(): void {
    this.smtp.taken.length = 0;
    this.called.length = 0;
    this.#refuseNothing();
  }

  async settle(): Promise<void> {
    this.#refuseNothing();
    this.clock = new Date(this.clock.getTime() + 40 * 86_400_000);
    await this.all(this.overSmtp());
    while ((await tellOfUnread(this.overSmtp())) > 0);
    await this.all(this.overSmtp());
  }

  async close(): Promise<void> {
    const { smtp, system, store, folder } = this.#parts;
    await smtp.close();
    system.close();
    await store.close();
    await folder.remove();
  }
}

/** Starts one; a test file closes it at its end. */
export async function startOutbox(): Promise<Outbox> {
  const folder = await temporaryFolder();
  const keyring = readKeyring('ab'.repeat(32), 'the test');
  const store = await openStore(
    { folder: folder.path },
    () => Promise.resolve(keyring),
    () => undefined,
  );
  return new Box({ folder, store, smtp: await startMailServer(), system: await startPartnerSystem() });
}
