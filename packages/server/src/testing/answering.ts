import { join } from 'node:path';
import { makeLogger } from '../log/logger.js';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from './folder.js';
import { linkIn, mailIn, until, type ReceivedMail } from './mail.js';
import { aReferral, post, SERVICES, staffCall } from './requests.js';

/** The code of every partner of a demonstration. */
export const CODE = '246810';

/** A demonstration whose partners answer by e-mail. Its clock goes on by a second whenever it is looked at: no two things happen at once. */
export interface Answering {
  readonly url: () => string;
  /** The token of the staff. */
  readonly token: () => string;
  /** Data folder. */
  readonly folder: string;
  /** Folder into which mail is written. */
  readonly drop: string;
  /** What was logged. */
  readonly lines: readonly string[];
  /** The time now, a second later than before. */
  readonly tick: () => Date;
  /** Lets so many milliseconds pass. */
  readonly wait: (milliseconds: number) => void;
  /** The next message with a subject that was not looked at yet. */
  readonly nextMail: (subject: string) => Promise<ReceivedMail>;
  /** Calls a route of the staff as a coordinator. */
  readonly staff: (path: string, body?: unknown) => ReturnType<typeof staffCall>;
  /** Sends a referral, and waits for the message that tells the lunch club of it. */
  readonly sent: (
    changes?: Parameters<typeof aReferral>[0],
  ) => Promise<{ readonly id: string; readonly link: string; readonly mail: ReceivedMail }>;
  readonly stateOf: (id: string) => Promise<Record<string, unknown>>;
  readonly eventsOf: (id: string) => Promise<Happened[]>;
  /** Starts the server again, which gives every partner the code of these tests. */
  readonly backToTheCode: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An event as staff see it. */
interface Happened {
  readonly action: string;
  readonly reason?: string;
  readonly by: Record<string, string>;
}

/**
 * Starts one; a test file closes it at its end.
 * @param proxies - How many proxies it believes in front of it.
 * @returns The demonstration.
 */
export async function startAnswering(proxies = 0): Promise<Answering> {
  const folder = await temporaryFolder();
  const drop = join(folder.path, 'mail');
  const lines: string[] = [];
  const seen = new Set<string>();
  let clock = new Date('2026-03-02T09:00:00Z');
  const tick = () => (clock = new Date(clock.getTime() + 1000));
  const start = () =>
    startServer({
      data: folder.path,
      demo: true,
      services: SERVICES,
      log: makeLogger((line) => lines.push(line)),
      now: tick,
      proxies,
    });
  let server: RunningServer = await start();
  const nextMail: Answering['nextMail'] = (subject) =>
    until(async () => {
      const mail = (await mailIn(drop)).find(
        ({ headers }) => headers.subject?.startsWith(subject) && !seen.has(headers['message-id'] ?? ''),
      );
      if (mail) seen.add(mail.headers['message-id'] ?? '');
      return mail;
    });
  const staff: Answering['staff'] = (path, body) => staffCall(server.url, server.demoToken, `/staff${path}`, body);
  const stateOf = async (id: string) => (await staff(`/referrals/${id}`)).body;
  return {
    url: () => server.url,
    token: () => server.demoToken ?? '',
    folder: folder.path,
    drop,
    lines,
    tick,
    wait(milliseconds) {
      clock = new Date(clock.getTime() + milliseconds);
    },
    nextMail,
    staff,
    async sent(changes = {}) {
      const { id } = (await (await post(server.url, aReferral(changes))).json()) as { id: string };
      const mail = await nextMail('Somebody has asked for help');
      return { id, link: linkIn(mail), mail };
    },
    stateOf,
    eventsOf: async (id) => (await stateOf(id)).events as Happened[],
    async backToTheCode() {
      await server.close();
      server = await start();
    },
    async close() {
      await server.close();
      await folder.remove();
    },
  };
}

/** Calls that reached pages to answer on, and what of them must stand in no log: tokens, codes, words. */
export async function loggedOf({ lines, drop }: Answering): Promise<{ answers: number; leaks: string[] }> {
  const all = lines.join('\n');
  const tokens = (await mailIn(drop)).flatMap((mail) => linkIn(mail).split('/answer/')[1] ?? []);
  return {
    answers: lines.filter((line) => line.includes('/answer/{token}')).length,
    leaks: ['Ada', CODE, 'three steps', 'village-hall', ...tokens].filter((secret) => all.includes(secret)),
  };
}
