import { readPostcode, resolvePostcode, type PostcodeResolver } from '@neighbourhood-kit/core/place';

/**
 * The area a postcode lies in. A code that lies in several, as sectors at a border do, is in none: an area is never guessed.
 * @param postcode - As it was written.
 * @param resolver - Where postcodes lie; an area pack has one.
 * @returns The area's code, or undefined where it cannot be told.
 */
export async function areaOf(postcode: string | undefined, resolver: PostcodeResolver): Promise<string | undefined> {
  const code = readPostcode(postcode);
  if (!code.ok) return undefined;
  const found = await resolvePostcode(code.value, [resolver]);
  const [first, ...others] = found?.areas ?? [];
  return found?.precision !== 'outcode' && others.length === 0 ? first?.area : undefined;
}
