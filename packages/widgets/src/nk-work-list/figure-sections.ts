import { handoffWords, type Breakdown, type HandoffsReport } from '@neighbourhood-kit/core/insight';
import { timeWords } from '@neighbourhood-kit/core/pathways';
import { percentInWords } from '@neighbourhood-kit/core/text';
import type { WorkView } from './work-view.js';
import type { Figures } from './work.js';

/** A name, a number, or `null` for a number that is hidden. */
export type FigureCell = string | number | null;

/** Counts with their names. */
export interface FigureTable {
  readonly head: readonly string[];
  /** How many of the first columns name a row. */
  readonly naming: number;
  readonly rows: readonly (readonly FigureCell[])[];
}

/** One finding: in words, in tables, and with what it does not show. */
export interface FigureSection {
  readonly title: string;
  readonly sentence: string;
  readonly doesNotShow: string;
  readonly more?: string | undefined;
  readonly warning?: string | undefined;
  /** Those that have a row. */
  readonly tables: readonly FigureTable[];
}

interface About {
  readonly sentence: string;
  readonly doesNotShow: string;
}

/**
 * What the referrals tell, for the page and for a file.
 * @param text - Words of the list.
 * @param found - What the server counted.
 * @returns The findings in order, with every row there is.
 */
export function figureSections(text: WorkView['text'], found: Figures): FigureSection[] {
  const words = text.figures;
  const { waits, handoffs, bounces, diversion, unmetNeed, outcomes, capacity, alerts } = found;
  const said = saidIn(text);
  return [
    ...waits.map((one) =>
      section(words.waits, one, [], {
        more: one.median === null ? undefined : words.median(timeWords(one.median, one.unit)),
      }),
    ),
    ...handoffs.map((one) => section(words.handoffs, one, [handoffTable(text, one)])),
    section(
      words.passedOn,
      bounces,
      [
        parts([words.timesPassedOn, words.people], bounces.byHops, (code) => (code === '0' ? words.never : code)),
        parts([words.reason, words.times], bounces.reasons, said(text.reasons)),
      ],
      { warning: alerts.length === 0 ? undefined : words.alerts },
    ),
    ...(diversion
      ? [
          section(words.kindOfHelp, diversion, [
            parts([words.kindOfHelp, words.people], diversion.byOffer, said(text.kinds)),
            parts([text.whySocial, words.people], diversion.diverted, said(text.diversions)),
          ]),
        ]
      : []),
    ...(unmetNeed ? [section(words.unmet, unmetNeed, [unmet(text, unmetNeed, found)])] : []),
    section(words.cameOfIt, outcomes, [
      parts([words.outcome, words.referrals], outcomes.referrals, said(text.outcomes)),
    ]),
    section(words.room, capacity, [room(text, found)]),
  ];
}

function section(
  title: string,
  { sentence, doesNotShow }: About,
  tables: readonly FigureTable[],
  also: Pick<FigureSection, 'more' | 'warning'> = {},
): FigureSection {
  return { title, sentence, doesNotShow, ...also, tables: tables.filter(({ rows }) => rows.length > 0) };
}

function parts(
  head: readonly [string, string],
  { parts: list }: Breakdown,
  nameOf: (code: string) => string,
): FigureTable {
  return { head, naming: 1, rows: list.map(({ code, count }) => [nameOf(code), count]) };
}

function handoffTable({ figures: words }: WorkView['text'], { handoffs }: HandoffsReport): FigureTable {
  return {
    head: [words.handoffs, words.sent, words.takenOver, words.waiting, words.notTaken, words.late],
    naming: 1,
    rows: handoffs
      .filter(({ passedOn }) => passedOn !== 0)
      .map((one) => [
        handoffWords(one),
        ...[one.passedOn, one.takenOver, one.waiting, one.notTaken],
        one.late === undefined ? '–' : one.late,
      ]),
  };
}

/** Words for codes and ids, and for what nobody stated. */
const saidIn =
  (text: WorkView['text']) =>
  (labels: Readonly<Record<string, string>>) =>
  (code: string): string =>
    code === 'not-stated' ? text.figures.notStated : (labels[code] ?? code);

const percent = (share: number): string => percentInWords(share, ' %');

function unmet(text: WorkView['text'], { rows }: NonNullable<Figures['unmetNeed']>, { names }: Figures): FigureTable {
  const words = text.figures;
  const named = saidIn(text)(names);
  return {
    head: [words.needs, words.area, words.asked, words.unmetCount, words.share],
    naming: 2,
    rows: rows.map(({ need, areaId, asked, unmet: count, interval }) => [
      named(need),
      named(areaId),
      asked,
      count,
      interval && `${percent(interval.value)} (${percent(interval.lower)}–${percent(interval.upper)})`,
    ]),
  };
}

function room({ figures: words }: WorkView['text'], { capacity, names }: Figures): FigureTable {
  return {
    head: [words.serviceName, words.sent, words.noRoom, words.open],
    naming: 1,
    rows: capacity.services.map(({ serviceId, sent, noRoom, open }) => [
      names[serviceId] ?? serviceId,
      sent,
      noRoom,
      open,
    ]),
  };
}
