import { readEventLog, StartError, storedInsight } from '@neighbourhood-kit/server';
import type { Reading } from '@neighbourhood-kit/core';
import {
  hopAlerts,
  insightReport,
  openLog,
  type InsightOptions,
  type InsightReport,
} from '@neighbourhood-kit/core/insight';
import type { DirectoryData } from '@neighbourhood-kit/core/directory';
import type { AreaPack } from '@neighbourhood-kit/core/neighbourhoods';
import { pathwayProblems, type Pathway } from '@neighbourhood-kit/core/pathways';
import { replay, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { providerOf } from '@neighbourhood-kit/core/services';
import { civilDayOf, dayNumber, fromWall, MINUTES_A_DAY } from '@neighbourhood-kit/core/time';
import { readAreaPack } from '../area-pack/read-pack.js';
import {
  FeedError,
  flag,
  text,
  texts,
  UsageError,
  whole,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { readEventFile, type EventFile } from '../event-file.js';
import { DATA, storePlace } from '../store.js';
import { insightLines, type NameOf } from '../insight-text.js';
import { readWholeDirectory } from '../directory-input.js';

/** Problems that are printed; all of them are counted. */
const SHOWN_PROBLEMS = 20;

function day(args: Arguments, name: string): string | undefined {
  const typed = text(args, name);
  if (typed === undefined || dayNumber(typed) !== undefined) return typed;
  throw new UsageError(`--${name} takes a day such as 2026-09-01, not "${typed}".`);
}

/** First and last day on which anything was recorded; today where nothing was. */
function wholeLog({ events, entries }: EventFile): { from: string; to: string } {
  let [first, last] = [Infinity, -Infinity];
  for (const { at } of [...events, ...entries]) {
    const instant = Date.parse(at);
    if (instant < first) first = instant;
    if (instant > last) last = instant;
  }
  const dayOf = (instant: number): string => civilDayOf(new Date(first > last ? Date.now() : instant));
  return { from: dayOf(first), to: dayOf(last) };
}

function optionsOf(args: Arguments, file: EventFile, place: DirectoryData | undefined, nameOf: NameOf): InsightOptions {
  const log = wholeLog(file);
  const [from, to] = [day(args, 'from') ?? log.from, day(args, 'to') ?? log.to];
  if (from > to) throw new UsageError(`--from ${from} is later than --to ${to}.`);
  const end = fromWall(((dayNumber(to) ?? 0) + 1) * MINUTES_A_DAY).getTime() - 1;
  const services = new Map((place?.services ?? []).map((service) => [service.id, service]));
  const providers = new Set([...services.values()].flatMap((service) => providerOf(service) ?? []));
  const count = { min: 1, max: 1_000_000 };
  return {
    ...{ from, to, now: new Date(Math.min(Date.now(), end)) },
    minimum: whole(args, 'minimum', count),
    threshold: whole(args, 'threshold', count),
    expectedPartnerIds: place && [...providers],
    needsOfService: (id) =>
      (services.get(id)?.terms ?? []).flatMap(({ role, code }) => (role === 'need' && code !== undefined ? code : [])),
    nameOf,
    pathways: place?.pathways,
    isStatutory: (id) => services.get(id)?.statutory,
  };
}

/** Logs whose events do not follow one another; they are counted by what their events say. */
function broken(events: readonly ReferralEvent[]): string[] {
  const logs = new Map<string, ReferralEvent[]>();
  for (const event of events) {
    const log = logs.get(event.referralId);
    if (log) log.push(event);
    else logs.set(event.referralId, [event]);
  }
  return [...logs].flatMap(([id, log]) => {
    const reading = replay(log);
    return reading.ok ? [] : [`Referral ${id}: ${reading.problem.message}`];
  });
}

function namesOf(place: DirectoryData | undefined, areas: AreaPack['areas']): NameOf {
  const named = [...(place?.services ?? []), ...(place?.areas ?? []), ...(place?.partners ?? [])];
  const needs = (place?.services ?? []).flatMap(({ terms = [] }) => terms.filter(({ role }) => role === 'need'));
  // What a directory calls an area goes before what its outlines call it.
  const names = new Map([
    ...needs.flatMap(({ code, name }) => (code === undefined ? [] : [[code, name] as const])),
    ...areas.map(({ code, name }) => [code, name] as const),
    ...named.map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

function tell(problems: readonly string[], terminal: Terminal): void {
  for (const problem of problems.slice(0, SHOWN_PROBLEMS)) terminal.err(problem);
  const left = problems.length - SHOWN_PROBLEMS;
  if (left > 0) terminal.err(`${left.toLocaleString('en-GB')} further problems are not listed; --json has all.`);
}

/** The log of a file, or of a server's store with --data. */
async function readLog(args: Arguments, terminal: Terminal): Promise<EventFile> {
  if (text(args, 'data') === undefined) {
    const [source] = words(args, ['EVENTS_FILE']);
    return readEventFile(source, terminal);
  }
  words(args, []);
  const { place, keys } = storePlace(args, terminal);
  try {
    return { events: await readEventLog(place, keys), entries: [], problems: [], setAside: 0 };
  } catch (error) {
    if (error instanceof StartError) throw new FeedError(error.message);
    throw error;
  }
}

/** Partners that a store's referrals were sent to: they ought to report. A directory knows better. */
function asked(args: Arguments, { events }: EventFile): Pick<InsightOptions, 'expectedPartnerIds'> {
  if (text(args, 'data') === undefined) return {};
  const sent = events.filter(({ action }) => action === 'create' || action === 'assign');
  return { expectedPartnerIds: [...new Set(sent.flatMap(({ partnerId }) => partnerId ?? []))] };
}

/** The same question that the server's page of figures asks, so that both give one answer. */
function asServed(
  args: Arguments,
  { events }: EventFile,
  place: DirectoryData | undefined,
  { minimum, threshold, expectedPartnerIds, nameOf }: InsightOptions,
): Reading<InsightReport> {
  const { services = [], waitingStandards: standards, pathways } = place ?? {};
  const question = { minimum, threshold, expectedPartnerIds, from: day(args, 'from'), to: day(args, 'to') };
  return storedInsight(events, { services, standards, pathways, nameOf }, { ...question, now: new Date() });
}

/** Says which handoffs and steps have the id of one before them: the first is counted. What else is wrong, `nk feed check` says. */
function twice(pathways: readonly Pathway[] = []): string[] {
  const shown = pathways.filter(({ visibility }) => visibility !== 'restricted');
  return shown.flatMap((pathway) =>
    pathwayProblems(pathway).flatMap(({ code, message }) =>
      code.startsWith('pathway/duplicate-') ? `Pathway "${pathway.id}": ${message}` : [],
    ),
  );
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const file = await readLog(args, terminal);
  // A store may be new; a file without events is another file.
  if (text(args, 'data') === undefined && file.events.length + file.entries.length === 0) {
    tell(file.problems, terminal);
    throw new FeedError(
      `${args.positionals[0] ?? ''} holds no event of a referral and no entry of a support episode.${file.seems ?? ''}`,
    );
  }
  const sources = texts(args, 'directory');
  const place = sources.length === 0 ? undefined : (await readWholeDirectory(sources)).directory.data;
  const pack = text(args, 'area-pack');
  const nameOf = namesOf(place, pack === undefined ? [] : (await readAreaPack(pack)).areas);
  const options = { ...optionsOf(args, file, place, nameOf), ...(place ? {} : asked(args, file)) };
  const log = openLog(file.events, file.entries);
  const problems = [
    ...file.problems,
    ...broken(file.events),
    ...log.problems.map(({ message }) => message),
    ...twice(place?.pathways),
  ];
  const reading =
    text(args, 'data') === undefined
      ? insightReport(log, place?.waitingStandards ?? [], options)
      : asServed(args, file, place, options);
  if (!reading.ok) throw new UsageError(reading.problem.message);
  const alerts = flag(args, 'alerts') ? hopAlerts(log) : undefined;
  const read = { events: file.events.length, entries: file.entries.length, setAside: file.setAside };
  tell(problems, terminal);
  if (flag(args, 'json')) {
    terminal.out(JSON.stringify({ read, ...reading.value, problems, alerts }, null, 2));
  } else {
    const n = (value: number): string => value.toLocaleString('en-GB');
    terminal.out(
      `${n(read.events)} referral events and ${n(read.entries)} entries of support episodes read, ${n(read.setAside)} set aside.`,
    );
    if (!place)
      terminal.out(
        'No directory given: no waiting standards, no handoffs, no names, and no "of m partners". Add --directory.',
      );
    for (const line of insightLines(reading.value, { options, nameOf })) terminal.out(line);
    for (const { sentence } of alerts ?? []) terminal.out(`ALERT: ${sentence}`);
  }
  return problems.length > 0 ? 1 : 0;
}

/** `nk insight` */
export const insight: Command = {
  name: 'insight',
  summary: 'what referrals and episodes tell: unmet need, waits, handoffs, people passed on',
  usage: 'EVENTS_FILE|--data DIR [--directory PATH] [options]',
  about:
    'Reads an event log of referrals and support episodes: a JSON list, or one record on each line;\nreferrals that carry their events do too. Every figure comes with its counts,\nthe period, from how many partners it is, and what it does not show. Small counts are hidden, and so are those that would give\none away; shares are not worked out from a few. A directory gives the needs of services, the names, the waiting standards, the pathways,\nand m, the partners with a service, of "from n of m partners"; without one, m of a store are the partners that referrals were sent to. Waits still running are measured at the end of the period.\nThe exit code is 1 when a record was set aside or a log does not hold together; each is named, and the rest is counted.',
  options: [
    { ...DATA, help: 'Read the log of a server’s store instead of a file; the folder that nk serve was given.' },
    {
      name: 'directory',
      value: 'PATH',
      help: 'A kit directory: a file, a part of one, or a folder of parts.',
      multiple: true,
    },
    {
      name: 'area-pack',
      value: 'FILE',
      help: 'Area pack (nk area-pack), so that areas are told by their names and not their codes.',
    },
    { name: 'from', value: 'DAY', help: 'First day of the period; the first of the log unless given.' },
    { name: 'to', value: 'DAY', help: 'Last day of the period; the last of the log unless given.' },
    { name: 'minimum', value: 'N', help: 'Fewest from which a share is worked out; 10 unless given.' },
    { name: 'threshold', value: 'N', help: 'Smallest count shown; 5 unless given. 1 shows all: not for publication.' },
    { name: 'alerts', help: 'Also list people sent from pillar to post, by referral id: for staff.' },
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    { line: 'nk insight --data ./data --json', does: 'what the referrals of a server tell' },
    { line: 'nk insight events.json --directory directory.json', does: 'everything, for a reader' },
    {
      line: 'nk insight events.ndjson --directory directory.json --directory pathways.json --from 2026-09-01 --json',
      does: 'a directory in two files, as JSON from a day on',
    },
  ],
  run,
};
