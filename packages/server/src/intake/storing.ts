/** Milliseconds for which a form that could not be stored counts, where none came after it: a server that is left alone has to be tried again some time. */
const COUNTS = 60_000;

/** Whether forms are being stored, by what became of the last one: a full disk, or a database that only reads, answers every question but this. */
export interface Storing {
  /** Tells what became of a form. */
  readonly tell: (stored: boolean) => void;
  /** True while the last form of the last minute could not be stored. */
  readonly fails: () => boolean;
}

/**
 * Keeps in mind whether the last form was stored.
 * @param clock - Milliseconds that no change of the clock puts back.
 * @returns What is told and asked.
 */
export function watchStoring(clock: () => number = () => performance.now()): Storing {
  let refused: number | undefined;
  return {
    tell: (stored) => {
      refused = stored ? undefined : clock();
    },
    fails: () => refused !== undefined && clock() - refused < COUNTS,
  };
}
