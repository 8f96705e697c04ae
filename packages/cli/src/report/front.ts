import type { AssuranceReport, MeasureReading, ReportedDecision } from '@neighbourhood-kit/core/outcomes';
import type { Block, ReportTable } from './document.js';
import { chartOf } from './measure-blocks.js';
import { assuranceWords, countWords, periodWords, latestWords, rangeWords, variationWords, writerOf } from './words.js';

/** Sentences and rows that fit on the first page together; the table of all measures opens the detail. */
const FRONT_LINES = 16;
const FEWEST_ROWS = 3;
/** Most charts on the second page. */
const FRONT_CHARTS = 2;
/** Most decisions on the second page. */
const FRONT_DECISIONS = 6;

/** Measures, the most pressing first: concerns, targets out of reach, improvements, too early, the rest. */
export function byPressure({ front, measures }: AssuranceReport): MeasureReading[] {
  const order = [...front.concerns, ...front.failing, ...front.improvements, ...front.tooEarly, ...measures];
  return [...new Set(order)];
}

/**
 * The first two pages: what a board reads.
 * @param report - The report as data.
 * @returns Blocks, a page break after each of the two pages.
 */
export function frontBlocks(report: AssuranceReport): Block[] {
  const { front } = report;
  const ordered = byPressure(report);
  const rows = Math.max(
    FEWEST_ROWS,
    FRONT_LINES - front.sentences.length - Math.ceil(front.sentences.join('').length / 280),
  );
  const left = ordered.length - rows;
  return [
    { kind: 'heading', level: 2, text: 'In short' },
    { kind: 'list', items: front.sentences },
    note(report.doesNotShow),
    { kind: 'heading', level: 2, text: 'The most pressing measures' },
    summaryTable(ordered.slice(0, rows)),
    ...(left > 0 ? [note(`All ${String(ordered.length)} measures are listed in the detail.`)] : []),
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: 'What needs the board' },
    ...attention(report, ordered),
    { kind: 'heading', level: 2, text: 'Decisions that are awaited' },
    ...awaited(front.awaiting),
    { kind: 'page-break' },
  ];
}

const note = (text: string): Block => ({ kind: 'paragraph', tone: 'note', text });

function attention({ front }: AssuranceReport, ordered: readonly MeasureReading[]): Block[] {
  const pressing = ordered.filter((reading) => front.concerns.includes(reading) || front.failing.includes(reading));
  const shown = (pressing.length > 0 ? pressing : front.improvements).slice(0, FRONT_CHARTS);
  const lead =
    pressing.length > 0
      ? `${String(pressing.length)} of ${String(ordered.length)} measures ${pressing.length === 1 ? 'is' : 'are'} getting worse beyond chance, or cannot be expected to meet the target as things are.`
      : 'No measure is getting worse beyond chance, and none is sure to miss its target.';
  return [{ kind: 'paragraph', tone: 'lead', text: lead }, ...shown.flatMap((reading) => chartOf(reading))];
}

function awaited(awaiting: readonly ReportedDecision[]): Block[] {
  if (awaiting.length === 0) return [{ kind: 'paragraph', text: 'None is on record.' }];
  const rows = awaiting
    .slice(0, FRONT_DECISIONS)
    .map(({ title, awaiting: whose, days }) => [title, whose.join('; '), days === undefined ? '' : String(days)]);
  const left = awaiting.length - rows.length;
  return [
    {
      kind: 'table',
      caption: 'What is awaited, and of whom',
      headings: ['Proposal', 'Awaited', 'Days so far'],
      rows,
      figures: [2],
    },
    ...(left > 0 ? [note(`${String(left)} further decisions are awaited.`)] : []),
  ];
}

/**
 * Lists measures with their latest values and what they show, the most pressing first.
 * @param readings - The measures.
 * @returns The table.
 */
export function summaryTable(readings: readonly MeasureReading[]): ReportTable {
  return {
    kind: 'table',
    caption: 'Each measure: its latest value with its 95% range, what it shows and what to expect of the target',
    headings: ['Measure', 'Latest', 'From', 'Target', 'Change', 'Target outlook'],
    figures: [3],
    rows: readings.map((reading) => {
      const { measure, latest, target } = reading;
      const writer = writerOf(reading);
      const value = latest === null ? 'no figures' : latestWords(reading, latest, writer);
      const range = rangeWords(latest?.interval ?? null, writer);
      const when = latest === null ? '' : `, ${periodWords(latest.period, measure.frequency)}`;
      return [
        `${measure.name} (${measure.scope.name})`,
        `${value}${range === '' ? '' : ` (${range})`}${when}${latest?.provisional === true ? ', provisional' : ''}`,
        latest === null
          ? ''
          : [countWords(latest, measure.form), latest.partners.replace(/^from /, '')]
              .filter((part) => part !== '')
              .join('; '),
        target === null ? '' : writer.value(target),
        variationWords(reading),
        assuranceWords(reading),
      ];
    }),
  };
}
