import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReceivedMail } from './mail.js';

/** A mail server that takes what it is given, until it is told otherwise. */
export interface MailServer {
  readonly url: string;
  readonly taken: ReceivedMail[];
  /** What every recipient is refused with; nobody is while it is undefined. */
  refusal: { readonly code: number; readonly text: string } | undefined;
  readonly close: () => Promise<void>;
}

/** Starts a mail server on this computer. */
export async function startMailServer(): Promise<MailServer> {
  const taken: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const { refusal } = started;
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(readMail(Buffer.concat(chunks).toString('utf8')));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const started: MailServer = {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    taken,
    refusal: undefined,
    close: () =>
      new Promise((resolve) => {
        smtp.close(resolve);
      }),
  };
  return started;
}
