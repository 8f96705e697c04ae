import {
  EVIDENCE_MEANINGS,
  type FrameworkCode,
  type Measure,
  type MeasureReading,
  type SplitTable,
  NOT_SHOWN,
} from '@neighbourhood-kit/core/outcomes';
import type { Block, ReportChart } from './document.js';
import { countWords, dayWords, periodWords, latestWords, rangeWords, variationWords, writerOf } from './words.js';

/**
 * The chart of a measure with what it shows in words; nothing where there are no figures.
 * @param reading - The measure.
 * @returns One chart, or none.
 */
export function chartOf(reading: MeasureReading): ReportChart[] {
  const { measure, chart, sentence, status } = reading;
  if (chart === null) return [];
  const reasons = chart.groups.flatMap(({ reason, from }, i) =>
    reason === null ? [] : [`New baseline ${String(i)} from ${dayWords(from)}: ${reason}`],
  );
  const early = status === 'too-early' ? `${variationWords(reading)}. ` : '';
  return [
    {
      kind: 'chart',
      chart,
      title: `${measure.name}, ${measure.scope.name}`,
      description: `${described(reading)} ${sentence}`,
      percent: measure.form === 'proportion',
      caption: [`${measure.name} (${measure.scope.name}). ${early}${sentence}`, ...reasons].join(' '),
    },
  ];
}

function described(reading: MeasureReading): string {
  const { measure, chart } = reading;
  const writer = writerOf(reading);
  const [first, last] = [chart?.points[0], chart?.points.at(-1)];
  const limits =
    last?.lower == null || last.upper === null
      ? chart?.points.some(({ note, group }) => note === NOT_SHOWN && group === last?.group) === true
        ? `mean and process limits ${NOT_SHOWN}`
        : 'no process limits yet'
      : `mean ${writer.value(last.mean ?? 0)}, process limits ${writer.value(last.lower)} to ${writer.value(last.upper)}`;
  return `${String(chart?.points.length ?? 0)} values from ${periodWords(first?.date ?? '', measure.frequency)} to ${periodWords(last?.date ?? '', measure.frequency)}; ${limits}.`;
}

const DIRECTIONS = {
  increase: 'More is better.',
  decrease: 'Less is better.',
  neutral: 'Neither more nor less is better.',
};

/**
 * A measure in full: definition, chart, splits and what to know before believing it.
 * @param reading - The measure.
 * @param owner - Name of the partner that answers for it, if it is known.
 * @returns Blocks.
 */
export function measureBlocks(reading: MeasureReading, owner: string | undefined): Block[] {
  const { measure, splits, cautions, problems } = reading;
  return [
    { kind: 'heading', level: 3, text: `${measure.name}: ${measure.scope.name}` },
    ...(reading.chart === null ? [{ kind: 'paragraph', text: reading.sentence } as const] : chartOf(reading)),
    { kind: 'facts', facts: factsOf(reading, owner) },
    ...splits.flatMap((split) => splitBlocks(reading, split)),
    ...(cautions.length + problems.length === 0
      ? []
      : [
          { kind: 'paragraph', text: 'Before believing it:' } as const,
          { kind: 'list', items: [...cautions, ...problems.map(({ message }) => message)] } as const,
        ]),
  ];
}

function factsOf(reading: MeasureReading, owner: string | undefined): [string, string][] {
  const { measure, latest, revised } = reading;
  const writer = writerOf(reading);
  const counts = latest === null ? '' : countWords(latest, measure.form);
  const range = rangeWords(latest?.interval ?? null, writer);
  const words =
    latest === null
      ? 'none'
      : [
          `${latestWords(reading, latest, writer)} in ${periodWords(latest.period, measure.frequency)}`,
          counts,
          range === '' ? '' : `95% range ${range}`,
          latest.partners,
          latest.provisional ? 'provisional' : '',
        ]
          .filter((part) => part !== '')
          .join('; ');
  const facts: [string, string | undefined][] = [
    ['Latest', words],
    ['Counted', definition(measure)],
    ['Direction', DIRECTIONS[measure.improvementDirection]],
    [
      'Targets',
      measure.targets
        ?.map(({ from, value }) => `${value === null ? 'none' : writer.value(value)} from ${dayWords(from)}`)
        .join('; '),
    ],
    ['About', measure.scope.kind === 'pilot' ? `${measure.scope.name}: a pilot, not everybody` : measure.scope.name],
    ['Source', `${measure.source}; every ${measure.frequency}${lagWords(measure)}`],
    ['Answers for it', owner],
    ['Timing', measure.timing === 'leading' ? 'moves early' : measure.timing === 'lagging' ? 'moves late' : undefined],
    [
      'Evidence',
      measure.evidenceGrade &&
        `${EVIDENCE_MEANINGS[measure.evidenceGrade].name}. ${EVIDENCE_MEANINGS[measure.evidenceGrade].allows}`,
    ],
    ['What we did', measure.contribution],
    ['What else may have moved it', measure.otherFactors?.join('; ')],
    ['Frameworks', measure.frameworkCodes?.map(codeWords).join('; ')],
    [
      'Corrected since first given',
      revised === 0 ? undefined : revised === 1 ? '1 figure' : `${String(revised)} figures`,
    ],
  ];
  return facts.flatMap(([name, words]) => (words === undefined || words === '' ? [] : [[name, words]]));
}

function definition(measure: Measure): string {
  const among = measure.denominator === undefined ? '' : `, out of: ${measure.denominator}`;
  return `${measure.numerator}${among}`;
}

function lagWords({ reportingLagDays }: Measure): string {
  return reportingLagDays === undefined ? '' : `, ${String(reportingLagDays)} days after the end of each`;
}

/** Name, code and relation of a framework's code. */
export function codeWords({ framework, code, relation }: FrameworkCode): string {
  return `${framework} ${code} (${relation})`;
}

function splitBlocks(reading: MeasureReading, { dimension, period, rows, totalSuppressed }: SplitTable): Block[] {
  const writer = writerOf(reading);
  const name = `By ${dimension}, ${periodWords(period, reading.measure.frequency)}`;
  // Together with the total above, what is left of a table like this would give its small numbers away.
  if (totalSuppressed)
    return [{ kind: 'paragraph', text: `${name}: collected, but the numbers are too small to be shown.` }];
  return [
    {
      kind: 'table',
      caption: name,
      headings: ['Group', 'Value', 'Of how many', '95% range', 'From'],
      figures: [1],
      rows: rows.map((row) => [
        row.category,
        row.suppressed === null && row.value !== null ? writer.value(row.value) : NOT_SHOWN,
        countWords(row, reading.measure.form),
        rangeWords(row.interval, writer),
        row.partners.replace(/^from /, ''),
      ]),
    },
  ];
}
