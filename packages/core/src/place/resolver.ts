import type { LatLng } from './point.js';
import type { PostcodePart, PostcodePrecision } from './postcode.js';

/** An area and how much of a code lies in it. */
export interface AreaShare {
  /** GSS code or the site's own. */
  readonly area: string;
  /** Share of the code's postcodes that lie in the area, above 0 to 1. */
  readonly share: number;
}

/** What is known of where a postcode, sector or outcode lies. */
export interface PlacedCode {
  /** The middle of the code's addresses. */
  readonly point: LatLng;
  /** Areas it lies in, the largest share first; empty when not known. */
  readonly areas: readonly AreaShare[];
}

/**
 * One way to find where a code lies: a table that the site ships, or a look-up over the network if the site asks for one. It answers
 * for exactly the code it is given, or with `undefined`, and may fail: then the next is asked.
 */
export interface PostcodeResolver {
  /** What to call it in a note on where the answer came from. */
  readonly source: string;
  /** Codes it can answer for. */
  readonly precisions: readonly PostcodePrecision[];
  readonly resolve: (
    code: string,
    precision: PostcodePrecision,
  ) => PlacedCode | undefined | Promise<PlacedCode | undefined>;
}

/** Where a code lies, how exactly that is known, and who said so. */
export interface Resolution extends PlacedCode {
  /** The code that was found: the postcode asked for, or the sector or outcode it belongs to. */
  readonly code: string;
  readonly precision: PostcodePrecision;
  readonly source: string;
  /** True when a less exact code stands in for the one asked for: say so, and give distances as rough. */
  readonly approximate: boolean;
}

const CODE_AT: Readonly<Record<PostcodePrecision, (code: PostcodePart) => string | undefined>> = {
  postcode: (code) => (code.precision === 'postcode' ? code.text : undefined),
  sector: (code) => code.sector,
  outcode: (code) => code.outcode,
};

/**
 * Finds where a postcode lies, as exactly as any resolver knows: the postcode itself, else its sector (half of answers within 0.8 km
 * of the truth, measured in Derbyshire), else its outcode (half within 1.9 km).
 * @param code - From `readPostcode` or `readPostcodePart`.
 * @param resolvers - Asked in order for each precision; one that fails or does not know leaves the question to the next.
 * @returns The most exact answer, or `undefined` when none knows the code.
 */
export async function resolvePostcode(
  code: PostcodePart,
  resolvers: readonly PostcodeResolver[],
): Promise<Resolution | undefined> {
  for (const precision of ['postcode', 'sector', 'outcode'] as const) {
    const text = CODE_AT[precision](code);
    if (text === undefined) continue;
    for (const resolver of resolvers) {
      const found = resolver.precisions.includes(precision) ? await attempt(resolver, text, precision) : undefined;
      if (found)
        return { ...found, code: text, precision, source: resolver.source, approximate: precision !== code.precision };
    }
  }
  return undefined;
}

async function attempt(
  resolver: PostcodeResolver,
  code: string,
  precision: PostcodePrecision,
): Promise<PlacedCode | undefined> {
  try {
    return await resolver.resolve(code, precision);
  } catch {
    // A look-up that is down must not cost the answer that a table at hand can give.
    return undefined;
  }
}

/**
 * Makes a resolver of tables that the site holds.
 * @param source - What to call it.
 * @param tables - By precision, codes in their usual form (`DE1 3AH`, `DE1 3`, `DE1`) with where they lie.
 * @returns The resolver.
 */
export function tableResolver(
  source: string,
  tables: { readonly [Precision in PostcodePrecision]?: ReadonlyMap<string, PlacedCode> | undefined },
): PostcodeResolver {
  const precisions = (['postcode', 'sector', 'outcode'] as const).filter((precision) => tables[precision]);
  return { source, precisions, resolve: (code, precision) => tables[precision]?.get(code) };
}

/** In which area a code lies: said outright only when it is certain, otherwise offered for people to choose from. */
export type AreaAnswer =
  | { readonly state: 'certain'; readonly area: string }
  | { readonly state: 'choose'; readonly candidates: readonly AreaShare[] }
  | { readonly state: 'not-known' };

/**
 * Tells in which area a resolved code lies. A postcode has one area. A sector or outcode is never assigned silently: all its areas are
 * candidates with their shares, unless the caller says which share is certainty enough.
 * @param resolution - From `resolvePostcode`.
 * @param options - `certainFrom`: share from which the largest area of a sector or outcode counts as certain, for example 0.995;
 * without it none does.
 * @returns The area, candidates with the largest share first, or that it is not known.
 */
export function areaOf(
  resolution: Pick<Resolution, 'areas' | 'precision'>,
  options: { readonly certainFrom?: number | undefined } = {},
): AreaAnswer {
  const candidates = [...resolution.areas].sort((a, b) => b.share - a.share);
  const [first] = candidates;
  if (!first) return { state: 'not-known' };
  const certain =
    resolution.precision === 'postcode' ? candidates.length === 1 : first.share >= (options.certainFrom ?? Infinity);
  return certain ? { state: 'certain', area: first.area } : { state: 'choose', candidates };
}
