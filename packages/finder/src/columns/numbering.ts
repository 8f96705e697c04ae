/* eslint-disable @typescript-eslint/no-non-null-assertion -- things are numbered from 0 on, without gaps */
/**
 * Numbers things in the order in which they are met.
 * @param numbers - Numbers given so far, from 0 on; receives that of a new thing.
 * @param thing - What is to have a number.
 * @returns Its number.
 */
export function numberIn<Thing>(numbers: Map<Thing, number>, thing: Thing): number {
  let number = numbers.get(thing);
  if (number === undefined) numbers.set(thing, (number = numbers.size));
  return number;
}

/**
 * Compares numbered things by a key.
 * @param keys - By number.
 * @returns Compares two numbers: that of the smaller key comes first; of equal keys the smaller number.
 */
export function byKey(keys: ArrayLike<number | string>): (a: number, b: number) => number {
  return (a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b);
}
