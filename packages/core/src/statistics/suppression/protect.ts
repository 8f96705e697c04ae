import { atOnce, type Pieces } from '../../in-pieces.js';

/** A count of a report, as what it counts. */
export interface Figure {
  /** Ids of the people or events; an id that occurs twice is counted twice. Figures that count the same thing use the same ids. */
  readonly units: readonly string[];
  /** Whether it is hidden already, because it is small or would give a small count away. */
  readonly hidden: boolean;
  /** How much a reader loses without it: of those that could be hidden, the one worth least is. */
  readonly worth: number;
}

/** A sparse vector modulo `PRIME`; nothing in it is 0. */
type Vector = Map<number, number>;

/** A vector that is 1 at its pivot. */
interface Row {
  readonly pivot: number;
  readonly vector: Vector;
}

/** Products of two remainders stay whole numbers of a double. A sum that is 0 by chance alone would hide one figure more, no less. */
const PRIME = 67_108_859;

/**
 * Finds what else has to be hidden, so that no hidden small count can be worked out by adding figures that are shown and taking some away.
 * It looks at all figures together, whichever table they stand in: 34 asked for and 31 seen give away 3 who wait. Figures are let through
 * one by one, the one worth most first, so of those that together would tell, the one worth least is hidden. Of two worth the same it is the
 * smaller.
 * @param figures - Every figure of one report, the hidden ones too.
 * @param threshold - The smallest count that is shown.
 * @returns Positions of the figures that have to be hidden further.
 */
export function protect(figures: readonly Figure[], threshold: number): Set<number> {
  return atOnce(protectInPieces(figures, threshold));
}

/**
 * As `protect`, a figure at a time.
 * @param figures - Every figure of one report, the hidden ones too.
 * @param threshold - The smallest count that is shown.
 * @returns Positions of the figures that have to be hidden further.
 */
export function* protectInPieces(figures: readonly Figure[], threshold: number): Pieces<Set<number>> {
  const further = new Set<number>();
  yield;
  const { vectors, frequency } = vectorsOf(figures);
  yield;
  // What is left of each small count once everything that is let through is taken away; were nothing left, it could be worked out.
  const targets = figures.flatMap(({ hidden, units }, i) =>
    hidden && units.length > 0 && units.length < threshold ? [new Map(vectors[i])] : [],
  );
  if (targets.length === 0) return further;
  const basis: Row[] = [];
  for (const i of byWorth(figures)) {
    yield;
    const row = rowOf(vectors[i] ?? new Map<number, number>(), basis, frequency);
    // Anyone who knows the figures before it knows it already.
    if (!row) continue;
    const touched = targets.filter((target) => target.has(row.pivot));
    if (touched.some((target) => isMultiple(target, row))) {
      further.add(i);
      continue;
    }
    for (const target of touched) takeAway(target, row);
    basis.push(row);
  }
  return further;
}

function byWorth(figures: readonly Figure[]): number[] {
  return [...figures.entries()]
    .filter(([, { hidden }]) => !hidden)
    .sort(([, a], [, b]) => b.worth - a.worth || b.units.length - a.units.length)
    .map(([i]) => i);
}

/** Units that are counted by the same figures cannot be told apart, so they stand for one unknown. `frequency` says how many figures count it. */
function vectorsOf(figures: readonly Figure[]): { vectors: Vector[]; frequency: number[] } {
  const countedBy = new Map<string, number[]>();
  figures.forEach(({ units }, i) => {
    for (const unit of units) {
      const list = countedBy.get(unit);
      if (list) list.push(i);
      else countedBy.set(unit, [i]);
    }
  });
  const vectors = figures.map((): Vector => new Map());
  const known = new Set<string>();
  const frequency: number[] = [];
  for (const list of countedBy.values()) {
    const signature = list.join();
    if (known.has(signature)) continue;
    const unknown = known.size;
    known.add(signature);
    frequency.push(list.length);
    for (const i of list) vectors[i]?.set(unknown, (vectors[i].get(unknown) ?? 0) + 1);
  }
  return { vectors, frequency };
}

/** What a vector tells beyond the rows before it; nothing where it is made of them. The pivot of a row is in no row after it. */
function rowOf(vector: Vector, basis: readonly Row[], frequency: readonly number[]): Row | undefined {
  const rest = new Map(vector);
  for (const row of basis) takeAway(rest, row);
  let pivot: number | undefined;
  // A pivot that few figures count is taken out of few of them, so that they stay short.
  for (const key of rest.keys())
    if (pivot === undefined || (frequency[key] ?? 0) < (frequency[pivot] ?? 0)) pivot = key;
  if (pivot === undefined) return undefined;
  const scale = inverse(rest.get(pivot) ?? 1);
  for (const [key, value] of rest) rest.set(key, (value * scale) % PRIME);
  return { pivot, vector: rest };
}

/** Takes a row away as often as its pivot says. */
function takeAway(from: Vector, { pivot, vector }: Row): void {
  const times = from.get(pivot);
  if (times === undefined) return;
  for (const [key, value] of vector) {
    const left = ((from.get(key) ?? 0) + value * (PRIME - times)) % PRIME;
    if (left === 0) from.delete(key);
    else from.set(key, left);
  }
}

function isMultiple(of: Vector, { pivot, vector }: Row): boolean {
  const times = of.get(pivot) ?? 0;
  return of.size === vector.size && [...vector].every(([key, value]) => of.get(key) === (value * times) % PRIME);
}

/** By Fermat: the power of two less than the prime. */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
