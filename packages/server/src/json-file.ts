import { readFile } from 'node:fs/promises';
import { reasonOf } from './files.js';
import { StartError, type StartErrorCode } from './start-error.js';

/**
 * Reads a file that the people who run the server have written.
 * @param file - Path of a JSON file.
 * @param code - What goes wrong when it cannot be read.
 * @returns The value in it.
 * @throws StartError with that code.
 */
export async function readJsonFile(file: string, code: StartErrorCode): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StartError(code, `The file ${file} could not be read: ${reasonOf(cause)}.`, { cause });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new StartError(code, `The file ${file} is not JSON.`, { cause });
  }
}
