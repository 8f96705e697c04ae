import type { ExampleLook } from './look.js';
import { RIGHT_TO_LEFT } from './right-to-left.js';

/**
 * The language that an example asks for.
 * @param look - How it is drawn.
 * @returns BCP 47; undefined for English.
 */
export function languageOf({ language, direction }: ExampleLook): string | undefined {
  return language ?? (direction === 'rtl' ? RIGHT_TO_LEFT.code : undefined);
}
