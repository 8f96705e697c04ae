import { unpack, type Columns } from './snapshot.js';

/**
 * Reads columns that a module carries as a text.
 * @param text - What `pack` wrote, a letter U+0000 to U+00FF for each byte.
 * @param what - What they are, for the error.
 * @returns The columns.
 * @throws Error when the text was damaged on its way, say by a bundler that changed its letters.
 */
export function columnsIn(text: string, what = 'table of everyday words'): Columns {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const read = unpack(bytes.buffer);
  if (!read.ok) throw new Error(`The built-in ${what} cannot be used. ${read.problem.message}`);
  return read.value.columns;
}
