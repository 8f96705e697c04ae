/** A typed array that can be made again, longer. */
type Growable =
  Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/**
 * Makes room in a typed array.
 * @param array - The array as it is.
 * @param needed - Length it must have.
 * @returns The same array, or a copy of at least twice its length.
 */
export function withRoom<T extends Growable>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2));
  longer.set(array);
  return longer;
}
