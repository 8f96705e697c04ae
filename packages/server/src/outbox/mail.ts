/** A message as it is handed to a mail server. */
export interface Mail {
  /** Names it in its Message-ID, the same each time it is sent, so that the receiver's programs show it once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text: nothing in it is loaded, and nothing tells that it was read. */
  readonly text: string;
  /** When what it tells of happened. */
  readonly date: Date;
}

/** What became of a try. `failure` is a code, never a sentence of somebody else's. */
export type Tried =
  | { readonly kind: 'delivered' }
  /** It may work later. */
  | { readonly kind: 'again'; readonly failure: string }
  /** It will never work. */
  | { readonly kind: 'never'; readonly failure: string };

/** Hands mail on. */
export interface MailTransport {
  readonly send: (mail: Mail) => Promise<Tried>;
  readonly close: () => void;
}

/**
 * A message as nodemailer takes it. Written from the row alone, so that every try sends the same bytes.
 * @param mail - The message.
 * @param from - Address it comes from.
 * @returns Options of nodemailer.
 */
export function mailOptions(mail: Mail, from: string) {
  const domain = /@([\w.-]+)>?$/u.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    date: mail.date,
    messageId: `<${mail.id}@${domain}>`,
    // Nobody's out-of-office should answer a program (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
