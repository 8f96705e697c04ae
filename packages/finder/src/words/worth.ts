import { BARELY } from './weights.js';

/**
 * Worth of a word in a service by its four-bit code, 0 to 1. Codes are square roots, so that the many small worths keep apart. Code 0 is
 * never stored.
 */
export const WORTH: Float32Array = Float32Array.from(
  { length: 16 },
  (_, code) => BARELY + (1 - BARELY) * (code / 15) ** 2,
);

/**
 * Puts a worth into four bits.
 * @param worth - 0 to 1.
 * @returns 1 to 15.
 */
export function worthCode(worth: number): number {
  return Math.max(1, Math.min(15, Math.round(15 * Math.sqrt(worth))));
}
