import { setImmediate as turn } from 'node:timers/promises';

/** How items are put together. */
export interface GroupCommitOptions<T, R> {
  /** Commits all of some items or none of them; one result for each, in their order. */
  readonly commit: (items: readonly T[]) => Promise<readonly R[]>;
  /** Tells of an error whether it may be one item's fault: then each item of the group is committed by itself. */
  readonly isOnes: (error: unknown) => boolean;
  /** Groups that are under way at the same time: a group that waits for something leaves the others free. */
  readonly lanes: number;
  /** Most items of a group. */
  readonly most: number;
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: items that come while others are being committed go together in the next commit. Nobody waits for a clock: an item that
 * finds a free lane is committed at once, with those that came in the same turn of the event loop. Each keeps its own result, and its own failure.
 * (DeWitt et al., Implementation Techniques for Main Memory Database Systems, 1984, section 5.)
 * @param options - How items are committed.
 * @returns Commits one item: its result once its group is committed.
 */
export function groupCommit<T, R>({ commit, isOnes, lanes, most }: GroupCommitOptions<T, R>): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let busy = 0;
  const settle = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await commit(group.map(({ item }) => item));
      for (const [i, { resolve }] of group.entries()) resolve(results[i] as R);
    } catch (error) {
      if (group.length > 1 && isOnes(error)) {
        for (const one of group) await settle([one]);
      } else {
        for (const { reject } of group) reject(error);
      }
    }
  };
  const run = async (): Promise<void> => {
    busy++;
    await turn();
    for (let group = waiting.splice(0, most); group.length > 0; group = waiting.splice(0, most)) {
      await settle(group);
      await turn();
    }
    busy--;
  };
  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy < lanes) void run();
    });
}
