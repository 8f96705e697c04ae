import { percentInWords } from '../text/percent.js';

/** Neighbourhood-sized areas of a place by how deprived they are. Decile 1 is the most deprived tenth of England (English Indices of Deprivation). */
export interface Deprivation {
  /** Which indices: `IoD 2025`. */
  readonly source: string;
  /** Decile of the area as a whole, 1 (most deprived) to 10, where the source gives one. */
  readonly decile?: number | undefined;
  /** Number of small areas (LSOAs) in each decile, most deprived first: ten numbers. */
  readonly smallAreas: readonly number[];
}

/** How far apart the poorest and the richest parts of a place are. */
export interface DeprivationSpread {
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  readonly smallAreas: number;
  /** Shares of the small areas in the most and the least deprived fifth of England, 0 to 1. */
  readonly shareMostDeprivedFifth: number;
  readonly shareLeastDeprivedFifth: number;
  readonly sentence: string;
}

/**
 * Describes the spread of deprivation inside a place: an average hides it.
 * @param name - Name of the place, for the sentence.
 * @param deprivation - Its small areas by decile.
 * @returns The spread, or `undefined` when there are not ten whole numbers with something in them.
 */
export function deprivationSpread(name: string, { smallAreas, source }: Deprivation): DeprivationSpread | undefined {
  const total = smallAreas.reduce((sum, count) => sum + count, 0);
  if (
    smallAreas.length !== 10 ||
    total <= 0 ||
    !smallAreas.every((count) => Number.isSafeInteger(count) && count >= 0)
  ) {
    return undefined;
  }
  const deciles = smallAreas.flatMap((count, i) => (count > 0 ? [i + 1] : []));
  const lowest = deciles[0] ?? 1;
  const highest = deciles.at(-1) ?? 10;
  const share = (from: number, to: number) => smallAreas.slice(from, to).reduce((sum, count) => sum + count, 0) / total;
  const shareMostDeprivedFifth = share(0, 2);
  const shareLeastDeprivedFifth = share(8, 10);
  const reaches =
    lowest === highest ? `are all in decile ${lowest}` : `range from decile ${lowest} to decile ${highest}`;
  return {
    lowest,
    median: medianDecile(smallAreas, total),
    highest,
    smallAreas: total,
    shareMostDeprivedFifth,
    shareLeastDeprivedFifth,
    sentence: `The ${total} small areas of ${name} ${reaches}: ${percentInWords(shareMostDeprivedFifth)} are among the most deprived fifth of England, ${percentInWords(shareLeastDeprivedFifth)} among the least deprived (${source}).`,
  };
}

/** The decile of the middle small area; of two in the middle the more deprived. */
function medianDecile(smallAreas: readonly number[], total: number): number {
  let below = 0;
  const at = smallAreas.findIndex((count) => (below += count) * 2 >= total);
  return at + 1;
}
