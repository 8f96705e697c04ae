import { readFile, stat } from 'node:fs/promises';
import {
  checkFeed,
  judgeApi,
  type EndpointTest,
  type FeedReport,
  type RuleReport,
} from '@neighbourhood-kit/open-referral/check';
import type { Service } from '@neighbourhood-kit/core/services';
import { percentInWords } from '@neighbourhood-kit/core/text';
import { fetchWithoutDetours } from '@neighbourhood-kit/open-referral/node';
import type { Terminal } from './command.js';
import { isAddress } from './directory-source.js';
import type { OpenedFeed } from './directory-feed.js';
import { count } from './count.js';

/** A report on a feed, a spreadsheet or a kit directory. */
export interface CheckReport extends Omit<FeedReport, 'format'> {
  readonly format: OpenedFeed['format'];
  /** What the national validator asks of the endpoints; only for a web address. */
  readonly endpoints?: readonly EndpointTest[] | undefined;
}

/** Largest file that is parsed a second time, as published, for the validator's verdict. */
const MAX_BYTES = 100_000_000;

/** The records of a JSON file as they stand there; undefined for any other source. */
async function publishedIn(source: string): Promise<unknown> {
  try {
    if ((await stat(source)).size > MAX_BYTES) return undefined;
    return JSON.parse(await readFile(source, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Checks what was read for a command: findings by rule, findability, and the verdict of the national validator as it would fall.
 * @param source - As it was typed.
 * @param feed - What was read of it.
 * @param terminal - Its signal stops questions to an API.
 * @param others - Services of other feeds, in which the same ones are looked for.
 * @returns The report. There is a verdict where the records are published as JSON: for a JSON file and for a web address.
 */
export async function checkSource(
  source: string,
  feed: OpenedFeed,
  terminal: Pick<Terminal, 'signal'>,
  others: readonly Service[] = [],
): Promise<CheckReport> {
  const isPublished = feed.format !== 'kit' && feed.format !== 'sheet';
  const isApi = isAddress(source) && isPublished && !feed.isFile;
  const judged = isApi ? await judgeApi(source, { signal: terminal.signal, fetch: fetchWithoutDetours }) : undefined;
  const published = judged ? judged.sampled : isPublished ? await publishedIn(source) : undefined;
  // The rules of quality look at services, not at the form they came in.
  const report = checkFeed(
    { ...feed, format: feed.format === 'kit' ? 'hsds' : feed.format },
    { now: new Date(), published, others },
  );
  return { ...report, format: feed.format, ...(judged && { endpoints: judged.tests }) };
}

const n = (value: number): string => value.toLocaleString('en-GB');

/**
 * Says how the national validator would judge.
 * @param report - The report.
 * @returns Sentences; empty where nothing is published as JSON.
 */
export function verdictInWords({ verdict, endpoints }: CheckReport): string[] {
  if (!verdict) return [];
  const passes = verdict.passes && (endpoints ?? []).every(({ level, passes: ok }) => level === 2 || ok);
  const rest = endpoints ? '' : ' Its tests of endpoints and paging need the running API.';
  return [
    `The national validator would ${passes ? 'pass' : 'fail'} this: ${n(verdict.valid)} of ${count(verdict.services, endpoints ? 'sampled answer' : 'record')} fit the schema of Open Referral UK 3.0.${rest}`,
    ...verdict.faults
      .slice(0, 8)
      .map(
        ({ field, problem, count: times, example }) =>
          `${field} ${problem}: ${count(times, 'time')}, first in ${example}`,
      ),
    ...(endpoints ?? [])
      .filter((test) => !test.passes)
      .map(
        ({ endpoint, level, problem }) =>
          `${endpoint} (level ${level}${level === 2 ? ', a warning' : ''}): ${problem ?? ''}`,
      ),
  ];
}

const PART_NAMES: Readonly<Record<string, string>> = {
  description: 'a description of 50 characters or more', contact: 'a way to get in touch', place: 'a place on the map or an area', hours: 'opening hours', eligibility: 'who can use it', cost: 'what it costs', terms: 'topics', confirmed: 'confirmed in the last six months',
}; // prettier-ignore

/**
 * The parts of findability with their shares.
 * @param report - The report.
 * @returns Name and percentage of each part.
 */
export const findabilityParts = ({ findability }: CheckReport): (readonly [string, string])[] =>
  Object.entries(findability.parts).map(([name, share]) => [PART_NAMES[name] ?? name, percentInWords(share, ' %')]);

/**
 * One example of a rule as a line.
 * @param example - From the report.
 * @returns Where, what was seen, what was done.
 */
export function exampleLine({ record, field, seen, done, now, note }: RuleReport['examples'][number]): string {
  if (note !== undefined && /^Row \d/.test(note)) return note;
  const where = [record, field].filter((part) => part !== undefined).join(' ');
  const found = seen === undefined ? '' : `found ${JSON.stringify(seen)}`;
  const what = note === undefined ? found : [found, note].filter((part) => part !== '').join(', ');
  return [where, what, now === undefined ? done : `${done}, now ${JSON.stringify(now)}`]
    .filter((part) => part !== '')
    .join(': ');
}
