/**
 * Lets the browser draw, and take keys, before work goes on.
 * @param pause - Milliseconds to wait at least; none when absent.
 * @returns Settled in a later task.
 */
export function turn(pause?: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pause));
}

/**
 * Does pieces of work one after the other whenever the page has nothing else to do. A piece that fails is left out.
 * @param pieces - The work; a promise is waited for.
 */
export async function whenIdle(pieces: readonly (() => unknown)[]): Promise<void> {
  for (const piece of pieces) {
    // Safari has no requestIdleCallback.
    await new Promise<unknown>((resolve) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve);
      else setTimeout(resolve, 200);
    });
    try {
      await piece();
    } catch {
      // It was done for speed alone.
    }
  }
}
