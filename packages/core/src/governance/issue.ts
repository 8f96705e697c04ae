import type { RecordKeeping } from '../record.js';
import { countInWords } from '../text/list-in-words.js';
import type { CivilDate } from '../time/civil.js';
import { daysBetween } from '../time/working-days.js';
import { median } from './median.js';

/** Steps of the ladder: settled directly, through a broker, in the alliance, in the system, by a regulator or national body. */
export const ISSUE_LEVELS = ['direct', 'broker', 'alliance', 'system', 'national'] as const;
/** One of `ISSUE_LEVELS`. */
export type IssueLevel = (typeof ISSUE_LEVELS)[number];

/** Something that happened to an issue. */
export interface IssueEvent {
  readonly on: CivilDate;
  readonly action: 'raised' | 'moved' | 'resolved' | 'reopened';
  /** Step it was raised at or moved to; `direct` when absent. */
  readonly level?: IssueLevel | undefined;
  /** Body to which it went, by alliance id. */
  readonly bodyId?: string | undefined;
  /** Post that brokers, by id. */
  readonly brokerPostId?: string | undefined;
  readonly note?: string | undefined;
}

/** Something between partners that has to be settled, with all that happened to it. */
export interface Issue extends RecordKeeping {
  readonly id: string;
  readonly title: string;
  /** What it is about, as a term of a taxonomy or in words. */
  readonly theme?: string | undefined;
  readonly raisedById?: string | undefined;
  /** Partners it is between, by id. */
  readonly betweenIds?: readonly string[] | undefined;
  readonly allianceId?: string | undefined;
  readonly events?: readonly IssueEvent[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** An issue as it stands on a day. */
export interface IssueReading {
  /** `not-raised`: nothing is on record of it by then. */
  readonly state: 'not-raised' | 'open' | 'resolved';
  readonly level?: IssueLevel | undefined;
  /** Highest step it has been at. */
  readonly highest?: IssueLevel | undefined;
  /** True once it went beyond those concerned and a broker between them. */
  readonly escalated: boolean;
  /** True once a broker was asked. */
  readonly brokered: boolean;
  readonly raisedOn?: CivilDate | undefined;
  readonly resolvedOn?: CivilDate | undefined;
  /** Calendar days from raising to resolving, or so far. */
  readonly days?: number | undefined;
}

const byDate = (a: IssueEvent, b: IssueEvent): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/**
 * Reads where an issue stands on a day from its events.
 * @param issue - The issue.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns State, step on the ladder, and how long it took or has taken so far.
 */
export function issueOn(issue: Pick<Issue, 'events'>, today: CivilDate): IssueReading {
  const events = (issue.events ?? []).filter(({ on }) => on <= today).sort(byDate);
  const raisedOn = events[0]?.on;
  if (raisedOn === undefined) return { state: 'not-raised', escalated: false, brokered: false };
  const levels = events.filter(({ action }) => action === 'raised' || action === 'moved').map(levelOf);
  const highest = [...levels].sort((a, b) => ISSUE_LEVELS.indexOf(b) - ISSUE_LEVELS.indexOf(a))[0] ?? 'direct';
  const closing = events.filter(({ action }) => action === 'resolved' || action === 'reopened').at(-1);
  const resolvedOn = closing?.action === 'resolved' ? closing.on : undefined;
  return {
    state: resolvedOn === undefined ? 'open' : 'resolved',
    level: levels.at(-1) ?? 'direct',
    highest,
    escalated: ISSUE_LEVELS.indexOf(highest) > ISSUE_LEVELS.indexOf('broker'),
    brokered: events.some(({ level, brokerPostId }) => level === 'broker' || brokerPostId !== undefined),
    raisedOn,
    resolvedOn,
    days: daysBetween(raisedOn, resolvedOn ?? today),
  };
}

const levelOf = ({ level }: IssueEvent): IssueLevel => level ?? 'direct';

/** How long some issues took. */
export interface ResolutionTimes {
  readonly resolved: number;
  readonly open: number;
  /** Half of those resolved took at most so many days; absent when none is resolved. */
  readonly medianDays?: number | undefined;
  /** Days the oldest open one has waited. */
  readonly longestOpenDays?: number | undefined;
}

/** How long issues took with and without escalation. */
export interface ResolutionReading {
  /** Settled or open between those concerned, a broker included. */
  readonly withoutEscalation: ResolutionTimes;
  /** Of the former, those where a broker was asked. */
  readonly brokered: ResolutionTimes;
  readonly withEscalation: ResolutionTimes;
  readonly sentence: string;
}

/** Fewer resolved issues than this are shown, but not compared. */
export const ENOUGH_TO_COMPARE = 5;

/**
 * Tells how long issues took to resolve, with and without escalation. Harder issues are escalated more often, so a difference alone does
 * not show that escalation makes them slow; and a few say nothing, which the sentence then says.
 * @param issues - The issues.
 * @param today - The day, `YYYY-MM-DD`.
 * @returns Counts and medians a group, and one sentence.
 */
export function resolutionTimes(issues: readonly Pick<Issue, 'events'>[], today: CivilDate): ResolutionReading {
  const read = issues.map((issue) => issueOn(issue, today)).filter(({ state }) => state !== 'not-raised');
  const plain = read.filter(({ escalated }) => !escalated);
  const withoutEscalation = timesOf(plain);
  const brokered = timesOf(plain.filter((each) => each.brokered));
  const withEscalation = timesOf(read.filter(({ escalated }) => escalated));
  const few = Math.min(withoutEscalation.resolved, withEscalation.resolved) < ENOUGH_TO_COMPARE;
  const words = `Without escalation ${timesWords(withoutEscalation)}; with escalation ${timesWords(withEscalation)}.`;
  const sentence = few ? `${words} Too few are resolved to compare.` : words;
  return { withoutEscalation, brokered, withEscalation, sentence };
}

function timesOf(readings: readonly IssueReading[]): ResolutionTimes {
  const days = (state: IssueReading['state']) =>
    readings.filter((each) => each.state === state).map((each) => each.days ?? 0);
  const [resolved, open] = [days('resolved'), days('open')];
  return {
    resolved: resolved.length,
    open: open.length,
    medianDays: median(resolved),
    longestOpenDays: open.length === 0 ? undefined : Math.max(...open),
  };
}

function timesWords({ resolved, open, medianDays }: ResolutionTimes): string {
  const within = medianDays === undefined ? '' : `, half within ${countInWords(medianDays, 'day')}`;
  return `${resolved} of ${countInWords(resolved + open, 'issue')} resolved${within}`;
}
