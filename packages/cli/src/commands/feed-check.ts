import { civilDayOf, dayInWords } from '@neighbourhood-kit/core/time';
import type { Service } from '@neighbourhood-kit/core/services';
import { RULES } from '@neighbourhood-kit/open-referral/check';
import { flag, text, texts, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import type { OpenedFeed } from '../directory-feed.js';
import { checkSource, exampleLine, findabilityParts, verdictInWords, type CheckReport } from '../feed-report.js';
import { formatName } from '../format-name.js';
import { missed, readFeedOrFail, readServices } from '../feed.js';
import { feedDocument } from '../report/feed-blocks.js';
import { POSTCODES_OPTION, withPostcodePoints } from '../postcodes/fill-points.js';
import { reportHtml } from '../report/html.js';
import { count } from '../count.js';
import { replaceFile } from '../replace-file.js';

const n = (value: number): string => value.toLocaleString('en-GB');

function print(feed: OpenedFeed, report: CheckReport, terminal: Terminal): void {
  terminal.out(`${formatName(report)}. ${report.evidence.join(' ')}`);
  terminal.out(
    `${count(report.records, 'record')}: ${n(report.read)} read (${n(report.repaired)} of them repaired), ${n(report.setAside)} set aside.`,
  );
  terminal.out(
    `${count(feed.services.length, 'service')}, ${count(feed.partners.length, 'organisation')}, ${count(feed.locations.length, 'place')}.`,
  );
  const parts = findabilityParts(report).map(([name, share]) => `${name} ${share}`);
  terminal.out(`\nFindability ${report.findability.score} of 100: ${parts.join(', ')}.`);
  const [verdict, ...faults] = verdictInWords(report);
  if (verdict !== undefined) terminal.out(`\n${verdict}`);
  for (const fault of faults) terminal.out(`  ${fault}`);
  for (const { rule, severity, count: times, what, fix, examples } of report.findings) {
    terminal.out(`\n${severity}  ${rule}  ${count(times, 'time')}: ${what}`);
    for (const example of examples) terminal.out(`  ${exampleLine(example)}`);
    terminal.out(`  To fix it: ${fix}`);
  }
  if (report.findingsLeftOff > 0)
    terminal.out(`\n${count(report.findingsLeftOff, 'further finding is', 'further findings are')} not listed.`);
}

/** Which findings a person does not accept: rules by name, or all of a family (`hours`). */
function askedFor(args: Arguments): (rule: string) => boolean {
  const names = texts(args, 'fail-on');
  const known = Object.keys(RULES);
  const families = new Set([...known.map((rule) => rule.replace(/\/.*/, '')), 'directory', 'validator']);
  for (const name of names) {
    if (known.includes(name) || families.has(name.replace(/\/.*/, ''))) continue;
    throw new UsageError(`--fail-on takes a rule such as place/no-point, or a family such as hours; not "${name}".`);
  }
  return (rule) => names.some((name) => rule === name || rule.startsWith(`${name}/`));
}

const failsValidator = ({ verdict, endpoints = [] }: CheckReport): boolean =>
  verdict?.passes === false || endpoints.some(({ level, passes }) => level === 1 && !passes);

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const isAsked = askedFor(args);
  const feed = await withPostcodePoints(await readFeedOrFail(source, terminal), args, terminal);
  const others: Service[] = [];
  for (const other of texts(args, 'against')) others.push(...(await readServices(other, terminal)));
  const report = await checkSource(source, feed, terminal, others);
  const html = text(args, 'html');
  if (html !== undefined) {
    const day = dayInWords(civilDayOf(new Date()));
    await replaceFile(html, reportHtml(feedDocument(source, report, day)));
  }
  if (flag(args, 'json')) terminal.out(JSON.stringify(report, null, 2));
  else if (html === undefined) print(feed, report, terminal);
  else terminal.out(`Wrote ${html}.`);
  const failed = report.findings.filter(({ rule }) => isAsked(rule)).map(({ rule, count }) => `${rule} (${n(count)})`);
  if (isAsked('validator') && failsValidator(report)) failed.push('validator');
  if (failed.length > 0) terminal.err(`Found what was not to be: ${failed.join(', ')}.`);
  const isEmpty = report.findings.some(({ rule }) => rule === 'feed/empty');
  return isEmpty || report.setAside > 0 || missed(feed) > 0 || failed.length > 0 ? 1 : 0;
}

/** `nk feed check` */
export const feedCheck: Command = {
  name: 'feed check',
  summary: 'say what a feed is, what could be read, and what to fix',
  usage: 'FEED [--json] [--html FILE] [--against FEED]… [--fail-on RULE]… [--postcodes FILE]',
  about: [
    'Reads a feed as the widgets and the server do. Every record is accounted for: read as it is, read with repairs, or set aside.',
    'Says how findable the services are, how the national validator would judge (for a JSON file and a web address), and what was found by rule,',
    'the worst first, with examples, what was done and how to fix it. The exit code is 1 when the feed is empty, a record had to be set aside, when an API did not',
    'give all that it lists, or when a rule of --fail-on found something.',
  ].join('\n'),
  options: [
    POSTCODES_OPTION,
    { name: 'json', help: 'Print the answer as JSON.' },
    { name: 'html', value: 'FILE', help: 'Write the answer as a page that needs nothing else and prints well.' },
    {
      name: 'against',
      value: 'FEED',
      multiple: true,
      help: 'Say which services are in this feed too, under whatever id.',
    },
    {
      name: 'fail-on',
      value: 'RULE',
      multiple: true,
      help: 'Exit with 1 when this rule, or any of a family such as "hours", found something; "validator" for its verdict.',
    },
  ],
  examples: [
    { line: 'nk feed check my-feed.json', does: 'check a file' },
    {
      line: 'nk feed check my-feed.json --html report.html',
      does: 'write a page to send to the publisher',
    },
    {
      line: 'nk feed check https://example.org/oruk/services --json --fail-on personal --fail-on url/unsafe',
      does: 'watch a live feed from a script',
    },
  ],
  run,
};
