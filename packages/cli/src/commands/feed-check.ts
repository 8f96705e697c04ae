import type { Severity } from '@neighbourhood-kit/open-referral/reader';
import { flag, words, type Arguments, type Command, type Terminal } from '../command.js';
import type { NotedFinding, OpenedFeed } from '../directory-feed.js';
import { readFeedOrFail } from '../feed.js';

/** Findings of one rule. */
interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  count: number;
  readonly examples: Omit<NotedFinding, 'rule' | 'severity'>[];
}

const EXAMPLES = 3;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function byRule(findings: readonly NotedFinding[]): RuleCount[] {
  const rules = new Map<string, RuleCount>();
  for (const { rule, severity, ...example } of findings) {
    const counted = rules.get(rule) ?? { rule, severity, count: 0, examples: [] };
    counted.count++;
    if (counted.examples.length < EXAMPLES) counted.examples.push(example);
    rules.set(rule, counted);
  }
  return [...rules.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count);
}

function exampleLine({ record, field, seen, done, now, note }: RuleCount['examples'][number]): string {
  const where = [record, field].filter((part) => part !== undefined).join(' ');
  const what = note ?? (seen === undefined ? '' : `found ${JSON.stringify(seen)}`);
  return [where, what, now === undefined ? done : `${done}, now ${JSON.stringify(now)}`]
    .filter((part) => part !== '')
    .join(': ');
}

function report(feed: OpenedFeed, terminal: Terminal): void {
  const n = (value: number): string => value.toLocaleString('en-GB');
  terminal.out(`${feed.format} ${feed.version}. ${feed.evidence.join(' ')}`);
  terminal.out(
    `${n(feed.records)} records: ${n(feed.read)} read (${n(feed.repaired)} of them repaired), ${n(feed.setAside)} set aside.`,
  );
  terminal.out(
    `${n(feed.services.length)} services, ${n(feed.partners.length)} organisations, ${n(feed.locations.length)} places.`,
  );
  for (const { rule, severity, count, examples } of byRule(feed.findings)) {
    terminal.out(`\n${severity}  ${rule}  ${n(count)} times`);
    for (const example of examples) terminal.out(`  ${exampleLine(example)}`);
  }
  if (feed.findingsLeftOff > 0) terminal.out(`\n${n(feed.findingsLeftOff)} further findings are not listed.`);
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const feed = await readFeedOrFail(source, terminal);
  if (flag(args, 'json')) {
    const { format, version, evidence, records, read, repaired, setAside, findings, findingsLeftOff } = feed;
    const answer = {
      format,
      version,
      evidence,
      records,
      read,
      repaired,
      setAside,
      findings: byRule(findings),
      findingsLeftOff,
    };
    terminal.out(JSON.stringify(answer, null, 2));
  } else report(feed, terminal);
  return feed.setAside > 0 ? 1 : 0;
}

/** `nk feed check` */
export const feedCheck: Command = {
  name: 'feed check',
  summary: 'say what a feed is, what could be read, and what to mend',
  usage: 'FEED [--json]',
  about:
    'Reads a feed as the widgets and the server do. Every record is accounted for: read as it is, read with repairs, or set aside.\nFindings come by rule, the worst first, with examples and what was done. The exit code is 1 when a record had to be set aside.',
  options: [{ name: 'json', help: 'Print the answer as JSON.' }],
  examples: [
    { line: 'nk feed check my-feed.json', does: 'check a file' },
    { line: 'nk feed check https://example.org/oruk/services --json', does: 'check a live feed from a script' },
  ],
  run,
};
