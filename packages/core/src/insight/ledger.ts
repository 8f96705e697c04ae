import { atOnce, type Pieces } from '../in-pieces.js';
import { protectInPieces, type Figure } from '../statistics/suppression/protect.js';

/** What a count of a report is worth to a reader: where one of several has to be hidden, it is the one worth least. */
export const WORTH = { detail: 1, total: 2, part: 3, answer: 4 } as const;

/**
 * The counts of one report, each with what it counts, so that none that is hidden can be worked out from those that are shown in another of
 * its tables.
 */
export class Ledger {
  readonly #figures = new Map<string, Figure>();
  readonly #further = new Set<string>();
  /** Figures that were found not to tell anything together: those that are shown, and those that are hidden. */
  #settled = { shown: new Set<string>(), hidden: new Set<string>() };

  /** @param threshold - The smallest count that is shown. */
  constructor(readonly threshold: number) {}

  /**
   * Enters a count.
   * @param name - Name of the figure, the same whenever the report is made. No two figures of a report have the same.
   * @param units - What it counts, by id.
   * @param about - Whether its table hides it, and what it is worth; one of `WORTH`.
   * @returns Whether it may be shown.
   * @throws When the report has a figure of that name already: one of the two would go unwatched.
   */
  enter(name: string, units: readonly string[], about: { readonly hidden: boolean; readonly worth: number }): boolean {
    if (this.#figures.has(name)) throw new Error(`Two figures of one report have the name "${name}".`);
    const hidden = about.hidden || this.#further.has(name);
    this.#figures.set(name, { units, hidden, worth: about.worth });
    return !hidden;
  }

  /**
   * Enters a count that is hidden when it is small.
   * @param name - Name of the figure.
   * @param units - What it counts.
   * @param worth - One of `WORTH`.
   * @returns The count, or `null`.
   */
  count(name: string, units: readonly string[], worth: number = WORTH.detail): number | null {
    return this.enter(name, units, { hidden: this.#small(units), worth }) ? units.length : null;
  }

  /**
   * Enters a count that is in no table, but that a reader can find by taking one from another.
   * @param name - Name of the figure.
   * @param units - What it counts.
   */
  unsaid(name: string, units: readonly string[]): void {
    if (this.#small(units)) this.enter(name, units, { hidden: true, worth: 0 });
  }

  #small(units: readonly string[]): boolean {
    return units.length > 0 && units.length < this.threshold;
  }

  /**
   * Finds what else has to be hidden, and starts again.
   * @returns Whether there is anything, so that the report has to be made again.
   */
  *settle(): Pieces<boolean> {
    const figures = [...this.#figures];
    this.#figures.clear();
    const { shown, hidden } = this.#settled;
    if (figures.every(([name, figure]) => (figure.hidden ? hidden : shown).has(name))) return false;
    const further = yield* protectInPieces(
      figures.map(([, figure]) => figure),
      this.threshold,
    );
    const now = { shown: new Set<string>(), hidden: new Set<string>() };
    figures.forEach(([name, figure], i) => {
      if (further.has(i)) this.#further.add(name);
      now[figure.hidden || further.has(i) ? 'hidden' : 'shown'].add(name);
    });
    this.#settled = now;
    return further.size > 0;
  }
}

/**
 * Makes a report so that its counts do not give each other away.
 * @param threshold - The smallest count that is shown.
 * @param make - Makes it; every count is entered in the ledger. Called again where more has to be hidden.
 * @returns The report.
 */
export function settled<T>(threshold: number, make: (ledger: Ledger) => T): T {
  return atOnce(
    // eslint-disable-next-line require-yield -- one of these reports is a single piece
    settling(threshold, function* (ledger): Pieces<T> {
      return make(ledger);
    }),
  );
}

/**
 * As `settled`, in pieces.
 * @param threshold - The smallest count that is shown.
 * @param make - Makes it; every count is entered in the ledger. Called again where more has to be hidden.
 * @returns The report.
 */
export function* settling<T>(threshold: number, make: (ledger: Ledger) => Pieces<T>): Pieces<T> {
  const ledger = new Ledger(threshold);
  let made = yield* make(ledger);
  // What a table hides because another count of it is hidden is known only once it is made.
  while (yield* ledger.settle()) made = yield* make(ledger);
  return made;
}

/**
 * Leaves out what has the id of one before it: its counts would be the same figures once more.
 * @param list - Pathways, handoffs or standards.
 * @returns The first of each id.
 */
export function firstOfEach<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const known = new Set<string>();
  return list.filter(({ id }) => !known.has(id) && known.add(id));
}
