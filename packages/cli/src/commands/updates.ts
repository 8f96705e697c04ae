import { boardUpdates, type BoardUpdate } from '@neighbourhood-kit/core/governance';
import { safeUrl } from '@neighbourhood-kit/core/identifiers';
import { civilDayOf, dayNumber } from '@neighbourhood-kit/core/time';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { count } from '../count.js';
import { readWholeDirectory } from '../directory-input.js';
import { replaceFile } from '../replace-file.js';
import { updatesAtom, updatesHtml, updatesText, type FeedFrame } from '../publish/updates.js';

const FORMATS = ['text', 'html', 'atom', 'json'] as const;

function formatOf(args: Arguments): (typeof FORMATS)[number] {
  const typed = text(args, 'format') ?? 'text';
  const format = FORMATS.find((known) => known === typed);
  if (format === undefined) throw new UsageError(`--format takes one of ${FORMATS.join(', ')}, not "${typed}".`);
  return format;
}

function linkOf(args: Arguments): string | undefined {
  const typed = text(args, 'link');
  const safe = typed === undefined ? undefined : safeUrl(typed);
  if (typed !== undefined && safe === undefined)
    throw new UsageError(`--link takes the web address of the page with the updates, not "${typed}".`);
  return safe;
}

function dayOf(args: Arguments): string {
  const typed = text(args, 'as-of') ?? civilDayOf(new Date());
  if (dayNumber(typed) === undefined) throw new UsageError(`--as-of takes a day such as 2026-11-26, not "${typed}".`);
  return typed;
}

function written(format: (typeof FORMATS)[number], updates: readonly BoardUpdate[], frame: FeedFrame): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(updates, null, 2)}\n`;
    case 'atom':
      return updatesAtom(updates, frame);
    case 'html':
      return updatesHtml(updates);
    default:
      return updatesText(updates);
  }
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['DIRECTORY']);
  const [format, link, today, out] = [formatOf(args), linkOf(args), dayOf(args), text(args, 'out')];
  const { directory } = await readWholeDirectory([source]);
  const name = text(args, 'meeting');
  const meeting = directory.all('meetings').find((each) => each.id === name || each.name === name);
  if (name !== undefined && !meeting) {
    const open = directory.all('meetings').filter(({ visibility }) => visibility === 'public');
    throw new UsageError(
      `--meeting: there is no meeting "${name}". Public ones are: ${open.map((each) => each.name).join(', ') || 'none'}.`,
    );
  }
  const updates = boardUpdates(directory, today, { meetingId: meeting?.id });
  const frame = { id: directory.data.id, title: `Updates: ${meeting?.name ?? directory.data.name}`, link };
  const all = written(format, updates, frame);
  if (out === undefined) terminal.out(all.trimEnd());
  else {
    await replaceFile(out, all);
    terminal.err(`Wrote ${out}: ${count(updates.length, 'update')}.`);
  }
  return updates.length > 0 ? 0 : 1;
}

/** `nk updates` */
export const updates: Command = {
  name: 'updates',
  summary: 'tell the public what boards discussed and decided: as text, HTML or a feed',
  usage: 'DIRECTORY [--meeting NAME] [--format FORMAT] [--out FILE]',
  about: [
    'Derives the update that follows each public meeting of a kit directory from its agenda, decisions and actions: what was discussed, what was',
    'decided and why, who does what, and the next step. What is not marked public is left out. The Atom feed can be followed by any reader.',
    'The exit code is 0 when there is an update, 1 when there is none, 2 when nothing could be asked.',
  ].join('\n'),
  options: [
    { name: 'meeting', value: 'NAME', help: 'Only of this meeting, by name or id.' },
    { name: 'as-of', value: 'DATE', help: 'Only of meetings up to this day; today unless said.' },
    { name: 'format', value: 'FORMAT', help: 'text, html (for the inside of a page), atom or json; text unless said.' },
    { name: 'link', value: 'URL', help: 'Page where the updates are read, for the feed.' },
    { name: 'out', value: 'FILE', help: 'File to write; printed unless said.' },
  ],
  examples: [
    { line: 'nk updates examples/derbyshire --as-of 2026-11-26', does: 'what boards decided, in words' },
    {
      line: 'nk updates examples/derbyshire --format atom --link https://council.example/board --out updates.xml',
      does: 'a feed of updates',
    },
  ],
  run,
};
