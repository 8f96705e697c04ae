import { createHmac, randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import type { CivilDate } from '@neighbourhood-kit/core/time';
import { FeedError } from '../command.js';

/** What an owner said of an entry. */
export interface Answer {
  readonly said: 'confirmed' | 'amended' | 'closed';
  /** The day on which the answer was read, `YYYY-MM-DD`. */
  readonly on: CivilDate;
  /** Address that the answer came from, where the message names one. */
  readonly from?: string | undefined;
  /** New texts of cells, by the heading of their column in the spreadsheet. */
  readonly changes?: Readonly<Record<string, string>> | undefined;
}

/** One question to the owner of an entry. */
export interface Ask {
  readonly serviceId: string;
  /** Where the question went. */
  readonly email: string;
  /** `YYYY-MM-DD`. */
  readonly askedOn: CivilDate;
  /** Days on which the owner was reminded. */
  readonly reminders: readonly CivilDate[];
  readonly answer?: Answer | undefined;
  /** What an editor made of the answer; absent while nobody has looked. */
  readonly settled?: 'approved' | 'refused' | undefined;
}

/** Everything that is known about questions to owners. The secret makes the links, so the file stays with the editor. */
export interface ConfirmState {
  readonly version: 1;
  readonly secret: string;
  readonly asks: readonly Ask[];
}

/**
 * The one-time mark of a question, which its link and its answer carry: 32 letters that nobody can guess.
 * @param secret - Of the state.
 * @param ask - The question.
 * @returns Letters, digits, `-` and `_`. Another question about the same entry has another mark.
 */
export function markOf(secret: string, { serviceId, askedOn }: Pick<Ask, 'serviceId' | 'askedOn'>): string {
  return createHmac('sha256', secret).update(`${askedOn}\n${serviceId}`).digest('base64url').slice(0, 32);
}

/**
 * Reads what is known about questions to owners.
 * @param path - The file.
 * @returns The state; a new one with a secret of its own where there is no file.
 * @throws FeedError when the file is something else.
 */
export async function readState(path: string): Promise<ConfirmState> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { version: 1, secret: randomBytes(32).toString('base64url'), asks: [] };
    throw new FeedError(`${path} cannot be read. Check that you may read it.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (
      typeof value === 'object' &&
      value !== null &&
      'secret' in value &&
      'asks' in value &&
      typeof value.secret === 'string' &&
      Array.isArray(value.asks)
    )
      return value as ConfirmState;
  } catch {
    // Told below.
  }
  throw new FeedError(`${path} is no file of nk feed confirm. Give --state another name.`);
}

/**
 * Writes what is known, whole or not at all, readable for its owner alone.
 * @param path - The file.
 * @param state - What is known.
 */
export async function writeState(path: string, state: ConfirmState): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(state, undefined, 1)}\n`, { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
}
