import { protect, type Figure } from './protect.js';

/** A count, with the totals it is a part of. */
export interface Cell {
  /** Whole number of people or events. */
  readonly count: number;
  /** Names of the published totals that it is a part of, for example the row and the column of a table. */
  readonly partOf?: readonly string[] | undefined;
}

/** Why a count is not shown: it is small itself, or a small one could be worked out from it. */
export type Suppression = 'primary' | 'secondary';

/** Which counts and totals of a table may be shown. */
export interface SuppressedTable {
  /** For each cell `null` if it may be shown. */
  readonly cells: readonly (Suppression | null)[];
  /** Totals that must not be shown: they are small themselves, or would give a count away. */
  readonly totals: readonly string[];
}

/**
 * Counts below this are not shown unless another threshold is asked for. The threshold is the publisher's policy: 5 is common for
 * local figures; NHS England's hospital activity figures use 8.
 */
export const SMALL_NUMBER = 5;

/**
 * Decides which counts must not be shown so that nobody can be recognised. Counts from 1 up to the threshold are hidden; 0 is
 * shown. Where a published total would give a hidden count away by subtraction, the smallest other count of that total is hidden
 * too, until at least two counts are hidden that together reach the threshold and are not all 1. A total that is small
 * itself, or that nothing more can protect, is hidden too, and so is one of several totals that would tell between them.
 *
 * What is guarded against is adding figures up and taking them away. That a hidden count is at least 1 is minded within a total, not where
 * several totals between them leave few people: publish such tables only after somebody has looked.
 *
 * Totals that add up to a further total can give each other away too: give them as cells of that total in a call of their own.
 * @param cells - Counts and the totals each is a part of.
 * @param threshold - The smallest count that may be shown; 5 unless said.
 * @returns What to hide, and why.
 */
export function suppress(cells: readonly Cell[], threshold = SMALL_NUMBER): SuppressedTable {
  const small = (count: number) => count > 0 && count < threshold;
  const hidden: (Suppression | null)[] = cells.map(({ count }) => (small(count) ? 'primary' : null));
  const members = membersOf(cells);
  const countAt = (i: number) => cells[i]?.count ?? 0;
  const total = (list: readonly number[]) => list.reduce((sum, i) => sum + countAt(i), 0);
  const safe = (list: readonly number[]) => {
    const gone = list.filter((i) => hidden[i] !== null);
    // No 0 is hidden: as many people as hidden counts would tell that each of them is 1.
    return gone.length === 0 || (gone.length > 1 && total(gone) >= threshold && total(gone) > gone.length);
  };
  const published = [...members].filter(([, list]) => !small(total(list)));

  // Hiding a count for its row can lay its column open again, so we go on until nothing is added; every round hides one more.
  for (let changed = true; changed;) {
    changed = false;
    for (const [, list] of published) {
      const next = safe(list) ? undefined : smallestShown(list, hidden, countAt);
      if (next === undefined) continue;
      hidden[next] = 'secondary';
      changed = true;
    }
  }
  const open = [...members].filter(([, list]) => small(total(list)) || !safe(list));
  const names = new Set(open.map(([name]) => name));
  for (const name of telling(cells, hidden, members, names, threshold)) names.add(name);
  return { cells: hidden, totals: [...members.keys()].filter((name) => names.has(name)) };
}

/** Totals that would give a small count away between them: all rows and all other columns tell what a hidden column adds up to. */
function telling(
  cells: readonly Cell[],
  hidden: readonly (Suppression | null)[],
  members: ReadonlyMap<string, readonly number[]>,
  gone: ReadonlySet<string>,
  threshold: number,
): string[] {
  // What is shown is known, so it is left out; of a count that is not small, it only matters that it is none.
  const unitsOf = (i: number): string[] =>
    hidden[i] === null ? [] : Array<string>(Math.min(cells[i]?.count ?? 0, threshold)).fill(String(i));
  const counts = cells.map((_, i): Figure => ({ units: unitsOf(i), hidden: true, worth: 0 }));
  const totals = [...members].map(([name, list]): Figure => ({
    units: list.flatMap(unitsOf),
    hidden: gone.has(name),
    worth: 0,
  }));
  const further = protect([...totals, ...counts], threshold);
  return [...members.keys()].filter((_, i) => further.has(i));
}

/** The smallest count above 0 that is still shown. A 0 would not protect anything: its other total may tell that it is one. */
function smallestShown(
  list: readonly number[],
  hidden: readonly (Suppression | null)[],
  countAt: (i: number) => number,
): number | undefined {
  return list
    .filter((i) => hidden[i] === null && countAt(i) > 0)
    .reduce<number | undefined>((best, i) => (best === undefined || countAt(i) < countAt(best) ? i : best), undefined);
}

function membersOf(cells: readonly Cell[]): Map<string, number[]> {
  const members = new Map<string, number[]>();
  cells.forEach(({ partOf = [] }, i) => {
    for (const name of partOf) {
      const list = members.get(name);
      if (list) list.push(i);
      else members.set(name, [i]);
    }
  });
  return members;
}
