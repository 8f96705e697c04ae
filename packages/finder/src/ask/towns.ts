import type { Facet } from '../facets/facet-reader.js';
import { words } from '../words/tokenise.js';

/** Words of the longest name of a town that is looked for. */
const LONGEST_NAME = 4;

/**
 * Learns the names of the towns where services are.
 * @param facets - Of the index; it has a facet `town` unless a site took it away.
 * @returns Tells how many of some words, from a position on, name a town; 0 where none do.
 */
export function townsOf(facets: readonly Facet[]): (tokens: readonly string[], at: number) => number {
  const facet = facets.find(({ key }) => key === 'town');
  let known: Set<string> | undefined;
  return (tokens, at) => {
    known ??= new Set(
      Array.from({ length: facet?.size ?? 0 }, (_, number) => words(facet?.valueOf(number) ?? '').join(' ')),
    );
    for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length--) {
      if (known.has(tokens.slice(at, at + length).join(' '))) return length;
    }
    return 0;
  };
}
