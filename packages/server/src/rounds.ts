import { setTimeout as sleep } from 'node:timers/promises';
import { errorFields, type Logger } from './log/logger.js';

/** How something is done in rounds. */
export interface Rounds {
  /** Name that a failed round is logged under. */
  readonly name: string;
  /** One round; gives milliseconds to wait before the next one. */
  readonly round: () => Promise<number>;
  /** Milliseconds to wait after a round that failed. */
  readonly afterFailure: number;
  readonly log: Logger;
}

/**
 * Does something in rounds until told to stop. A round that fails is logged, and the next one comes all the same.
 * @param rounds - What is done, and how often.
 * @param stopping - Ends it after the round that is under way.
 */
export async function inRounds({ name, round, afterFailure, log }: Rounds, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const rest = await round().catch((error: unknown) => {
      log('error', name, errorFields(error));
      return afterFailure;
    });
    await sleep(rest, undefined, { signal: stopping }).catch(() => undefined);
  }
}
