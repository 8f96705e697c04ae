import type { Ask } from '@neighbourhood-kit/open-referral/freshness';
import { storedAnswers, type DatabasePlace } from '@neighbourhood-kit/server';
import { flag, text, UsageError, type Arguments, type Command, type Terminal } from '../command.js';
import {
  answersPlace,
  DATABASE_OPTION,
  DEFAULT_STATE,
  SERVER_OPTION,
  STATE_OPTION,
  TODAY_OPTION,
  todayOf,
} from '../confirm/options.js';
import { readReplies, takeReplies } from '../confirm/replies.js';
import { readState, writeState } from '../confirm/state.js';
import { onStore } from '../store.js';

const WORDS = { confirmed: 'still right', amended: 'has changed', closed: 'has ended' } as const;

function lines({ serviceId, email, answer }: Ask): string[] {
  if (!answer) return [];
  const other = answer.from !== undefined && answer.from.toLowerCase() !== email?.toLowerCase();
  return [
    `${serviceId}: ${WORDS[answer.said]}, ${answer.from ?? (email === undefined ? `answered on ${answer.on}` : 'no sender named')}${other ? ` (asked was ${email ?? 'somebody'}: make sure)` : ''}`,
    ...Object.entries(answer.changes ?? {}).map(
      ([column, value]) => `    ${column}: ${value === '' ? '(nothing)' : value}`,
    ),
  ];
}

/** Shows what waits in a server's store. */
async function readStored(place: DatabasePlace, args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length > 0)
    throw new UsageError('Answers on the pages of a server need no files. Leave out the files, or --data.');
  const waiting = (await storedAnswers(place)).filter(({ settled }) => settled === undefined);
  if (flag(args, 'json')) terminal.out(JSON.stringify({ messages: [], waiting }, null, 2));
  else show(waiting, terminal);
  return 0;
}

function show(waiting: readonly Ask[], terminal: Terminal): void {
  terminal.out(
    waiting.length === 0
      ? 'No answer waits for an editor.'
      : 'For an editor to approve or refuse (nk feed confirm approve):',
  );
  for (const line of waiting.flatMap(lines)) terminal.out(`  ${line}`);
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const place = answersPlace(args, terminal);
  if (place) return onStore(terminal, () => readStored(place, args, terminal));
  const path = text(args, 'state') ?? DEFAULT_STATE;
  const today = todayOf(args);
  const before = await readState(path);
  if (before.asks.length === 0)
    throw new UsageError(`${path} knows of no question. nk feed confirm ask asks them; --state names another file.`);
  const { taken, state } = takeReplies(await readReplies(args.positionals), before, today);
  await writeState(path, state);
  const waiting = state.asks.filter(({ answer, settled }) => answer !== undefined && settled === undefined);
  if (flag(args, 'json')) {
    terminal.out(
      JSON.stringify(
        { messages: taken.map(({ file, ask, problem }) => ({ file, serviceId: ask?.serviceId, problem })), waiting },
        null,
        2,
      ),
    );
    return taken.some(({ problem }) => problem !== undefined) ? 1 : 0;
  }
  terminal.out(
    `Read ${String(taken.length)} messages: ${String(taken.filter(({ problem }) => problem === undefined).length)} answers.`,
  );
  for (const { file, problem } of taken) if (problem !== undefined) terminal.out(`  ${file}: ${problem}`);
  terminal.out('');
  show(waiting, terminal);
  return taken.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

/** `nk feed confirm read` */
export const feedConfirmRead: Command = {
  name: 'feed confirm read',
  summary: 'take in the answers of owners, and show what waits for an editor',
  usage: '[FILE|FOLDER]… [--state FILE | --data DIR | --database] [--today DATE] [--json]',
  about: [
    'Reads answers that were saved as files (.eml as mail programs save them, or .txt) and matches each to its question by the mark in its subject.',
    'A link answers once. Nothing of the directory changes: an editor approves with nk feed confirm approve. Without files it shows what waits;',
    'with --data or --database what was answered on the pages of nk serve --ask-owners.',
    'The exit code is 1 when a message could not be matched or does not say what it means.',
  ].join('\n'),
  options: [
    STATE_OPTION,
    SERVER_OPTION,
    DATABASE_OPTION,
    TODAY_OPTION,
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [{ line: 'nk feed confirm read answers', does: 'read the folder into which the answers were saved' }],
  run,
};
