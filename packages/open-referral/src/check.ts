/**
 * Checks a feed: what the reader noticed, what is hard on people who look for help, and how the national validator would judge.
 * @packageDocumentation
 */
import { mustBeRecord, mustBeRecords } from '@neighbourhood-kit/core/text';
import type { Service } from '@neighbourhood-kit/core/services';
import { findability, qualityFindings, type Findability } from './check/quality.js';
import { RULES, type Rule } from './check/rules.js';
import { verdictOf, type Verdict } from './check/verdict.js';
import type { Feed } from './feed.js';
import type { Finding, Severity } from './findings.js';

export { RULES, type Rule } from './check/rules.js';
export type { Findability } from './check/quality.js';
export { mayBeSecret } from './check/personal.js';
export { verdictOf, type Fault, type Verdict } from './check/verdict.js';
export { judgeApi, type EndpointTest, type EndpointVerdict } from './check/endpoints.js';

/** All findings of one rule. */
export interface RuleReport extends Rule {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** The first few, without what they share. */
  readonly examples: readonly Omit<Finding, 'rule' | 'severity'>[];
}

/** What is to be said about a feed. */
export interface FeedReport extends Pick<
  Feed,
  'format' | 'version' | 'evidence' | 'records' | 'read' | 'repaired' | 'setAside' | 'findingsLeftOff'
> {
  /** By rule, errors first, the most frequent first. */
  readonly findings: readonly RuleReport[];
  readonly findability: Findability;
  /** Absent when the published records were not given. */
  readonly verdict?: Verdict | undefined;
}

/** What a check needs as well as the feed. */
export interface CheckOptions {
  /** The moment of asking, for freshness. */
  readonly now: Date;
  /** The records as published in JSON, for the national validator's verdict. */
  readonly published?: unknown;
  /** Services of other feeds: which of the feed's stand there too is told. */
  readonly others?: readonly Service[] | undefined;
  /** Examples of each rule; 3 when absent. */
  readonly examples?: number | undefined;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const UNKNOWN: Rule = { what: 'something was noticed', fix: 'Look at the examples.' };

/**
 * Checks a feed.
 * @param feed - As it was read.
 * @param options - Time, published records, number of examples.
 * @returns The report.
 */
export function checkFeed(feed: Feed, options: CheckOptions): FeedReport {
  mustBeRecord(feed, 'feed', 'the value of what readFeed gives', []);
  mustBeRecords(feed.services, 'feed.services', 'the value of what readFeed gives');
  mustBeRecord(options, 'options', '{ now: new Date() }', []);
  const { now, published, others, examples = 3 } = options;
  const { format, version, evidence, records, read, repaired, setAside, findingsLeftOff } = feed;
  return {
    format,
    version,
    evidence,
    records,
    read,
    repaired,
    setAside,
    findingsLeftOff,
    findings: byRule([...feed.findings, ...emptiness(feed), ...qualityFindings(feed, now, others)], examples),
    findability: findability(feed, now),
    ...(published !== undefined && { verdict: verdictOf(published) }),
  };
}

/** A feed that lists nothing at all is more often a broken one than a true one. */
const emptiness = ({ services, partners, locations, terms }: Feed): Finding[] =>
  [services, partners, locations, terms].some((list) => list.length > 0)
    ? []
    : [{ rule: 'feed/empty', severity: 'error', done: 'kept' }];

/** What a rule means; what it has in common with its family where it has no words of its own. */
const ruleOf = (rule: string): Rule => RULES[rule] ?? RULES[rule.replace(/\/.*/, '')] ?? UNKNOWN;

/** Links that are worse than useless: they run something, read a file or carry a password. */
const UNSAFE = /^\s*(?:javascript|data|vbscript|file|blob|view-source):|^\s*https?:\/\/[^/?#]*@/i;

/** A finding of the reader, which has one rule for every link that cannot be used, under the rule that tells people how bad it is. */
const refined = (finding: Finding): Finding =>
  finding.rule === 'url/unusable' && UNSAFE.test(finding.seen ?? '') ? { ...finding, rule: 'url/unsafe' } : finding;

function byRule(findings: readonly Finding[], most: number): RuleReport[] {
  const reports = new Map<string, RuleReport>();
  for (const finding of findings) {
    const { rule, severity, ...example } = refined(finding);
    const key = `${severity} ${rule}`;
    const known = reports.get(key) ?? { rule, severity, count: 0, ...ruleOf(rule), examples: [] };
    const shown = known.examples.length < most ? [...known.examples, example] : known.examples;
    reports.set(key, { ...known, count: known.count + 1, examples: shown });
  }
  return [...reports.values()].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count,
  );
}
