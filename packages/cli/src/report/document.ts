import type { SpcChart } from '@neighbourhood-kit/core/statistics';

/** A table of a report. Cells are plain text; the first column names its row. */
export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Positions of columns that hold figures and stand to the right. */
  readonly figures?: readonly number[];
}

/** A control chart of a report. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly chart: SpcChart;
  /** Name of the measure. */
  readonly title: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** Whether values are shares, 0 to 1, to be written as percentages. */
  readonly percent: boolean;
  /** Printed beneath. */
  readonly caption: string;
}

/** One block of a report; renderers walk through them in order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }
  | { readonly kind: 'page-break' }
  | ReportChart
  | ReportTable;

/** A report as blocks of text, tables and charts, before it is a page or a Word document. */
export interface ReportDocument {
  readonly title: string;
  /** Under the title: what it is about and of what day. */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}
