import {
  countWords,
  NOT_STATED,
  handoffWords,
  type Breakdown,
  type HandoffsReport,
  type InsightOptions,
  type InsightReport,
  type UnmetNeedTable,
} from '@neighbourhood-kit/core/insight';
import { timeWords } from '@neighbourhood-kit/core/pathways';
import { DIVERSION_REASONS, OUTCOMES, REASONS } from '@neighbourhood-kit/core/referrals';
import { percentInWords } from '@neighbourhood-kit/core/text';
import { columns } from './text-table.js';

/** Names for ids, where the directory has them. */
export type NameOf = (id: string) => string;

/** Rows of a table that are printed; `--json` has all. */
const ROWS = 12;

/** What to print a count with. */
interface Printing {
  readonly options: InsightOptions;
  readonly nameOf: NameOf;
}

const percent = (share: number): string => percentInWords(share, ' %');

function unmetLines(table: UnmetNeedTable, { options, nameOf }: Printing): string[] {
  if (table.rows.length === 0) return [];
  const named = (id: string): string => (id === NOT_STATED ? 'not stated' : nameOf(id));
  const rows = table.rows
    .slice(0, ROWS)
    .map(({ need, areaId, asked, unmet, interval }) => [
      named(need),
      named(areaId),
      countWords(unmet),
      countWords(asked),
      interval ? `${percent(interval.value)} (${percent(interval.lower)} to ${percent(interval.upper)})` : '',
    ]);
  const left = table.rows.length - rows.length;
  return [
    ...columns([['need', 'area', 'unmet', 'asked', 'share, 95 % interval'], ...rows]),
    ...(left > 0 ? [`${String(left)} further rows: --json has them.`] : []),
    `${String(table.hidden)} cells are hidden: counts below ${String(options.threshold ?? 5)}, and those that would give one away.`,
  ];
}

/** Words for the codes of breakdowns. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...[...REASONS, ...OUTCOMES, ...DIVERSION_REASONS].map(({ code, label }) => [code, label] as const),
  [NOT_STATED, 'Not stated'],
  ['0', 'Never'],
  ['1', 'Once'],
  ['2', 'Twice'],
  ['3+', 'Three times or more'],
  ['social', 'Social help'],
  ['medical', 'Medical help'],
  ['statutory', 'A service with a statutory duty'],
  ['non-statutory', 'A voluntary offer'],
  ['not-known', 'Not known which'],
]);

function parts(what: string, { total, parts: list }: Breakdown): string[] {
  if (list.length === 0) return [`${what}: none recorded`];
  const width = Math.max(...list.map(({ count }) => countWords(count).length));
  return [
    `${what}: ${countWords(total)}`,
    ...list.map(({ code, count }) => `  ${countWords(count).padStart(width)}  ${WORDS.get(code) ?? code}`),
  ];
}

function handoffLines({ handoffs }: HandoffsReport): string[] {
  const rows = handoffs
    .filter(({ passedOn }) => passedOn !== 0)
    .map((one) => [
      handoffWords(one),
      ...[one.passedOn, one.takenOver, one.waiting, one.notTaken].map(countWords),
      one.late === undefined ? '' : countWords(one.late),
      one.median === null ? '' : timeWords(one.median, one.unit),
    ]);
  return rows.length === 0
    ? []
    : columns([['from and to', 'passed on', 'taken over', 'waiting', 'not taken', 'late', 'half within'], ...rows]);
}

/** A heading with the finding, the detail, and what it does not show. */
function section(title: string, about: { sentence: string; doesNotShow: string }, detail: readonly string[]): string[] {
  return ['', title.toUpperCase(), about.sentence, ...detail, `Not shown by this: ${about.doesNotShow}`];
}

/**
 * Writes a report for a reader at a terminal.
 * @param report - The report.
 * @param printing - What it was asked with, and names for ids.
 * @returns Lines.
 */
export function insightLines(report: InsightReport, printing: Printing): string[] {
  const { unmetNeed, waits, handoffs, bounces, diversion, capacity, outcomes } = report;
  const { nameOf } = printing;
  const days = (value: number | null): string => (value === null ? '' : String(value));
  const services = capacity.services
    .filter(({ sent, noRoom, open, usualReplyDays: reply }) => sent !== null || noRoom || open || reply !== null)
    .map(({ serviceId, sent, noRoom, open, usualReplyDays }) => [
      nameOf(serviceId),
      ...[sent, noRoom, open].map(countWords),
      days(usualReplyDays),
    ]);
  return [
    ...section('Unmet need', unmetNeed, unmetLines(unmetNeed, printing)),
    ...waits.flatMap((one) =>
      section(
        'Waits',
        one,
        one.median === null ? [] : [`Half of them waited ${timeWords(one.median, one.unit)} or less.`],
      ),
    ),
    ...handoffs.flatMap((one) => section('Handoffs', one, handoffLines(one))),
    ...section('Passed on', bounces, [
      ...parts('People by times sent on', bounces.byHops),
      ...parts('Why they were sent on or declined', bounces.reasons),
    ]),
    ...section('Social or medical', diversion, [
      ...parts('Kind of help', diversion.byOffer),
      ...parts('Why social help, where somebody said', diversion.diverted),
      ...parts('Sent to', diversion.byService),
    ]),
    ...section(
      'Room',
      capacity,
      columns([['service', 'sent', 'no room', 'open', 'answers in (working days)'], ...services]),
    ),
    ...section('What came of it', outcomes, [
      ...parts('Referrals', outcomes.referrals),
      ...parts('Support episodes', outcomes.episodes),
    ]),
  ].slice(1);
}
