import type { Problem } from '@neighbourhood-kit/core';
import {
  IMPROVEMENT_DIRECTIONS,
  type Rebase,
  readSeriesTable,
  readSpcRequest,
  RULESETS,
  spcChart,
  type SpcChart,
  type SpcOptions,
  type SpcRequest,
} from '@neighbourhood-kit/core/statistics';
import {
  ANY,
  flag,
  number,
  text,
  texts,
  UsageError,
  whole,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { readInputFile } from '../input-file.js';
import { renumbered } from '../row-numbers.js';
import { drawChart, pointRows } from '../text-chart.js';
import { columns } from '../text-table.js';

/** What was asked, with what the reading of a table found. */
interface Asked extends SpcRequest {
  readonly findings: readonly string[];
  /** For each point its row as a spreadsheet counts it; absent for JSON. */
  readonly rowNumbers?: readonly number[] | undefined;
}

type Answer =
  { readonly ok: true; readonly value: Asked } | { readonly ok: false; readonly problems: readonly Problem[] };

function oneOf<const T extends string>(args: Arguments, name: string, allowed: readonly T[]): T | undefined {
  const typed = text(args, name);
  const found = allowed.find((word) => word === typed);
  if (typed !== undefined && found === undefined)
    throw new UsageError(`--${name} takes one of ${allowed.join(', ')}, not "${typed}".`);
  return found;
}

function rebases(args: Arguments): Rebase[] {
  return texts(args, 'rebase').map((typed) => {
    const at = typed.indexOf('=');
    const reason = typed.slice(at + 1).trim();
    if (at < 1 || reason === '')
      throw new UsageError(`--rebase takes DATE=REASON, for example "2026-04-01=New ward opened", not "${typed}".`);
    return { date: typed.slice(0, at).trim(), reason };
  });
}

/** Options typed on the line; they win over those of the file. */
function typedOptions(args: Arguments): SpcOptions {
  const options: SpcOptions = {
    improvementDirection: oneOf(args, 'direction', IMPROVEMENT_DIRECTIONS),
    target: number(args, 'target', ANY),
    rebase: args.values['rebase'] === undefined ? undefined : rebases(args),
    fixAfterNPoints: whole(args, 'fix', { min: 12, max: 1_000_000 }),
    screenOutliers: flag(args, 'no-screening') ? false : undefined,
    ruleset: oneOf(args, 'ruleset', RULESETS),
    shortSeries: oneOf(args, 'short-series', ['withhold', 'trial']),
    asOf: text(args, 'as-of'),
    reportingLagDays: whole(args, 'lag', { min: 0, max: 3660 }),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

async function ask(args: Arguments, source: string, terminal: Terminal): Promise<Answer> {
  const typed = typedOptions(args);
  const file = await readInputFile(source, terminal);
  const [date, value] = [text(args, 'date'), text(args, 'value')];
  if (file.kind === 'json') {
    if (date !== undefined || value !== undefined)
      throw new UsageError('--date and --value name columns of a CSV file; this is JSON.');
    const read = readSpcRequest(file.value);
    if (!read.ok) return read;
    return { ok: true, value: { ...read.value, options: { ...read.value.options, ...typed }, findings: [] } };
  }
  if (date === undefined || value === undefined) {
    throw new UsageError(
      `Say which columns to read with --date and --value; the table has ${file.table.headings.map((name) => `"${name}"`).join(', ')}.`,
    );
  }
  const read = readSeriesTable(file.table, { date, value });
  return read.ok ? { ok: true, value: { ...read.value, options: typed } } : read;
}

function refuse(problems: readonly Problem[], args: Arguments, terminal: Terminal): number {
  if (flag(args, 'json')) terminal.out(JSON.stringify({ problems }, null, 2));
  for (const { message } of problems) terminal.err(message);
  return 1;
}

function print(chart: SpcChart, rows: number, terminal: Terminal): void {
  terminal.out(chart.sentence);
  terminal.out('');
  for (const line of drawChart(chart)) terminal.out(line);
  terminal.out('');
  for (const line of columns(pointRows(chart, rows))) terminal.out(line);
  if (chart.points.length > rows)
    terminal.out(`The last ${String(rows)} of ${String(chart.points.length)} points; --rows shows more, --json all.`);
  if (chart.warnings.length > 0) terminal.out('');
  for (const { message } of chart.warnings) terminal.out(`Note: ${message}`);
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FILE']);
  const rows = whole(args, 'rows', { min: 1, max: 1_000_000 }) ?? 24;
  const asked = await ask(args, source, terminal);
  if (!asked.ok) return refuse(asked.problems, args, terminal);
  const { points, options, findings, rowNumbers } = asked.value;
  for (const finding of findings) terminal.err(finding);
  const chart = spcChart(points, options);
  if (!chart.ok)
    return refuse(
      chart.problems.map((problem) => renumbered(problem, rowNumbers)),
      args,
      terminal,
    );
  if (flag(args, 'json')) terminal.out(JSON.stringify(chart.value, null, 2));
  else print(chart.value, rows, terminal);
  return 0;
}

/** `nk spc` */
export const spc: Command = {
  name: 'spc',
  summary: 'read a measure over time as a control chart',
  usage: 'FILE|- [options]',
  about: [
    'Reads a series by the XmR rules of Making Data Count and says whether it changed beyond chance, and whether the target will be met.',
    'FILE is JSON, {"points": [{"date", "value"}], "options": {"improvementDirection", "target", "rebase", "fixAfterNPoints",',
    '"screenOutliers", "ruleset"}}, or CSV with --date and --value; - reads standard input. A period without a value is null or an empty cell.',
    'Rows of CSV are counted as a spreadsheet counts them: the headings are row 1. Options typed here win over those in the file.',
    'The exit code is 0 when there is a chart, 1 when the figures were refused (each reason names its row), 2 when nothing could be asked.',
  ].join('\n'),
  options: [
    { name: 'date', value: 'COLUMN', help: 'Heading of the column of dates (CSV).' },
    { name: 'value', value: 'COLUMN', help: 'Heading of the column of values (CSV).' },
    { name: 'direction', value: 'WAY', help: `Which way is better: ${IMPROVEMENT_DIRECTIONS.join(', ')}.` },
    { name: 'target', value: 'N', help: 'Target, in the unit of the values.' },
    { name: 'rebase', value: 'DATE=REASON', help: 'Start mean and limits again, with what changed.', multiple: true },
    { name: 'fix', value: 'N', help: 'Fix mean and limits after the first N rows; 12 or more.' },
    { name: 'no-screening', help: 'Keep extreme moving ranges in the limits.' },
    { name: 'ruleset', value: 'NAME', help: `${RULESETS.join(' or ')}; ${RULESETS[0]} unless said.` },
    { name: 'short-series', value: 'HOW', help: 'Under 13 values: withhold limits, or trial limits.' },
    { name: 'as-of', value: 'DATE', help: 'Day of the reading, to name overdue periods.' },
    { name: 'lag', value: 'DAYS', help: 'Days after a period before its value is due.' },
    { name: 'rows', value: 'N', help: 'How many of the latest points to list; 24 unless said.' },
    { name: 'json', help: 'Print points, groups, variation, assurance, sentence and warnings as JSON.' },
  ],
  examples: [
    {
      line: 'nk spc four-hours.csv --date Month --value "Seen within 4 hours" --direction increase --target 78',
      does: 'a column of a spreadsheet against its target',
    },
    { line: 'nk spc series.json --json', does: 'the chart as data, from a script' },
  ],
  run,
};
