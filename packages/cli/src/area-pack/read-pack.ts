import { readFile } from 'node:fs/promises';
import { openAreaPack, type AreaPack } from '@neighbourhood-kit/core/neighbourhoods';
import { FeedError } from '../command.js';
import { whyNot } from '../file-fault.js';

/**
 * Reads an area pack that `nk area-pack` made.
 * @param file - Path of the file.
 * @returns The pack, opened.
 * @throws FeedError when it cannot be read, or is none.
 */
export async function readAreaPack(file: string): Promise<AreaPack> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new FeedError(whyNot(file, 'read', error));
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FeedError(`${file}: this is not JSON. Make an area pack with nk area-pack.`);
  }
  const pack = openAreaPack(value);
  if (!pack.ok) throw new FeedError(`${file}: ${pack.problem.message}`);
  return pack.value;
}
