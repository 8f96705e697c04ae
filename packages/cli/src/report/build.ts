import {
  type AssuranceReport,
  EVIDENCE_MEANINGS,
  type ReportedClaim,
  type ReportedOutcome,
} from '@neighbourhood-kit/core/outcomes';
import type { Block, ReportDocument } from './document.js';
import { byPressure, frontBlocks, summaryTable } from './front.js';
import { codeWords, measureBlocks } from './measure-blocks.js';
import { dayWords, LEVEL_NAMES, variationWords } from './words.js';

/** Names of partners by id. */
export type NameOf = (partnerId: string | undefined) => string | undefined;

/**
 * Writes an assurance report as a document: two pages that a board reads, then the detail.
 * @param report - The report as data.
 * @param nameOf - Names of partners.
 * @param problems - Sentences about what could not be read, printed at the end.
 * @returns The document, for a page or for Word.
 */
export function reportDocument(report: AssuranceReport, nameOf: NameOf, problems: readonly string[]): ReportDocument {
  return {
    title: `Assurance report: ${report.name}`,
    subtitle: `${LEVEL_NAMES[report.level]}, as known on ${dayWords(report.asOf)}`,
    blocks: [
      ...frontBlocks(report),
      { kind: 'heading', level: 2, text: 'All measures' },
      ...(report.measures.length === 0
        ? [{ kind: 'paragraph', text: 'No measure is on record for this level.' } as const]
        : [summaryTable(byPressure(report))]),
      { kind: 'heading', level: 2, text: 'Measures in detail' },
      ...report.measures.flatMap((reading) => measureBlocks(reading, nameOf(reading.measure.ownerId))),
      ...outcomeBlocks(report.outcomes),
      ...claimBlocks(report.claims),
      ...storyBlocks(report),
      ...decisionBlocks(report),
      ...methodBlocks(problems),
    ],
  };
}

function outcomeBlocks(outcomes: readonly ReportedOutcome[]): Block[] {
  if (outcomes.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Outcomes agreed locally' },
    {
      kind: 'table',
      caption:
        'Each outcome in the words of those who agreed it, what its measures show, and the national codes it is mapped to',
      headings: ['Outcome', 'Set', 'What its measures show', 'Mapped to'],
      rows: outcomes.map(({ set, outcome, readings }) => [
        outcome.name,
        set,
        readings.length === 0
          ? 'Not measured yet'
          : readings.map((reading) => `${reading.measure.name}: ${variationWords(reading).toLowerCase()}`).join('; '),
        (outcome.frameworkCodes ?? []).map(codeWords).join('; ') || 'Local only',
      ]),
    },
  ];
}

function claimBlocks(claims: readonly ReportedClaim[]): Block[] {
  if (claims.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Statements of effect' },
    {
      kind: 'paragraph',
      text: 'What was said elsewhere, shown as no more certain than it is. An effect is estimated only with a method, a comparison and an uncertainty.',
    },
    ...claims.flatMap(({ claim, reading }): Block[] => [
      { kind: 'heading', level: 3, text: `“${claim.statement}”` },
      {
        kind: 'facts',
        facts: [
          ['Status', `${reading.status[0]?.toUpperCase() ?? ''}${reading.status.slice(1)}`],
          ['Evidence', `${EVIDENCE_MEANINGS[reading.grade].name}. ${reading.allows}`],
          [
            'About',
            `${claim.scope.name}${claim.scope.kind === 'pilot' ? ' (a pilot; not to be quoted for everybody)' : ''}`,
          ],
          ['Said by', `${claim.source}${claim.madeOn === undefined ? '' : `, ${dayWords(claim.madeOn)}`}`],
          [
            'Interval',
            reading.interval === null
              ? 'none can be given'
              : `${String(reading.interval.lower)} to ${String(reading.interval.upper)} (${reading.interval.method})`,
          ],
          ['What we did', claim.contribution],
          ['What else may account for it', claim.otherFactors.join('; ') || 'not stated'],
        ],
      },
      ...(reading.missing.length === 0
        ? []
        : [
            { kind: 'paragraph', text: 'Open questions to its source:' } as const,
            { kind: 'list', items: reading.missing } as const,
          ]),
    ]),
  ];
}

function storyBlocks({ stories }: AssuranceReport): Block[] {
  if (stories.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Stories' },
    {
      kind: 'paragraph',
      text: 'Told with consent for this use. A story shows what a figure means, not how common it is.',
    },
    ...stories.map(({ quote, attribution, toldOn }): Block => {
      const by = [attribution ?? 'Name withheld', ...(toldOn === undefined ? [] : [dayWords(toldOn)])].join(', ');
      return { kind: 'quote', text: quote, by };
    }),
  ];
}

function decisionBlocks({ decisions }: AssuranceReport): Block[] {
  if (decisions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Decisions' },
    {
      kind: 'table',
      caption: 'Every decision and proposal on record',
      headings: ['Title', 'Decided', 'Awaited', 'Days'],
      figures: [3],
      rows: decisions.map(({ title, decidedOn, awaiting, days }) => [
        title,
        decidedOn === undefined ? 'open' : dayWords(decidedOn),
        awaiting.join('; ') || 'nobody',
        days === undefined ? '' : String(days),
      ]),
    },
  ];
}

function methodBlocks(problems: readonly string[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'How to read this report' },
    {
      kind: 'list',
      items: [
        'Control charts follow NHS England’s Making Data Count (XmR). A special cause says that something changed, never what.',
        'Ranges are 95% intervals by Wilson’s method; they allow for chance, not for bias.',
        'Counts of fewer than 5 people in a split are not shown, nor what would give them away.',
        'A measure is too early to judge until the time it was expected to need has passed.',
      ],
    },
    ...(problems.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'What could not be read' } as const,
          { kind: 'list', items: problems } as const,
        ]),
  ];
}
