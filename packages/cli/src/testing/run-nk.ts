import { COMMANDS } from '../commands/index.js';
import { main } from '../main.js';

/** What a line of `nk` printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of `nk` in this process. */
export function nk(...argv: string[]): Promise<Outcome> {
  return nkReading('', ...argv);
}

/** Runs a line of `nk` with a text on its standard input. */
export async function nkReading(stdin: string, ...argv: string[]): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(COMMANDS, argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    env: {},
    signal: new AbortController().signal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
