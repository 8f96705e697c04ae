import type { EvidenceGrade } from '@neighbourhood-kit/core/outcomes';
import type { Assurance, SpcChart, Variation } from '@neighbourhood-kit/core/statistics/spc';
import type { MeasureStatus, VariationFilter } from '../locales/en/outcome-table.js';

/** The latest value of a measure, as a summary shows it. */
export interface SummaryLatest {
  readonly period: string;
  /** Absent when its numbers are too small to be shown. */
  readonly value: number | undefined;
  readonly provisional: boolean;
  /** "from 7 of 12 partners" */
  readonly partners: string;
  /** Ends of its interval, where it has one. */
  readonly interval: readonly [number, number] | undefined;
}

/** One measure of the table. */
export interface SummaryRow {
  /** Position in the report, and the key of the row. */
  readonly index: number;
  readonly name: string;
  readonly id: string;
  /** What is counted and whom it is about. */
  readonly about: string;
  readonly percent: boolean;
  readonly status: MeasureStatus;
  /** `YYYY-MM-DD` from which it can be judged; empty where that is not later than the reading. */
  readonly judgedFrom: string;
  readonly latest: SummaryLatest | undefined;
  readonly target: number | null;
  readonly variation: Variation;
  readonly assurance: Assurance | null;
  readonly sentence: string;
  readonly chart: SpcChart | undefined;
  /** The reading itself, for the chart that is opened in place. */
  readonly reading: unknown;
}

/** How sure a claim is, in the unit of the claim. */
export interface ClaimInterval {
  readonly lower: number;
  readonly upper: number;
  /** Whether it is a share of people, to be written as a percentage. */
  readonly share: boolean;
}

/** A statement of effect, apart from the measures. */
export interface SummaryClaim {
  readonly statement: string;
  readonly scope: string;
  readonly source: string;
  readonly estimated: boolean;
  readonly grade: EvidenceGrade | undefined;
  /** Ends of the interval that came with it or follows from its counts. */
  readonly interval: ClaimInterval | undefined;
  /** What may be said on the strength of the evidence. */
  readonly allows: string;
  /** What is missing; each is a question to the source. */
  readonly missing: readonly string[];
}

/** A report as a table shows it. */
export interface Summary {
  readonly name: string;
  /** `YYYY-MM-DD`; empty when not known. */
  readonly asOf: string;
  readonly inShort: readonly string[];
  readonly rows: readonly SummaryRow[];
  readonly claims: readonly SummaryClaim[];
  readonly doesNotShow: string;
  /** Measures that could not be read, each named. */
  readonly leftOut: readonly string[];
}

/** Columns the table can be sorted by. */
export const SORTS = ['measure', 'latest', 'variation', 'assurance'] as const;
/** One of `SORTS`. */
export type SortColumn = (typeof SORTS)[number];

/** Order of the table. */
export interface Sort {
  readonly column: SortColumn;
  readonly down: boolean;
}

/** What the visitor wants to see; empty for everything. */
export interface Filters {
  readonly status: MeasureStatus | '';
  readonly variation: VariationFilter | '';
}

/**
 * Groups variations as a reader asks for them. What is too early to judge, or cannot be, counts as not assessed.
 * @param row - A measure.
 * @returns The group.
 */
function variationGroup({ variation, status }: Pick<SummaryRow, 'variation' | 'status'>): VariationFilter {
  if (status !== 'judged' || variation === 'not-assessed') return 'not-assessed';
  if (variation === 'common-cause') return variation;
  return variation.split('-')[0] as 'improvement' | 'concern' | 'neutral';
}

/** What calls for attention stands first. */
const URGENCY: readonly VariationFilter[] = ['concern', 'neutral', 'improvement', 'common-cause', 'not-assessed'];
const RISK: readonly (Assurance | null)[] = ['fail', 'inconsistent', 'pass', 'not-assessed', null];

/** What to expect of the target, as far as the measure is judged at all. */
export function judgedAssurance({ status, assurance }: Pick<SummaryRow, 'status' | 'assurance'>): Assurance | null {
  return status === 'judged' ? assurance : null;
}

/**
 * Puts the measures that are wanted in order.
 * @param rows - All measures, in the order of the report, which decides between equals.
 * @param sort - Order; the report's own when absent.
 * @param filters - What is wanted.
 * @param language - BCP 47, for names.
 * @returns The rows to show.
 */
export function arranged(
  rows: readonly SummaryRow[],
  sort: Sort | undefined,
  filters: Filters,
  language: string,
): SummaryRow[] {
  const wanted = rows.filter(
    (row) =>
      (filters.status === '' || row.status === filters.status) &&
      (filters.variation === '' || variationGroup(row) === filters.variation),
  );
  if (sort === undefined) return wanted;
  const names = new Intl.Collator(language, { numeric: true });
  const compare: Readonly<Record<SortColumn, (a: SummaryRow, b: SummaryRow) => number>> = {
    measure: (a, b) => names.compare(a.name, b.name),
    latest: (a, b) => (b.latest?.period ?? '').localeCompare(a.latest?.period ?? ''),
    variation: (a, b) => URGENCY.indexOf(variationGroup(a)) - URGENCY.indexOf(variationGroup(b)),
    assurance: (a, b) => RISK.indexOf(judgedAssurance(a)) - RISK.indexOf(judgedAssurance(b)),
  };
  const way = sort.down ? -1 : 1;
  return wanted.sort((a, b) => way * compare[sort.column](a, b) || a.index - b.index);
}
