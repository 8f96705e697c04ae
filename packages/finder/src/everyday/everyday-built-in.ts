import { everydayTable } from './everyday-table.js';
import { EVERYDAY_WORDS } from './everyday-words.js';
import type { EverydayTable } from './everyday.js';

/**
 * Gives the built-in table of everyday words, compiled. The package carries it ready: its build writes what this says in the place of
 * this file (`tsup.config.ts`), so that nobody who builds an index compiles the table again.
 * @returns Columns for an index.
 */
export function builtInTable(): EverydayTable {
  return everydayTable(EVERYDAY_WORDS);
}
