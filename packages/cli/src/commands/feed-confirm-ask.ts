import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readEmail } from '@neighbourhood-kit/core/identifiers';
import { planMessages, type Message } from '@neighbourhood-kit/open-referral/freshness';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { letterPage, mailMerge } from '../confirm/letter.js';
import { markOf, readState, writeState, type ConfirmState } from '../confirm/state.js';
import { DEFAULT_STATE, STATE_OPTION, TODAY_OPTION, todayOf } from '../confirm/options.js';
import { makeFolder, replaceFile } from '../replace-file.js';
import { readServices } from '../feed.js';

interface Addresses {
  readonly replyTo: string;
  /** Address under which the folder is served, with a slash at its end. */
  readonly base: string;
}

function addressesOf(args: Arguments): Addresses {
  const replyTo = readEmail(text(args, 'reply-to'));
  if (!replyTo.ok) throw new UsageError('--reply-to takes the e-mail address that answers go to.');
  const base = text(args, 'url') ?? '';
  if (!/^https?:\/\//i.test(base) || !URL.canParse(base))
    throw new UsageError('--url takes the address under which the folder of --out will be served.');
  return { replyTo: replyTo.value, base: base.endsWith('/') ? base : `${base}/` };
}

/** A name that no list of today has yet: what was not sent must not be lost. */
async function freeName(out: string, today: string): Promise<string> {
  for (let n = 1; ; n++) {
    const path = join(out, `mail-merge-${today}${n === 1 ? '' : `-${String(n)}`}.csv`);
    if (
      !(await access(path).then(
        () => true,
        () => false,
      ))
    )
      return path;
  }
}

interface Pages {
  readonly messages: readonly Message[];
  readonly state: ConfirmState;
  readonly today: string;
  readonly replyTo: string;
}

async function writePages(out: string, { messages, state, today, replyTo }: Pages): Promise<void> {
  for (const message of messages) {
    const mark = markOf(state.secret, message.ask);
    await replaceFile(join(out, `${mark}.html`), letterPage(message, { mark, replyTo, today }));
  }
  // A link that was answered leads nowhere.
  for (const ask of state.asks)
    if (ask.answer) await rm(join(out, `${markOf(state.secret, ask)}.html`), { force: true });
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say into which folder to write pages and list, for example --out confirm.');
  const { replyTo, base } = addressesOf(args);
  const today = todayOf(args);
  const path = text(args, 'state') ?? DEFAULT_STATE;
  const before = await readState(path);
  const { messages, asks, unreachable } = planMessages(await readServices(source, terminal), before.asks, today);
  const state = { ...before, asks };
  await makeFolder(out);
  await writePages(out, { messages, state, today, replyTo });
  const list = await freeName(out, today);
  if (messages.length > 0)
    await replaceFile(
      list,
      mailMerge(messages, ({ ask }) => `${base}${markOf(state.secret, ask)}.html`),
    );
  await writeState(path, state);
  const count = (kind: Message['kind']): string => String(messages.filter((message) => message.kind === kind).length);
  terminal.out(
    `${count('first')} owners to ask, ${count('reminder-14')} to remind after 14 days, ${count('reminder-28')} after 28 days.${messages.length > 0 ? ` Send ${list} by mail merge; put the pages of ${out} where ${base} leads.` : ''}`,
  );
  if (unreachable.length > 0)
    terminal.out(
      `Nobody to ask for ${String(unreachable.length)} entries: they have no e-mail address. ${unreachable
        .slice(0, 5)
        .map(({ name }) => `“${name}”`)
        .join(', ')}${unreachable.length > 5 ? '…' : ''}`,
    );
  return 0;
}

/** `nk feed confirm ask` */
export const feedConfirmAsk: Command = {
  name: 'feed confirm ask',
  summary: 'ask owners whether entries are still right: a one-time page each, and a list for mail merge',
  usage: 'FEED --out DIR --url ADDRESS --reply-to EMAIL [--state FILE] [--today DATE]',
  about: [
    'Finds entries that nobody has confirmed for six months, and owners who have not answered for 14 and 28 days. For each it writes a page under a',
    'name that nobody can guess, with the entry and three replies by e-mail: still right, changed, ended; and a CSV list for mail merge with name,',
    'address, link and due date. Run it every day. It works without a server: put the pages on any web site. No page runs a script.',
    'Answers come back as e-mails: save them as files for nk feed confirm read.',
  ].join('\n'),
  options: [
    { name: 'out', value: 'DIR', help: 'Folder for the pages and the list.' },
    { name: 'url', value: 'ADDRESS', help: 'Address under which that folder is served.' },
    { name: 'reply-to', value: 'EMAIL', help: 'Where answers go.' },
    STATE_OPTION,
    TODAY_OPTION,
  ],
  examples: [
    {
      line: 'nk feed confirm ask directory.json --out confirm --url https://help.example.org/confirm/ --reply-to editor@example.org',
      does: 'every morning: whom to write to today',
    },
  ],
  run,
};
