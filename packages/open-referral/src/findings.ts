import { textOf } from './reader/raw.js';

/** How much a finding matters: something was lost, something was fixed or is doubtful, or only its form changed. */
export type Severity = 'error' | 'warning' | 'info';

/** What the reader did about something it noticed. */
export type Done = 'set aside' | 'left out' | 'fixed' | 'kept' | 'tidied';

/** One thing the reader noticed in a feed, in terms of the feed's own fields. What each rule means stands in `RULES` of the check. */
export interface Finding {
  /** Stable machine name of the rule, for example `url/unusable`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the record in the feed, or its place (`#12` for the twelfth) when it has none. Absent for the feed as a whole. */
  readonly record?: string;
  /** Path of the field from the record: `service_at_locations.0.location.latitude`. */
  readonly field?: string;
  /** What stood there, shortened. */
  readonly seen?: string;
  readonly done: Done;
  /** What it was read as, where that is something else. */
  readonly now?: string;
  /** A sentence of its own, where its rule has none. */
  readonly note?: string;
}

/** Findings kept one by one; a feed of ten million faults must not take the memory of ten million objects. */
const MAX_FINDINGS = 20_000;

/** Collects findings while a feed is read, and knows where the reading stands. */
export class Notes {
  readonly findings: Finding[] = [];
  /** How many findings came after the list was full. */
  leftOff = 0;
  /** Whether the record being read has lost or changed something. */
  touched = false;
  readonly path: (string | number)[] = [];
  #record = '';

  /** Names the record that is read from here on. */
  begin(record: string): void {
    this.#record = record;
    this.touched = false;
  }

  /** Writes a finding down for the place where the reading stands. */
  add(rule: string, done: Done, seen?: unknown, now?: unknown): void {
    const severity = done === 'tidied' ? 'info' : /out|aside/.test(done) ? 'error' : 'warning';
    this.touched ||= severity !== 'info';
    if (this.findings.length >= MAX_FINDINGS) {
      this.leftOff++;
      return;
    }
    const field = this.path.join('.');
    const [was, is] = [shorten(seen), shorten(now)];
    this.findings.push({
      rule,
      severity,
      ...(this.#record && { record: this.#record }),
      ...(field && { field }),
      ...(was && { seen: was }),
      done,
      ...(is && { now: is }),
    });
  }
}

/** A value as short text, of a record the names of its fields; findings repeat no more of a feed. */
function shorten(value: unknown): string {
  return (typeof value === 'object' ? Object.keys(value ?? {}).join(', ') : textOf(value)).slice(0, 120);
}
