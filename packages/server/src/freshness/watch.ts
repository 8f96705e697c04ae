import type { Logger } from '../log/logger.js';
import { inRounds } from '../rounds.js';
import type { Store } from '../store/store.js';
import { askOwners, tellOfAnswers } from './ask-owners.js';
import type { LivingDirectory } from './served.js';

/** What the watch works with. */
export interface FreshnessWatchOptions {
  readonly store: Store;
  readonly directory: LivingDirectory;
  /** True asks owners; false only tells of answers to earlier questions. */
  readonly ask: boolean;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Milliseconds between looks for what was approved on another server, and for answers that wait. */
const LOOK = 30_000;
/** Milliseconds of the clock between rounds in which owners are asked. */
const ROUND = 3_600_000;

/**
 * Starts asking owners whether their entries are still right, telling editors of their answers, and serving what was approved.
 * @param options - What it works with.
 * @returns Takes nothing new on and settles when what is under way is done.
 */
export function watchFreshness({ store, directory, ask, now, log }: FreshnessWatchOptions): () => Promise<void> {
  const stopping = new AbortController();
  let asked = -Infinity;
  const askNow = async () => {
    asked = now().getTime();
    const count = await askOwners(store, directory.current().services, now());
    if (count > 0) log('info', 'owners-asked', { count });
  };
  const round = async () => {
    await directory.refresh();
    await tellOfAnswers(store, now());
    if (ask && now().getTime() - asked >= ROUND) await askNow();
    return LOOK;
  };
  const done = inRounds({ name: 'freshness', round, afterFailure: LOOK, log }, stopping.signal);
  return () => {
    stopping.abort();
    return done;
  };
}
