import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A message as its receiver reads it. */
export interface ReceivedMail {
  readonly raw: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/gu, '')
      .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Reads a message of one plain part. */
export function readMail(raw: string): ReceivedMail {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/u);
  const lines = head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const body = rest.join('\n\n');
  const encoding = headers['content-transfer-encoding'] ?? '7bit';
  const text =
    encoding === 'quoted-printable'
      ? quotedPrintable(body)
      : encoding === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : body;
  return { raw, headers, text };
}

/** The messages in a folder, oldest first. */
export async function mailIn(folder: string): Promise<ReceivedMail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(files.map(async (name) => readMail(await readFile(join(folder, name), 'utf8'))));
}

/** Waits until something is so. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined, patience = 10_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('It did not come to be in time.');
    await sleep(50);
  }
}

/** The link in a message. */
export const linkIn = ({ text }: ReceivedMail): string => /\bhttps?:\/\/\S+\/answer\/[\w-]+/u.exec(text)?.[0] ?? '';
