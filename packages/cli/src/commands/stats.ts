import type { Problem } from '@neighbourhood-kit/core';
import { type Method, METHODS } from '@neighbourhood-kit/core/statistics';
import { flag, texts, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readInputFile } from '../input-file.js';
import { renumbered } from '../row-numbers.js';
import { columnsOf, inputFromTable, setting } from '../stats-input.js';
import { tree } from '../text-tree.js';

function list(json: boolean): string[] {
  if (json) {
    const all = Object.entries(METHODS).map(([name, { summary, example }]) => [name, { summary, example }] as const);
    return [JSON.stringify(Object.fromEntries(all), null, 2)];
  }
  const methods = Object.entries(METHODS).flatMap(([name, method]) => [
    '',
    `${name}: ${method.summary}`,
    `  JSON  ${JSON.stringify(method.example)}`,
    ...(columnsOf(method).length === 0 ? [] : [`  CSV   ${columnsOf(method).join(', ')}`]),
  ]);
  return ['Methods, each with the shape of its input. Control charts have a command of their own: nk spc.', ...methods];
}

/** Settings typed with --set. */
function settings(args: Arguments): Record<string, unknown> {
  const pairs = texts(args, 'set').map((typed) => {
    const pair = setting(typed);
    if (!pair) throw new UsageError(`--set takes NAME=VALUE, for example confidence=0.998, not "${typed}".`);
    return pair;
  });
  return Object.fromEntries(pairs);
}

/** Problems of rows that the method went on without; undefined for a method over all rows together. */
function rowProblems(value: unknown): readonly Problem[] | undefined {
  const has = typeof value === 'object' && value !== null && 'problems' in value && 'results' in value;
  return has && Array.isArray(value.problems) ? (value.problems as readonly Problem[]) : undefined;
}

/** The row that a problem is of, `[3`. */
const rowOf = ({ path }: Problem): string | undefined => path?.split(']', 1)[0];

async function answer(
  name: string,
  method: Method,
  source: string,
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const json = flag(args, 'json');
  const typed = settings(args);
  const file = await readInputFile(source, terminal);
  const rowNumbers = file.kind === 'table' ? file.table.rows.map((row) => row.number) : undefined;
  const refuse = (problems: readonly Problem[]): number => {
    if (json) terminal.out(JSON.stringify({ problems }, null, 2));
    for (const { message } of problems) terminal.err(message);
    return 1;
  };
  const input =
    file.kind === 'table' ? inputFromTable(method, file.table) : ({ ok: true, value: file.value, unread: [] } as const);
  if (!input.ok) return refuse(input.problems);
  const given: unknown =
    typeof input.value === 'object' && !Array.isArray(input.value) ? { ...input.value, ...typed } : input.value;
  const result = method.run(given);
  const { unread } = input;
  const unanswered = result.ok ? rowProblems(result.value) : undefined;
  if (unread.length > 0 && !unanswered) return refuse(unread);
  if (!result.ok) return refuse(result.problems.map((problem) => renumbered(problem, rowNumbers)));
  // Of a row with a cell that could not be read, that is all there is to say.
  const told = new Set(unread.map(rowOf));
  const others = (unanswered ?? []).filter((problem) => !told.has(rowOf(problem)));
  const bad = [...unread, ...others.map((problem) => renumbered(problem, rowNumbers))];
  const kept = bad.length > 0 ? { ...(result.value as object), problems: json ? bad : undefined } : result.value;
  if (json) terminal.out(JSON.stringify(kept, null, 2));
  else for (const line of [`${name}: ${method.summary}`, ...tree(kept, rowNumbers)]) terminal.out(line);
  for (const { message } of bad) terminal.err(message);
  return bad.length > 0 ? 1 : 0;
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length === 0) {
    for (const line of list(flag(args, 'json'))) terminal.out(line);
    return 0;
  }
  const [name] = args.positionals;
  const method = name !== undefined && Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!method) {
    throw new UsageError(`There is no method "${name ?? ''}". The methods are: ${Object.keys(METHODS).join(', ')}.`);
  }
  const [, source] = words(args, ['METHOD', 'FILE']);
  return answer(name ?? '', method, source, args, terminal);
}

/** `nk stats` */
export const stats: Command = {
  name: 'stats',
  summary: 'compare proportions, rates and groups, with their uncertainty',
  usage: '[METHOD FILE|-] [options]',
  about: [
    'Runs one of the statistical methods of the kit. Without a method it lists all of them, each with an example of its input.',
    'FILE is JSON in the shape of the example, or CSV with the columns that the list names; - reads standard input.',
    'Where each row is answered by itself (proportions, rates, their differences and ratios), a bad row has no result and is named, and the others\nare answered. A method that works on all rows together (the rest) answers nothing while a row is bad, and names every such row.',
    'The exit code is 0 when all was answered, 1 when figures were refused (each reason names its row), 2 when nothing could be asked.',
  ].join('\n'),
  options: [
    { name: 'set', value: 'NAME=VALUE', help: 'A setting, such as confidence=0.998 or per=1000.', multiple: true },
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    { line: 'nk stats', does: 'every method with an example' },
    { line: 'nk stats proportion seen.csv --set confidence=0.998', does: 'Wilson intervals for a table of counts' },
    { line: 'nk stats interrupted-time-series calls.json --json', does: 'a change at a known time, as data' },
  ],
  run,
};
