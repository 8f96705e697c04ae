/** Who may see a record. Absent means everybody. */
export const VISIBILITIES = ['public', 'partners', 'restricted'] as const;
/** One of `VISIBILITIES`: everybody, the partners of the place, or only those who work on it. */
export type Visibility = (typeof VISIBILITIES)[number];

/** Where records come from, and on what terms they may be used. */
export interface Provenance {
  readonly source: string;
  readonly url?: string | undefined;
  /** SPDX id or the licence's name, for example `OGL-UK-3.0`. */
  readonly licence?: string | undefined;
  /** RFC 3339 instant or `YYYY-MM-DD`. */
  readonly retrieved?: string | undefined;
  /** First and last day for which the source vouches for what it says, `YYYY-MM-DD`, inclusive. */
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** What every record of a directory may say about itself; interfaces of records extend it. */
export interface RecordKeeping {
  /** Who may see it; absent means everybody. What is not `public` never leaves through `publicDirectory`. */
  readonly visibility?: Visibility | undefined;
  /** Where this record comes from, when that is not what its directory says of all of them. An empty list: nobody said. */
  readonly provenance?: readonly Provenance[] | undefined;
  /** First day on which the entry holds, `YYYY-MM-DD`, inclusive. */
  readonly validFrom?: string | undefined;
  /** Last day on which the entry holds, `YYYY-MM-DD`, inclusive. */
  readonly validTo?: string | undefined;
}

/**
 * Tells whether anybody may see something. A word that is not known hides it: a slip of the pen must not publish.
 * @param visibility - What the record says; absent means everybody.
 * @returns True for `public` and for nothing said.
 */
export function isPublic(visibility: unknown): boolean {
  return visibility === undefined || visibility === 'public';
}
