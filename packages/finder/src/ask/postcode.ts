import type { FinderIndex, FinderQuery } from '../finder.js';

/** A whole postcode, a sector or an outcode among other words. */
const POSTCODE = /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?(?:\s*\d[a-z]{2}|\s\d)?(?![\p{L}\p{N}])/iu;

/**
 * Takes a postcode in the words of a question for where the person is: "food bank DE1" asks for the nearest.
 * @param query - What is asked.
 * @param locate - Tells where a postcode is, as far as the directory knows.
 * @returns The query with `near` in the place of the postcode; as it was where it says otherwise where the person is, where it is meant word
 * by word, and where no place of the directory tells.
 */
export function withPostcode(query: FinderQuery, locate: FinderIndex['locate']): FinderQuery {
  const { text = '', near, strict } = query;
  const [typed] = (!near && !strict && POSTCODE.exec(text)) || [];
  const where = typed === undefined ? undefined : locate(typed);
  return typed !== undefined && where ? { ...query, text: text.replace(typed, ' '), near: where } : query;
}
