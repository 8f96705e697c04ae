/** How much a finding matters: something was lost, something was mended or is doubtful, or only its form changed. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing the reader noticed in a feed, in terms of the feed's own fields. */
export interface Finding {
  /** Stable machine name of the rule, for example `url/unsafe`. `nk feed check` groups by it. */
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the record in the feed, or its place (`#12` for the twelfth) when it has none. Absent for the feed as a whole. */
  readonly record?: string;
  /** Path of the field from the record: `service_at_locations[0].location.latitude`. */
  readonly field?: string;
  /** What stood there, shortened. */
  readonly seen?: string;
  /** What was done about it, as a short sentence. */
  readonly done: string;
}

/** Longest stretch of a feed's text that a finding repeats. */
const SEEN_LENGTH = 120;

/** Findings kept one by one; a feed of ten million faults must not take the memory of ten million objects. */
export const MAX_FINDINGS = 20_000;

/** Collects findings while a feed is read, and knows where the reading stands. */
export class Notes {
  readonly findings: Finding[] = [];
  /** How many findings came after the list was full. */
  leftOff = 0;
  /** Id or place of the record being read. */
  record: string | undefined;
  /** Whether the record being read has lost or changed something. */
  touched = false;
  /** Places that stood inside other records and are read on their own. */
  readonly besides: unknown[] = [];
  readonly #path: (string | number)[] = [];

  /** Names the record that is read from here on. */
  begin(record: string | undefined): void {
    this.record = record;
    this.touched = false;
    this.#path.length = 0;
  }

  /** Whether the reading stands at the record itself, not inside one of its fields. */
  get atTop(): boolean {
    return this.#path.length === 0;
  }

  /** Runs a step one level further down the record. */
  at<T>(key: string | number, step: () => T): T {
    this.#path.push(key);
    try {
      return step();
    } finally {
      this.#path.pop();
    }
  }

  /** Writes a finding down for the place where the reading stands. */
  add(rule: string, severity: Severity, done: string, seen?: unknown): void {
    if (severity !== 'info') this.touched = true;
    if (this.findings.length >= MAX_FINDINGS) {
      this.leftOff++;
      return;
    }
    const field = this.#path.reduce<string>(
      (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key),
      '',
    );
    this.findings.push({
      rule,
      severity,
      ...(this.record !== undefined && { record: this.record }),
      ...(field && { field }),
      ...(seen !== undefined && { seen: shorten(seen) }),
      done,
    });
  }
}

function shorten(seen: unknown): string {
  const text = typeof seen === 'string' ? seen : JSON.stringify(seen);
  return text.length > SEEN_LENGTH ? `${text.slice(0, SEEN_LENGTH - 1)}…` : text;
}
