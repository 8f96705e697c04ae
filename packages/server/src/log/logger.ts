/** The only fields a log line may have. None of them can hold what a person wrote. */
export interface LogFields {
  /** HTTP method. */
  readonly method?: string | undefined;
  /** Template of the route (`/services/{id}`), never the address that was asked for. */
  readonly route?: string | undefined;
  readonly status?: number | undefined;
  /** Time taken in milliseconds. */
  readonly ms?: number | undefined;
  /** Stable code of what went wrong. */
  readonly code?: string | undefined;
  /** Where in the program it went wrong: stack frames without the message. */
  readonly frames?: readonly string[] | undefined;
  /** Address the server listens on. */
  readonly url?: string | undefined;
  readonly count?: number | undefined;
  /** Ids of referrals, made at random: whom they are about stands nowhere in the log. */
  readonly ids?: readonly string[] | undefined;
}

/** Takes one thing that happened. */
export type Logger = (level: 'info' | 'error', event: string, fields?: LogFields) => void;

const ALLOWED: readonly (keyof LogFields)[] = [
  'method',
  'route',
  'status',
  'ms',
  'code',
  'frames',
  'url',
  'count',
  'ids',
];

/**
 * Makes a logger that writes one JSON object a line and drops every field that is not on the list, whatever a caller passes.
 * @param write - Takes each line, without its line break.
 * @param now - The clock.
 * @returns The logger.
 */
export function makeLogger(write: (line: string) => void, now: () => Date = () => new Date()): Logger {
  return (level, event, fields = {}) => {
    const kept = ALLOWED.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]);
    write(JSON.stringify({ at: now().toISOString(), level, event, ...Object.fromEntries(kept) }));
  };
}

/** A place in a file of code, whose folders may have brackets: `C:\Program Files (x86)`. A message of several lines may hold one that begins with "at", too. */
const FRAME = /^ {4}at (?:[^(]* \(|async )?(?:file:|node:|\/|[A-Za-z]:\\).*:\d+:\d+\)?$/u;

/**
 * What may be logged of an error: its kind, its code and where it was thrown. Messages are left out, because they may quote input.
 * @param error - What was thrown.
 * @returns Fields for the log.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { code: 'not-an-error' };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { code: typeof code === 'string' ? `${error.name} ${code}` : error.name, frames };
}
