import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Ask } from '@neighbourhood-kit/open-referral/freshness';
import { FeedError } from '../command.js';
import { whyNot } from '../file-fault.js';
import { replaceFile } from '../replace-file.js';

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
    throw new FeedError(whyNot(path, 'read', error));
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
  await replaceFile(path, `${JSON.stringify(state, undefined, 1)}\n`, 0o600);
}
