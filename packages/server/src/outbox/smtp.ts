import { createTransport } from 'nodemailer';
import { StartError } from '../start-error.js';
import { mailOptions, type MailTransport, type Tried } from './mail.js';

const PATIENCE = 15_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Refused for good: a 5xx answer to the message or its receiver. What is wrong with the connection or the sign-in is for the operator to fix. */
function readError(error: unknown): Tried {
  const { code = 'unknown', responseCode } = (error ?? {}) as SmtpError;
  if (responseCode === undefined) return { kind: 'again', failure: code.slice(0, 40).toLowerCase() };
  const failure = `smtp-${responseCode}`;
  const refused = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { kind: refused ? 'never' : 'again', failure };
}

/**
 * Hands mail to a mail server. Beyond this machine only over TLS, because a message holds a secret link.
 * @param url - `smtp://name:password@host:587` (STARTTLS) or `smtps://…` (TLS from the start).
 * @param from - Address mail comes from; what cannot be delivered later is returned to it.
 * @returns The transport.
 * @throws StartError `options/invalid` when the address is none.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  if (!URL.canParse(url) || !/^smtps?:$/u.test(new URL(url).protocol)) {
    throw new StartError('options/invalid', 'NK_SMTP_URL must be like smtp://name:password@mail.example.org:587.');
  }
  const server = new URL(url);
  const transport = createTransport({
    host: server.hostname,
    port: server.port === '' ? undefined : Number(server.port),
    secure: server.protocol === 'smtps:',
    requireTLS: !LOOPBACK.has(server.hostname),
    ...(server.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(mailOptions(mail, from));
        return { kind: 'delivered' };
      } catch (error) {
        return readError(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}
