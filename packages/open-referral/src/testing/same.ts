import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Expects two values to be the same. For large ones: only where they differ are they compared for people to read. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** Does something the first time it is asked for, and remembers it. */
export function once<T>(load: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: load() }).value;
}
