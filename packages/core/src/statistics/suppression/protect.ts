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

/** A vector with the figures that it is made of. */
interface Row {
  readonly vector: Vector;
  readonly made: Vector;
}

/** Products of two remainders stay whole numbers of a double. A sum that is 0 by chance alone would hide one figure more, no less. */
const PRIME = 67_108_859;

/**
 * Finds what else has to be hidden, so that no hidden small count can be worked out by adding figures that are shown and taking some away.
 * It looks at all figures together, whichever table they stand in: 34 asked for and 31 seen give away 3 who wait.
 * @param figures - Every figure of one report, the hidden ones too.
 * @param threshold - The smallest count that is shown.
 * @returns Positions of the figures that have to be hidden further.
 */
export function protect(figures: readonly Figure[], threshold: number): Set<number> {
  const small = (figure: Figure) => figure.hidden && figure.units.length > 0 && figure.units.length < threshold;
  const further = new Set<number>();
  if (!figures.some(small)) return further;
  const vectors = vectorsOf(figures);
  const inOrder = [...figures.keys()].sort((a, b) => (vectors[a]?.size ?? 0) - (vectors[b]?.size ?? 0));
  const targets = inOrder.filter((i) => small(figures[i] as Figure));
  for (let found = true; found;) {
    found = false;
    const basis = basisOf(
      inOrder.filter((i) => figures[i]?.hidden === false && !further.has(i)),
      vectors,
    );
    for (const target of targets) {
      const { vector, made } = reduced({ vector: new Map(vectors[target]), made: new Map() }, basis);
      if (vector.size > 0) continue;
      found = true;
      if (![...made.keys()].some((i) => further.has(i))) further.add(leastOf([...made.keys()], figures));
    }
  }
  return further;
}

function leastOf(candidates: readonly number[], figures: readonly Figure[]): number {
  const cost = (i: number) => [figures[i]?.worth ?? 0, figures[i]?.units.length ?? 0] as const;
  return candidates.reduce((best, i) => {
    const [[worth, size], [leastWorth, leastSize]] = [cost(i), cost(best)];
    return worth < leastWorth || (worth === leastWorth && size < leastSize) ? i : best;
  });
}

/** Units that are counted by the same figures cannot be told apart, so they stand for one unknown. */
function vectorsOf(figures: readonly Figure[]): Vector[] {
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
  for (const list of countedBy.values()) {
    const signature = list.join();
    if (known.has(signature)) continue;
    const unknown = known.size;
    known.add(signature);
    for (const i of list) vectors[i]?.set(unknown, (vectors[i].get(unknown) ?? 0) + 1);
  }
  return vectors;
}

/** Rows of an echelon form: each has a pivot, which is 1, and no pivot of a row before it. */
function basisOf(shown: readonly number[], vectors: readonly Vector[]): Map<number, Row> {
  const basis = new Map<number, Row>();
  for (const i of shown) {
    const { vector, made } = reduced({ vector: new Map(vectors[i]), made: new Map([[i, PRIME - 1]]) }, basis);
    const [first] = vector;
    if (!first) continue;
    const [pivot, value] = first;
    const scale = inverse(value);
    // What is left was come by with the opposite sign: `made` says what has to be taken away.
    const scaled = (of: Vector, by: number): Vector =>
      new Map([...of].map(([key, each]) => [key, (each * by) % PRIME]));
    basis.set(pivot, { vector: scaled(vector, scale), made: scaled(made, PRIME - scale) });
  }
  return basis;
}

/** Takes away rows of the basis until no pivot is left; `made` adds up how often each figure was taken away. */
function reduced(row: Row, basis: ReadonlyMap<number, Row>): Row {
  for (const [pivot, { vector, made }] of basis) {
    const times = row.vector.get(pivot);
    if (times === undefined) continue;
    add(row.vector, vector, PRIME - times);
    add(row.made, made, times);
  }
  return row;
}

function add(to: Vector, what: Vector, times: number): void {
  for (const [key, value] of what) {
    const sum = ((to.get(key) ?? 0) + value * times) % PRIME;
    if (sum === 0) to.delete(key);
    else to.set(key, sum);
  }
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
