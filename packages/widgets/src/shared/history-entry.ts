/**
 * Marks in the page's history entries, so that the browser's Back button can close what an element opened. Several elements share
 * one history, and the page may keep a state of its own in it: nothing of theirs is lost. Session history is written to disk, so a
 * mark says that something is open, never what.
 */

/** Names the mark that was added last. */
const TOP = 'nkTop';

function state(): Readonly<Record<string, unknown>> {
  const held: unknown = history.state;
  return typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : {};
}

/**
 * Reads a mark of the entry the page stands at.
 * @param name - Name of the mark.
 * @returns Its value; undefined where there is none.
 */
export function entryMark(name: string): unknown {
  return state()[name];
}

/**
 * Tells which mark was added last.
 * @returns Its name. Only the element it belongs to may go back by script; any other would close the wrong thing.
 */
export function topMark(): unknown {
  return state()[TOP];
}

/**
 * Adds an entry with a mark, or marks the one the page stands at. The address stays.
 * @param how - `pushState` for a new entry.
 * @param name - Name of the mark.
 * @param value - Its value; undefined takes it away.
 * @returns False where the browser refuses: some allow a hundred entries in half a minute.
 */
export function markEntry(how: 'pushState' | 'replaceState', name: string, value: unknown): boolean {
  try {
    history[how]({ ...state(), [name]: value, ...(how === 'pushState' && { [TOP]: name }) }, '');
    return true;
  } catch {
    return false;
  }
}
