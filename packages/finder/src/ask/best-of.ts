/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import { lowestOf, type Bits } from '../columns/bits.js';
import type { Column } from '../columns/snapshot.js';

/**
 * Puts an entry in its place among the best so far.
 * @param top - Those, in order.
 * @param entry - The entry; left out when all places are taken by better ones.
 * @param order - Compares two entries.
 * @param most - Number of places.
 */
export function putInOrder<Entry>(
  top: Entry[],
  entry: Entry,
  order: (a: Entry, b: Entry) => number,
  most: number,
): void {
  let at = top.length;
  while (at > 0 && order(entry, top[at - 1]!) < 0) at--;
  if (at === most) return;
  if (top.length === most) top.pop();
  top.splice(at, 0, entry);
}

/**
 * Finds the least rank in each word of a set of services.
 * @param ranks - By service.
 * @returns The ranks, by word.
 */
export function leastRanks(ranks: Column): Uint32Array {
  const least = new Uint32Array((ranks.length + 31) >>> 5).fill(-1);
  for (let i = 0; i < ranks.length; i++) least[i >>> 5] = Math.min(least[i >>> 5]!, ranks[i]!);
  return least;
}

/** What services are ordered by. */
export interface ByScore {
  /** By service. */
  readonly score: Float32Array;
  /** By service: its rank in the order of names. */
  readonly ranks: Column;
  /** From `leastRanks` where none has a score: words of the set that come too late are then passed over. */
  readonly firsts: Uint32Array | undefined;
}

/**
 * Orders some services by score.
 * @param services - The services: there may be thousands, of which few are wanted.
 * @param most - Number that is wanted.
 * @param by - What they are ordered by.
 * @returns Those of greatest score, greatest first; equal ones in the order of names.
 */
export function bestOf(services: Bits, most: number, { score, ranks, firsts }: ByScore): number[] {
  const best: number[] = [];
  const order = (a: number, b: number) => score[b]! - score[a]! || ranks[a]! - ranks[b]!;
  let last = Infinity;
  for (let w = 0; w < services.length; w++) {
    if (firsts && firsts[w]! > last) continue;
    for (let bits = services[w]!; bits !== 0; bits &= bits - 1) putInOrder(best, lowestOf(w, bits), order, most);
    if (best.length === most) last = ranks[best[most - 1]!]!;
  }
  return best;
}
