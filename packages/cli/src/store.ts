import { StartError, type DatabasePlace, type KeySource } from '@neighbourhood-kit/server';
import { text, UsageError, type Arguments, type OptionHelp, type Terminal } from './command.js';
import { databaseUrl } from './data-folder.js';

/** The option that says where a store is. */
export const DATA: OptionHelp = {
  name: 'data',
  value: 'DIR',
  help: 'Folder that nk serve was given; DATABASE_URL goes before it.',
};

/** The option that says where ids of what is erased are noted. */
export const ERASED: OptionHelp = {
  name: 'erased',
  value: 'FILE',
  help: 'File to note ids of what is erased in, for nk restore; erased.ndjson in the folder unless given. DATABASE_URL needs it.',
};

/**
 * What to do with the file in which ids of what was erased were noted.
 * @param notedIn - Path of the file.
 * @returns A sentence for the person at the shell.
 */
export const keepNotes = (notedIn: string): string =>
  `Backups made before still hold what was erased, encrypted. Its ids were noted in ${notedIn}: keep a copy with the backups, and give it to nk restore --erased.`;

/** Where a store is, and where the keys are that open it. */
export interface StorePlace {
  readonly place: DatabasePlace;
  readonly keys: KeySource;
}

/**
 * Finds the store that a command is about, as `nk serve` finds it.
 * @param args - What was typed.
 * @param terminal - Whose environment to read.
 * @returns Where the store and its keys are.
 * @throws UsageError when nothing says where.
 */
export function storePlace(args: Arguments, { env }: Terminal): StorePlace {
  const [url, folder] = [databaseUrl(env), text(args, 'data')];
  const given = { text: env['NK_MASTER_KEY'], file: env['NK_MASTER_KEY_FILE'] };
  if (url !== undefined) return { place: { url }, keys: given };
  if (folder === undefined) throw new UsageError('Say where the referrals are: --data DIR, or set DATABASE_URL.');
  return { place: { folder }, keys: { ...given, folder } };
}

/**
 * Runs work on a store; when the store cannot be opened, says why instead.
 * @param terminal - Where to say it.
 * @param work - What to do.
 * @returns The exit code of the work, or 2.
 */
export async function onStore(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    terminal.err(error.message);
    return 2;
  }
}
