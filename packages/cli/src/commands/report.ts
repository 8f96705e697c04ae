import { assembleReport, SCOPE_KINDS, type ScopeKind } from '@neighbourhood-kit/core/outcomes';
import { civilDayOf, dayNumber } from '@neighbourhood-kit/core/time';
import { replaceFile } from '../replace-file.js';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readWholeDirectory } from '../directory-input.js';
import { reportDocument } from '../report/build.js';
import { reportCsv } from '../report/csv.js';
import { reportDocx } from '../report/docx.js';
import { gather, subjectOf, type Gathered } from '../report/gather.js';
import { reportHtml } from '../report/html.js';

const FORMATS = ['html', 'docx', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Levels as people say them; what the model calls a system is an integrated care board's. */
const LEVELS: readonly string[] = ['neighbourhood', 'place', 'alliance', 'icb', 'service', 'cohort', 'pilot'];

function levelOf(args: Arguments): ScopeKind {
  const typed = text(args, 'level');
  const level = typed === 'icb' ? 'system' : SCOPE_KINDS.find((kind) => kind === typed);
  if (level === undefined) {
    const said = typed === undefined ? 'Say whose report it is with --level' : `--level "${typed}" is none`;
    throw new UsageError(`${said}: ${LEVELS.join(', ')}.`);
  }
  return level;
}

function formatOf(args: Arguments, out: string | undefined): Format {
  const typed = text(args, 'format') ?? FORMATS.find((format) => out?.toLowerCase().endsWith(`.${format}`)) ?? 'html';
  const format = FORMATS.find((known) => known === typed);
  if (format === undefined) throw new UsageError(`--format takes one of ${FORMATS.join(', ')}, not "${typed}".`);
  if (format === 'docx' && out === undefined)
    throw new UsageError('A Word document needs --out FILE: a terminal cannot show it.');
  return format;
}

function dayOf(args: Arguments): string {
  const typed = text(args, 'as-of');
  if (typed === undefined) return civilDayOf(new Date());
  if (dayNumber(typed) === undefined) throw new UsageError(`--as-of takes a day such as 2026-11-26, not "${typed}".`);
  return typed;
}

/** Writes the report in the format asked for. */
async function render(
  format: Format,
  gathered: Gathered,
  today: string,
  nameOf: (id: string | undefined) => string | undefined,
): Promise<string | Buffer> {
  const report = assembleReport(gathered.input, { today });
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'csv') return reportCsv(report, gathered.input.observations);
  const document = reportDocument(report, nameOf, gathered.problems);
  return format === 'docx' ? reportDocx(document) : reportHtml(document);
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['DIRECTORY']);
  const [level, out, today] = [levelOf(args), text(args, 'out'), dayOf(args)];
  const format = formatOf(args, out);
  const { directory, problems } = await readWholeDirectory([source]);
  const found = subjectOf(directory.data, level, text(args, 'name'));
  if (!found.ok) {
    const known = found.names.length === 0 ? 'nothing' : found.names.join(', ');
    throw new UsageError(`--name: there is no ${level} "${text(args, 'name') ?? ''}". The directory has ${known}.`);
  }
  const gathered = gather(directory, found.subject, today);
  const whole = { ...gathered, problems: [...gathered.problems, ...problems] };
  const written = await render(format, whole, today, (id) =>
    id === undefined ? undefined : directory.find('partners', id)?.name,
  );
  for (const problem of whole.problems) terminal.err(problem);
  if (out === undefined) terminal.out(written.toString().trimEnd());
  else {
    await replaceFile(out, written);
    terminal.err(`Wrote ${out}: ${String(gathered.input.measures.length)} measures, as known on ${today}.`);
  }
  return gathered.input.measures.length === 0 ? 1 : 0;
}

/** `nk report` */
export const report: Command = {
  name: 'report',
  summary: 'write an assurance report for a board, as a page, Word document or table',
  usage: 'DIRECTORY --level LEVEL [options]',
  about: [
    'Assembles measures, claims, stories and decisions of a kit directory (a file, or a folder of parts) into a report for one level.',
    'Two pages that a board reads come first, then the detail. Nothing is judged that the evidence does not carry: a measure may be too',
    'early to judge, a claim reported but not estimated; stories are told only with consent; small numbers of splits are not shown.',
    'The exit code is 0 when the report holds measures, 1 when the directory has none for this level, 2 when nothing could be asked.',
  ].join('\n'),
  options: [
    { name: 'level', value: 'LEVEL', help: `${LEVELS.join(', ')}.` },
    { name: 'name', value: 'NAME', help: 'Which one, by name or id; all of the level unless said.' },
    { name: 'as-of', value: 'DATE', help: 'Day of the report: only what was recorded by then; today unless said.' },
    { name: 'format', value: 'FORMAT', help: 'html, docx, csv or json; by the ending of --out, else html.' },
    { name: 'out', value: 'FILE', help: 'File to write; printed unless said.' },
  ],
  examples: [
    {
      line: 'nk report examples/derbyshire --level icb --as-of 2026-11-26 --out report.html',
      does: 'the report of the integrated care board as one page, ready to print',
    },
    {
      line: 'nk report examples/derbyshire --level neighbourhood --name Erewash --out erewash.docx',
      does: 'a neighbourhood’s report as a Word document',
    },
  ],
  run,
};
