/** Long work in pieces: the caller may let other work go first after each. */
export type Pieces<T> = Generator<undefined, T>;

/**
 * Does all of it.
 * @param work - The work.
 * @returns What it comes to.
 */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Asked after each piece: a promise lets others go first, nothing goes on at once. */
export type Pause = () => Promise<void> | undefined;

/**
 * Does it piece by piece.
 * @param work - The work.
 * @param pause - Asked after each piece.
 * @returns What it comes to.
 */
export async function gently<T>(work: Pieces<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Things of one piece: few enough that nobody waits long for one. */
const PIECE = 200;

/**
 * Goes through many things in pieces.
 * @param things - The things.
 * @param each - Done to each.
 */
export function* forEachInPieces<T>(things: Iterable<T>, each: (thing: T) => void): Pieces<void> {
  let left = PIECE;
  for (const thing of things) {
    each(thing);
    if (--left > 0) continue;
    left = PIECE;
    yield;
  }
}
