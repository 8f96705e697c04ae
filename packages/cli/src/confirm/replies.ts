import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDate } from '@neighbourhood-kit/core/time';
import { REPLY_COLUMNS, type Answer, type Ask } from '@neighbourhood-kit/open-referral/freshness';
import PostalMime from 'postal-mime';
import { FeedError } from '../command.js';
import { SUBJECTS } from './letter.js';
import { markOf, type ConfirmState } from './state.js';

/** A message as it came back. */
export interface Reply {
  /** Name of its file. */
  readonly file: string;
  readonly subject: string;
  readonly text: string;
  readonly from?: string | undefined;
}

/** Largest message that is read; an answer has a page of text. */
const MAX_BYTES = 5_000_000;

const PLAIN = /\.(?:eml|txt)$/i;

/**
 * Reads messages that were saved as files: `.eml` as mail programs save them, or `.txt` with the subject in its first lines.
 * @param paths - Files and folders.
 * @returns The messages, in the order of their names.
 * @throws FeedError where a file is not there.
 */
export async function readReplies(paths: readonly string[]): Promise<Reply[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const replies: Reply[] = [];
  for (const file of files) {
    if ((await stat(file)).size > MAX_BYTES) continue;
    const bytes = await readFile(file);
    const message = /\.eml$/i.test(file) ? await PostalMime.parse(bytes) : undefined;
    const text = message
      ? (message.text ?? (message.html ?? '').replace(/<(?:br|\/p|\/div)[^<>]*>/gi, '\n').replace(/<[^<>]+>/g, ' '))
      : bytes.toString('utf8');
    const from = message?.from?.address;
    replies.push({ file, subject: message?.subject ?? '', text, ...(from !== undefined && from !== '' && { from }) });
  }
  return replies;
}

async function filesOf(path: string): Promise<string[]> {
  const about = await stat(path).catch(() => undefined);
  if (!about) throw new FeedError(`There is no file or folder ${path}.`);
  if (!about.isDirectory()) return [path];
  return (await readdir(path))
    .filter((name) => PLAIN.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Lines "Phone: 01632 960111" of a reply, also behind the marks of a quotation; a line without a heading goes on with the one before. */
function changesIn(text: string): Record<string, string> {
  const changes: Record<string, string> = {};
  let open: string | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/^(?:>\s?)+/, '').trim();
    const [, heading = '', value = ''] = /^([^:]{2,40}):\s*(.*)$/.exec(line) ?? [];
    const column = REPLY_COLUMNS.find(({ title }) => title.toLowerCase() === heading.trim().toLowerCase());
    if (column) {
      open = changes[column.title] === undefined ? column.title : undefined;
      if (open !== undefined) changes[open] = value.trim();
    } else if (line === '' || /^--\s*$|^(?:sent from|kind regards|thanks|regards|from|sent|to|subject)\b/i.test(line))
      open = undefined;
    else if (open !== undefined) changes[open] = `${changes[open] ?? ''} ${line}`.trim();
  }
  return changes;
}

/** What a reply says, by the words that its link put there or the first word of somebody who wrote by hand. */
function saidIn({ subject, text }: Reply): Answer['said'] | undefined {
  const about = subject === '' ? text.slice(0, 300) : subject;
  const bySubject = (Object.keys(SUBJECTS) as Answer['said'][]).find((said) => about.includes(SUBJECTS[said]));
  if (bySubject) return bySubject;
  if (Object.keys(changesIn(text)).length > 0) return 'amended';
  return /\b(?:closed|ended|stopped|no longer|take (?:it|us) out)\b/i.test(text)
    ? 'closed'
    : /^\s*(?:yes|right|correct|confirmed|all (?:is|of it is) right)\b/i.test(text)
      ? 'confirmed'
      : undefined;
}

/** What became of a message. */
export interface TakenReply {
  readonly file: string;
  readonly ask?: Ask | undefined;
  /** Why it was not taken; absent when it was. */
  readonly problem?: string | undefined;
}

/**
 * Takes answers in. Each link answers once.
 * @param replies - Messages.
 * @param state - What is known.
 * @param today - `YYYY-MM-DD`.
 * @returns What became of each message, and what is known then. Nothing of an entry changes before an editor approves.
 */
export function takeReplies(
  replies: readonly Reply[],
  state: ConfirmState,
  today: CivilDate,
): { readonly taken: readonly TakenReply[]; readonly state: ConfirmState } {
  const asks = [...state.asks];
  const byMark = new Map(asks.map((ask, i) => [markOf(state.secret, ask), i]));
  const taken = replies.map((reply): TakenReply => {
    const { file } = reply;
    const marks = `${reply.subject}\n${reply.text}`.match(/\[[\w-]{32}\]/g) ?? [];
    const at = marks.map((mark) => byMark.get(mark.slice(1, -1))).find((found) => found !== undefined);
    const ask = at === undefined ? undefined : asks[at];
    if (at === undefined || !ask)
      return { file, problem: 'It holds no mark of a question that was asked. Look whether the subject was kept.' };
    if (ask.answer) return { file, ask, problem: 'That link was answered before; a link answers once.' };
    const said = saidIn(reply);
    if (!said)
      return {
        file,
        ask,
        problem: 'It does not say whether the entry is right, has changed or has ended. Ask the sender.',
      };
    const changes = said === 'amended' ? changesIn(reply.text) : undefined;
    const answer: Answer = {
      said,
      on: today,
      ...(reply.from !== undefined && { from: reply.from }),
      ...(changes && { changes }),
    };
    asks[at] = { ...ask, answer };
    return { file, ask: asks[at] };
  });
  return { taken, state: { ...state, asks } };
}
