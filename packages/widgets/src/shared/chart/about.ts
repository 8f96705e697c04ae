/** What a chart is about. */
export interface About {
  /** Name of the measure; empty when none was given. */
  readonly name: string;
  /** What is counted, whom it is about. */
  readonly subtitle: string;
  /** Whether values are shares, 0 to 1. */
  readonly percent: boolean;
  readonly source: string;
}

/** Something that happened, printed on the chart and listed below it. */
export interface Happening {
  readonly date: string;
  readonly day: number;
  readonly kind: 'rebase' | 'change' | 'note';
  readonly text: string;
}
