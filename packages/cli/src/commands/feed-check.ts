import { checkFeed, type FeedReport, type RuleReport } from '@neighbourhood-kit/open-referral/check';
import { flag, words, type Arguments, type Command, type Terminal } from '../command.js';
import type { OpenedFeed } from '../directory-feed.js';
import { readFeedOrFail } from '../feed.js';

/** A report on a feed or on a kit directory. */
type Report = Omit<FeedReport, 'format'> & { readonly format: OpenedFeed['format'] };

function reportOn(feed: OpenedFeed): Report {
  // The rules of quality look at services, not at the form they came in.
  const report = checkFeed({ ...feed, format: feed.format === 'kit' ? 'hsds' : feed.format }, { now: new Date() });
  return { ...report, format: feed.format };
}

type Example = RuleReport['examples'][number];

function exampleLine({ record, field, seen, done, now, note }: Example): string {
  const where = [record, field].filter((part) => part !== undefined).join(' ');
  const what = note ?? (seen === undefined ? '' : `found ${JSON.stringify(seen)}`);
  return [where, what, now === undefined ? done : `${done}, now ${JSON.stringify(now)}`]
    .filter((part) => part !== '')
    .join(': ');
}

function print(feed: OpenedFeed, report: Report, terminal: Terminal): void {
  const n = (value: number): string => value.toLocaleString('en-GB');
  terminal.out(`${report.format} ${report.version}. ${report.evidence.join(' ')}`);
  terminal.out(
    `${n(report.records)} records: ${n(report.read)} read (${n(report.repaired)} of them repaired), ${n(report.setAside)} set aside.`,
  );
  terminal.out(
    `${n(feed.services.length)} services, ${n(feed.partners.length)} organisations, ${n(feed.locations.length)} places.`,
  );
  for (const { rule, severity, count, what, mend, examples } of report.findings) {
    terminal.out(`\n${severity}  ${rule}  ${n(count)} times: ${what}`);
    for (const example of examples) terminal.out(`  ${exampleLine(example)}`);
    terminal.out(`  To mend it: ${mend}`);
  }
  if (report.findingsLeftOff > 0) terminal.out(`\n${n(report.findingsLeftOff)} further findings are not listed.`);
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const feed = await readFeedOrFail(source, terminal);
  const report = reportOn(feed);
  if (flag(args, 'json')) terminal.out(JSON.stringify(report, null, 2));
  else print(feed, report, terminal);
  return report.setAside > 0 ? 1 : 0;
}

/** `nk feed check` */
export const feedCheck: Command = {
  name: 'feed check',
  summary: 'say what a feed is, what could be read, and what to mend',
  usage: 'FEED [--json]',
  about:
    'Reads a feed as the widgets and the server do. Every record is accounted for: read as it is, read with repairs, or set aside.\nFindings come by rule, the worst first, with examples, what was done and how to mend it. The exit code is 1 when a record had to be set aside.',
  options: [{ name: 'json', help: 'Print the answer as JSON.' }],
  examples: [
    { line: 'nk feed check my-feed.json', does: 'check a file' },
    { line: 'nk feed check https://example.org/oruk/services --json', does: 'check a live feed from a script' },
  ],
  run,
};
