import { join } from 'node:path';
import type { Terminal } from './command.js';

/** Where a demonstration keeps its referrals unless told otherwise. */
export const DEMO_DATA = join('.nk', 'demo');
/** Where made-up referrals are kept: never next to real ones. */
export const PRACTICE_DATA = join('.nk', 'practice');

/**
 * The database of the deployer's own.
 * @param env - The environment.
 * @returns What DATABASE_URL says; undefined when it is unset or empty.
 */
export function databaseUrl(env: Terminal['env']): string | undefined {
  const url = env['DATABASE_URL'];
  return url === '' ? undefined : url;
}

/**
 * The folder in which `nk serve` keeps referrals and keys.
 * @param options - What was typed: `--data`, `--practice`, `--demo`.
 * @returns The folder; undefined when none was named and none goes without saying.
 */
export function dataFolder({
  data,
  practice,
  demo,
}: {
  readonly data: string | undefined;
  readonly practice: boolean;
  readonly demo: boolean;
}): string | undefined {
  return data ?? (practice ? PRACTICE_DATA : demo ? DEMO_DATA : undefined);
}
