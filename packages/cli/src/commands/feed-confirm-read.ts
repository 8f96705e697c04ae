import { flag, text, UsageError, type Arguments, type Command, type Terminal } from '../command.js';
import { DEFAULT_STATE, STATE_OPTION, TODAY_OPTION, todayOf } from '../confirm/options.js';
import { readReplies, takeReplies } from '../confirm/replies.js';
import { readState, writeState, type Ask } from '../confirm/state.js';

const WORDS = { confirmed: 'still right', amended: 'has changed', closed: 'has ended' } as const;

function lines({ serviceId, email, answer }: Ask): string[] {
  if (!answer) return [];
  const other = answer.from !== undefined && answer.from.toLowerCase() !== email.toLowerCase();
  return [
    `${serviceId}: ${WORDS[answer.said]}, ${answer.from ?? 'no sender named'}${other ? ` (asked was ${email}: make sure)` : ''}`,
    ...Object.entries(answer.changes ?? {}).map(
      ([column, value]) => `    ${column}: ${value === '' ? '(nothing)' : value}`,
    ),
  ];
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
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
  if (waiting.length > 0) terminal.out('\nFor an editor to approve or refuse (nk feed confirm approve):');
  for (const line of waiting.flatMap(lines)) terminal.out(`  ${line}`);
  return taken.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

/** `nk feed confirm read` */
export const feedConfirmRead: Command = {
  name: 'feed confirm read',
  summary: 'take in the answers of owners, and show what waits for an editor',
  usage: '[FILE|FOLDER]… [--state FILE] [--today DATE] [--json]',
  about: [
    'Reads answers that were saved as files (.eml as mail programs save them, or .txt) and matches each to its question by the mark in its subject.',
    'A link answers once. Nothing of the directory changes: an editor approves with nk feed confirm approve. Without files it shows what waits.',
    'The exit code is 1 when a message could not be matched or does not say what it means.',
  ].join('\n'),
  options: [STATE_OPTION, TODAY_OPTION, { name: 'json', help: 'Print the answer as JSON.' }],
  examples: [{ line: 'nk feed confirm read answers', does: 'read the folder into which the answers were saved' }],
  run,
};
