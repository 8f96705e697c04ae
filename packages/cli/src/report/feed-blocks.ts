import { exampleLine, findabilityParts, verdictInWords, type CheckReport } from '../feed-report.js';
import { formatName } from '../format-name.js';
import type { Block, ReportDocument } from './document.js';
import { count } from '../count.js';

const n = (value: number): string => value.toLocaleString('en-GB');

const SECTIONS = [
  ['error', 'Lost or dangerous', 'Something was left out or set aside, or puts people at risk. Fix these first.'],
  ['warning', 'Repaired or doubtful', 'The kit repaired it, or it may be wrong. Other programs will not repair it.'],
  ['info', 'Could be better', 'Nothing is lost, but people find less than they could.'],
] as const;

function section(report: CheckReport, [severity, heading, lead]: (typeof SECTIONS)[number]): Block[] {
  const rules = report.findings.filter((finding) => finding.severity === severity);
  if (rules.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', text: lead },
    {
      kind: 'table',
      caption: `${heading}: how often`,
      headings: ['Rule', 'Times', 'What was found', 'How to fix it'],
      rows: rules.map(({ rule, count, what, fix }) => [rule, n(count), what, fix]),
      figures: [1],
    },
    ...rules.flatMap(({ rule, what, examples }): Block[] => [
      { kind: 'heading', level: 3, text: `${rule}: ${what}` },
      { kind: 'list', items: examples.map(exampleLine) },
    ]),
  ];
}

function verdictBlocks(report: CheckReport): Block[] {
  const [lead, ...faults] = verdictInWords(report);
  if (lead === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: 'The national validator' },
    { kind: 'paragraph', text: lead },
    ...(faults.length > 0 ? [{ kind: 'list', items: faults } as const] : []),
    {
      kind: 'paragraph',
      tone: 'note',
      text: 'It checks only the form: not dates, coordinates or duplicates, nor whether anybody can be reached.',
    },
  ];
}

/**
 * Puts a check of a feed into blocks of a report, for a page or a document.
 * @param source - The feed as it was typed.
 * @param report - The check.
 * @param day - The day of the check, in words.
 * @returns The document.
 */
export function feedDocument(source: string, report: CheckReport, day: string): ReportDocument {
  const { format, version, evidence, records, read, repaired, setAside, findability, findingsLeftOff } = report;
  return {
    title: 'Check of a feed',
    subtitle: `${source}, ${day}`,
    blocks: [
      {
        kind: 'paragraph',
        tone: 'lead',
        text: `${count(records, 'record')}: ${n(read)} were read, ${n(repaired)} of them with repairs, and ${n(setAside)} had to be set aside. Findability is ${findability.score} of 100.`,
      },
      {
        kind: 'facts',
        facts: [
          ['What it is', formatName({ format, version })],
          ['Why we think so', evidence.join(' ')],
        ],
      },
      {
        kind: 'table',
        caption: 'Findability: share of services that say what people search by',
        headings: ['What people search by', 'Share of services'],
        rows: findabilityParts(report).map(([name, share]) => [name, share]),
        figures: [1],
      },
      ...verdictBlocks(report),
      ...SECTIONS.flatMap((each) => section(report, each)),
      ...(findingsLeftOff > 0
        ? [
            {
              kind: 'paragraph',
              text: `${count(findingsLeftOff, 'further finding is', 'further findings are')} not listed.`,
            } as const,
          ]
        : []),
    ],
  };
}
