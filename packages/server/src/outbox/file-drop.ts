import { createTransport } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../files.js';
import { mailOptions, type MailTransport } from './mail.js';

/**
 * Writes mail into a folder, one `.eml` file a message, that any mail program opens: for demonstrations and tests.
 * @param folder - The folder; made when it is missing.
 * @param from - Address mail comes from.
 * @returns The transport.
 */
export function fileDrop(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (mail) => {
      const { message } = await composer.sendMail(mailOptions(mail, from));
      await makeFolders(folder);
      const name = `${mail.date.toISOString().slice(0, 19).replaceAll(':', '-')} ${mail.id}.eml`;
      // Under another name first, so that nobody reads half a message; a second try takes the place of the first.
      const draft = join(folder, `.${mail.id}.${randomUUID()}.part`);
      await writeFile(draft, message as Buffer, { mode: 0o600 });
      await rename(draft, join(folder, name));
      return { kind: 'delivered' };
    },
    close: () => undefined,
  };
}
