import { existsSync, globSync } from 'node:fs';

/** The Enter key, as both protocols have it. */
export const ENTER = '\uE007';

/** A browser that Playwright does not drive: it opens pages, runs scripts in them and types. */
export interface OtherBrowser {
  /** Name and version, as it tells them. */
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page; gives what it returns, which must be a text, a number, a truth value or nothing. */
  readonly run: (body: string) => Promise<unknown>;
  /** Types into what has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Pressing and letting go of each character in turn, as both protocols want it. */
export const keystrokes = (text: string): readonly { readonly type: string; readonly value: string }[] =>
  Array.from(text).flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);

/** Finds a program that the system has. */
export function programAt(...patterns: readonly string[]): string | undefined {
  return patterns.flatMap((pattern) => globSync(pattern)).find((path) => existsSync(path));
}

/** Tries again, for ten seconds, until something is there. */
export async function until<T>(attempt: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> {
  for (const last = Date.now() + 10_000; Date.now() < last; await new Promise((done) => setTimeout(done, 50))) {
    const found = await attempt();
    if (found !== undefined && found !== false && found !== null) return found;
  }
  throw new Error(`${what} did not come within ten seconds.`);
}
