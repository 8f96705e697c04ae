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

/** Starts one; a test file closes it at its end. */
export async function startOutbox(): Promise<Outbox> {
  const folder = await temporaryFolder();
  const keyring = readKeyring('ab'.repeat(32), 'the test');
  const store = await openStore(
    { folder: folder.path },
    () => Promise.resolve(keyring),
    () => undefined,
  );
  const smtp = await startMailServer();
  const called: Call[] = [];
  const system = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      called.push({ headers: request.headers, body, url: request.url ?? '' });
      response.writeHead(box.answer, box.answer === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve));
  const contacts = readContacts(
    {
      coordinator: { name: 'Referral team', email: 'team@example.org', telephone: '01632 960 111' },
      partners: [
        { id: 'hall', email: 'hall@example.org' },
        {
          id: 'trust',
          webhook: { url: `http://127.0.0.1:${(system.address() as AddressInfo).port}/hook`, secret: SECRET },
        },
      ],
    },
    'the test',
    true,
  );
  let made = 0;
  const box: Outbox = {
    store,
    contacts,
    smtp,
    folder: folder.path,
    called,
    answer: 200,
    clock: new Date('2026-03-02T09:00:00Z'),
    coordinator: async () => ({
      store,
      contacts,
      services: await serveDirectory(SERVICES, box.clock),
      staff: { accountId: 'c', role: 'coordinator' },
      now: box.clock,
    }),
    async sent(partnerId, changes = {}) {
      const accepted = await openIntake({ store, contacts })({
        request: aReferral(changes),
        key: `key-${String(made++)}-long`,
        partnerId,
        now: box.clock,
      });
      if (accepted.kind === 'other-request') throw new Error('The key was used.');
      return accepted.id;
    },
    async spoil(statement, id) {
      const owner = await store.owner();
      await maintain(owner, () => owner.query(statement, [id]));
      await owner.end();
    },
    messages: (id) => withScope(store.db, { kind: 'coordinator' }, (trx) => messagesAbout(trx, id)),
    options: (mail) => ({
      store,
      contacts,
      mail,
      publicUrl: 'https://refer.example.org',
      partnerName: (id) => ({ hall: 'Village hall', trust: 'Community trust' })[id],
      now: () => box.clock,
      log: () => undefined,
      every: 20,
    }),
    overSmtp: () => box.options(smtpTransport(smtp.url, 'Referrals <referrals@example.org>')),
    async all(options) {
      while (await deliverNext(options));
    },
    async refuseNext(refusal) {
      smtp.refusal = refusal;
      await deliverNext(box.overSmtp());
      smtp.refusal = undefined;
    },
    empty() {
      smtp.taken.length = 0;
      called.length = 0;
      smtp.refusal = undefined;
      box.answer = 200;
    },
    async settle() {
      smtp.refusal = undefined;
      box.answer = 200;
      box.clock = new Date(box.clock.getTime() + 40 * 86_400_000);
      await box.all(box.overSmtp());
      while ((await tellOfUnread(box.overSmtp())) > 0);
      await box.all(box.overSmtp());
    },
    async close() {
      await smtp.close();
      system.close();
      await store.close();
      await folder.remove();
    },
  };
  return box;
}
